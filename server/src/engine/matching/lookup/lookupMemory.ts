import { largestWindow } from './windows.ts';

/** What is known of a position; nothing but the units there decides it. */
export const unknown = 0;
/** The index has nothing for it. */
export const absent = 1;
/** It may have something, in one bucket. */
export const present = 2;
/** Its place in the bucket is known as well. */
export const placed = 3;

/** The lookups of a window, for the next time that it is searched: see `LookupMemory`. */
export interface LookupTrace {
  /** By position from the window's start. */
  readonly known: Uint8Array;
  /** Per position whose place is known: position, first and last suffix of its bucket, place, both lengths. */
  readonly found: Uint32Array;
}

const traceSize = 6;

/**
 * The lookups of the window at hand, by position from its start. A position whose units are those of a position of an
 * earlier state of the window is not looked up again.
 */
export class LookupMemory {
  readonly known = new Uint8Array(largestWindow);
  /** First and last suffix of the position's bucket. */
  readonly firsts = new Uint32Array(largestWindow);
  readonly lasts = new Uint32Array(largestWindow);
  /** The suffix before which the draft's own suffix would stand, and what it has in common with the two beside it. */
  readonly places = new Uint32Array(largestWindow);
  readonly lefts = new Uint16Array(largestWindow);
  readonly rights = new Uint16Array(largestWindow);
  #length = 0;

  /** Begins with a window of so many units of which nothing is known. */
  begin(length: number): void {
    this.#length = length;
    this.known.fill(unknown, 0, length);
  }

  /**
   * Takes over the lookups of an earlier state of the window, which stood `by` units before this one: those of its positions
   * from `from` on that saw no unit at `to` or behind it. A lookup that finds nothing sees `least` units.
   */
  recall(trace: LookupTrace, by: number, from: number, to: number, least: number): void {
    const { known, found } = trace;
    const first = Math.max(from, by);
    const last = Math.min(known.length, this.#length + by, to - least + 1);
    for (let at = first; at < last; at++) if (known[at] === absent) this.known[at - by] = absent;
    for (let i = 0; i < found.length; i += traceSize) {
      const at = found[i]!;
      const [left, right] = [found[i + 4]!, found[i + 5]!];
      if (at < first || at >= last || at + Math.max(left, right) >= to) continue;
      this.known[at - by] = placed;
      this.firsts[at - by] = found[i + 1]!;
      this.lasts[at - by] = found[i + 2]!;
      this.places[at - by] = found[i + 3]!;
      this.lefts[at - by] = left;
      this.rights[at - by] = right;
    }
  }

  /** What is known of the window. */
  trace(): LookupTrace {
    const known = this.known.slice(0, this.#length);
    let count = 0;
    for (let at = 0; at < known.length; at++) if (known[at] === placed) count++;
    const out = new Uint32Array(traceSize * count);
    for (let at = 0, i = 0; at < known.length; at++) {
      if (known[at] !== placed) continue;
      out[i++] = at;
      out[i++] = this.firsts[at]!;
      out[i++] = this.lasts[at]!;
      out[i++] = this.places[at]!;
      out[i++] = this.lefts[at]!;
      out[i++] = this.rights[at]!;
    }
    return { known, found: out };
  }
}

/** For the window at hand: one is searched at a time. */
export const lookups = new LookupMemory();
