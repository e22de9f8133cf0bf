import { type Segment, sortDepth } from './segment.ts';

/** Runs that are sorted by insertion before they are merged. */
const runLength = 8;
/** Suffixes whose texts are fetched side by side before they are sorted. */
const batch = 2048;
/** Units for which it is kept whether a separator is near. */
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
    this.#nearEnd = new Uint8Array((units.length >>> blockBits) + 1);
    for (let d = 1; d < documentStarts.length; d++) {
      const end = documentStarts[d]! - 1;
      this.#nearEnd.fill(1, Math.max(0, end - sortDepth) >>> blockBits, (end >>> blockBits) + 1);
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
      if (this.#greatestUnit(start, buckets[b]!) === 0) continue;
      for (let i = batchStart; i < b; i++)
        if (buckets[i + 1]! - buckets[i]! > 1) this.#sort(buckets[i]!, buckets[i + 1]!);
    }
  }

  /**
   * The greatest first unit of some suffixes, 0 for none. Independent reads overlap, and what they fetch is at hand for
   * sorting afterwards.
   */
  #greatestUnit(from: number, to: number): number {
    const units = this.#units;
    const suffixes = this.#suffixes;
    let greatest = 0;
    for (let i = from; i < to; i++) greatest = Math.max(greatest, units[suffixes[i]!]!);
    return greatest;
  }

  #sort(from: number, to: number): void {
    const n = to - from;
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
    let n = known;
    // Four at a time: those that agree as floating-point numbers are the same, and others nearly always differ.
    while (n + 4 <= most) {
      const i = 2 * (a + n);
      const j = 2 * (b + n);
      if (view.getFloat64(i, true) !== view.getFloat64(j, true)) {
        const same = sameUnits(
          view.getInt32(i, true) ^ view.getInt32(j, true),
          view.getInt32(i + 4, true) ^ view.getInt32(j + 4, true),
        );
        if (same < 4) {
          n += same;
          break;
        }
      }
      n += 4;
    }
    if (n + 4 > most) while (n < most && units[a + n] === units[b + n]) n++;
    if (this.#nearEnd[a >>> blockBits] === 1)
      for (let i = known; i < n; i++) if (units[a + i] === 0) return sortDepth;
    return n;
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
