import type { Edit, Match } from '../../matching/model.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { backToClause, clauseBegins, clauseEnds, onToClause } from '../sides/rims.ts';
import { contentOf, countUnits, hasLacuna, type Side, unitAfter, unitBefore } from '../sides/side.ts';
import { formsOf, signsIn } from '../sides/signs.ts';
import { alignSmall } from '../sides/smallAlign.ts';

/** A clause of more units has been matched by itself, if it is the source's. */
const longest = 20;
const shortest = 4;
/** The part of both clauses that must be the same in order, or else in any order. */
const likeness = 0.6;
const likenessInOrder = 0.5;
const likenessInAnyOrder = 0.75;

/**
 * A match with the short clauses before and after it, where draft and source have nearly the same there behind the same
 * mark: 次要目标是：… for 主要目标是：…. A matcher seeds on equal runs and passes such clauses over.
 */
export function withNeighbourClauses(match: Match, draft: Side, edition: Side): Match {
  return after(before(match, draft, edition), draft, edition);
}

function before(match: Match, draft: Side, edition: Side): Match {
  const { draft: d, edition: e } = match;
  if (!clauseBegins(draft, d.start) || !clauseBegins(edition, e.start)) return match;
  const [dEnd, eEnd] = [unitBefore(draft, d.start) + 1, unitBefore(edition, e.start) + 1];
  if (!sameMark(draft, { start: dEnd, end: d.start }, edition, { start: eEnd, end: e.start })) return match;
  // Counted from the clause's last unit: behind it another clause begins.
  const a = backToClause(draft, dEnd - 1, longest);
  const b = backToClause(edition, eEnd - 1, longest);
  if (!a || !b || dEnd === 0 || eEnd === 0) return match;
  const own = { start: unitAfter(draft, a.start, dEnd), end: dEnd };
  const source = { start: unitAfter(edition, b.start, eEnd), end: eEnd };
  const edits = alike(own, draft, source, edition);
  if (!edits) return match;
  return {
    ...match,
    draft: { start: own.start, end: d.end },
    edition: { start: source.start, end: e.end },
    edits: [...edits, ...match.edits],
  };
}

function after(match: Match, draft: Side, edition: Side): Match {
  const { draft: d, edition: e } = match;
  if (!clauseEnds(draft, d.end) || !clauseEnds(edition, e.end)) return match;
  const [dStart, eStart] = [unitAfter(draft, d.end), unitAfter(edition, e.end)];
  if (!sameMark(draft, { start: d.end, end: dStart }, edition, { start: e.end, end: eStart })) return match;
  const own = upTo(dStart, onToClause(draft, dStart + 1, longest));
  const source = upTo(eStart, onToClause(edition, eStart + 1, longest));
  const edits = own && source && alike(own, draft, source, edition);
  if (!own || !source || !edits) return match;
  return {
    ...match,
    draft: { start: d.start, end: own.end },
    edition: { start: e.start, end: source.end },
    edits: [...match.edits, ...edits],
  };
}

const upTo = (start: number, rest: Span | undefined): Span | undefined => rest && { start, end: rest.end };

/** Whether both sides have one and the same mark there and no line break. */
function sameMark(draft: Side, d: Span, edition: Side, e: Span): boolean {
  const forms = formsOf(signsIn(draft, d.start, d.end));
  if (forms.length !== 1 || !'，：；'.includes(forms)) return false;
  if (forms !== formsOf(signsIn(edition, e.start, e.end))) return false;
  return !anyLineBreak.test(draft.text.slice(d.start, d.end) + edition.text.slice(e.start, e.end));
}

/** How the clauses differ; undefined where they are not nearly the same. */
function alike(own: Span, draft: Side, source: Span, edition: Side): readonly Edit[] | undefined {
  const n = countUnits(draft, own);
  const m = countUnits(edition, source);
  if (n < shortest || m < shortest || hasLacuna(edition, source)) return undefined;
  const edits = alignSmall(draft, own, edition, source);
  const same = n - edits.reduce((sum, e) => sum + countUnits(draft, e.draft), 0);
  const all = Math.max(n, m);
  if (same >= likeness * all) return edits;
  const common = commonUnits(contentOf(draft, own), contentOf(edition, source));
  return same >= likenessInOrder * all && common >= likenessInAnyOrder * all ? edits : undefined;
}

/** The number of units that two strings share, in whatever order. */
function commonUnits(a: string, b: string): number {
  const left = [...b];
  return [...a].filter((unit) => {
    const at = left.indexOf(unit);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
