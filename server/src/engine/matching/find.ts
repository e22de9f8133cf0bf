import { bucketOf, documentAt, hashUnits, type Segment, textOffset } from './index/segment.ts';
import type { Place } from './model.ts';

/**
 * Every place of the wording, in the order of segments and documents, or undefined where there are more than `most`: what stands
 * so often is a stock phrase. Wording of fewer units than the index hashes has no places. A place that the sampled index
 * holds only further on is found through its later units.
 */
export function findPlaces(
  segments: readonly Segment[],
  sourceOf: (segment: number, document: number) => string | undefined,
  wording: Uint16Array,
  most: number,
): readonly Place[] | undefined {
  const out: Place[] = [];
  for (const [number, segment] of segments.entries()) {
    segment.pages?.settle();
    for (const unit of unitsOf(segment, wording, most)) {
      const document = documentAt(segment, unit);
      const source = sourceOf(number, document);
      if (source === undefined) continue;
      if (out.length === most) return undefined;
      const last = unit + wording.length - 1;
      const start = textOffset(segment, document, unit);
      out.push({ source, start, end: textOffset(segment, document, last) + 1 });
    }
  }
  return out;
}

/** Units at which the wording begins, ascending; of very many the first few more than `most`. */
function unitsOf(segment: Segment, wording: Uint16Array, most: number): number[] {
  const found = new Set<number>();
  const { k, step, units, pages } = segment;
  for (let late = 0; late < step && wording.length - late >= k; late++) {
    const bucket = bucketOf(hashUnits(wording, late, k), segment.hashBits);
    pages?.needBuckets(bucket, bucket + 2);
    const [from, to] = [segment.buckets[bucket]!, segment.buckets[bucket + 1]!];
    const low = lowerBound(segment, wording, late, wording.length, from, to, false);
    const high = lowerBound(segment, wording, late, wording.length, low, to, true);
    for (let i = low; i < high && i <= low + most; i++) {
      const first = segment.suffixes[i]! - late;
      pages?.needUnits(first, first + late);
      if (first >= 0 && equal(units, first, wording, late)) found.add(first);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function equal(units: Uint16Array, at: number, wording: Uint16Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (units[at + i] !== wording[i]) return false;
  return true;
}

/** The first suffix that is not less than the draft's units; with `past`, the first that is greater. */
function lowerBound(
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
