import type { Candidate } from './candidate.ts';

/** Draft units of a cell, as a power of two. */
const cellBits = 8;
/** So few candidates are looked through one by one. */
const few = 24;

/** Candidates by the stretch of draft that they cover. */
export class PlaceIndex {
  readonly #all: Candidate[] = [];
  /** Where there are more than a few of them. */
  readonly #cells = new Map<number, Candidate[]>();
  readonly #over: Candidate[] = [];

  clear(): void {
    this.#all.length = 0;
    if (this.#cells.size > 0) this.#cells.clear();
  }

  add(c: Candidate): void {
    this.#all.push(c);
    if (this.#all.length === few + 1) for (const each of this.#all) this.#file(each);
    else if (this.#all.length > few) this.#file(c);
  }

  /** Those that share a unit with [from, to), in no order that means anything. Good until it is asked again. */
  over(from: number, to: number): readonly Candidate[] {
    const out = this.#over;
    out.length = 0;
    if (this.#all.length <= few) {
      for (const c of this.#all) if (c.draftStart < to && c.draftEnd > from) out.push(c);
      return out;
    }
    const first = from >> cellBits;
    const last = (to - 1) >> cellBits;
    for (let cell = first; cell <= last; cell++)
      for (const c of this.#cells.get(cell) ?? none) {
        // What reaches over several cells is taken from the first of them.
        if (c.draftStart < to && c.draftEnd > from && Math.max(first, c.draftStart >> cellBits) === cell)
          out.push(c);
      }
    return out;
  }

  #file(c: Candidate): void {
    for (let cell = c.draftStart >> cellBits; cell <= (c.draftEnd - 1) >> cellBits; cell++) {
      const here = this.#cells.get(cell);
      if (here) here.push(c);
      else this.#cells.set(cell, [c]);
    }
  }
}

const none: readonly Candidate[] = [];
