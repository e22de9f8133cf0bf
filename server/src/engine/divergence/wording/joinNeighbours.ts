import type { Match } from '../../matching/model.ts';
import type { Span } from '../../text/span.ts';
import { countUnits, type Side, unitAfter, unitBefore } from '../sides/side.ts';
import { alignSmall } from '../sides/smallAlign.ts';

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
