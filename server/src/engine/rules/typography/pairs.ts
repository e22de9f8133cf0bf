import type { Paragraph, Reading } from '../../document/model.ts';
import { isQuote, marks, type PairKind, pairedMarks } from './marks.ts';

/** One half of a pair in the draft; `at` is its UTF-16 offset. */
export interface Half {
  readonly at: number;
  readonly char: string;
  readonly kind: PairKind;
  readonly opens: boolean;
  readonly paragraph: number;
}

export interface PairedMarks {
  /** Depth counts enclosing pairs of the same kind, 0 for the outermost. */
  readonly pairs: readonly {
    readonly open: Half;
    readonly close: Half;
    readonly depth: number;
    readonly parent?: PairKind;
  }[];
  readonly unmatched: readonly Half[];
}

/** Brackets may run over a paragraph that a page or column broke; quotations of several paragraphs run on much longer. */
const reach = { bracket: 2, quote: 400 } as const;
/** Where more are open at once, the oldest have lost their partners. */
const deepest = 64;

/**
 * Matches the paired marks of a document, each with its nearest partner of the same kind.
 * A quotation of several paragraphs may open anew at each paragraph and close once (typesetting practice): those halves
 * are neither matched nor unmatched.
 */
export function pairMarks(reading: Reading): PairedMarks {
  const known = paired.get(reading);
  if (known) return known;
  const made = pairAnew(reading);
  paired.set(reading, made);
  return made;
}

/** Two rules ask for the same. */
const paired = new WeakMap<Reading, PairedMarks>();

function pairAnew(reading: Reading): PairedMarks {
  const { text } = reading;
  const places = marks.placesIn(reading);
  let next = 0;
  const pairs: PairedMarks['pairs'][number][] = [];
  const unmatched: Half[] = [];
  let open: Half[] = [];
  for (const paragraph of reading.paragraphs) {
    if (paragraph.kind === 'blank') continue;
    const isExpired = (half: Half): boolean =>
      paragraph.index - half.paragraph > (isQuote(half.kind) ? reach.quote : reach.bracket);
    if (open.some(isExpired)) {
      unmatched.push(...open.filter(isExpired));
      open = open.filter((half) => !isExpired(half));
    }
    while (next < places.length && (places[next] as number) < paragraph.span.start) next++;
    // A paragraph may have others within its span: they look at its marks again.
    for (let i = next; i < places.length && (places[i] as number) < paragraph.span.end; i++) {
      const half = halfAt(text, paragraph, places[i] as number);
      if (!half) continue;
      if (half.opens) {
        if (reopens(half, paragraph, open)) continue;
        open.push(half);
        if (open.length > deepest) unmatched.push(open.shift() as Half);
        continue;
      }
      let index = open.length - 1;
      while (index >= 0 && open[index]?.kind !== half.kind) index--;
      const partner = open[index];
      if (!partner) {
        unmatched.push(half);
        continue;
      }
      // Brackets left open inside the pair have lost their partner; quotation marks may still find theirs.
      for (let k = index + 1; k < open.length; k++) {
        const lost = open[k] as Half;
        if (!isQuote(lost.kind) || lost.paragraph === half.paragraph) unmatched.push(lost);
      }
      open.length = index;
      const parent = open[index - 1]?.kind;
      const depth = open.reduce((n, outer) => (outer.kind === half.kind ? n + 1 : n), 0);
      pairs.push({ open: partner, close: half, depth, ...(parent ? { parent } : {}) });
    }
  }
  unmatched.push(...open);
  return { pairs, unmatched: unmatched.sort((a, b) => a.at - b.at) };
}

/** The mark at an offset as one half of a pair; nothing where it is another thing. */
function halfAt(text: string, { span, index }: Paragraph, at: number): Half | undefined {
  const char = text.charAt(at);
  const mark = pairedMarks.get(char);
  if (!mark) return undefined;
  if (isApostrophe(text, at, char) || closesLabel(text, span.start, at, char)) return undefined;
  return { at, char, kind: mark.kind, opens: mark.opens, paragraph: index };
}

const isApostrophe = (text: string, at: number, char: string): boolean =>
  char === '’' && /[A-Za-z]/.test(text[at - 1] ?? '') && /[A-Za-z]/.test(text[at + 1] ?? '');

/** 1） a) and their like number an item with one bracket only. */
function closesLabel(text: string, start: number, at: number, char: string): boolean {
  if ((char !== '）' && char !== ')') || !endsNumber.test(text.charAt(at - 1))) return false;
  const before = text.slice(Math.max(start, at - 6), at);
  return numbersItem.test(before) && !/[（(][^（()）]*$/.test(before);
}

const endsNumber = /[\dA-Za-z一二三四五六七八九十]/;
const numbersItem =
  /(?:^|[\s。；：，、;:,.（(])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4})$/;

const reopens = (half: Half, paragraph: Paragraph, open: readonly Half[]): boolean =>
  isQuote(half.kind) &&
  half.at === paragraph.span.start &&
  open.some((o) => o.kind === half.kind && o.paragraph < half.paragraph);
