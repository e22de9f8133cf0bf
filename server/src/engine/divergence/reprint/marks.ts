import type { Match } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import { type Side, unitAt } from '../sides/side.ts';

/** A mark for each UTF-16 unit of a stretch of a text; around it nothing is marked. */
export class Marks {
  readonly #from: number;
  readonly #bytes: Uint8Array;

  constructor({ start, end }: Span) {
    this.#from = start;
    this.#bytes = new Uint8Array(Math.max(0, end - start));
  }

  has(offset: number): boolean {
    return this.#bytes[offset - this.#from] === 1;
  }

  /** Whether anything of a stretch is marked. */
  hasSome({ start, end }: Span): boolean {
    for (let i = start; i < end; i++) if (this.has(i)) return true;
    return false;
  }

  add(start: number, end: number): void {
    this.#bytes.fill(1, Math.max(0, start - this.#from), Math.max(0, end - this.#from));
  }
}

/** Marks of a draft and of the edition that it reprints. */
export interface MarksOfBoth {
  readonly draft: Marks;
  readonly edition: Marks;
}

/** Enters the stretches of a match that are equal in both texts. */
export function markEqual(match: Match, marks: MarksOfBoth): void {
  markEqualIn('draft', match, marks.draft);
  markEqualIn('edition', match, marks.edition);
}

/** The same in one of them. */
export function markEqualIn(text: 'draft' | 'edition', match: Match, marks: Marks): void {
  let at = match[text].start;
  for (const edit of match.edits) {
    marks.add(at, edit[text].start);
    at = edit[text].end;
  }
  marks.add(at, match[text].end);
}

/** A sentence of which less than this part is there is missing; what is there of it is chance. */
export const leastPart = 0.3;

/**
 * How many content units a stretch has, and how many of them are marked.
 * @param aside what is not the text's, though it stands between its words; it counts where there is nothing else
 */
export function share(
  side: Side,
  { start, end }: Span,
  marks: Marks,
  aside?: Marks,
): { units: number; covered: number } {
  let units = 0;
  let passed = 0;
  let covered = 0;
  for (let i = start; i < end; i++) {
    if (unitAt(side, i) === 0) continue;
    if (marks.has(i)) covered++;
    else if (aside?.has(i)) {
      passed++;
      continue;
    }
    units++;
  }
  return { units: units || passed, covered };
}
