import type { Citation, Paragraph, Reading } from '../../document/model.ts';
import { skipWhite, trimEnd } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';

/** A cell of a table whose column is headed by the name of a document alone: 《意见》, 2017年《方案》原文. UTF-16 offsets of the draft. */
export interface NamedCell {
  readonly citation: Citation;
  /** From its first word to its last; of a cell with line breaks (<br>) one of its lines. */
  readonly span: Span;
}

/** What may stand in the head of such a column besides the name. */
const asides =
  /^(?:[12]\d{3}年|中共中央、?|国务院|原文|原文件|条文|内容|表述|提法|规定|文本|对照|相关|有关|主要|的|新|旧|版|[\s（()）：:]|[〔(（][^〕）)]{0,20}[〕）)])*$/u;
/** No head is longer, in UTF-16 units. */
const longestHead = 80;
/** Of a table so many rows are looked at. */
const mostRows = 5000;
const lineBreak = /<br\s*\/?>/gi;

/** The cells of columns that are headed by a document's name, in the order of the draft. Takes time in proportion to the tables. */
export function namedCells(reading: Reading): readonly NamedCell[] {
  const out: NamedCell[] = [];
  const { paragraphs, text } = reading;
  let at = -1;
  let heads: readonly { readonly column: number; readonly citation: Citation }[] = [];
  for (const citation of reading.citations) {
    const row = firstEndingAfter(paragraphs, citation.span.start);
    // A citation in a row below a head is one of its cells' own.
    if (row <= at) continue;
    const head = paragraphs[row];
    const mark = head && markOf(text, head);
    if (!mark || rowBefore(paragraphs, row, text, mark)) continue;
    heads = headsIn(reading, head.span, mark);
    at = row;
    if (heads.length === 0) continue;
    for (let i = row + 1; i < paragraphs.length && i <= row + mostRows; i++) {
      const { span, kind } = paragraphs[i] as Paragraph;
      // The rule between a head and its rows.
      if (kind === 'blank' || (kind === 'furniture' && text[span.start] === '|')) continue;
      if (markOf(text, paragraphs[i] as Paragraph) !== mark) break;
      if (!isNextLine(text, paragraphs[i - 1] as Paragraph, paragraphs[i])) break;
      at = i;
      const cells = cellsOf(text, span, mark);
      for (const { column, citation: named } of heads) {
        const cell = cells[column];
        if (cell) for (const line of linesOf(text, cell)) out.push({ citation: named, span: line });
      }
    }
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

type Mark = '|' | '\t';

/** What parts the cells of a paragraph that is a row of a table. */
function markOf(text: string, { span: { start, end }, kind }: Paragraph): Mark | undefined {
  if (kind === 'blank' || kind === 'furniture') return undefined;
  if (text[start] === '|' && text[end - 1] === '|') return '|';
  const tab = text.slice(start, end).indexOf('\t');
  return tab < 0 ? undefined : '\t';
}

/** Whether a row of the same table stands in the line before. */
function rowBefore(paragraphs: readonly Paragraph[], row: number, text: string, mark: Mark): boolean {
  const before = paragraphs[row - 1];
  return before !== undefined && markOf(text, before) === mark && isNextLine(text, before, paragraphs[row]);
}

const isNextLine = (text: string, before: Paragraph, next: Paragraph | undefined): boolean =>
  next !== undefined && text.indexOf('\n', before.span.end) === text.lastIndexOf('\n', next.span.start);

/** The columns of a row that are headed by one name. */
function headsIn(
  { text, citations }: Reading,
  row: Span,
  mark: Mark,
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

/** The cells of a row without the white space around them, by column; the mark at its beginning parts none. */
function cellsOf(text: string, { start, end }: Span, mark: Mark): Span[] {
  const out: Span[] = [];
  let from = mark === '|' ? start + 1 : start;
  for (let i = from; i <= end; i++) {
    if (i < end && (text[i] !== mark || text[i - 1] === '\\')) continue;
    const first = skipWhite(text, from, i);
    out.push({ start: first, end: Math.max(first, trimEnd(text, i, first)) });
    from = i + 1;
  }
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
