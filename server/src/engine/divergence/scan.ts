import type { Key } from '../text/key.ts';
import { Pace, type Steps } from '../text/steps.ts';

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

  private longest = 0;

  /** What was found in the text before, which most often is this one before an edit. */
  private last: { readonly units: Uint16Array; readonly hits: readonly Hit<T>[] } | undefined;

  add(units: string, value: T): void {
    this.beginnings[hashOf(units.charCodeAt(0), units.charCodeAt(1))] = 1;
    this.longest = Math.max(this.longest, units.length);
    this.last = undefined;
    const key = (units.charCodeAt(0) << 16) | units.charCodeAt(1);
    const list = this.byBigram.get(key);
    if (list) list.push({ units, value });
    else this.byBigram.set(key, [{ units, value }]);
  }

  /** Calls `hit` for every place of the key where a string stands, in order; the number is the index of its first unit. */
  *scan({ units }: Key, hit: (at: number, length: number, value: T) => void): Steps<void> {
    if (this.byBigram.size === 0) return;
    const hits = yield* this.hitsIn(units);
    this.last = units.length <= longestKept ? { units, hits } : undefined;
    const pace = new Pace(hitsPerStep);
    for (const { at, entry } of hits) {
      if (pace.isDue()) yield;
      hit(at, entry.units.length, entry.value);
    }
  }

  /** A string stands where it stood if no unit changed from its first to the longest string's last. */
  private *hitsIn(units: Uint16Array): Steps<Hit<T>[]> {
    const hits: Hit<T>[] = [];
    const { last } = this;
    if (!last) {
      for (let from = 0; from < units.length; from += looksPerStep) {
        if (from > 0) yield;
        this.look(units, from, Math.min(units.length, from + looksPerStep), hits);
      }
      return hits;
    }
    const { prefix, suffix } = commonEnds(last.units, units);
    const from = Math.max(0, prefix - this.longest + 1);
    const to = Math.max(from, units.length - suffix);
    const by = units.length - last.units.length;
    let next = 0;
    for (; next < last.hits.length && (last.hits[next] as Hit<T>).at < from; next++)
      hits.push(last.hits[next] as Hit<T>);
    this.look(units, from, to, hits);
    for (; next < last.hits.length; next++) {
      const { at, entry } = last.hits[next] as Hit<T>;
      if (at + by >= to) hits.push({ at: at + by, entry });
    }
    return hits;
  }

  private look(units: Uint16Array, from: number, to: number, hits: Hit<T>[]): void {
    const { beginnings } = this;
    const end = Math.min(to, units.length - 1);
    this.looks += Math.max(0, end - from);
    for (let i = from; i < end; i++) {
      const first = units[i] as number;
      const second = units[i + 1] as number;
      if (beginnings[hashOf(first, second)] === 0) continue;
      const list = this.byBigram.get((first << 16) | second);
      if (!list) continue;
      for (const entry of list) if (standsAt(units, i, entry.units)) hits.push({ at: i, entry });
    }
  }
}

interface Entry<T> {
  readonly units: string;
  readonly value: T;
}

interface Hit<T> {
  readonly at: number;
  readonly entry: Entry<T>;
}

/** So many units are looked at, or so many strings told of, between two yields. */
const looksPerStep = 200_000;
const hitsPerStep = 4096;

/** What was found in a longer text is not kept. */
const longestKept = 1_000_000;

const hashOf = (first: number, second: number): number => (Math.imul(first, 0x9e35) + second) & 0xffff;

/** How many units two keys share at their beginnings and, apart from these, at their ends. */
function commonEnds(a: Uint16Array, b: Uint16Array): { prefix: number; suffix: number } {
  const limit = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix < limit && a[prefix] === b[prefix]) prefix++;
  let suffix = 0;
  while (suffix < limit - prefix && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix++;
  return { prefix, suffix };
}

export function standsAt(units: Uint16Array, at: number, wanted: string): boolean {
  if (at < 0 || at + wanted.length > units.length) return false;
  for (let k = 0; k < wanted.length; k++) if (units[at + k] !== wanted.charCodeAt(k)) return false;
  return true;
}
