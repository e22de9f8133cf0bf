import type { Key } from '../text/key.ts';

/**
 * A directory of short strings by their first two units: one look at each place of a draft finds all of them, whatever
 * their number. Strings are folded content (see `keyString`) of two units or more.
 */
export class Directory<T> {
  private readonly byBigram = new Map<number, { readonly units: string; readonly value: T }[]>();

  /** 1 at the hash of each pair of units that some string begins with: nearly all places of a draft end here. */
  private readonly beginnings = new Uint8Array(0x10000);

  add(units: string, value: T): void {
    this.beginnings[hashOf(units.charCodeAt(0), units.charCodeAt(1))] = 1;
    const key = (units.charCodeAt(0) << 16) | units.charCodeAt(1);
    const list = this.byBigram.get(key);
    if (list) list.push({ units, value });
    else this.byBigram.set(key, [{ units, value }]);
  }

  /** Calls `hit` for every place of the key where a string stands, in order; the number is the index of its first unit. */
  scan({ units }: Key, hit: (at: number, length: number, value: T) => void): void {
    if (this.byBigram.size === 0) return;
    const { beginnings } = this;
    for (let i = 0; i + 1 < units.length; i++) {
      const first = units[i] as number;
      const second = units[i + 1] as number;
      if (beginnings[hashOf(first, second)] === 0) continue;
      const list = this.byBigram.get((first << 16) | second);
      if (!list) continue;
      for (const entry of list) if (standsAt(units, i, entry.units)) hit(i, entry.units.length, entry.value);
    }
  }
}

const hashOf = (first: number, second: number): number => (Math.imul(first, 0x9e35) + second) & 0xffff;

export function standsAt(units: Uint16Array, at: number, wanted: string): boolean {
  if (at < 0 || at + wanted.length > units.length) return false;
  for (let k = 0; k < wanted.length; k++) if (units[at + k] !== wanted.charCodeAt(k)) return false;
  return true;
}
