import { isLineBreak, lineStartBefore } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';

/**
 * The parts of a stretch of a draft on its lines, without the > that lines of a quotation in Markdown or in a letter begin with; the stretch
 * itself where no line has one. What takes the place of the words leaves the marks alone.
 */
export function withoutLineMarks(text: string, at: Span): readonly Span[] {
  if (!holdsMark(text, at)) return [at];
  const out: Span[] = [];
  let isMarked = false;
  for (let start = at.start; start < at.end; ) {
    const from = Math.min(at.end, behindMarks(text, start));
    if (from > start) isMarked = true;
    let end = from;
    while (end < at.end && !isLineBreak(text.charCodeAt(end))) end++;
    if (end > from) out.push({ start: from, end });
    start = end;
    while (start < at.end && isLineBreak(text.charCodeAt(start))) start++;
  }
  return isMarked && out.length > 0 ? out : [at];
}

function holdsMark(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === greater) return true;
  return false;
}

const greater = '>'.charCodeAt(0);

/** Behind the marks in which a place lies at the beginning of its line; else the place. */
function behindMarks(text: string, at: number): number {
  const line = lineStartBefore(text, at, Math.max(0, at - mostMarks));
  marks.lastIndex = line;
  const end = marks.test(text) ? marks.lastIndex : at;
  return Math.max(at, end);
}

const marks = /[ \t]{0,3}>[> \t]*/y;
/** Marks before one line are no more, in UTF-16 units. */
const mostMarks = 24;
