import { bucketOf, firstFactor, hashUnits, nextHash, type Segment } from '../index/segment.ts';

/** Positions that are looked up together. */
export const blockSize = 32;

/** Positions of a block that the index may have something for, and where: suffixes of one bucket each. */
export const places = new Uint32Array(blockSize);
export const firsts = new Uint32Array(blockSize);
export const lasts = new Uint32Array(blockSize);

/** First and last suffix of each bucket. */
const lowest = new Uint32Array(blockSize);
const highest = new Uint32Array(blockSize);

/** Takes what is read for nothing but to have it at hand: otherwise it would not be read. */
const read = new Uint32Array(1);

/**
 * Looks up the first `n` positions of the draft in `places`, `blockSize` at most, and leaves there, in their order, those whose
 * first `k` units stand in the corpus, or may; says how many. Memory is waited for once in each loop and not once per
 * position: no branch depends on what is read there.
 */
export function lookUp(
  { k, hashBits, units, suffixes, buckets, pages }: Segment,
  draft: Uint16Array,
  n: number,
): number {
  hashAll(draft, n, k, hashBits);
  if (pages !== undefined) for (let i = 0; i < n; i++) pages.needBuckets(lowest[i]!, lowest[i]! + 2);
  let filled = 0;
  for (let i = 0; i < n; i++) {
    const bucket = lowest[i]!;
    const first = buckets[bucket]!;
    const last = buckets[bucket + 1]!;
    places[filled] = places[i]!;
    firsts[filled] = first;
    lasts[filled] = last;
    filled += (first - last) >>> 31;
  }
  if (pages !== undefined) for (let i = 0; i < filled; i++) pages.needSuffixes(firsts[i]!, lasts[i]!);
  for (let i = 0; i < filled; i++) {
    lowest[i] = suffixes[firsts[i]!]!;
    highest[i] = suffixes[lasts[i]! - 1]!;
  }
  if (pages !== undefined)
    for (let i = 0; i < filled; i++) {
      pages.needUnits(lowest[i]!, lowest[i]! + k);
      pages.needUnits(highest[i]!, highest[i]! + k);
    }
  let ahead = 0;
  for (let i = 0; i < filled; i++) ahead ^= units[lowest[i]!]! ^ units[highest[i]!]!;
  let kept = 0;
  for (let i = 0; i < filled; i++) {
    const p = places[i]!;
    const low = lowest[i]!;
    const high = highest[i]!;
    let lowDiffers = 0;
    let highDiffers = 0;
    for (let j = 0; j < k; j++) {
      const unit = draft[p + j]!;
      lowDiffers |= units[low + j]! ^ unit;
      highDiffers |= units[high + j]! ^ unit;
    }
    const first = firsts[i]!;
    const last = lasts[i]!;
    places[kept] = p;
    firsts[kept] = first;
    lasts[kept] = last;
    // What is neither the first nor the last of a bucket may yet stand between them, unless these two begin alike.
    let between = (2 - (last - first)) >>> 31;
    if ((lowDiffers === highDiffers ? between : 0) === 1 && lowDiffers > 0)
      between = differ(units, low, high, k);
    kept += ((lowDiffers - 1) >>> 31) | ((highDiffers - 1) >>> 31) | between;
  }
  // A search in the bucket asks for its middle next.
  for (let i = 0; i < kept; i++) lowest[i] = suffixes[(firsts[i]! + lasts[i]!) >>> 1]!;
  for (let i = 0; i < kept; i++) ahead ^= units[lowest[i]!]!;
  read[0] = ahead;
  return kept;
}

/** The buckets of the first `n` positions in `places`, into `lowest`. */
function hashAll(draft: Uint16Array, n: number, k: number, hashBits: number): void {
  const first = firstFactor(k);
  let before = -2;
  let h = 0;
  for (let i = 0; i < n; i++) {
    const p = places[i]!;
    h = p === before + 1 ? nextHash(h, draft, before, k, first) : hashUnits(draft, p, k);
    before = p;
    lowest[i] = bucketOf(h, hashBits);
  }
}

/** 1 where `k` units differ, 0 where they are the same. */
function differ(units: Uint16Array, a: number, b: number, k: number): number {
  for (let j = 0; j < k; j++) if (units[a + j] !== units[b + j]) return 1;
  return 0;
}
