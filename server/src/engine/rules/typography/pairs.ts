import { type Change, lastingInSteps } from '../../document/lasting.ts';
import type { Paragraph } from '../../document/model.ts';
import { unitSet } from '../../text/characters.ts';
import { Pace } from '../../text/steps.ts';
import { placesOf } from '../finder.ts';
import { numberingStands } from '../numbering/standing.ts';
import { isQuote, marks, type PairKind, pairedMarks } from './marks.ts';

/** One half of a pair in the draft; `at` is its UTF-16 offset. */
interface Half {
  readonly at: number;
  readonly kind: PairKind;
  readonly paragraph: number;
}

/** Two halves that belong together, directly inside a pair of the same kind. */
export interface NestedPair {
  readonly open: Half;
  readonly close: Half;
  /** How many pairs of its kind are around it. */
  readonly depth: number;
}

export interface PairedMarks {
  /** In the order in which they close. */
  readonly nested: readonly NestedPair[];
  /** Halves without a partner, ascending; each a number, since a broken draft has one at every character: see `atOf`, `paragraphOf`. */
  readonly unmatched: Float64Array;
}

/** More paragraphs than any draft has; times any offset it is still an exact number. */
const mostParagraphs = 2 ** 26;

/** The UTF-16 offset of an unmatched half, and the index of its paragraph. */
export const atOf = (half: number): number => Math.floor(half / mostParagraphs);
export const paragraphOf = (half: number): number => half % mostParagraphs;

/** Brackets may run over a paragraph that a page or column broke; quotations of several paragraphs run on much longer. */
const reach = { bracket: 2, quote: 400 } as const;
/** Where more are open at once, the oldest have lost their partners. */
const deepest = 64;

const marksPerStep = 16_384;

const places = placesOf(marks);

/**
 * Matches the paired marks of a document, each with its nearest partner of the same kind.
 * A quotation of several paragraphs may open anew at each paragraph and close once (typesetting practice): those halves
 * are neither matched nor unmatched. Two rules ask for it.
 */
export const pairMarks = lastingInSteps<PairedMarks>(function* (reading) {
  const { text, paragraphs } = reading;
  const at = places(reading);
  const pairing = new Pairing(text);
  yield;
  const pace = new Pace(marksPerStep);
  let next = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'blank') continue;
    const { start, end } = paragraph.span;
    pairing.begin(paragraph);
    while (next < at.length && (at[next] as number) < start) next++;
    // A paragraph may have others within its span: they look at its marks again.
    for (let i = next; i < at.length && (at[i] as number) < end; i++) {
      pairing.add(paragraph, at[i] as number);
      if (pace.isDue()) yield;
    }
  }
  return pairing.finish();
});

/** Whether an edit leaves every mark and paragraph as it was, so that the same halves belong together. */
export function pairsStand(change: Change): boolean {
  const { old, now, from, to, by } = change;
  const were = places(old);
  const are = places(now);
  if (were.length !== are.length || !numberingStands(change)) return false;
  for (let i = 0; i < are.length; i++) {
    const at = are[i] as number;
    if (at < from - besideMark) continue;
    if (at <= to + besideMark || (were[i] as number) + by !== at) return false;
  }
  return true;
}

/** What stands this close to a mark may make another thing of it. */
const besideMark = 8;

class Pairing {
  readonly #text: string;
  readonly #nested: NestedPair[] = [];
  readonly #unmatched: number[] = [];
  /** The halves that wait for their partners, oldest first. */
  #open: Half[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  begin({ index }: Paragraph): void {
    if (this.#open.length === 0) return;
    const isExpired = (half: Half): boolean =>
      index - half.paragraph > (isQuote(half.kind) ? reach.quote : reach.bracket);
    if (!this.#open.some(isExpired)) return;
    for (const half of this.#open) if (isExpired(half)) this.#lose(half);
    this.#open = this.#open.filter((half) => !isExpired(half));
  }

  add({ span, index }: Paragraph, at: number): void {
    const unit = this.#text.charCodeAt(at);
    const mark = markOf.get(unit);
    if (!mark || isApostrophe(this.#text, at, unit) || closesLabel(this.#text, span.start, at, unit)) return;
    const half = { at, kind: mark.kind, paragraph: index };
    if (mark.opens) this.#opens(half, at === span.start);
    else this.#closes(half);
  }

  finish(): PairedMarks {
    for (const half of this.#open) this.#lose(half);
    return { nested: this.#nested, unmatched: Float64Array.from(this.#unmatched).sort() };
  }

  #lose({ at, paragraph }: Half): void {
    this.#unmatched.push(at * mostParagraphs + paragraph);
  }

  #opens(half: Half, isFirst: boolean): void {
    const open = this.#open;
    const { kind, paragraph } = half;
    if (isFirst && isQuote(kind) && open.some((o) => o.kind === kind && o.paragraph < paragraph)) return;
    open.push(half);
    if (open.length > deepest) this.#lose(open.shift() as Half);
  }

  #closes(close: Half): void {
    const open = this.#open;
    const { kind, paragraph } = close;
    let index = open.length - 1;
    while (index >= 0 && (open[index] as Half).kind !== kind) index--;
    const partner = open[index];
    if (!partner) {
      this.#lose(close);
      return;
    }
    // Brackets left open inside the pair have lost their partner; quotation marks may still find theirs.
    for (let k = index + 1; k < open.length; k++) {
      const lost = open[k] as Half;
      if (!isQuote(lost.kind) || lost.paragraph === paragraph) this.#lose(lost);
    }
    open.length = index;
    if (open[index - 1]?.kind !== kind) return;
    const depth = open.reduce((n, outer) => (outer.kind === kind ? n + 1 : n), 0);
    this.#nested.push({ open: partner, close, depth });
  }
}

/** The paired marks by their units. */
const markOf = new Map([...pairedMarks].map(([mark, kind]) => [mark.charCodeAt(0), kind]));

const apostrophe = '’'.charCodeAt(0);
const isApostrophe = (text: string, at: number, unit: number): boolean =>
  unit === apostrophe && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');

/** 1） a) and their like number an item with one bracket only. */
function closesLabel(text: string, start: number, at: number, unit: number): boolean {
  if (!closesBracket(unit) || !endsNumber(text.charCodeAt(at - 1))) return false;
  const before = text.slice(Math.max(start, at - 6), at);
  return numbersItem.test(before) && !/[（(][^（()）]*$/.test(before);
}

const closesBracket = unitSet('）)');
const endsNumber = unitSet(
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz一二三四五六七八九十',
);
const numbersItem =
  /(?:^|[\s。；：，、;:,.（(])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4})$/;
