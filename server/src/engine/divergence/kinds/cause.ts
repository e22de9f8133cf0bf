import { lineBreaks } from '../../text/lineBreaks.ts';
import { isEmpty } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { ProbableCause } from '../model.ts';
import { contentOf, type Side } from '../sides/side.ts';
import { looksAlike } from './lookAlike.ts';
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
  // 二〇三五 for 2035 was written so, and 五 for 3 is another number in another spelling: nothing that a machine misreads.
  if (pairs.every(([a, b]) => digitOf(a) >= 0 && digitOf(b) >= 0)) return undefined;
  if (pairs.every(([a, b]) => scanned.test(a) !== scanned.test(b))) return 'scan';
  return pairs.every(([a, b]) => soundsAlike(a, b)) ? 'soundAlike' : undefined;
}

const digitOf = (char: string): number => {
  const value = '〇一二三四五六七八九'.indexOf(char === '零' ? '〇' : char);
  return value >= 0 ? value : /^[0-9]$/.test(char) ? Number(char) : Number.NaN;
};

const lineEnd = new RegExp(`^[^\\S${lineBreaks}]*[${lineBreaks}]`);
const atLineEnd = (text: string, at: number): boolean =>
  lineEnd.test(text.slice(at, at + 8)) || at >= text.trimEnd().length;
