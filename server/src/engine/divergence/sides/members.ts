import { unitSet } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { contentOf, type Side } from './side.ts';

const marks = unitSet('，、。；：！？,;:!?\n\r“”（）()');
/** So far around a stretch its first and last member begin and end, in UTF-16 units. */
const reach = 40;

/** What stands between two marks, with its folded content; UTF-16 offsets. */
export interface Member {
  readonly span: Span;
  readonly words: string;
}

/** The members of a stretch, empty ones left out. */
export function membersOf(side: Side, { start, end }: Span): readonly Member[] {
  const out: Member[] = [];
  let at = start;
  for (let i = start; i <= end; i++) {
    if (i < end && !marks(side.text.charCodeAt(i))) continue;
    const span = { start: at, end: i };
    const words = contentOf(side, span);
    if (words !== '') out.push({ span, words });
    at = i + 1;
  }
  return out;
}

/** A stretch from the mark before it to the mark behind it, or as far as members reach. */
export function outToMarks({ text }: Side, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < reach && !marks(text.charCodeAt(from - 1))) from--;
  let to = Math.max(from, end);
  while (to < text.length && to - end < reach && !marks(text.charCodeAt(to))) to++;
  return { start: from, end: to };
}
