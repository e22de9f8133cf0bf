import type { Edit } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import {
  contentOf,
  countUnits,
  hasLacuna,
  lacunaAt,
  type Side,
  unitAfter,
  unitAt,
  unitBefore,
} from '../sides/side.ts';
import { hasClauseBreak } from '../sides/signs.ts';
import { alignSmall } from '../sides/smallAlign.ts';
import { isNegation } from '../sides/tokens.ts';
import { mostLonger } from './insideClause.ts';

/** A piece by which a match is widened. */
export interface Rim {
  readonly draft: Span;
  readonly edition: Span;
  readonly edits: readonly Edit[];
}

/** What the source has beyond the draft's end. */
export function lost(source: Span, place: Span, limit: number, edition: Side): Rim | undefined {
  if (lacunaAt(edition, source.start) || lacunaAt(edition, Math.max(source.start, source.end - 1)))
    return undefined;
  const m = countUnits(edition, source, limit + 1);
  if (m === 0 || m > limit) return undefined;
  return { draft: place, edition: source, edits: [{ draft: place, edition: source }] };
}

/** The rest aligned with what the source has right there, if a good part of it is the same. */
export function alike(
  rest: Span,
  n: number,
  source: Span,
  draft: Side,
  edition: Side,
  step: -1 | 1,
): Rim | undefined {
  if (source.start >= source.end || hasLacuna(edition, source)) return undefined;
  const edits = [...alignSmall(draft, rest, edition, source)];
  const changed = edits.reduce((sum, e) => sum + countUnits(draft, e.draft), 0);
  const same = n - changed;
  // A long rest counts where it is nearly the same: its pieces may have changed places.
  if (same < 2 || same < (n > 8 ? 0.5 : 0.3) * n) return undefined;
  // What the source's stretch has more at its far end is not the draft's business.
  let { start, end } = source;
  const outer = step < 0 ? edits[0] : edits.at(-1);
  if (outer && outer.draft.start === outer.draft.end) {
    if (step < 0 && outer.draft.start <= rest.start) {
      edits.shift();
      start = unitAfter(edition, outer.edition.end);
    }
    if (step > 0 && outer.draft.end >= rest.end) {
      edits.pop();
      end = unitBefore(edition, outer.edition.start) + 1;
    }
  }
  return { draft: rest, edition: { start, end }, edits };
}

/** The rest, where all of it is in the source's clause, which has something more in between. */
export function contained(rest: Span, source: Span, draft: Side, edition: Side): Rim | undefined {
  if (hasLacuna(edition, source)) return undefined;
  const short = countUnits(draft, rest, 2) < 2;
  if (short && countUnits(edition, source, longestLost + 2) > longestLost + 1) return undefined;
  const edits = alignSmall(draft, rest, edition, source);
  const inside = edits[0] && (!short || edits[0].draft.start <= rest.start);
  return edits.length === 1 && inside && edits[0]?.draft.start === edits[0]?.draft.end
    ? { draft: rest, edition: source, edits }
    : undefined;
}

/** Whether words of the draft are left over. */
export const hasOwn = ({ edits }: Rim): boolean => edits.some(({ draft: { start, end } }) => start < end);

/** The rest, where all of it is in the source's clause, which has something more at one place or several. */
export function thinned(rest: Span, source: Span, draft: Side, edition: Side): Rim | undefined {
  if (hasLacuna(edition, source)) return undefined;
  const edits = alignSmall(draft, rest, edition, source);
  const thin = { draft: rest, edition: source, edits };
  return hasOwn(thin) ? undefined : thin;
}

/**
 * The rest, where it ends as the source's clause does and no more of it is changed than where it ends in the middle of that:
 * 提请高度重视仲裁 for 提请仲裁机构仲裁.
 */
export function closing(rest: Span, source: Span, like: Rim, draft: Side, edition: Side): Rim | undefined {
  if (unitAfter(edition, like.edition.end, source.end) >= source.end || hasLacuna(edition, source))
    return undefined;
  if (hasClauseBreak(draft, rest.start, rest.end) || hasClauseBreak(edition, source.start, source.end))
    return undefined;
  let { end: d } = rest;
  let { end: e } = source;
  let same = 0;
  for (;;) {
    const i = unitBefore(draft, d, rest.start);
    const j = unitBefore(edition, e, source.start);
    if (i < 0 || j < 0 || unitAt(draft, i) !== unitAt(edition, j)) break;
    [d, e] = [i, j];
    same++;
  }
  if (same < 2) return undefined;
  const own = { start: rest.start, end: unitBefore(draft, d) + 1 };
  const theirs = { start: unitAfter(edition, source.start), end: unitBefore(edition, e) + 1 };
  const size = Math.max(countUnits(draft, own), countUnits(edition, theirs));
  const changed = like.edits.reduce((sum, edit) => sum + countUnits(draft, edit.draft), 0);
  if (own.start >= own.end || theirs.start >= theirs.end || size > changed) return undefined;
  return { draft: rest, edition: source, edits: [{ draft: own, edition: theirs }] };
}

/** Words of this length may be lost right behind the first one of a clause. */
export const longestLost = 6;
/** The same behind the first ones, as where a member of a list is lost that the next one ends like. */
export const longestMember = 16;

/** The rest, where it is how the source's clause begins and something behind it is lost. */
export function opens(rest: Span, clause: Span | undefined, draft: Side, edition: Side): Rim | undefined {
  if (!clause || hasLacuna(edition, clause)) return undefined;
  const own = contentOf(draft, rest);
  if (!contentOf(edition, clause).startsWith(own)) return undefined;
  const start = unitAfter(edition, clause.start, clause.end);
  let from = start;
  for (let n = 0; n < own.length; n++) from = unitAfter(edition, from, clause.end) + 1;
  const place = { start: rest.end, end: rest.end };
  const lostWords = { start: unitAfter(edition, from, clause.end), end: clause.end };
  return { draft: rest, edition: { start, end: clause.end }, edits: [{ draft: place, edition: lostWords }] };
}

/**
 * The rest held against the rest of the source's clause, as one edit or as few as possible.
 * @param additions whether words of the draft count that the source has nothing for; `negation`: only 不 and its like
 */
export function unlike(
  rest: Span,
  n: number,
  source: Span,
  additions: boolean | 'negation',
  draft: Side,
  edition: Side,
): Rim | undefined {
  if (hasLacuna(edition, source)) return undefined;
  const m = countUnits(edition, source, n + mostLonger + 1);
  if (m > n + mostLonger) return undefined;
  if (m === 0 && additions !== true && !(additions && isNegation(contentOf(draft, rest)))) return undefined;
  const edits = trimmed(alignSmall(draft, rest, edition, source), draft, edition);
  return edits.length > 0 ? { draft: rest, edition: source, edits } : undefined;
}

/** Spans from first to last content unit; an edit without content on either side is none. */
function trimmed(edits: readonly Edit[], draft: Side, edition: Side): readonly Edit[] {
  return edits.filter((e) => countUnits(draft, e.draft, 1) + countUnits(edition, e.edition, 1) > 0);
}
