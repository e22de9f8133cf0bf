import { unitClasses } from './unitClasses.ts';

/**
 * The places in a stretch of text where there is anything for a reader of structure, found in one pass; who looks for labels,
 * sentences, quotations or citations goes from mark to mark.
 */
export class Marks {
  /** UTF-16 offsets of the text, ascending; those from `count` on mean nothing. */
  at = new Int32Array(256);
  count = 0;
  /** The classes of all marks of the last stretch together, of those that are asked for. */
  held = 0;
  /** How many units of the last stretch are as narrow as Latin letters. */
  narrow = 0;
  readonly #kept: number;

  /** Marks are the units of any of these classes (unitClasses.ts). */
  constructor(kept: number) {
    this.#kept = kept;
  }

  /** Looks through a stretch and forgets those before. */
  scan(text: string, start: number, end: number): void {
    this.count = 0;
    this.scanOn(text, start, end);
  }

  /** Looks through a further stretch, behind those before. */
  scanOn(text: string, start: number, end: number): void {
    const kept = this.#kept;
    let count = this.count;
    const at = this.#room(count + end - start);
    let held = 0;
    let narrow = 0;
    // Without branches, since nobody can foretell where marks stand: each place is written down, and the next one over
    // it where it is none.
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const classes = (unitClasses[unit] as number) & kept;
      at[count] = i;
      count += -classes >>> 31;
      held |= classes;
      narrow += (unit - firstWide) >>> 31;
    }
    this.count = count;
    this.held = held;
    this.narrow = narrow;
  }

  /** The index of the first mark at or after `offset`, where those before the index `from` are known to stand before it. */
  indexFrom(offset: number, from = 0): number {
    let index = from;
    while (index < this.count && (this.at[index] as number) < offset) index++;
    return index;
  }

  /** Room for so many marks, as many as there can be. */
  #room(most: number): Int32Array<ArrayBuffer> {
    if (this.at.length >= most) return this.at;
    const larger = new Int32Array(Math.max(most, 2 * this.at.length));
    larger.set(this.at.subarray(0, this.count));
    this.at = larger;
    return larger;
  }
}

/** Units from here on are as wide as Han characters. */
const firstWide = 0x250;

/** A stretch of a text with its marks. */
export interface Marked {
  readonly text: string;
  /** UTF-16 offsets of the text. */
  readonly start: number;
  readonly end: number;
  readonly marks: Marks;
  /** The index of the stretch's first mark. */
  readonly first: number;
  /** Classes that the marks of the stretch have; more where it is a part of a longer one. */
  readonly held: number;
}

/** The part of a stretch from `start` on. */
export function markedFrom(marked: Marked, start: number): Marked {
  const { text, end, marks, held } = marked;
  return { text, start, end, marks, first: marks.indexFrom(start, marked.first), held };
}
