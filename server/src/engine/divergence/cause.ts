import { isEmpty } from '../text/span.ts';
import type { Change } from './change.ts';
import { looksAlike } from './lookAlike.ts';
import type { ProbableCause } from './model.ts';
import { contentOf, type Side } from './side.ts';
import { soundsAlike } from './soundAlike.ts';

/** What machines take for one another: signs and letters for characters of other scripts. */
const scanned = /[A-Za-z0-9+\-_<>=|]/;

/** How the difference probably came about, where that can be told. */
export function causeOf(c: Change, draft: Side, edition: Side): ProbableCause | undefined {
  if (c.kind === 'punctuation') return undefined;
  if (isEmpty(c.core.draft)) return atLineEnd(draft.text, c.draft.start) ? 'lostLine' : undefined;
  const d = [...contentOf(draft, c.core.draft)];
  const e = [...contentOf(edition, c.core.edition)];
  if (d.length !== e.length || d.length === 0 || d.length > 4) return undefined;
  const pairs = d.map((char, i) => [char, e[i] as string] as const).filter(([a, b]) => a !== b);
  if (pairs.length === 0) return undefined;
  if (pairs.every(([a, b]) => looksAlike(a, b))) return 'lookAlike';
  if (pairs.every(([a, b]) => scanned.test(a) !== scanned.test(b))) return 'scan';
  return pairs.every(([a, b]) => soundsAlike(a, b)) ? 'soundAlike' : undefined;
}

const atLineEnd = (text: string, at: number): boolean =>
  /^[^\S\n\r]*[\n\r]/.test(text.slice(at, at + 8)) || at >= text.trimEnd().length;
