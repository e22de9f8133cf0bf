import { bucketOf, hashUnits, type Segment } from './index/segment.ts';

/** Positions that are looked up together. */
export const blockSize = 32;

/** Positions of a block that the index may have something for, and where: suffixes of one bucket each. */
export const places = new Uint32Array(blockSize);
export const firsts = new Uint32Array(blockSize);
export const lasts = new Uint32Array(blockSize);

/** First and last suffix of each bucket. */
const lowest = new Uint32Array(blockSize);
const highest = new Uint32Array(blockSize);

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
  for (let i = 0; i < n; i++) lowest[i] = bucketOf(hashUnits(draft, places[i]!, k), hashBits);
  let filled = 0;
  for (let i = 0; i < n; i++) {
    const bucket = lowest[i]!;
    pages?.needBuckets(bucket, bucket + 2);
    const first = buckets[bucket]!;
    const last = buckets[bucket + 1]!;
    places[filled] = places[i]!;
    firsts[filled] = first;
    lasts[filled] = last;
    filled += Math.min(1, last - first);
  }
  for (let i = 0; i < filled; i++) {
    pages?.needSuffixes(firsts[i]!, lasts[i]!);
    lowest[i] = suffixes[firsts[i]!]!;
    highest[i] = suffixes[lasts[i]! - 1]!;
  }
  let kept = 0;
  for (let i = 0; i < filled; i++) {
    const p = places[i]!;
    const low = lowest[i]!;
    const high = highest[i]!;
    pages?.needUnits(low, low + k);
    pages?.needUnits(high, high + k);
    let lowDiffers = 0;
    let highDiffers = 0;
    let mixed = 0;
    for (let j = 0; j < k; j++) {
      const unit = draft[p + j]!;
      lowDiffers |= units[low + j]! ^ unit;
      highDiffers |= units[high + j]! ^ unit;
      mixed |= units[low + j]! ^ units[high + j]!;
    }
    const first = firsts[i]!;
    const last = lasts[i]!;
    places[kept] = p;
    firsts[kept] = first;
    lasts[kept] = last;
    // What is neither the first nor the last of a bucket may yet stand between them.
    const between = Math.min(mixed, last - first - 2);
    kept += (1 - Math.min(1, lowDiffers, highDiffers)) | Math.min(1, Math.max(0, between));
  }
  return kept;
}
