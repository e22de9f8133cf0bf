import { labelAt } from '../labels/labels.ts';
import type { DraftLine } from '../lines/draftLine.ts';
import type { Label } from '../model.ts';

const entryLimit = 600;

/**
 * Tables of contents, each as the indices of its heading, if it has one, and its entries: the lines after 目录; lines that end
 * with dots or tabs and a page number; a line that holds several labels of one form; and the first labelled lines of a text where
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
  return list.length > 0 ? list : leaders(text, lines, at);
}

const wordsOf = (text: string, { contentStart, contentEnd }: DraftLine): string =>
  text.slice(contentStart, contentEnd);

const isHeading = (text: string, line: DraftLine): boolean =>
  line.words.width <= 6 && /^(?:#{1,6}\s*)?目\s*[录次]$/u.test(wordsOf(text, line));

/**
 * The heading and the entries below it, up to the first line of prose at the latest. The body begins where the words of the first
 * entry come back, behind an introduction perhaps; where they never do, its label; any of the three can be wrong or missing. Then
 * a heading that counts from lower again shows that the headings above it were entries. Without all that only entries with page
 * numbers are sure.
 */
function entriesAfter(text: string, lines: readonly DraftLine[], heading: number): number[] {
  const entries = new Entries(text, lines);
  let prose: number | undefined;
  let byWords: number | undefined;
  let byLabel: number | undefined;
  let byOrder: number | undefined;
  for (let i = heading + 1; i < lines.length && i < heading + entryLimit && byWords === undefined; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind === 'blank') continue;
    if (isHeading(text, line)) break;
    if (line.words.ending === 'sentence' || line.words.ending === 'clause') {
      // What stood above is the body already, all of it or from its first heading on.
      if (entries.counted < 2 || (byOrder !== undefined && lines[byOrder]?.label?.value === 1)) break;
      prose ??= i;
      continue;
    }
    if (entries.comeBackIn(line)) byWords = i;
    else if (entries.haveLabelOf(line)) byLabel ??= i;
    else if (entries.countOnTo(line)) byOrder ??= i;
    if (byWords === undefined && prose === undefined) entries.add(i);
  }
  const end = byWords ?? byLabel ?? byOrder;
  if (end !== undefined)
    return [heading, ...entries.before(prose === undefined ? end : Math.min(end, prose))];
  const last = entries.all.findLastIndex((i) => lines[i]?.words.leader);
  return last >= 0 ? [heading, ...entries.all.slice(0, last + 1)] : [];
}

/** What may be entries of a table of contents, and how later lines answer to them. */
class Entries {
  readonly all: number[] = [];
  /** How many have a label of the first one's form. */
  counted = 0;
  readonly #text: string;
  readonly #lines: readonly DraftLine[];
  #plain: string | undefined; // the words of the first entry, if it has no label
  #labelled: DraftLine | undefined; // the first entry with a label
  #words = '';
  #highest = 0;

  constructor(text: string, lines: readonly DraftLine[]) {
    this.#text = text;
    this.#lines = lines;
  }

  add(at: number): void {
    const line = this.#lines[at] as DraftLine;
    if (this.all.length === 0 && !line.label) this.#plain = entryWords(this.#text, line);
    this.all.push(at);
    if (!line.label) return;
    if (!this.#labelled) {
      this.#labelled = line;
      this.#words = entryWords(this.#text, line);
    }
    if (!isLike(line.label, this.#labelled.label)) return;
    this.counted++;
    this.#highest = line.label.value;
  }

  before(end: number): readonly number[] {
    return this.all.filter((i) => i < end);
  }

  /** Whether a line has the words of the first entry, or of the first with a label. */
  comeBackIn(line: DraftLine): boolean {
    if (this.all.length === 0 || line.words.leader) return false;
    const words = line.label ? this.#labelled && this.#words : this.#plain;
    return words !== undefined && words !== '' && entryWords(this.#text, line) === words;
  }

  haveLabelOf({ label, words }: DraftLine): boolean {
    const first = this.#labelled?.label;
    return label !== undefined && first !== undefined && !words.leader && sameLabel(label, first);
  }

  /** Whether a heading does not count on from the entries above it. */
  countOnTo({ label, words }: DraftLine): boolean {
    const first = this.#labelled?.label;
    return (
      this.counted >= 2 &&
      label !== undefined &&
      isLike(label, first) &&
      !words.leader &&
      label.value <= this.#highest
    );
  }
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

const isLike = (a: Label, b: Label | undefined): boolean => a.form === b?.form && a.unit === b.unit;

const sameLabel = (a: Label, b: Label | undefined): boolean => isLike(a, b) && a.value === b?.value;

/** The words of an entry or heading, without label, dots and page number. */
const entryWords = (text: string, line: DraftLine): string =>
  text
    .slice(line.label?.span.end ?? line.contentStart, line.contentEnd)
    .replace(/[.．·…⋯\s]+[-—(（]?\s*[\d０-９]{0,4}\s*[-—)）]?$/, '')
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

/**
 * Three or more lines in a row with leaders are a table of contents whatever stands above them; where the leaders are white space,
 * as between the cells of any table, only if the first of them comes back as a heading.
 */
function leaders(text: string, lines: readonly DraftLine[], from: number): readonly number[] {
  if (!lines[from]?.words.leader || isRowOfTable(lines, from)) return none;
  const out: number[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as DraftLine;
    if (line.kind === 'blank') continue;
    if (line.kind !== 'text' || !line.words.leader || line.words.inner) break;
    out.push(i);
  }
  if (out.length < 3) return none;
  const isDotted = out.some((i) => dots.test(wordsOf(text, lines[i] as DraftLine)));
  return isDotted || comesBack(text, lines, out) ? out : none;
}

/** Whether the line before has a leader too: its rows have been looked at. */
function isRowOfTable(lines: readonly DraftLine[], at: number): boolean {
  let above = at - 1;
  while (above >= 0 && lines[above]?.kind === 'blank') above--;
  return lines[above]?.words.leader ?? false;
}

/** Dots that lead to a page number. */
const dots = /[.．·…⋯]{2}[\s.．·…⋯]*[-—(（]?\s*[\d０-９]{1,4}\s*[-—)）]?$/;

function comesBack(text: string, lines: readonly DraftLine[], rows: readonly number[]): boolean {
  const first = lines[rows[0] as number] as DraftLine;
  if (!first.label) return false;
  const words = entryWords(text, first);
  const from = (rows[rows.length - 1] as number) + 1;
  for (let i = from; i < lines.length && i < from + entryLimit; i++) {
    const line = lines[i] as DraftLine;
    if (line.words.ending !== 'none' || line.words.leader) continue;
    const isSame = line.label !== undefined && sameLabel(line.label, first.label);
    if (isSame && entryWords(text, line) === words) return true;
  }
  return false;
}
