import type { Edition } from '../../corpus/model.ts';
import { type Side, unitAt } from './side.ts';

/** The pairs of neighbouring content units of an edition by hash, with their places. */
export interface PairIndex {
  readonly units: Uint16Array;
  /** UTF-16 offset of each unit. */
  readonly offsets: Uint32Array;
  /** `places[first[h]]` up to `places[first[h + 1]]`: the units at which pairs with hash `h` begin, ascending. */
  readonly first: Uint32Array;
  readonly places: Uint32Array;
}

const bits = 16;

export const pairHash = (a: number, b: number): number =>
  (Math.imul(a * 31 + b, 0x9e3779b1) >>> (32 - bits)) >>> 0;

const indexes = new WeakMap<Edition, PairIndex>();

/** Made once for an edition: as long as reading its text some forty times, and twelve bytes for each of its units. */
export function pairIndexOf(edition: Edition, side: Side): PairIndex {
  const known = indexes.get(edition);
  if (known) return known;
  const made = pairIndex(side);
  indexes.set(edition, made);
  return made;
}

/** The index of an edition, if there is one already. */
export const knownPairIndex = (edition: Edition): PairIndex | undefined => indexes.get(edition);

function pairIndex(side: Side): PairIndex {
  const units = new Uint16Array(side.text.length);
  const offsets = new Uint32Array(side.text.length);
  let n = 0;
  for (let i = 0; i < side.text.length; i++) {
    const unit = unitAt(side, i);
    if (unit === 0) continue;
    units[n] = unit;
    offsets[n++] = i;
  }
  const first = new Uint32Array((1 << bits) + 1);
  const hashAt = (i: number): number => pairHash(units[i] as number, units[i + 1] as number);
  for (let i = 0; i + 1 < n; i++) first[hashAt(i) + 1]!++;
  for (let h = 0; h < 1 << bits; h++) first[h + 1]! += first[h]!;
  const next = first.slice();
  const places = new Uint32Array(Math.max(0, n - 1));
  for (let i = 0; i + 1 < n; i++) places[next[hashAt(i)]!++] = i;
  return { units: units.subarray(0, n), offsets: offsets.subarray(0, n), first, places };
}
