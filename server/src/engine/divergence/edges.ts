import type { Edit, Match } from '../matching/model.ts';
import type { Span } from '../text/span.ts';
import { backToClause, onToClause } from './rims.ts';
import { countUnits, lacunaAt, type Side, unitAfter, unitBefore } from './side.ts';
import { alignSmall } from './smallAlign.ts';

export interface EdgePolicy {
  /** The draft's stretch that the passage is presented as; the match is widened up to its rims. */
  readonly within: Span;
  /** The longest rest of the draft, in content units, that is still held against the source. */
  readonly longest: number;
  /** Whether what the source has beyond an end where the draft has nothing left counts as lost. */
  readonly losses: number;
  /** Whether words of the draft count that stand where the source's clause is already at its rim. */
  readonly additions: boolean;
}

/**
 * A matcher ends a match with equal units, so that a first or last word that was changed lies outside. The match is
 * widened to the rims of what is presented, as far as draft and source have short rests before their clause's rim.
 */
export function widenToRims(match: Match, policy: EdgePolicy, draft: Side, edition: Side): Match {
  const head = headEdits(match, policy, draft, edition);
  const tail = tailEdits(match, policy, draft, edition);
  if (head.length === 0 && tail.length === 0) return match;
  const all = [...head, ...match.edits, ...tail];
  const first = all[0] as Edit;
  const last = all.at(-1) as Edit;
  return {
    ...match,
    draft: {
      start: Math.min(match.draft.start, first.draft.start),
      end: Math.max(match.draft.end, last.draft.end),
    },
    edition: {
      start: Math.min(match.edition.start, first.edition.start),
      end: Math.max(match.edition.end, last.edition.end),
    },
    edits: all,
  };
}

function headEdits(match: Match, policy: EdgePolicy, draft: Side, edition: Side): readonly Edit[] {
  const from = unitAfter(draft, policy.within.start, match.draft.start);
  const rest = { start: from, end: match.draft.start };
  const n = countUnits(draft, rest, policy.longest + 1);
  if (n > policy.longest) return [];
  const back = backToClause(edition, match.edition.start, Math.max(policy.losses, n > 0 ? n + 4 : 0));
  const source = back && { start: unitAfter(edition, back.start, back.end), end: back.end };
  return decide(rest, n, source, policy, draft, edition);
}

function tailEdits(match: Match, policy: EdgePolicy, draft: Side, edition: Side): readonly Edit[] {
  const to = unitBefore(draft, policy.within.end, match.draft.end) + 1;
  const rest = { start: match.draft.end, end: Math.max(match.draft.end, to) };
  const n = countUnits(draft, rest, policy.longest + 1);
  if (n > policy.longest) return [];
  const on = onToClause(edition, match.edition.end, Math.max(policy.losses, n > 0 ? n + 4 : 0));
  const source = on && { start: on.start, end: Math.max(on.start, on.end) };
  return decide(rest, n, source, policy, draft, edition);
}

function decide(
  rest: Span,
  n: number,
  source: Span | undefined,
  policy: EdgePolicy,
  draft: Side,
  edition: Side,
): readonly Edit[] {
  if (!source || lacunaAt(edition, source.start) || lacunaAt(edition, Math.max(source.start, source.end - 1)))
    return [];
  const m = countUnits(edition, source, 200);
  if (n === 0 && (m === 0 || m > policy.losses)) return [];
  if (m === 0 && n > 0 && !policy.additions) return [];
  if (n > 0 && m > n + 4) return [];
  return trimmed(alignSmall(draft, rest, edition, source), draft, edition);
}

/** Spans from first to last content unit; an edit without content on either side is none. */
function trimmed(edits: readonly Edit[], draft: Side, edition: Side): readonly Edit[] {
  return edits.filter((e) => countUnits(draft, e.draft, 1) + countUnits(edition, e.edition, 1) > 0);
}

/** Joins neighbouring passages of one source that follow each other closely in both texts. */
export function joinNeighbours(
  matches: readonly Match[],
  draft: Side,
  edition: Side,
  longest: number,
  may: (a: Match, b: Match) => boolean = () => true,
): readonly Match[] {
  const out: Match[] = [];
  for (const next of matches) {
    const last = out.at(-1);
    if (!last || last.source !== next.source || next.edition.start < last.edition.end || !may(last, next)) {
      out.push(next);
      continue;
    }
    const d = rest(draft, last.draft.end, next.draft.start);
    const e = rest(edition, last.edition.end, next.edition.start);
    const near =
      countUnits(draft, d, longest + 1) <= longest && countUnits(edition, e, longest + 1) <= longest;
    if (!near) {
      out.push(next);
      continue;
    }
    out[out.length - 1] = {
      ...last,
      draft: { start: last.draft.start, end: next.draft.end },
      edition: { start: last.edition.start, end: next.edition.end },
      edits: [...last.edits, ...alignSmall(draft, d, edition, e), ...next.edits],
      matched: last.matched + next.matched,
    };
  }
  return out;
}

/** From the first to the last content unit between two places; empty at the first place where there is none. */
function rest(side: Side, from: number, to: number): Span {
  const start = unitAfter(side, from, to);
  if (start >= to) return { start: from, end: from };
  return { start, end: unitBefore(side, to, from) + 1 };
}
