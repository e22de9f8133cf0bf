import { type Segment, sortDepth } from './segment.ts';

/** Runs that are sorted by insertion before they are merged. */
const runLength = 8;
/** Suffixes whose texts are fetched side by side before they are sorted: few, so that they are still at hand then. */
const batch = 256;
/** Units that the processor fetches at once; of each text twice so many. */
const line = 32;
/** Units for which it is kept whether a separator is near, and which document they lie in. */
const blockBits = 8;

/** Suffixes in one chunk of work. */
const chunkSize = 1 << 16;

/** What ordering needs of a segment. Buckets are independent: several threads may order different ones of the same arrays. */
export type Sortable = Pick<Segment, 'units' | 'documentStarts' | 'suffixes' | 'buckets'>;

/** In how many chunks a segment is best sorted. */
export const chunksOf = ({ suffixes, buckets }: Sortable): number =>
  Math.min(buckets.length - 1, Math.ceil(suffixes.length / chunkSize));

/**
 * Orders suffixes of one stream of units by what stands there, `sortDepth` units deep, equal ones by position; what
 * follows a separator does not count. Merge sort that remembers what neighbours have in common (Ng and Kakehi 2008), so
 * that each unit is looked at about once, however long and however many the repetitions are.
 */
export class SuffixSorter {
  readonly #units: Uint16Array;
  readonly #suffixes: Uint32Array;
  readonly #buckets: Uint32Array;
  /** The same units, to be compared four at a time. */
  readonly #view: DataView;
  /** By block of units: 1 where a separator stands in it or within `sortDepth` of its end. */
  readonly #nearEnd: Uint8Array;
  /** Where the separators stand, and by block of units the first of them that is not before the block. */
  readonly #ends: Uint32Array;
  readonly #endOfBlock: Uint32Array;
  /** By suffix of the bucket at hand: units in common with the one before it. */
  #common = new Uint16Array(0);
  /** Copy of the run that is merged. */
  #runSuffixes = new Uint32Array(0);
  #runCommon = new Uint16Array(0);

  constructor({ units, documentStarts, suffixes, buckets }: Sortable) {
    this.#units = units;
    this.#suffixes = suffixes;
    this.#buckets = buckets;
    this.#view = new DataView(units.buffer, units.byteOffset, units.byteLength);
    const blocks = (units.length >>> blockBits) + 1;
    this.#nearEnd = new Uint8Array(blocks);
    this.#ends = documentStarts.slice(1);
    this.#endOfBlock = new Uint32Array(blocks);
    let block = 0;
    for (let d = 0; d < this.#ends.length; d++) {
      const end = --this.#ends[d]!;
      this.#nearEnd.fill(1, Math.max(0, end - sortDepth) >>> blockBits, (end >>> blockBits) + 1);
      for (; block << blockBits <= end; block++) this.#endOfBlock[block] = d;
    }
  }

  /** Orders the suffixes within each bucket of one chunk of `chunks`; other buckets are not touched. */
  sortChunk(chunk: number, chunks: number): void {
    const buckets = this.#buckets;
    const end = bucketAt(chunk + 1, chunks, buckets);
    for (let b = bucketAt(chunk, chunks, buckets); b < end; ) {
      const batchStart = b;
      const start = buckets[b]!;
      do b++;
      while (b < end && buckets[b]! - start < batch);
      if (this.#fetch(start, buckets[b]!) === 0) continue;
      for (let i = batchStart; i < b; i++)
        if (buckets[i + 1]! - buckets[i]! > 1) this.#sort(buckets[i]!, buckets[i + 1]!);
    }
  }

  /**
   * Looks at the texts of some suffixes, and gives 0 for none. Independent reads overlap, and what they fetch is at hand for
   * sorting afterwards.
   */
  #fetch(from: number, to: number): number {
    const units = this.#units;
    const suffixes = this.#suffixes;
    const last = units.length - 1;
    let seen = 0;
    for (let i = from; i < to; i++) {
      const s = suffixes[i]!;
      seen |= units[s]! | units[Math.min(s + line, last)]!;
    }
    return seen;
  }

  #sort(from: number, to: number): void {
    const n = to - from;
    if (n === 2) {
      const a = this.#suffixes[from]!;
      const b = this.#suffixes[from + 1]!;
      if (this.#isBefore(a, b, this.#commonUnits(a, b, 0))) return;
      this.#suffixes[from] = b;
      this.#suffixes[from + 1] = a;
      return;
    }
    if (this.#common.length <= n) {
      this.#common = new Uint16Array(2 * n + runLength);
      this.#runSuffixes = new Uint32Array(2 * n + runLength);
      this.#runCommon = new Uint16Array(2 * n + runLength);
    }
    for (let lo = 0; lo < n; lo += runLength) this.#insertionSort(from, lo, Math.min(n, lo + runLength));
    for (let width = runLength; width < n; width *= 2)
      for (let lo = 0; lo + width < n; lo += 2 * width)
        this.#merge(from, lo, lo + width, Math.min(n, lo + 2 * width));
  }

  #insertionSort(base: number, lo: number, hi: number): void {
    const suffixes = this.#suffixes;
    const common = this.#common;
    common[lo] = 0;
    for (let i = lo + 1; i < hi; i++) {
      const s = suffixes[base + i]!;
      let j = i;
      // Units that `s` has in common with what will stand before and behind it.
      let before = 0;
      let behind = 0;
      for (; j > lo; j--) {
        const other = suffixes[base + j - 1]!;
        const shared = j === i ? 0 : common[j]!;
        if (shared < behind) {
          before = shared;
          break;
        }
        // What agrees with the one behind further than `s` does stands as that stands.
        if (shared === behind) {
          const n = this.#commonUnits(other, s, behind);
          if (this.#isBefore(other, s, n)) {
            before = n;
            break;
          }
          behind = n;
        }
        suffixes[base + j] = other;
        common[j + 1] = shared;
      }
      suffixes[base + j] = s;
      common[j] = before;
      if (j < i) common[j + 1] = behind;
    }
  }

  /** Merges the sorted runs from `lo` to `mid` and from there to `hi`. */
  #merge(base: number, lo: number, mid: number, hi: number): void {
    const suffixes = this.#suffixes;
    const common = this.#common;
    const run = this.#runSuffixes;
    const runCommon = this.#runCommon;
    for (let i = lo; i < mid; i++) {
      run[i] = suffixes[base + i]!;
      runCommon[i] = common[i]!;
    }
    let i = lo;
    let j = mid;
    // Units that each head has in common with what was put out last.
    let left = 0;
    let right = 0;
    for (let out = lo; i < mid; out++) {
      let takesLeft = left > right || j === hi;
      let other = Math.min(left, right);
      if (left === right && j < hi) {
        const a = run[i]!;
        const b = suffixes[base + j]!;
        other = this.#commonUnits(a, b, left);
        takesLeft = this.#isBefore(a, b, other);
      }
      common[out] = takesLeft ? left : right;
      if (takesLeft) {
        suffixes[base + out] = run[i]!;
        i++;
        left = runCommon[i]!;
        right = other;
      } else {
        suffixes[base + out] = suffixes[base + j]!;
        j++;
        right = common[j]!;
        left = other;
      }
    }
    if (j < hi) common[j] = right;
  }

  /** Units that two suffixes have in common, `known` of them known; `sortDepth` where they count as equal. */
  #commonUnits(a: number, b: number, known: number): number {
    const units = this.#units;
    const view = this.#view;
    const most = Math.min(sortDepth, units.length - Math.max(a, b));
    const apart = 2 * (b - a);
    const last = 2 * (a + most - 4);
    let n = -1;
    // Four at a time, in bytes.
    let i = 2 * (a + known);
    for (; i <= last; i += 8) {
      const j = i + apart;
      const x = view.getInt32(i, true) ^ view.getInt32(j, true);
      const y = view.getInt32(i + 4, true) ^ view.getInt32(j + 4, true);
      if ((x | y) !== 0) {
        n = i / 2 - a + sameUnits(x, y);
        break;
      }
    }
    if (n < 0) for (n = i / 2 - a; n < most && units[a + n] === units[b + n]; ) n++;
    return this.#nearEnd[a >>> blockBits] === 1 && n > this.#untilEnd(a) ? sortDepth : n;
  }

  /** Units of a suffix before the separator. */
  #untilEnd(suffix: number): number {
    const ends = this.#ends;
    let d = this.#endOfBlock[suffix >>> blockBits]!;
    while (ends[d]! < suffix) d++;
    return ends[d]! - suffix;
  }

  /** Whether the first of two suffixes that have `n` units in common comes first. */
  #isBefore(a: number, b: number, n: number): boolean {
    return n === sortDepth ? a < b : this.#units[a + n]! < this.#units[b + n]!;
  }
}

/**
 * How many units agree at the beginning of four, given as what differs in the first and in the second two. Without a
 * branch: nobody can foresee which way it would go.
 */
function sameUnits(x: number, y: number): number {
  const first = -(x & 0xffff) >>> 31;
  const second = -(x >>> 16) >>> 31;
  const third = -(y & 0xffff) >>> 31;
  const fourth = -(y >>> 16) >>> 31;
  return Math.clz32((first << 31) | (second << 30) | (third << 29) | (fourth << 28) | (1 << 27));
}

const bucketAt = (chunk: number, chunks: number, buckets: Uint32Array): number =>
  Math.floor((chunk * (buckets.length - 1)) / chunks);
