/**
 * The index of a set of documents, as plain typed arrays: a sparse suffix array whose suffixes are grouped by a hash of
 * their first `k` units. Positions named `unit` are indices into `units`.
 */
export interface Segment {
  /** Units that a lookup hashes; nothing shorter can be found. */
  readonly k: number;
  /** Every `step`-th suffix of a document is in the array, counted from the document's first unit. */
  readonly step: number;
  readonly hashBits: number;
  /** Content units of all documents, `separator` before the first and after each document, `lacunaUnit` for a lacuna. */
  readonly units: Uint16Array;
  /** Sampled positions, ordered by bucket, then by what stands there. */
  readonly suffixes: Uint32Array;
  /** `buckets[h]` to `buckets[h + 1]` is the range of `suffixes` whose first `k` units hash to `h`. */
  readonly buckets: Uint32Array;
  /** First unit of each document; one more entry holds `units.length`. */
  readonly documentStarts: Uint32Array;
  /** Bit position in `contentBits` of each document's first UTF-16 unit; one more entry for the end. */
  readonly textStarts: Uint32Array;
  /** One bit per UTF-16 unit of the texts: set where a content unit stands. */
  readonly contentBits: Uint32Array;
  /** Bit position of every 64th unit (separators stand at the bit of the next content unit or the text's end). */
  readonly checkpoints: Uint32Array;
  /** Two bits per unit: the strength of the boundary before it (see `Boundary`). */
  readonly boundaries: Uint8Array;
  /** Triples: unit of the lacuna, UTF-16 start and end of its mark in the document's text. */
  readonly lacunae: Uint32Array;
  /** Where the segment lies on disk: what is not asked for here first reads as zeros. */
  readonly pages?: SegmentPages;
}

/** Reads parts of a segment's arrays, given as ranges of their elements, where they are not there yet. */
export interface SegmentPages {
  /** `units` and `boundaries` of these units. */
  needUnits(from: number, to: number): void;
  needSuffixes(from: number, to: number): void;
  needBuckets(from: number, to: number): void;
  /** What leads from a unit back to the text. */
  needOffset(unit: number): void;
  /**
   * Gives back what was read, where that is too much. Arrays taken from the segment before must not be used afterwards:
   * called between two pieces of work only.
   */
  settle(): void;
}

/** Stands between documents. */
export const separator = 0;
/** Stands for 缺文; no content folds to it. */
export const lacunaUnit = 1;
/** Suffixes are ordered by at most this many units. */
export const sortDepth = 256;

const multiplier = 0x9e3779b1;

/** Hash of `k` units as 32 bits; its top bits number the bucket. */
export function hashUnits(units: Uint16Array, at: number, k: number): number {
  let h = 0;
  for (let i = 0; i < k; i++) h = (Math.imul(h, multiplier) + units[at + i]!) | 0;
  return h;
}

/** `hashUnits` at `at + 1`, from that at `at`; `first` is what `firstFactor` gives. */
export const nextHash = (h: number, units: Uint16Array, at: number, k: number, first: number): number =>
  (Math.imul(h - Math.imul(units[at]!, first), multiplier) + units[at + k]!) | 0;

/** What the first of `k` units counts in their hash. */
export function firstFactor(k: number): number {
  let factor = 1;
  for (let i = 1; i < k; i++) factor = Math.imul(factor, multiplier);
  return factor;
}

/** Mixes before the top bits are taken, so that near-equal k-grams do not share buckets. */
export const bucketOf = (h: number, bits: number): number => {
  const mixed = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> (32 - bits);
};

/** The document that a unit lies in. */
export function documentAt(segment: Segment, unit: number): number {
  const starts = segment.documentStarts;
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (starts[mid]! <= unit) low = mid;
    else high = mid - 1;
  }
  return low;
}

/** The UTF-16 offset in its document's text of a content unit. */
export function textOffset(segment: Segment, document: number, unit: number): number {
  segment.pages?.needOffset(unit);
  let bit = segment.checkpoints[unit >> 6]!;
  // Separators take no bit, so units are counted from the later of checkpoint and document start.
  let from = (unit >> 6) << 6;
  const first = segment.documentStarts[document]!;
  if (first > from) {
    from = first;
    bit = segment.textStarts[document]!;
  }
  let need = unit - from;
  const words = segment.contentBits;
  let at = bit >>> 5;
  let word = words[at]! & (-1 << (bit & 31));
  for (;;) {
    const count = popcount(word);
    if (count > need) break;
    need -= count;
    word = words[++at]!;
  }
  for (; need > 0; need--) word &= word - 1;
  return at * 32 + (31 - Math.clz32(word & -word)) - segment.textStarts[document]!;
}

function popcount(x: number): number {
  let v = x - ((x >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The strength of the boundary before a content unit of the corpus (see `Boundary`); 0 where there is none. */
export function boundaryBefore(segment: Segment, unit: number): number {
  segment.pages?.needUnits(unit, unit + 1);
  return (segment.boundaries[unit >> 2]! >> ((unit & 3) << 1)) & 3;
}
