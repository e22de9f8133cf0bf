import type { Paragraph } from '../../document/model.ts';
import type { CellMark } from '../../text/cells.ts';
import { hasTabs } from '../../text/tabs.ts';

/** No head of a column is longer, in UTF-16 units. */
export const longestHead = 80;
/** Of a table so many rows are looked at. */
const mostRows = 5000;

/** The rows of a table below its head, by the index of their paragraphs. */
export function rowsBelow(
  paragraphs: readonly Paragraph[],
  head: number,
  text: string,
  mark: CellMark,
): number[] {
  const out: number[] = [];
  for (let i = head + 1; i < paragraphs.length && i <= head + mostRows; i++) {
    const { span, kind } = paragraphs[i] as Paragraph;
    // The rule between a head and its rows.
    if (kind === 'furniture' && text[span.start] === '|') continue;
    if (markOf(text, paragraphs[i] as Paragraph) !== mark) break;
    if (!isNextLine(text, paragraphs[i - 1] as Paragraph, paragraphs[i])) break;
    out.push(i);
  }
  return out;
}

/** What parts the cells of a paragraph that is a row of a table. */
export function markOf(text: string, { span: { start, end }, kind }: Paragraph): CellMark | undefined {
  if (kind === 'furniture') return undefined;
  if (text[start] === '|' && text[end - 1] === '|') return '|';
  return hasTabs(text) && text.slice(start, end).includes('\t') ? '\t' : undefined;
}

/** Whether a row of the same table stands in the line before. */
export function rowBefore(
  paragraphs: readonly Paragraph[],
  row: number,
  text: string,
  mark: CellMark,
): boolean {
  const before = paragraphs[row - 1];
  return before !== undefined && markOf(text, before) === mark && isNextLine(text, before, paragraphs[row]);
}

const isNextLine = (text: string, before: Paragraph, next: Paragraph | undefined): boolean =>
  next !== undefined && text.indexOf('\n', before.span.end) === text.lastIndexOf('\n', next.span.start);
