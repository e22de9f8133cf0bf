import type { Edit, Match } from '../matching/model.ts';
import { clauseBegins, clauseEnds } from './rims.ts';
import { countUnits, type Side, unitAfter, unitBefore } from './side.ts';

/** A run of so few equal units beyond a change, in the middle of a clause on both sides, is chance. */
const chance = 8;

/**
 * A match without short equal runs at its ends that belong to other clauses: 产业工人 in 全省产业工人|思想政治引领 is not the
 * source's 深化产业工人队伍建设改革，思想政治引领. Undefined where nothing is left.
 */
export function trimEnds(match: Match, draft: Side, edition: Side): Match | undefined {
  const head = trimHead(match, draft, edition);
  return head && trimTail(head, draft, edition);
}

function trimHead(match: Match, draft: Side, edition: Side): Match | undefined {
  let { draft: d, edition: e, matched } = match;
  let from = 0;
  for (; from < match.edits.length; from++) {
    const edit = match.edits[from] as Edit;
    const run = countUnits(draft, { start: d.start, end: edit.draft.start }, chance);
    if (run >= chance || clauseBegins(draft, d.start) || clauseBegins(edition, e.start)) break;
    // A clause that begins behind the run is the source's; it is not cut off together with it.
    const next = unitAfter(draft, edit.draft.end, d.end);
    if (next >= d.end) return undefined;
    matched -= run;
    d = { start: next, end: d.end };
    e = { start: unitAfter(edition, edit.edition.end, e.end), end: e.end };
  }
  return from === 0 ? match : { ...match, draft: d, edition: e, matched, edits: match.edits.slice(from) };
}

function trimTail(match: Match, draft: Side, edition: Side): Match | undefined {
  let { draft: d, edition: e, matched } = match;
  let to = match.edits.length;
  for (; to > 0; to--) {
    const edit = match.edits[to - 1] as Edit;
    const run = countUnits(draft, { start: edit.draft.end, end: d.end }, chance);
    if (run >= chance || clauseEnds(draft, d.end) || clauseEnds(edition, e.end)) break;
    const last = unitBefore(draft, edit.draft.start, d.start);
    if (last < d.start) return undefined;
    matched -= run;
    d = { start: d.start, end: last + 1 };
    e = { start: e.start, end: unitBefore(edition, edit.edition.start, e.start) + 1 };
  }
  return to === match.edits.length
    ? match
    : { ...match, draft: d, edition: e, matched, edits: match.edits.slice(0, to) };
}
