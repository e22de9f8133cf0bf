import type { Match } from '../../matching/model.ts';
import { type Side, unitAt } from '../sides/side.ts';
import { splitMatch } from '../sides/splitMatch.ts';

/** So many matches before one in the draft are looked at. */
const nearest = 4;

/**
 * A draft that has a sentence twice may be matched up to the first copy and from the second one on. The two matches have
 * that sentence of the source in common, and no order of the source takes both: the second one is cut behind it.
 * @param matches of one source, in the order of the draft
 */
export function cutOverlaps(matches: readonly Match[], draft: Side, edition: Side): readonly Match[] {
  const out: Match[] = [];
  matches.forEach((match, i) => {
    let shared = 0;
    for (const before of matches.slice(Math.max(0, i - nearest), i))
      if (goesOn(before, match)) shared = Math.max(shared, before.edition.end);
    if (shared === 0) out.push(match);
    else out.push(...cutAt(match, shared, draft, edition));
  });
  return out;
}

/** Whether a match begins within what the one before it has of the source, and goes on behind that. */
const goesOn = (before: Match, { draft, edition }: Match): boolean =>
  before.draft.end <= draft.start &&
  before.edition.start < edition.start &&
  edition.start < before.edition.end &&
  before.edition.end < edition.end;

/** The parts of a match before and behind a place of the edition (UTF-16 offset). */
function cutAt(match: Match, at: number, draft: Side, edition: Side): readonly Match[] {
  const border = placeInDraft(match, at, draft, edition);
  const { start, end } = match.draft;
  const spans = [
    { start, end: border },
    { start: border, end },
  ];
  return splitMatch(match, spans, draft, edition).filter((part) => part !== undefined);
}

/** Where the draft goes on with what stands behind a place of the edition. */
function placeInDraft(match: Match, at: number, draft: Side, edition: Side): number {
  let i = match.draft.start;
  let j = match.edition.start;
  for (const edit of match.edits) {
    if (at <= edit.edition.start) break;
    i = edit.draft.end;
    j = edit.edition.end;
  }
  for (; i < match.draft.end && j < at; i++) {
    if (unitAt(draft, i) === 0) continue;
    while (j < at && unitAt(edition, j) === 0) j++;
    if (j < at) j++;
    else break;
  }
  return i;
}
