import type { Match } from '../../matching/model.ts';
import { countBefore } from '../../text/search.ts';

/**
 * Of the matches of one source the heaviest part (by equal units, or as `weigh` says) whose order is the same in the draft and in the edition and that
 * overlaps in neither. In draft order. Takes n·log n steps.
 */
export function heaviestChain(
  matches: readonly Match[],
  weigh: (m: Match) => number = (m) => m.matched,
): readonly Match[] {
  const sorted = [...matches].sort((a, b) => a.draft.end - b.draft.end || a.edition.end - b.edition.end);
  const starts = [...matches].sort((a, b) => a.draft.start - b.draft.start);
  const ends = [...new Set(matches.map((m) => m.edition.end))].sort((a, b) => a - b);
  const tree = new Array<Best | undefined>(ends.length + 1);
  const best = new Map<Match, Best>();
  let done = 0;
  let top: Best | undefined;
  for (const match of starts) {
    for (; done < sorted.length && (sorted[done] as Match).draft.end <= match.draft.start; done++) {
      const own = best.get(sorted[done] as Match);
      if (own) raise(tree, rank(ends, own.match.edition.end), own);
    }
    const before = query(tree, rank(ends, match.edition.start));
    const own: Best = { match, weight: weigh(match) + (before?.weight ?? 0), ...(before ? { before } : {}) };
    best.set(match, own);
    if (!top || own.weight > top.weight) top = own;
  }
  const out: Match[] = [];
  for (let at = top; at; at = at.before) out.push(at.match);
  return out.reverse();
}

interface Best {
  readonly match: Match;
  readonly weight: number;
  readonly before?: Best;
}

/** The number of ends that are at most `at`. */
const rank = (ends: readonly number[], at: number): number => countBefore(ends, (end) => end <= at);

function raise(tree: (Best | undefined)[], at: number, value: Best): void {
  for (let i = at; i < tree.length; i += i & -i) {
    const here = tree[i];
    if (!here || value.weight > here.weight) tree[i] = value;
  }
}

function query(tree: readonly (Best | undefined)[], at: number): Best | undefined {
  let out: Best | undefined;
  for (let i = at; i > 0; i -= i & -i) {
    const here = tree[i];
    if (here && (!out || here.weight > out.weight)) out = here;
  }
  return out;
}
