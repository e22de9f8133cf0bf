import { foldUnit } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { type Boundary, boundaryOfMark } from '../boundary.ts';
import { fillBuckets } from './buckets.ts';
import { type Sampling, samplingFor } from './sampling.ts';
import { lacunaUnit, type Segment, separator } from './segment.ts';
import { chunksOf, SuffixSorter } from './sort.ts';

/** The `Boundary` between texts, and before each paragraph. */
const strongest: Boundary = 3;

export interface IndexedText {
  readonly text: string;
  /** Spans of the mark 〔缺文〕 in `text`, ascending. */
  readonly lacunae: readonly Span[];
  /** UTF-16 offsets where logical paragraphs begin, ascending. */
  readonly paragraphStarts: readonly number[];
}

/**
 * Builds a segment from texts that are given one by one and not kept. Memory is that of the segment itself; arrays are
 * laid out for `capacity` UTF-16 units and touched only as far as they are filled.
 */
export class SegmentBuilder {
  readonly #shared: boolean;
  #units: Uint16Array;
  #contentBits: Uint32Array;
  #boundaries: Uint8Array;
  #checkpoints: Uint32Array;
  readonly #documentStarts: number[] = [];
  readonly #textStarts: number[] = [];
  readonly #lacunae: number[] = [];
  #length = 0;
  #bit = 0;

  /** With `shared`, other threads can be given what `arrange` gives, without a copy. */
  constructor(capacity: number, shared = false) {
    this.#shared = shared;
    const size = capacity + 64;
    this.#units = this.#newUnits(size);
    this.#contentBits = new Uint32Array((size >>> 5) + 2);
    this.#boundaries = new Uint8Array((size >>> 2) + 1);
    this.#checkpoints = new Uint32Array((size >>> 6) + 1);
    this.#separate();
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
    const units = this.#units;
    const bits = this.#contentBits;
    const boundaries = this.#boundaries;
    const checkpoints = this.#checkpoints;
    let n = this.#length;
    let boundary: number = strongest;
    let hole = 0;
    let paragraph = 0;
    let nextParagraph = paragraphStarts[0] ?? text.length;
    let nextHole = lacunae[0]?.start ?? text.length;
    for (let i = 0; i < text.length; i++) {
      if (i >= nextParagraph) {
        boundary = strongest;
        while (nextParagraph <= i) nextParagraph = paragraphStarts[++paragraph] ?? text.length;
      }
      const unit = text.charCodeAt(i);
      let folded = foldUnit(unit);
      const bit = base + i;
      if (i >= nextHole) {
        folded = lacunaUnit;
        const { start, end } = lacunae[hole]!;
        this.#lacunae.push(n, start, end);
        i = Math.max(i, end - 1);
        nextHole = lacunae[++hole]?.start ?? text.length;
      } else if (folded === 0) {
        boundary = Math.max(boundary, boundaryOfMark(unit));
        continue;
      }
      bits[bit >>> 5]! |= 1 << (bit & 31);
      if ((n & 63) === 0) checkpoints[n >>> 6] = bit;
      if (boundary !== 0) boundaries[n >>> 2]! |= boundary << ((n & 3) << 1);
      boundary = 0;
      units[n++] = folded;
    }
    this.#length = n;
    this.#bit = base + text.length;
    this.#separate();
  }

  /** Puts what no draft has before the first text and behind each: a boundary of the strongest kind. */
  #separate(): void {
    const n = this.#length++;
    if ((n & 63) === 0) this.#checkpoints[n >>> 6] = this.#bit;
    this.#boundaries[n >>> 2]! |= strongest << ((n & 3) << 1);
    this.#units[n] = separator;
  }

  #newUnits(length: number): Uint16Array {
    return this.#shared ? new Uint16Array(new SharedArrayBuffer(length * 2)) : new Uint16Array(length);
  }

  #newUint32s(length: number): Uint32Array {
    return this.#shared ? new Uint32Array(new SharedArrayBuffer(length * 4)) : new Uint32Array(length);
  }

  #makeRoom(more: number): void {
    const need = Math.max(this.#length, this.#bit) + more;
    if (need <= this.#units.length) return;
    const size = Math.ceil(need * 1.5);
    this.#units = enlarged(this.#units, this.#newUnits(size));
    this.#contentBits = enlarged(this.#contentBits, new Uint32Array((size >>> 5) + 2));
    this.#boundaries = enlarged(this.#boundaries, new Uint8Array((size >>> 2) + 1));
    this.#checkpoints = enlarged(this.#checkpoints, new Uint32Array((size >>> 6) + 1));
  }

  /** Sorts and hands out the segment; yields how much is done, from 0 to 1. The builder must not be used afterwards. */
  *finish(sampling?: Sampling): Generator<number, Segment> {
    const segment = this.arrange(sampling);
    const sorter = new SuffixSorter(segment);
    const chunks = chunksOf(segment);
    for (let chunk = 0; chunk < chunks; chunk++) {
      yield chunk / chunks;
      sorter.sortChunk(chunk, chunks);
    }
    return segment;
  }

  /** The segment with its suffixes in buckets that are still to be sorted. The builder must not be used afterwards. */
  arrange(sampling: Sampling = samplingFor(this.#bit)): Segment {
    const { k, step } = sampling;
    const n = this.#length;
    const units = this.#units.subarray(0, n);
    const documentStarts = Uint32Array.from([...this.#documentStarts, n]);
    const hashBits = Math.max(8, Math.min(24, Math.round(Math.log2(n / step + 1)) - 1));
    const { suffixes, buckets } = fillBuckets(units, documentStarts, sampling, hashBits, (n) =>
      this.#newUint32s(n),
    );
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

function enlarged<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
