import { unitSet } from '../../text/characters.ts';
import { isLineBreak } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';

/** Marks of which one is enough between two clauses. */
const isMark = unitSet('，。；：！？');
const endsSentence = unitSet('。！？');
const opens = unitSet('“‘「『');
const closes = unitSet('”’」』');
/** What a line begins with, and what parts lines, without being words: white space and the > of quoted lines. */
const isBetween = unitSet(' \t\n\v\f\r\x85\u2028\u2029\u3000>');

/** So many units of white space are looked through on either side. */
const farthest = 24;

/**
 * What goes when words that a source does not have are taken out at the beginning or end of what is quoted of it (UTF-16 offsets): with
 * them one of two marks that would stand side by side (“…建设。⟦发挥作用。⟧”, “…覆盖⟦，发挥作用⟧。”), or the mark that would stand behind an
 * opening one, and the line that would have no words.
 */
export function removalOf(text: string, { start, end }: Span): Span {
  const behind = text.charCodeAt(end);
  const before = onlyBetween(text, start);
  const last = text.charCodeAt(before - 1);
  if (opens(last) && isMark(behind)) return { start, end: end + 1 };
  if (!isMark(last)) return { start, end };
  if (isMark(behind))
    return endsSentence(last) ? { start: before, end: end + 1 } : { start: before - 1, end };
  if (closes(behind) && isMark(text.charCodeAt(end + 1))) return { start: before - 1, end };
  return { start, end };
}

/** Where the white space before a place begins, if that holds a line break; else the place itself. */
function onlyBetween(text: string, at: number): number {
  const least = Math.max(0, at - farthest);
  let from = at;
  let isBroken = false;
  for (; from > least && isBetween(text.charCodeAt(from - 1)); from--)
    isBroken ||= isLineBreak(text.charCodeAt(from - 1));
  return isBroken ? from : at;
}
