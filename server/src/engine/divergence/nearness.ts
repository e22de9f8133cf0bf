import type { Match } from '../matching/model.ts';
import type { Change } from './change.ts';
import { countUnits, type Side } from './side.ts';

/** Equal units around a change, counted no further than this on each side. */
const reach = 24;
/** A change with less than this around it is no slip in a borrowed clause. */
const leastAround = 12;
const longest = 8;

/**
 * For plain prose: whether a change is a small one in wording that is otherwise the source's (then it is worth a word),
 * or part of the writer's own rewording. Decided by what is equal around it up to the next rewording.
 */
export function nearness(
  all: readonly Change[],
  open: readonly Change[],
  match: Match,
  draft: Side,
  edition: Side,
  related: boolean,
): (c: Change) => boolean {
  const places = new Map<Change, { before: number; after: number }>();
  all.forEach((c, i) => {
    const previous = all[i - 1];
    const next = all[i + 1];
    const before = countUnits(
      draft,
      { start: previous?.core.draft.end ?? match.draft.start, end: c.core.draft.start },
      reach,
    );
    const after = countUnits(
      draft,
      { start: c.core.draft.end, end: next?.core.draft.start ?? match.draft.end },
      reach,
    );
    places.set(c, { before, after });
  });
  const total = open.reduce((n, c) => n + sizeOf(c, draft, edition), 0);
  const faithful = match.matched >= 4 * total;
  return (c) => {
    if (!related || !faithful) return false;
    const size = sizeOf(c, draft, edition);
    if (size > longest) return false;
    const around = places.get(c);
    if (!around) return false;
    const sum = around.before + around.after;
    return sum >= leastAround && sum >= 2 * size && (around.before >= 3 || around.after >= leastAround);
  };
}

const sizeOf = (c: Change, draft: Side, edition: Side): number =>
  Math.max(countUnits(draft, c.core.draft, 40), countUnits(edition, c.core.edition, 40));
