import type { Candidate } from './candidate.ts';
import { bucketOf, hashUnits, type Segment } from './index/segment.ts';

/** Longer matches are no set phrases, and are not counted. */
const longestCounted = 40;

/**
 * In how many places of the corpus the longest equal run of a match stands, for a short match; undefined for a long one.
 * An estimate where the index holds only some of the suffixes.
 */
export function countOccurrences(
  segments: readonly Segment[],
  draft: Uint16Array,
  candidate: Candidate,
): number | undefined {
  if (candidate.matched > longestCounted) return undefined;
  let longest = 0;
  for (let i = 0; i < candidate.runs.length; i += 3)
    if (candidate.runs[i + 2]! > candidate.runs[longest + 2]!) longest = i;
  const start = candidate.runs[longest]!;
  const end = start + candidate.runs[longest + 2]!;
  return segments.reduce((n, segment) => n + countIn(segment, draft, start, end), 0);
}

/** Each place has one of `step` neighbouring suffixes in the index: those that begin up to `step` later are summed. */
function countIn(segment: Segment, draft: Uint16Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < start + segment.step && end - at >= segment.k; at++) {
    const bucket = bucketOf(hashUnits(draft, at, segment.k), segment.hashBits);
    segment.pages?.needBuckets(bucket, bucket + 2);
    const [from, to] = [segment.buckets[bucket]!, segment.buckets[bucket + 1]!];
    const low = lowerBound(segment, draft, at, end, from, to, false);
    count += lowerBound(segment, draft, at, end, low, to, true) - low;
  }
  return count;
}

/** The first suffix that is not less than the draft's units; with `past`, the first that is greater. */
export function lowerBound(
  { units, suffixes, pages }: Segment,
  draft: Uint16Array,
  start: number,
  end: number,
  from: number,
  to: number,
  past: boolean,
): number {
  pages?.needSuffixes(from, to);
  let low = from;
  let high = to;
  while (low < high) {
    const mid = (low + high) >>> 1;
    const at = suffixes[mid]!;
    pages?.needUnits(at, at + (end - start) + 1);
    let n = 0;
    while (start + n < end && units[at + n] === draft[start + n]) n++;
    const less = start + n < end ? units[at + n]! < draft[start + n]! : past;
    if (less) low = mid + 1;
    else high = mid;
  }
  return low;
}
