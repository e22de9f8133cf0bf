import { Pace, paragraphsPerStep, type Steps } from '../../text/steps.ts';
import type { Role } from '../lines/build.ts';
import type { LastValues } from '../lines/items.ts';
import type { Group } from '../lines/paragraphs.ts';
import { type Chunk, fits, moveParagraph, type ReadChunk, type ReadParagraph } from '../paragraph/chunk.ts';
import { type Cut, isCut } from './cut.ts';
import { LastItems } from './lastItems.ts';
import type { CarriedLines, Memory } from './memory.ts';

/** The chunks of a text from a place on, by the index of their first line counted from there, and their paragraphs. */
export interface Rest {
  readonly chunks: readonly (Chunk | undefined)[];
  readonly read: readonly ReadParagraph[];
}

/** What was read of the text before an edit, gone through along with the text as it is now. Mutable. */
export class PastChunks {
  readonly #old: Memory;
  readonly #carried: CarriedLines;
  readonly #last: LastItems;
  /** The line of the old text that comes next, and the number of paragraphs before it. */
  #line: number;
  #paragraph: number;

  /** `before` are the numbers of the last items before the place to begin at. */
  constructor(old: Memory, carried: CarriedLines, from: Cut, before: LastValues) {
    this.#old = old;
    this.#carried = carried;
    this.#last = new LastItems(before);
    this.#line = from.line;
    this.#paragraph = from.paragraph;
  }

  /**
   * What these lines were read as before, the first paragraph now being the one at `index`; undefined where they have to be read.
   * Groups are asked for in their order.
   */
  take(group: Group, role: Role, index: number, last: LastItems): ReadChunk | undefined {
    const { lines, before, after, by } = this.#carried;
    const first = group[0] as number;
    const isBefore = (group[group.length - 1] as number) < before;
    if (!isBefore && first < lines.length - after) return undefined;
    this.#goTo(isBefore ? first : this.#oldLine(first));
    const chunk = this.#old.chunks[this.#line];
    if (!chunk || chunk.role !== role || chunk.lines.length !== group.length) return undefined;
    for (let i = 1; i < group.length; i++)
      if (chunk.lines[i] !== (group[i] as number) - first) return undefined;
    if (!last.equals(this.#last) && !fits(chunk, last)) return undefined;
    const from = this.#paragraph;
    const paragraphs = this.#old.read.slice(from, from + chunk.count);
    return { chunk, paragraphs: paragraphs.map((p) => moveParagraph(p, isBefore ? 0 : by, index - from)) };
  }

  /** Whether a paragraph of prose began on a line behind the edit before too, after items with the same numbers. */
  meets(line: number, last: LastItems): boolean {
    const oldLine = this.#oldLine(line);
    if (!isCut(this.#old, oldLine)) return false;
    this.#goTo(oldLine);
    return last.equals(this.#last);
  }

  /** All that was read from there on, the first paragraph now being the one at `index`. */
  *rest(index: number): Steps<Rest> {
    const read = this.#old.read.slice(this.#paragraph);
    const { by } = this.#carried;
    const byIndex = index - this.#paragraph;
    const pace = new Pace(paragraphsPerStep);
    if (by !== 0 || byIndex !== 0)
      for (let i = 0; i < read.length; i++) {
        read[i] = moveParagraph(read[i] as ReadParagraph, by, byIndex);
        if (pace.isDue()) yield;
      }
    return { chunks: this.#old.chunks.slice(this.#line), read };
  }

  /** The line behind the edit as it was numbered before. */
  #oldLine(line: number): number {
    return line - this.#carried.lines.length + this.#old.lines.length;
  }

  #goTo(line: number): void {
    for (; this.#line < line; this.#line++) {
      const chunk = this.#old.chunks[this.#line];
      if (!chunk) continue;
      this.#paragraph += chunk.count;
      this.#last.pass(chunk);
    }
  }
}
