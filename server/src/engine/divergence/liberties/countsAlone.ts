import { type Span, textOf } from '../../text/span.ts';
import { type Change, change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import type { Side } from '../sides/side.ts';
import { isToldBeforeCount } from './figures.ts';

/**
 * Changes of a number together with what the draft tells before all the numbers of its row, as changes of the number alone: of
 * 大国工匠、省级工匠分别达到2000名左右、20000名左右 for 2000名左右大国工匠、10000名左右… only 20000 is another.
 */
export function withCountsAlone(changes: readonly Change[], texts: Texts): readonly Change[] {
  const alone = changes.map((c) => countAlone(c, texts) ?? c);
  return alone.some((c, i) => c !== changes[i]) ? alone : changes;
}

function countAlone(c: Change, texts: Texts): Change | undefined {
  if (c.kind !== 'content' || !isDigit(texts.draft.text.charCodeAt(c.draft.end - 1))) return undefined;
  const own = lastNumber(c.draft, texts.draft);
  const theirs = own && lastNumber(c.edition, texts.source);
  if (!theirs || theirs.start === c.edition.start) return undefined;
  const before = { start: c.draft.start, end: own.start };
  const named = { start: c.edition.start, end: theirs.start };
  return isToldBeforeCount(change(before, named), texts) ? change(own, theirs) : undefined;
}

/** The number that a stretch ends with or within. */
function lastNumber(at: Span, { text }: Side): Span | undefined {
  const digits = /\d+$/u.exec(textOf(text, at))?.[0];
  if (digits === undefined) return undefined;
  let { end } = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return { start: at.end - digits.length, end };
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
