import { unitClasses } from './unitClasses.ts';

/**
 * The places in a stretch of text where there is anything for a reader of structure, found in one pass; who looks for labels,
 * sentences, quotations or citations goes from mark to mark. Scanning another stretch forgets the one before.
 */
export class Marks {
  /** UTF-16 offsets of the text, ascending; those from `count` on mean nothing. */
  at = new Int32Array(64);
  count = 0;
  /** The classes of all marks together. */
  held = 0;
  /** How many units of the stretch are as narrow as Latin letters. */
  narrow = 0;
  readonly #kept: number;

  /** Marks are the units of any of these classes (unitClasses.ts). */
  constructor(kept: number) {
    this.#kept = kept;
  }

  scan(text: string, start: number, end: number): void {
    const kept = this.#kept;
    let at = this.at;
    let count = 0;
    let held = 0;
    let narrow = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x250) narrow++;
      const classes = unitClasses[unit] as number;
      if ((classes & kept) === 0) continue;
      held |= classes;
      if (count === at.length) at = this.#grow();
      at[count++] = i;
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

  #grow(): Int32Array<ArrayBuffer> {
    const larger = new Int32Array(2 * this.at.length);
    larger.set(this.at);
    this.at = larger;
    return larger;
  }
}

/** A stretch of a text with its marks. */
export interface Marked {
  readonly text: string;
  /** UTF-16 offsets of the text. */
  readonly start: number;
  readonly end: number;
  readonly marks: Marks;
  /** The index of the stretch's first mark. */
  readonly first: number;
}

/** The part of a stretch from `start` on. */
export function markedFrom(marked: Marked, start: number): Marked {
  const { text, end, marks } = marked;
  return { text, start, end, marks, first: marks.indexFrom(start, marked.first) };
}
