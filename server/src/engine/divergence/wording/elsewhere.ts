import type { Span } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { someOccurrence } from '../sides/occurrences.ts';
import { backToClause, clauseBegins, clauseEnds, onToClause } from '../sides/rims.ts';
import { countUnits, type Side, unitAfter } from '../sides/side.ts';

/** In content units: what is shorter stands in many places by chance, what is longer is no clause. */
const shortest = 6;
const longest = 80;

/**
 * Whether the clauses of the draft that a difference lies in stand word for word at another place of the source, as clauses
 * there too: the writer went on from that place, and what the source has here is nothing that he changed.
 */
export function isFromElsewhere({ core }: Change, texts: Texts): boolean {
  const { draft } = texts;
  const { start, end } = core.draft;
  // What is missing between two clauses is missing in neither.
  if (start === end && clauseEnds(draft, start)) return false;
  let at = unitAfter(draft, start);
  do {
    const clause = clauseOf(draft, at);
    if (!clause || !hasClause(texts, draft.text.slice(clause.start, clause.end))) return false;
    at = unitAfter(draft, clause.end);
  } while (at < end);
  return true;
}

/** The clause that the unit at `at` stands in; undefined where it is too short to tell anything, or too long. */
function clauseOf(side: Side, at: number): Span | undefined {
  const head = backToClause(side, at, longest);
  const tail = onToClause(side, at + 1, longest);
  if (!head || !tail) return undefined;
  const clause = { start: unitAfter(side, head.start), end: tail.end };
  return countUnits(side, clause, shortest) < shortest ? undefined : clause;
}

const hasClause = (texts: Texts, words: string): boolean =>
  someOccurrence(
    texts,
    words,
    (at) => clauseBegins(texts.source, at) && clauseEnds(texts.source, at + words.length),
  );
