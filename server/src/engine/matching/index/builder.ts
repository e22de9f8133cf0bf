import { foldUnit } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { boundaryOfMark } from '../boundary.ts';
import { bucketOf, hashUnits, lacunaUnit, type Segment, separator } from './segment.ts';
import { sortSuffixes } from './sort.ts';

export interface IndexedText {
  readonly text: string;
  /** Spans of the mark 〔缺文〕 in `text`, ascending. */
  readonly lacunae: readonly Span[];
  /** UTF-16 offsets where logical paragraphs begin, ascending. */
  readonly paragraphStarts: readonly number[];
}

/** How many units a lookup hashes, and which suffixes are kept. */
export interface Sampling {
  readonly k: number;
  readonly step: number;
}

/** Sampling by size: short sentences of small corpora are found with several edits, large corpora stay within memory. */
export function samplingFor(characters: number): Sampling {
  if (characters < 300_000) return { k: 4, step: 1 };
  if (characters < 5_000_000) return { k: 5, step: 1 };
  if (characters < 50_000_000) return { k: 5, step: 2 };
  return { k: 7, step: 4 };
}

/** About how many bytes the index of so many UTF-16 units takes, in memory and on disk. */
export function estimatedIndexBytes(characters: number): number {
  // Seven units of eight are content. Each has its unit, its bits and checkpoint; each suffix its place and half a bucket.
  return Math.ceil(characters * (7 / 8) * (2.45 + 6 / samplingFor(characters).step));
}

/** Suffixes sorted between two yields. */
const sliceSize = 1 << 16;
const batch = 2048;

/**
 * Builds a segment from texts that are given one by one and not kept. Memory is that of the segment itself; arrays are
 * laid out for `capacity` UTF-16 units and touched only as far as they are filled.
 */
export class SegmentBuilder {
  #units: Uint16Array;
  #contentBits: Uint32Array;
  #boundaries: Uint8Array;
  #checkpoints: Uint32Array;
  readonly #documentStarts: number[] = [];
  readonly #textStarts: number[] = [];
  readonly #lacunae: number[] = [];
  #length = 0;
  #bit = 0;

  constructor(capacity: number) {
    const size = capacity + 64;
    this.#units = new Uint16Array(size);
    this.#contentBits = new Uint32Array((size >>> 5) + 2);
    this.#boundaries = new Uint8Array((size >>> 2) + 1);
    this.#checkpoints = new Uint32Array((size >>> 6) + 1);
    this.#put(separator, 3);
  }

  /** Content units so far, separators included. */
  get length(): number {
    return this.#length;
  }

  /** Appends a document. */
  add({ text, lacunae, paragraphStarts }: IndexedText): void {
    this.#makeRoom(text.length + 2);
    this.#documentStarts.push(this.#length);
    this.#textStarts.push(this.#bit);
    const base = this.#bit;
    const bits = this.#contentBits;
    let boundary = 3;
    let hole = 0;
    let paragraph = 0;
    let nextParagraph = paragraphStarts[0] ?? text.length;
    let nextHole = lacunae[0]?.start ?? text.length;
    for (let i = 0; i < text.length; i++) {
      if (i >= nextParagraph) {
        boundary = 3;
        while (nextParagraph <= i) nextParagraph = paragraphStarts[++paragraph] ?? text.length;
      }
      const unit = text.charCodeAt(i);
      let folded = foldUnit(unit);
      const inHole = i >= nextHole;
      if (inHole) folded = lacunaUnit;
      else if (folded === 0) {
        const mark = boundaryOfMark(unit);
        if (mark > boundary) boundary = mark;
        continue;
      }
      const bit = base + i;
      bits[bit >>> 5]! |= 1 << (bit & 31);
      this.#bit = bit;
      if (inHole) {
        const { start, end } = lacunae[hole]!;
        this.#lacunae.push(this.#length, start, end);
        i = Math.max(i, end - 1);
        nextHole = lacunae[++hole]?.start ?? text.length;
      }
      this.#put(folded, boundary);
      boundary = 0;
    }
    this.#bit = base + text.length;
    this.#put(separator, 3);
  }

  #put(unit: number, boundary: number): void {
    const n = this.#length++;
    if ((n & 63) === 0) this.#checkpoints[n >>> 6] = this.#bit;
    this.#boundaries[n >>> 2]! |= boundary << ((n & 3) << 1);
    this.#units[n] = unit;
  }

  #makeRoom(more: number): void {
    const need = Math.max(this.#length, this.#bit) + more;
    if (need <= this.#units.length) return;
    const size = Math.ceil(need * 1.5);
    this.#units = enlarged(this.#units, new Uint16Array(size));
    this.#contentBits = enlarged(this.#contentBits, new Uint32Array((size >>> 5) + 2));
    this.#boundaries = enlarged(this.#boundaries, new Uint8Array((size >>> 2) + 1));
    this.#checkpoints = enlarged(this.#checkpoints, new Uint32Array((size >>> 6) + 1));
  }

  /** Sorts and hands out the segment; yields how much is done, from 0 to 1. The builder must not be used afterwards. */
  *finish(sampling: Sampling = samplingFor(this.#bit)): Generator<number, Segment> {
    const { k, step } = sampling;
    const n = this.#length;
    const units = this.#units.subarray(0, n);
    const documentStarts = Uint32Array.from([...this.#documentStarts, n]);
    const hashBits = Math.max(8, Math.min(24, Math.round(Math.log2(n / step + 1)) - 1));
    const buckets = new Uint32Array(2 ** hashBits + 1);
    const suffixes = fillBuckets(units, documentStarts, sampling, hashBits, buckets);
    yield 0.2;
    let sorted = 0;
    for (let b = 0; b < buckets.length - 1; ) {
      // A batch of buckets at a time, so that its texts are fetched side by side and not one after another.
      const first = b;
      const start = buckets[b]!;
      do b++;
      while (b < buckets.length - 1 && buckets[b]! - start < batch);
      if (greatestUnit(units, suffixes, start, buckets[b]!) === 0) continue;
      for (let i = first; i < b; i++) {
        const to = buckets[i + 1]!;
        if (to - buckets[i]! > 1) sortSuffixes(units, suffixes, buckets[i]!, to);
      }
      if (buckets[b]! - sorted >= sliceSize) {
        sorted = buckets[b]!;
        yield 0.2 + (0.8 * sorted) / suffixes.length;
      }
    }
    return {
      k,
      step,
      hashBits,
      units,
      suffixes,
      buckets,
      documentStarts,
      textStarts: Uint32Array.from([...this.#textStarts, this.#bit]),
      contentBits: this.#contentBits.subarray(0, (this.#bit >>> 5) + 1),
      checkpoints: this.#checkpoints.subarray(0, ((n - 1) >>> 6) + 1),
      boundaries: this.#boundaries.subarray(0, ((n - 1) >>> 2) + 1),
      lacunae: Uint32Array.from(this.#lacunae),
    };
  }
}

/**
 * The greatest first unit of some suffixes, 0 for none. Independent reads overlap, and what they fetch is at hand for
 * sorting afterwards.
 */
function greatestUnit(units: Uint16Array, suffixes: Uint32Array, from: number, to: number): number {
  let greatest = 0;
  for (let i = from; i < to; i++) greatest = Math.max(greatest, units[suffixes[i]!]!);
  return greatest;
}

function enlarged<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Parts of the table of buckets, so small that what is scattered within one stays in the processor's cache. */
const partBits = 9;

/**
 * Counting sort of the sampled suffixes by the hash of their first `k` units, in two levels: first into parts of the
 * table, then within each part. Fills `buckets` with the starts.
 */
function fillBuckets(
  units: Uint16Array,
  documentStarts: Uint32Array,
  { k, step }: Sampling,
  hashBits: number,
  buckets: Uint32Array,
): Uint32Array {
  const parts = Math.min(partBits, hashBits);
  const lowBits = hashBits - parts;
  const lowMask = (1 << lowBits) - 1;
  const partStarts = new Uint32Array((1 << parts) + 1);
  const each = (visit: (at: number, bucket: number) => void): void => {
    for (let d = 0; d + 1 < documentStarts.length; d++) {
      const last = documentStarts[d + 1]! - 1 - k;
      for (let at = documentStarts[d]!; at <= last; at += step)
        if (!crossesLacuna(units, at, k)) visit(at, bucketOf(hashUnits(units, at, k), hashBits));
    }
  };
  each((_, bucket) => partStarts[(bucket >>> lowBits) + 1]!++);
  for (let i = 1; i < partStarts.length; i++) partStarts[i]! += partStarts[i - 1]!;
  const count = partStarts[partStarts.length - 1]!;
  const positions = new Uint32Array(count);
  const lows = new Uint16Array(count);
  const next = partStarts.slice(0, -1);
  each((at, bucket) => {
    const to = next[bucket >>> lowBits]!++;
    positions[to] = at;
    lows[to] = bucket & lowMask;
  });
  const suffixes = new Uint32Array(count);
  const ends = new Uint32Array(lowMask + 2);
  for (let part = 0; part < 1 << parts; part++) {
    const from = partStarts[part]!;
    const to = partStarts[part + 1]!;
    ends.fill(0);
    for (let i = from; i < to; i++) ends[lows[i]! + 1]!++;
    ends[0] = from;
    for (let low = 0; low <= lowMask; low++) {
      buckets[(part << lowBits) + low] = ends[low]!;
      ends[low + 1]! += ends[low]!;
    }
    for (let i = from; i < to; i++) suffixes[ends[lows[i]!]!++] = positions[i]!;
  }
  buckets[buckets.length - 1] = count;
  return suffixes;
}

function crossesLacuna(units: Uint16Array, at: number, k: number): boolean {
  for (let i = at; i < at + k; i++) if (units[i] === lacunaUnit) return true;
  return false;
}
