import { placesOf } from '../../document/finder.ts';
import { type Change, lastingInSteps } from '../../document/lasting.ts';
import type { Paragraph } from '../../document/model.ts';
import { unitSet } from '../../text/characters.ts';
import { lineBreaks } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { Pace } from '../../text/steps.ts';
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
  /** UTF-16 offset of the opening half that they stand in. */
  readonly within: number;
  readonly open: Half;
  readonly close: Half;
  /** How many pairs of its kind are around it. */
  readonly depth: number;
}

export interface PairedMarks {
  /** In the order in which they close. */
  readonly nested: readonly NestedPair[];
  readonly unmatched: Unmatched;
}

/** Halves without a partner, ascending: UTF-16 offsets and indices of paragraphs. Numbers, since a broken draft has one at every character. */
export interface Unmatched {
  readonly at: Int32Array;
  readonly paragraphs: Int32Array;
}

/** More paragraphs than any draft has; times any offset it is still an exact number. */
const mostParagraphs = 2 ** 26;

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
  const pairing = new Pairing(text, at);
  yield;
  const pace = new Pace(marksPerStep);
  let next = 0;
  for (const paragraph of paragraphs) {
    const { start, end } = paragraph.span;
    pairing.begin(paragraph);
    while (next < at.length && (at[next] as number) < start) next++;
    // A paragraph may have others within its span: they look at its marks again.
    for (let i = next; i < at.length && (at[i] as number) < end; i++) {
      pairing.add(paragraph, i);
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
  // Halves go by how many paragraphs part them.
  if (were.length !== are.length || old.paragraphs.length !== now.paragraphs.length) return false;
  if (!numberingStands(change)) return false;
  // A half-width mark may be what a half lacks.
  if (now.text.slice(from, to).includes('"') || old.text.slice(from, to - by).includes('"')) return false;
  for (let i = 0; i < are.length; i++) {
    const at = are[i] as number;
    if (at < from - besideMark) continue;
    if (at <= to + besideMark || (were[i] as number) + by !== at) return false;
  }
  return true;
}

/** What stands this close to a mark may make another thing of it. */
export const besideMark = 8;

class Pairing {
  readonly #text: string;
  readonly #places: Uint32Array;
  readonly #nested: NestedPair[] = [];
  /** The opening halves, by their offsets, that have had a whole pair of their kind in them. */
  readonly #holding = new Set<number>();
  /** Each an offset and, below it, the index of a paragraph. */
  readonly #unmatched: number[] = [];
  /** The halves that wait for their partners, oldest first, at most `deepest`: offset, number of the kind, paragraph. */
  readonly #at: number[] = [];
  readonly #kinds: number[] = [];
  readonly #paragraphs: number[] = [];

  /** `places` are the offsets of all marks, ascending. */
  constructor(text: string, places: Uint32Array) {
    this.#text = text;
    this.#places = places;
  }

  begin({ index }: Paragraph): void {
    let kept = 0;
    for (let i = 0; i < this.#at.length; i++) {
      const most = isQuote(kindOf(this.#kinds[i] as number)) ? reach.quote : reach.bracket;
      if (index - (this.#paragraphs[i] as number) > most) this.#lose(i);
      else this.#keep(i, kept++);
    }
    this.#cut(kept);
  }

  /** Adds the mark at `places[place]`. */
  add({ span, index }: Paragraph, place: number): void {
    const at = this.#places[place] as number;
    const unit = this.#text.charCodeAt(at);
    const mark = markOf.get(unit);
    if (!mark || isApostrophe(this.#text, at, unit) || this.#endsPossessive(at, unit, index)) return;
    if (endsNumberOfItem(this.#text, span.start, at, unit) && this.#closesLabel(span, index, place)) return;
    const kind = kinds.indexOf(mark.kind);
    if (mark.opens) this.#opens(at, kind, index, at === span.start);
    else this.#closes(at, kind, index);
  }

  /** Workers’ Cultural Palace: behind a Latin letter where no ‘ is open in the paragraph. */
  #endsPossessive(at: number, unit: number, paragraph: number): boolean {
    if (unit !== apostrophe || !/[A-Za-z]/.test(this.#text[at - 1] ?? '')) return false;
    const open = this.#kinds.lastIndexOf(single);
    return open < 0 || this.#paragraphs[open] !== paragraph;
  }

  /**
   * Whether a “ in mid-clause and a ” paragraphs later are the rests of two pairs: whole pairs of their kind stand between. A quotation of
   * several paragraphs is led in to by a mark, or begins one.
   */
  #areRests(partner: number, paragraph: number): boolean {
    const at = this.#at[partner] as number;
    if (this.#paragraphs[partner] === paragraph || !this.#holding.has(at)) return false;
    if (!isQuote(kindOf(this.#kinds[partner] as number))) return false;
    return !leadsIn.test(this.#text.slice(Math.max(0, at - besideMark), at));
  }

  /**
   * Whether a bracket behind a number is a label's (1）建档；2）核查) and not the end of a remark (见附件1、2）: what is open in the
   * paragraph is closed by others behind it.
   */
  #closesLabel(span: Span, paragraph: number, place: number): boolean {
    let open = 0;
    for (let i = 0; i < this.#at.length; i++)
      if (this.#kinds[i] === round && this.#paragraphs[i] === paragraph) open++;
    if (open === 0) return true;
    const last = Math.min(this.#places.length, place + 1 + farthest);
    for (let i = place + 1; i < last; i++) {
      const at = this.#places[i] as number;
      if (at >= span.end) return false;
      const unit = this.#text.charCodeAt(at);
      const mark = markOf.get(unit);
      if (mark?.kind !== 'round' || endsNumberOfItem(this.#text, span.start, at, unit)) continue;
      open += mark.opens ? 1 : -1;
      if (open === 0) return true;
    }
    return false;
  }

  finish(): PairedMarks {
    for (let i = 0; i < this.#at.length; i++) this.#lose(i);
    const halves = Float64Array.from(this.#unmatched).sort();
    const at = new Int32Array(halves.length);
    const paragraphs = new Int32Array(halves.length);
    for (let i = 0; i < halves.length; i++) {
      at[i] = Math.floor((halves[i] as number) / mostParagraphs);
      paragraphs[i] = (halves[i] as number) % mostParagraphs;
    }
    const lost = new Set(this.#nested.length > 0 ? at : []);
    return { nested: this.#nested.filter((n) => !lost.has(n.within)), unmatched: { at, paragraphs } };
  }

  #lose(i: number): void {
    this.#unmatched.push((this.#at[i] as number) * mostParagraphs + (this.#paragraphs[i] as number));
  }

  #keep(from: number, to: number): void {
    if (from === to) return;
    this.#at[to] = this.#at[from] as number;
    this.#kinds[to] = this.#kinds[from] as number;
    this.#paragraphs[to] = this.#paragraphs[from] as number;
  }

  #remove(i: number): void {
    this.#at.splice(i, 1);
    this.#kinds.splice(i, 1);
    this.#paragraphs.splice(i, 1);
  }

  #cut(length: number): void {
    while (this.#at.length > length) {
      this.#at.pop();
      this.#kinds.pop();
      this.#paragraphs.pop();
    }
  }

  #opens(at: number, kind: number, paragraph: number, isFirst: boolean): void {
    if (isFirst && isQuote(kindOf(kind)))
      for (let i = 0; i < this.#at.length; i++)
        if (this.#kinds[i] === kind && (this.#paragraphs[i] as number) < paragraph) return;
    this.#at.push(at);
    this.#kinds.push(kind);
    this.#paragraphs.push(paragraph);
    if (this.#at.length <= deepest) return;
    this.#lose(0);
    this.#remove(0);
  }

  #closes(at: number, kind: number, paragraph: number): void {
    const partner = this.#kinds.lastIndexOf(kind);
    if (partner < 0) {
      this.#unmatched.push(at * mostParagraphs + paragraph);
      return;
    }
    if (this.#areRests(partner, paragraph)) {
      this.#unmatched.push(at * mostParagraphs + paragraph);
      this.#lose(partner);
      this.#remove(partner);
      return;
    }
    // Brackets left open inside the pair have lost their partner; quotation marks may still find theirs.
    for (let i = partner + 1; i < this.#at.length; i++)
      if (!isQuote(kindOf(this.#kinds[i] as number)) || this.#paragraphs[i] === paragraph) this.#lose(i);
    if (this.#kinds[partner - 1] === kind) this.#nest(partner, { at, kind: kindOf(kind), paragraph });
    this.#cut(partner);
  }

  #nest(partner: number, close: Half): void {
    const { kind } = close;
    const open = { at: this.#at[partner] as number, kind, paragraph: this.#paragraphs[partner] as number };
    let depth = 0;
    for (let i = 0; i < partner; i++) if (this.#kinds[i] === this.#kinds[partner]) depth++;
    const within = this.#at[partner - 1] as number;
    if (open.paragraph === close.paragraph) this.#holding.add(within);
    this.#nested.push({ within, open, close, depth });
  }
}

/** The kinds of pairs; a half that waits has the number of its own. */
const kinds = [...new Set([...pairedMarks.values()].map(({ kind }) => kind))];
const kindOf = (number: number): PairKind => kinds[number] as PairKind;

/** The paired marks by their units. */
const markOf = new Map([...pairedMarks].map(([mark, kind]) => [mark.charCodeAt(0), kind]));

const apostrophe = '’'.charCodeAt(0);
const isApostrophe = (text: string, at: number, unit: number): boolean =>
  unit === apostrophe && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');

/** So many marks are looked at for the end of what a label may stand in. */
const farthest = 64;

const round = kinds.indexOf('round');
const single = kinds.indexOf('single');

/** What stands before a quotation that may run over paragraphs: a mark, or nothing on its line. */
const leadsIn = new RegExp(`(?:[：:，,。；;！？—…${lineBreaks}]|^)[ \\t\\u3000]*$`);

/** 1） a) and their like may number an item with one bracket only. */
function endsNumberOfItem(text: string, start: number, at: number, unit: number): boolean {
  if (!closesBracket(unit) || !endsNumber(text.charCodeAt(at - 1))) return false;
  const before = text.slice(Math.max(start, at - 6), at);
  return numbersItem.test(before);
}

const closesBracket = unitSet('）)');
const endsNumber = unitSet(
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz一二三四五六七八九十',
);
const numbersItem = /(?:^|[\s。；：，、;:,.])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4})$/;
