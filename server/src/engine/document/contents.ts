import type { DraftLine } from './draftLine.ts';
import { labelAt } from './labels.ts';
import type { Label } from './model.ts';

const entryLimit = 600;

/**
 * Tables of contents, each as the indices of its heading, if it has one, and its entries: the lines after 目录; lines that end
 * with dots and a page number; a line that holds several labels of one form; and the first labelled lines of a text where
 * they are headings only, three or more, and come back at once.
 */
export function findContents(text: string, lines: readonly DraftLine[]): (readonly number[])[] {
  const out: (readonly number[])[] = [];
  let labelled = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind !== 'text') continue;
    const first: boolean = line.label !== undefined && line.label.form !== 'markdown' && !labelled;
    labelled ||= first;
    const found = tableAt(text, lines, i, first);
    if (found.length === 0) continue;
    out.push(found);
    i = found[found.length - 1] as number;
  }
  return out;
}

const none: readonly number[] = [];

function tableAt(text: string, lines: readonly DraftLine[], at: number, first: boolean): readonly number[] {
  const line = lines[at] as DraftLine;
  if (isHeading(text, line)) return entriesAfter(text, lines, at);
  if (isRow(text, line)) return [at];
  const list = first ? repeated(text, lines, at) : none;
  return list.length > 0 ? list : leaders(lines, at);
}

const wordsOf = (text: string, { contentStart, contentEnd }: DraftLine): string =>
  text.slice(contentStart, contentEnd);

const isHeading = (text: string, line: DraftLine): boolean =>
  line.words.width <= 6 && /^(?:#{1,6}\s*)?目\s*[录次]$/u.test(wordsOf(text, line));

/**
 * The heading and the entries below it. The body begins where the words of the first entry come back, or, where they never
 * do, its label; either can be wrong in the table. Without both only entries with page numbers are sure.
 */
function entriesAfter(text: string, lines: readonly DraftLine[], heading: number): number[] {
  const entries: number[] = [];
  let byWords: number | undefined;
  let byLabel: number | undefined;
  let first: number | undefined; // the first labelled entry
  for (let i = heading + 1; i < lines.length && i < heading + entryLimit && byWords === undefined; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind === 'blank') continue;
    if (isHeading(text, line)) break;
    if (line.words.ending === 'sentence' || line.words.ending === 'clause') break; // prose: the body has begun
    if (first !== undefined && line.label && !line.words.leader) {
      const entry = lines[first] as DraftLine;
      if (entryWords(text, line) === entryWords(text, entry)) byWords = i;
      else if (byLabel === undefined && sameLabel(line.label, entry.label)) byLabel = i;
    }
    if (byWords === undefined) {
      entries.push(i);
      if (line.label) first ??= i;
    }
  }
  const end = byWords ?? byLabel;
  if (end !== undefined) return [heading, ...entries.filter((i) => i < end)];
  const last = entries.findLastIndex((i) => lines[i]?.words.leader);
  return last >= 0 ? [heading, ...entries.slice(0, last + 1)] : [];
}

/** Headings from `from` on that are followed by the same headings with their text. */
function repeated(text: string, lines: readonly DraftLine[], from: number): number[] {
  const first = lines[from] as DraftLine;
  const entries: number[] = [];
  for (let i = from; i < lines.length && i < from + entryLimit; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind === 'blank') continue;
    if (line.kind !== 'text' || !line.label || line.words.ending !== 'none' || line.words.inner) return [];
    if (i > from && sameLabel(line.label, first.label) && entryWords(text, line) === entryWords(text, first))
      return entries.length >= 3 ? entries : [];
    entries.push(i);
  }
  return [];
}

const sameLabel = (a: Label, b: Label | undefined): boolean =>
  a.form === b?.form && a.value === b.value && a.unit === b.unit;

/** The words of an entry or heading, without label, dots and page number. */
const entryWords = (text: string, line: DraftLine): string =>
  text
    .slice(line.label?.span.end ?? line.contentStart, line.contentEnd)
    .replace(/[.．·…⋯\s]+[-—(（]?\s*\d{0,4}\s*[-—)）]?$/, '')
    .replace(/\s+/g, '');

/** 第一章 总则 第二章 任免范围 第三章 … on one line. */
function isRow(text: string, line: DraftLine): boolean {
  const { label } = line;
  if (
    !label ||
    (label.form !== 'chapter' && label.form !== 'section') ||
    line.words.inner ||
    line.words.ending !== 'none'
  )
    return false;
  let value = label.value;
  for (let i = label.span.end; i < line.contentEnd; i++) {
    if (text[i] !== '第') continue;
    const next = labelAt(text, i, line.contentEnd);
    if (next?.form === label.form && next.value === value + 1) value++;
  }
  return value >= label.value + 2;
}

/** Three or more lines in a row with leaders are a table of contents whatever stands above them. */
function leaders(lines: readonly DraftLine[], from: number): readonly number[] {
  if (!lines[from]?.words.leader) return none;
  const out: number[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind === 'blank') continue;
    if (line.kind !== 'text' || !line.words.leader || line.words.inner) break;
    out.push(i);
  }
  return out.length >= 3 ? out : [];
}
