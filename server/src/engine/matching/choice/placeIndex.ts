import type { Candidate } from '../alignment/candidate.ts';

/** Draft units of a cell, as a power of two. */
const cellBits = 8;
/** So few candidates are looked through one by one. */
const few = 24;

/** Candidates by the stretch of draft that they cover. Its lists keep their room: it is emptied and filled at every place. */
export class PlaceIndex {
  readonly #all: Candidate[] = [];
  #count = 0;
  /** Where there are more than a few of them. */
  readonly #cells = new Map<number, Candidate[]>();
  /** What was asked for last, as far as `over` said. */
  readonly found: Candidate[] = [];

  clear(): void {
    this.#count = 0;
    if (this.#cells.size > 0) this.#cells.clear();
  }

  add(c: Candidate): void {
    this.#all[this.#count++] = c;
    if (this.#count === few + 1) for (let i = 0; i <= few; i++) this.#file(this.#all[i]!);
    else if (this.#count > few) this.#file(c);
  }

  /** All of them. */
  list(): Candidate[] {
    return this.#all.slice(0, this.#count);
  }

  /** Puts into `found` those that share a unit with [from, to), in no order that means anything; says how many. */
  over(from: number, to: number): number {
    const { found } = this;
    let count = 0;
    if (this.#count <= few) {
      for (let i = 0; i < this.#count; i++) {
        const c = this.#all[i]!;
        if (c.draftStart < to && c.draftEnd > from) found[count++] = c;
      }
      return count;
    }
    const first = from >> cellBits;
    const last = (to - 1) >> cellBits;
    for (let cell = first; cell <= last; cell++)
      for (const c of this.#cells.get(cell) ?? none) {
        // What reaches over several cells is taken from the first of them.
        if (c.draftStart < to && c.draftEnd > from && Math.max(first, c.draftStart >> cellBits) === cell)
          found[count++] = c;
      }
    return count;
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
