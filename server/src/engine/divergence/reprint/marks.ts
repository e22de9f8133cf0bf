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

  at(offset: number): number {
    return this.#bytes[offset - this.#from] ?? 0;
  }

  fill(value: number, start: number, end: number): void {
    this.#bytes.fill(value, Math.max(0, start - this.#from), Math.max(0, end - this.#from));
  }
}

/** Marks of a draft and of the edition that it reprints. */
export interface MarksOfBoth {
  readonly draft: Marks;
  readonly edition: Marks;
}

/** Enters the stretches of a match that are equal in both texts. */
export function markEqual(match: Match, marks: MarksOfBoth): void {
  let i = match.draft.start;
  let j = match.edition.start;
  for (const edit of match.edits) {
    marks.draft.fill(1, i, edit.draft.start);
    marks.edition.fill(1, j, edit.edition.start);
    i = edit.draft.end;
    j = edit.edition.end;
  }
  marks.draft.fill(1, i, match.draft.end);
  marks.edition.fill(1, j, match.edition.end);
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
    if (marks.at(i) !== 0) covered++;
    else if (aside && aside.at(i) !== 0) {
      passed++;
      continue;
    }
    units++;
  }
  return { units: units || passed, covered };
}
