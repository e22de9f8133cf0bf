import type { Candidate } from './candidate.ts';

/** Draft units of a cell, as a power of two. */
const cellBits = 8;

/** Candidates by the stretch of draft that they cover. */
export class PlaceIndex {
  readonly #cells: Candidate[][] = [];
  readonly #over: Candidate[] = [];

  add(c: Candidate): void {
    for (let cell = c.draftStart >> cellBits; cell <= (c.draftEnd - 1) >> cellBits; cell++) {
      while (this.#cells.length <= cell) this.#cells.push([]);
      this.#cells[cell]!.push(c);
    }
  }

  /** Those that share a unit with [from, to), in no order that means anything. Good until it is asked again. */
  over(from: number, to: number): readonly Candidate[] {
    const out = this.#over;
    out.length = 0;
    const first = from >> cellBits;
    const last = Math.min((to - 1) >> cellBits, this.#cells.length - 1);
    for (let cell = first; cell <= last; cell++)
      for (const c of this.#cells[cell]!) {
        // What reaches over several cells is taken from the first of them.
        if (c.draftStart < to && c.draftEnd > from && Math.max(first, c.draftStart >> cellBits) === cell)
          out.push(c);
      }
    return out;
  }
}
