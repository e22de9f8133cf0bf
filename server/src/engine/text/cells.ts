import { skipWhite, trimEnd } from './characters.ts';
import type { Span } from './span.ts';

/** What parts the cells of a row: of a Markdown table, or of one that was taken from a spreadsheet. */
export type CellMark = '|' | '\t';

/**
 * The cells of a row (UTF-16 offsets of `text`) without the white space around them, by column; empty ones are empty spans. The mark that a
 * row of a Markdown table begins with parts none; what is escaped there (\|) is no mark.
 */
export function cellsOf(text: string, { start, end }: Span, mark: CellMark): Span[] {
  const out: Span[] = [];
  let from = mark === '|' && text[start] === mark ? start + 1 : start;
  for (let i = from; i <= end; i++) {
    if (i < end && (text[i] !== mark || (mark === '|' && text[i - 1] === '\\'))) continue;
    const first = skipWhite(text, from, i);
    out.push({ start: first, end: Math.max(first, trimEnd(text, i, first)) });
    from = i + 1;
  }
  return out;
}
