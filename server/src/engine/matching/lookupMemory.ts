import { largestWindow } from './windows.ts';

/** What lookups found out about a position; nothing but the units there decides it. */
const nothing = 1;
const found = 2;

/** The lookups of a window, for the next time that it is searched: see `LookupMemory`. */
export interface LookupTrace {
  /** By position from the window's start. */
  readonly known: Uint8Array;
  /** Per position that something was found for: position, first and last suffix of its bucket, place, both lengths. */
  readonly found: Uint32Array;
}

const traceSize = 6;

/**
 * The lookups of the window at hand, by position from its start. A position whose units are those of a position of an
 * earlier state of the window is not looked up again.
 */
export class LookupMemory {
  readonly #known = new Uint8Array(largestWindow);
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
    this.#known.fill(0, 0, length);
  }

  isKnown(at: number): boolean {
    return this.#known[at] !== 0;
  }

  /** Whether something was found. */
  isFound(at: number): boolean {
    return this.#known[at] === found;
  }

  setNothing(at: number): void {
    this.#known[at] = nothing;
  }

  /** Keeps what was found where no unit beyond the window was asked for: lengths are less than what could be compared. */
  setFound(at: number, first: number, last: number, place: number, left: number, right: number): void {
    this.#known[at] = found;
    this.firsts[at] = first;
    this.lasts[at] = last;
    this.places[at] = place;
    this.lefts[at] = left;
    this.rights[at] = right;
  }

  /**
   * Takes over the lookups of an earlier state of the window, which stood `by` units before this one: those of its positions
   * from `from` on that saw no unit at `to` or behind it. A lookup that finds nothing sees `least` units.
   */
  recall(trace: LookupTrace, by: number, from: number, to: number, least: number): void {
    const { known, found } = trace;
    const first = Math.max(from, by);
    const last = Math.min(known.length, this.#length + by, to - least + 1);
    for (let at = first; at < last; at++) if (known[at] === nothing) this.#known[at - by] = nothing;
    for (let i = 0; i < found.length; i += traceSize) {
      const at = found[i]!;
      const [left, right] = [found[i + 4]!, found[i + 5]!];
      if (at >= first && at < last && at + Math.max(left, right) < to)
        this.setFound(at - by, found[i + 1]!, found[i + 2]!, found[i + 3]!, left, right);
    }
  }

  /** What is known of the window. */
  trace(): LookupTrace {
    const known = this.#known.slice(0, this.#length);
    let count = 0;
    for (let at = 0; at < known.length; at++) if (known[at] === found) count++;
    const out = new Uint32Array(traceSize * count);
    for (let at = 0, i = 0; at < known.length; at++) {
      if (known[at] !== found) continue;
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
