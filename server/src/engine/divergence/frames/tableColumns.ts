import type { Citation, Paragraph, Reading } from '../../document/model.ts';
import { skipWhite, trimEnd } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { hasTabs } from '../../text/tabs.ts';

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

/** No row that heads a comparison is longer, in UTF-16 units. */
const longestHeadRow = 400;
const amended =
  /^(?:\*\*)?(?:拟?(?:修订|修改|修正|调整)之?后|新|现|拟?(?:修订|修改|修正)(?:草案|稿|意见|建议|为)|征求意见稿|草案|送审稿)/;
const former = /^(?:\*\*)?(?:(?:修订|修改|修正|调整)之?前|原|旧|现行)/;
const comparison = /(?:(?:修订|修改|修正|调整)前后|新旧|修订|修改|修正)(?:条文|内容|文本)?(?:对照|对比)表?/;

/**
 * The cells of columns that have what a document is amended to (修订后), beside a column of what it was or below a title that says so, in the
 * order of the draft. Takes time in proportion to the tables.
 */
export function amendedCells({ paragraphs, text, title }: Reading): readonly Span[] {
  const out: Span[] = [];
  const isComparison = title !== undefined && comparison.test(text.slice(title.start, title.end));
  for (let row = 0; row < paragraphs.length; row++) {
    const head = paragraphs[row] as Paragraph;
    if (head.span.end - head.span.start > longestHeadRow) continue;
    const mark = markOf(text, head);
    if (!mark || rowBefore(paragraphs, row, text, mark)) continue;
    const heads = cellsOf(text, head.span, mark).map(({ start, end }) => text.slice(start, end));
    const columns = heads.flatMap((words, column) => {
      // 现行规定 beside 修订草案 is what it was.
      const isBeside =
        (isComparison && !words.startsWith('现行')) ||
        heads.some((other, i) => i !== column && former.test(other));
      return isBeside && words.length <= longestHead && !words.includes('《') && amended.test(words)
        ? [column]
        : [];
    });
    if (columns.length === 0) continue;
    for (const at of rowsBelow(paragraphs, row, text, mark)) {
      const cells = cellsOf(text, (paragraphs[at] as Paragraph).span, mark);
      for (const column of columns) {
        const cell = cells[column];
        if (cell && cell.start < cell.end) out.push(cell);
      }
      row = at;
    }
  }
  return out;
}

/** The rows of a table below its head, by the index of their paragraphs. */
function rowsBelow(paragraphs: readonly Paragraph[], head: number, text: string, mark: Mark): number[] {
  const out: number[] = [];
  for (let i = head + 1; i < paragraphs.length && i <= head + mostRows; i++) {
    const { span, kind } = paragraphs[i] as Paragraph;
    // The rule between a head and its rows.
    if (kind === 'blank' || (kind === 'furniture' && text[span.start] === '|')) continue;
    if (markOf(text, paragraphs[i] as Paragraph) !== mark) break;
    if (!isNextLine(text, paragraphs[i - 1] as Paragraph, paragraphs[i])) break;
    out.push(i);
  }
  return out;
}

type Mark = '|' | '\t';

/** What parts the cells of a paragraph that is a row of a table. */
function markOf(text: string, { span: { start, end }, kind }: Paragraph): Mark | undefined {
  if (kind === 'blank' || kind === 'furniture') return undefined;
  if (text[start] === '|' && text[end - 1] === '|') return '|';
  return hasTabs(text) && text.slice(start, end).includes('\t') ? '\t' : undefined;
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
