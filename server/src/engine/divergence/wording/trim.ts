import type { Edit, Match } from '../../matching/model.ts';
import { lengthOf } from '../../text/span.ts';
import type { OwnEdit } from '../change.ts';
import { clauseBegins, clauseEnds, isWholeClauses } from '../sides/rims.ts';
import { contentOf, countUnits, type Side, unitAfter, unitBefore } from '../sides/side.ts';
import { tokensOf } from '../sides/tokens.ts';

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

/** An equal run of fewer units than this between a rewording and a cut is chance as well. */
const islet = 6;
/** A rewording of so many units. */
const sizeable = 6;

/**
 * A match in which a short equal run in the middle of a clause, between a longer rewording and what came or went, is
 * taken as part of the rewording.
 */
export function withoutIslets(match: Match, draft: Side): Match {
  if (match.edits.length < 2) return match;
  const out: Edit[] = [];
  let { matched } = match;
  for (const edit of match.edits) {
    const last = out.at(-1);
    const run = last && countUnits(draft, { start: last.draft.end, end: edit.draft.start }, islet);
    const chanceful =
      last &&
      run !== undefined &&
      run < islet &&
      run > 0 &&
      ((isRewording(last, draft) && isOneSided(edit, draft)) ||
        (isRewording(edit, draft) && isOneSided(last, draft))) &&
      !clauseBegins(draft, unitAfter(draft, last.draft.end)) &&
      !clauseEnds(draft, unitBefore(draft, edit.draft.start) + 1);
    if (!chanceful) {
      out.push(edit);
      continue;
    }
    matched -= run;
    out[out.length - 1] = {
      draft: { start: last.draft.start, end: edit.draft.end },
      edition: { start: last.edition.start, end: edit.edition.end },
    };
  }
  return out.length === match.edits.length ? match : { ...match, edits: out, matched };
}

const leastOneSided = 3;

/** Units on each side; the source's are taken for as many as its span is long, so that its text need not be read. */
const sizesOf = (e: Edit, draft: Side): readonly [number, number] => [
  countUnits(draft, e.draft, sizeable),
  lengthOf(e.edition),
];

function isRewording(e: Edit, draft: Side): boolean {
  const [d, s] = sizesOf(e, draft);
  return d > 0 && s > 0 && Math.max(d, s) >= sizeable;
}

function isOneSided(e: Edit, draft: Side): boolean {
  const [d, s] = sizesOf(e, draft);
  return Math.min(d, s) === 0 && Math.max(d, s) >= leastOneSided;
}

/**
 * Words that turn a clause round, which stand where whole clauses of the source were left out (不再 before the next
 * clause), are told apart from that cut.
 */
export function withoutTurns(edit: OwnEdit, draft: Side, edition: Side): readonly OwnEdit[] {
  const own = contentOf(draft, edit.draft);
  if (own === '' || own.length > 6 || countUnits(edition, edit.edition, 4) < 4) return [edit];
  if (!isWholeClauses(edition, edit.edition) || !clauseBegins(draft, edit.draft.start)) return [edit];
  if (!tokensOf(own).some((t) => t.kind === 'negation' || t.word.startsWith('不'))) return [edit];
  const { start } = edit.draft;
  const { end } = edit.edition;
  const to = unitAfter(edition, end);
  return [
    { draft: { start, end: start }, edition: edit.edition },
    { draft: edit.draft, edition: { start: to, end: to } },
  ];
}
