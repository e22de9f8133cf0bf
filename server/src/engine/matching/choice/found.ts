import { commonRims, isIdentical } from '../../text/commonItems.ts';
import { countBefore } from '../../text/search.ts';
import type { Candidate } from '../alignment/candidate.ts';
import { farthest } from '../alignment/extend.ts';
import type { Island } from '../chaining/islands.ts';
import type { Stretch } from '../change.ts';

/** What of a segment may become a match. */
export interface Found {
  readonly islands: readonly Island[];
  /** The candidates of each island; the same list as in the last run where it has the same ones. */
  readonly lists: readonly (readonly Candidate[])[];
  /** Those that were joined at lacunae, and may reach over several islands. */
  readonly joined: readonly Candidate[];
}

/** All candidates of a draft. */
export function allOf(found: readonly Found[]): Candidate[] {
  const out: Candidate[] = [];
  for (const { lists, joined } of found) {
    for (const list of lists) for (const c of list) out.push(c);
    for (const c of joined) out.push(c);
  }
  return out;
}

/** The candidates that touch one of some stretches (parted and in order), in their order, and some that stand near these. */
export function near(found: readonly Found[], stretches: readonly Stretch[]): Candidate[] {
  const out: Candidate[] = [];
  for (const { islands, lists, joined } of found) {
    let next = 0;
    for (const { from, to } of stretches) {
      next = Math.max(
        next,
        countBefore(islands, ({ end }) => end + farthest <= from),
      );
      for (; next < islands.length && islands[next]!.start - farthest < to; next++)
        for (const c of lists[next]!) out.push(c);
    }
    for (const c of joined) out.push(c);
  }
  return out;
}

/** What came to the candidates of a segment and what went. */
interface Exchange {
  readonly come: readonly Candidate[];
  readonly gone: ReadonlySet<Candidate>;
}

/** How the candidates of one run differ from those of another; those that stand are the same objects. */
export function exchangeOf(old: Found | undefined, now: Found | undefined): Exchange {
  const before = old?.lists ?? [];
  const after = now?.lists ?? [];
  const { head, tail } = commonRims(before, after, isIdentical);
  const were = new Set([...before.slice(head, before.length - tail).flat(), ...(old?.joined ?? [])]);
  const come: Candidate[] = [];
  for (const list of [...after.slice(head, after.length - tail), now?.joined ?? []])
    for (const c of list) if (!were.delete(c)) come.push(c);
  return { come, gone: were };
}
