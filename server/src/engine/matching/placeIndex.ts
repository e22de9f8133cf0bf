import type { Candidate } from './candidate.ts';

/** Candidates by the stretch of draft that they cover. */
export class PlaceIndex {
  readonly #cells = new Map<number, Candidate[]>();
  readonly #all: Candidate[] = [];

  add(c: Candidate): void {
    this.#all.push(c);
    for (let cell = c.draftStart >> 8; cell <= (c.draftEnd - 1) >> 8; cell++) {
      const list = this.#cells.get(cell);
      if (list) list.push(c);
      else this.#cells.set(cell, [c]);
    }
  }

  /** Those that share a unit with [from, to), in the order in which they were added. */
  over(from: number, to: number): Candidate[] {
    const out = new Set<Candidate>();
    for (let cell = from >> 8; cell <= (to - 1) >> 8; cell++)
      for (const c of this.#cells.get(cell) ?? []) if (c.draftStart < to && c.draftEnd > from) out.add(c);
    return [...out];
  }

  all(): Candidate[] {
    return [...this.#all];
  }
}
