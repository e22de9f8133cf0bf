import type { Sampling } from './sampling.ts';
import { bucketOf, hashUnits, lacunaUnit } from './segment.ts';

/** Sampled suffixes in buckets, not ordered within them but by position. */
export interface Buckets {
  readonly suffixes: Uint32Array;
  /** `buckets[h]` to `buckets[h + 1]` is the range of `suffixes` whose first `k` units hash to `h`. */
  readonly buckets: Uint32Array;
}

/** Parts of the table of buckets, so small that what is scattered within one stays in the processor's cache. */
const partBits = 9;
/** No bucket has this number: a suffix that is not kept. */
const left = 0xffffffff;

/**
 * Counting sort of the sampled suffixes by the hash of their first `k` units, in two levels: first into parts of the
 * table, then within each part. `make` provides the arrays of the result.
 */
export function fillBuckets(
  units: Uint16Array,
  documentStarts: Uint32Array,
  sampling: Sampling,
  hashBits: number,
  make: (length: number) => Uint32Array,
): Buckets {
  const { k, step } = sampling;
  const parts = Math.min(partBits, hashBits);
  const lowBits = hashBits - parts;
  const lowMask = (1 << lowBits) - 1;
  const hashes = hashesOf(units, documentStarts, sampling, hashBits, make);
  const partStarts = new Uint32Array((1 << parts) + 1);
  for (let i = 0; i < hashes.length; i++) if (hashes[i] !== left) partStarts[(hashes[i]! >>> lowBits) + 1]!++;
  for (let i = 1; i < partStarts.length; i++) partStarts[i]! += partStarts[i - 1]!;
  const count = partStarts[partStarts.length - 1]!;
  const positions = new Uint32Array(count);
  const lows = new Uint16Array(count);
  const next = partStarts.slice(0, -1);
  let i = 0;
  for (let d = 0; d + 1 < documentStarts.length; d++) {
    const last = documentStarts[d + 1]! - 1 - k;
    for (let at = documentStarts[d]!; at <= last; at += step) {
      const hash = hashes[i++]!;
      if (hash === left) continue;
      const to = next[hash >>> lowBits]!++;
      positions[to] = at;
      lows[to] = hash & lowMask;
    }
  }
  // The hashes have done their service: what they led to takes their place.
  const suffixes = hashes.subarray(0, count);
  const buckets = make(2 ** hashBits + 1);
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
  return { suffixes, buckets };
}

/** The bucket of each sampled suffix, in the order of their positions; `left` for one that reaches over a lacuna. */
function hashesOf(
  units: Uint16Array,
  documentStarts: Uint32Array,
  { k, step }: Sampling,
  hashBits: number,
  make: (length: number) => Uint32Array,
): Uint32Array {
  let count = 0;
  for (let d = 0; d + 1 < documentStarts.length; d++)
    count += Math.max(0, Math.ceil((documentStarts[d + 1]! - k - documentStarts[d]!) / step));
  const hashes = make(count);
  let i = 0;
  let lacuna = units.indexOf(lacunaUnit);
  for (let d = 0; d + 1 < documentStarts.length; d++) {
    const last = documentStarts[d + 1]! - 1 - k;
    for (let at = documentStarts[d]!; at <= last; at += step) {
      while (lacuna >= 0 && lacuna < at) lacuna = units.indexOf(lacunaUnit, lacuna + 1);
      const crosses = lacuna >= 0 && lacuna < at + k;
      hashes[i++] = crosses ? left : bucketOf(hashUnits(units, at, k), hashBits);
    }
  }
  return hashes;
}
