import type { Key } from './key.ts';
import { Pace, type Steps } from './steps.ts';

/** Units of a draft's key. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A directory of short strings by their first two units: one look at each place of a draft finds all of them, whatever
 * their number. Strings are folded content (see `keyString`) of two units or more.
 */
export class Directory<T> {
  /** How many places were looked at so far. */
  looks = 0;

  private readonly byBigram = new Map<number, Entry<T>[]>();

  /** 1 at the hash of each pair of units that some string begins with: nearly all places of a draft end here. */
  private readonly beginnings = new Uint8Array(0x10000);

  /** Units of the longest string. */
  longest = 0;

  add(units: string, value: T): void {
    this.beginnings[hashOf(units.charCodeAt(0), units.charCodeAt(1))] = 1;
    this.longest = Math.max(this.longest, units.length);
    const key = (units.charCodeAt(0) << 16) | units.charCodeAt(1);
    const list = this.byBigram.get(key);
    if (list) list.push({ units, value });
    else this.byBigram.set(key, [{ units, value }]);
  }

  /**
   * Calls `hit` for every place of the key, or of a stretch of it, where a string begins, in order; the number is the index of its
   * first unit.
   */
  *scan(
    { units }: Key,
    hit: (at: number, length: number, value: T) => void,
    { start, end }: Stretch = { start: 0, end: units.length },
  ): Steps<void> {
    if (this.byBigram.size === 0) return;
    const pace = new Pace(hitsPerStep);
    const last = Math.min(end, units.length - 1);
    for (let from = start; from < last; from += looksPerStep) {
      if (from > start) yield;
      for (const { at, entry } of this.look(units, from, Math.min(last, from + looksPerStep))) {
        if (pace.isDue()) yield;
        hit(at, entry.units.length, entry.value);
      }
    }
  }

  /** Whether no string begins from unit `start` to unit `end`. */
  isFree(units: Uint16Array, start: number, end: number): boolean {
    return this.look(units, Math.max(0, start), Math.min(end, units.length - 1)).length === 0;
  }

  private look(units: Uint16Array, from: number, to: number): readonly Hit<T>[] {
    const { beginnings } = this;
    let hits: Hit<T>[] = none;
    this.looks += Math.max(0, to - from);
    for (let i = from; i < to; i++) {
      const first = units[i] as number;
      const second = units[i + 1] as number;
      if (beginnings[hashOf(first, second)] === 0) continue;
      const list = this.byBigram.get((first << 16) | second);
      if (!list) continue;
      for (const entry of list)
        if (standsAt(units, i, entry.units)) {
          if (hits === none) hits = [];
          hits.push({ at: i, entry });
        }
    }
    return hits;
  }
}

const none: never[] = [];

interface Entry<T> {
  readonly units: string;
  readonly value: T;
}

interface Hit<T> {
  readonly at: number;
  readonly entry: Entry<T>;
}

/** So many units are looked at, or so many strings told of, between two yields. */
const looksPerStep = 65_536;
const hitsPerStep = 4096;

const hashOf = (first: number, second: number): number => (Math.imul(first, 0x9e35) + second) & 0xffff;

/** Whether folded words stand at a unit of a key. */
export function standsAt(units: Uint16Array, at: number, wanted: string): boolean {
  if (at < 0 || at + wanted.length > units.length) return false;
  for (let k = 0; k < wanted.length; k++) if (units[at + k] !== wanted.charCodeAt(k)) return false;
  return true;
}
