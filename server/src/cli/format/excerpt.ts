import { isLineBreak, lineBreaks, type Span } from '../../engine/index.ts';
import { headOf, tailOf, widthOf } from './width.ts';

/** A piece of one text cut to the width of a line, in three parts. */
export interface Excerpt {
  readonly before: string;
  /** The span itself; long ones are cut in their middle. Empty for an empty span. */
  readonly marked: string;
  readonly after: string;
}

const cut = '…';

/**
 * The surroundings of `span` in `text` on one line of `columns`, never beyond the physical lines that the span is on.
 * Line breaks inside the span show as ⏎. `lead` is the width of the part before the span, where it is to be in step with
 * another excerpt.
 */
export function excerptOf(text: string, span: Span, columns: number, lead?: number): Excerpt {
  const marked = shortened(
    visible(text.slice(span.start, span.end)),
    Math.max(8, Math.floor((columns * 3) / 5)),
  );
  const room = Math.max(0, columns - widthOf(marked));
  const left = visible(text.slice(lineStart(text, span.start), span.start)).trimStart();
  const right = visible(text.slice(span.end, lineEnd(text, span.end))).trimEnd();
  const leftRoom = Math.min(
    widthOf(left),
    Math.min(lead ?? Math.max(Math.floor(columns / 3), room - widthOf(right)), room),
  );
  const before = leftRoom < widthOf(left) ? cut + tailOf(left, Math.max(0, leftRoom - 1)) : left;
  const rightRoom = Math.max(0, room - widthOf(before));
  const after = rightRoom < widthOf(right) ? headOf(right, Math.max(0, rightRoom - 1)) + cut : right;
  return { before, marked, after };
}

/** Looked for in a bounded stretch only: a line may be millions of characters long. */
const farthest = 600;

function lineStart(text: string, offset: number): number {
  let start = Math.max(0, offset - farthest);
  for (let i = offset - 1; i >= start; i--) if (isLineBreak(text.charCodeAt(i))) start = i + 1;
  return isLow(text.charCodeAt(start)) ? start + 1 : start;
}

function lineEnd(text: string, offset: number): number {
  const limit = Math.min(text.length, offset + farthest);
  for (let i = offset; i < limit; i++) if (isLineBreak(text.charCodeAt(i))) return i;
  return limit < text.length && isLow(text.charCodeAt(limit)) ? limit - 1 : limit;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

const brokenLine = new RegExp(`[\\s\\u0085]*[${lineBreaks}][\\s\\u0085]*`, 'g');

/** Control characters could move the cursor or end the line: none is printed. */
const visible = (text: string): string =>
  text
    .replace(brokenLine, '⏎')
    .replace(/\t/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that must not reach a terminal
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '');

function shortened(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const head = headOf(text, Math.floor((columns * 2) / 3));
  return `${head}${cut}${tailOf(text, columns - widthOf(head) - 1)}`;
}
