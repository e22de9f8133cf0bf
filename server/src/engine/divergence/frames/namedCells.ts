import type { Citation, Paragraph, Reading } from '../../document/model.ts';
import { type CellMark, cellsOf } from '../../text/cells.ts';
import { skipWhite, trimEnd } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { longestHead, markOf, rowBefore, rowsBelow } from './tableRows.ts';

/** A cell of a table whose column is headed by the name of a document alone: 《意见》, 2017年《方案》原文. UTF-16 offsets of the draft. */
export interface NamedCell {
  readonly citation: Citation;
  /** From its first word to its last; of a cell with line breaks (<br>) one of its lines. */
  readonly span: Span;
}

/** What may stand in the head of such a column besides the name. */
const asides =
  /^(?:[12]\d{3}年|中共中央、?|国务院|原文|原文件|条文|内容|表述|提法|规定|文本|对照|相关|有关|主要|的|新|旧|版|[\s（()）：:]|[〔(（][^〕）)]{0,20}[〕）)])*$/u;
const lineBreak = /<br\s*\/?>/gi;

/** The cells of columns that are headed by a document's name, in the order of the draft. Takes time in proportion to the tables. */
export function namedCells(reading: Reading): readonly NamedCell[] {
  const out: NamedCell[] = [];
  const { paragraphs, text } = reading;
  let at = -1;
  let tried = -1;
  let heads: readonly { readonly column: number; readonly citation: Citation }[] = [];
  for (const citation of reading.citations) {
    const row = firstEndingAfter(paragraphs, citation.span.start);
    // A citation in a row below a head is one of its cells' own.
    if (row <= at || row === tried) continue;
    tried = row;
    const head = paragraphs[row];
    const mark = head && markOf(text, head);
    if (!mark || rowBefore(paragraphs, row, text, mark)) continue;
    heads = headsIn(reading, head.span, mark);
    at = row;
    if (heads.length === 0) continue;
    for (const i of rowsBelow(paragraphs, row, text, mark)) {
      at = i;
      const cells = cellsOf(text, (paragraphs[i] as Paragraph).span, mark);
      for (const { column, citation: named } of heads) {
        const cell = cells[column];
        if (cell) for (const line of linesOf(text, cell)) out.push({ citation: named, span: line });
      }
    }
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

/** The columns of a row that are headed by one name. */
function headsIn(
  { text, citations }: Reading,
  row: Span,
  mark: CellMark,
): { column: number; citation: Citation }[] {
  const out: { column: number; citation: Citation }[] = [];
  cellsOf(text, row, mark).forEach((cell, column) => {
    if (cell.end - cell.start > longestHead) return;
    const i = firstEndingAfter(citations, cell.start);
    const citation = citations[i];
    if (!citation || citation.span.start < cell.start || citation.span.end > cell.end) return;
    const next = citations[i + 1];
    if (next && next.span.start < cell.end && next.kind !== 'number') return;
    const beside = text.slice(cell.start, citation.span.start) + text.slice(citation.span.end, cell.end);
    if (asides.test(beside.replace(/\*\*/g, ''))) out.push({ column, citation });
  });
  return out;
}

function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  if (!words.includes('<')) return [{ start, end }];
  const out: Span[] = [];
  let from = start;
  const add = (to: number): void => {
    const first = skipWhite(text, from, to);
    const last = trimEnd(text, to, first);
    if (first < last) out.push({ start: first, end: last });
  };
  for (const { index, 0: found } of words.matchAll(lineBreak)) {
    add(start + index);
    from = start + index + found.length;
  }
  add(end);
  return out;
}
