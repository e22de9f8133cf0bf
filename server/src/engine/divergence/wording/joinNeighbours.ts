import type { Edit, Match } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import { contentBetween, countUnits, type Side } from '../sides/side.ts';
import { alignSmall } from '../sides/smallAlign.ts';

/** The edits between two stretches, which may be empty. */
type Align = (draft: Side, d: Span, edition: Side, e: Span) => readonly Edit[];

/**
 * Joins neighbouring passages of one source that follow each other closely in both texts.
 * @param align what differs in what lies between two of them
 */
export function joinNeighbours(
  matches: readonly Match[],
  draft: Side,
  edition: Side,
  longest: number,
  may: (a: Match, b: Match) => boolean = () => true,
  align: Align = alignSmall,
): readonly Match[] {
  const out: Match[] = [];
  for (const next of matches) {
    const last = out.at(-1);
    if (!last || last.source !== next.source || next.edition.start < last.edition.end || !may(last, next)) {
      out.push(next);
      continue;
    }
    const d = contentBetween(draft, last.draft.end, next.draft.start);
    const e = contentBetween(edition, last.edition.end, next.edition.start);
    const near =
      countUnits(draft, d, longest + 1) <= longest && countUnits(edition, e, longest + 1) <= longest;
    if (!near) {
      out.push(next);
      continue;
    }
    out[out.length - 1] = joined(last, next, align(draft, d, edition, e));
  }
  return out;
}

/** Two passages of one source, the second behind the first in both texts, as one. @param between what differs from the one to the other */
export const joined = (a: Match, b: Match, between: readonly Edit[]): Match => ({
  ...a,
  draft: { start: a.draft.start, end: b.draft.end },
  edition: { start: a.edition.start, end: b.edition.end },
  edits: [...a.edits, ...between, ...b.edits],
  matched: a.matched + b.matched,
});
