import { countBefore } from '../../text/search.ts';
import type { Stretch } from '../change.ts';
import { widestHole } from './chainTable.ts';
import { type Island, islandRim } from './islands.ts';
import { type Runs, triplesBelow } from './runs.ts';

/** What an earlier run found in one segment, where it stands now. */
export interface OldIslands {
  /** All runs in order. Where the draft has changed since then they mean nothing. */
  readonly runs: Runs;
  /** Those that no change lies in. */
  readonly islands: readonly Island[];
}

/**
 * Which islands of an earlier run need not be chained again. Those ahead of all change are the same as far as the runs
 * of both are, and the next one is not so near that it may belong to the last of them; those behind it are the same from an island
 * on that begins in both, since what comes before an island has no say in it.
 */
export class StandingIslands {
  readonly ahead: readonly Island[];
  /** Index in the new runs behind those of the islands ahead. */
  readonly aheadEnd: number;
  readonly #old: OldIslands;
  readonly #now: Runs;
  /** Index in the new runs from which on both are the same. */
  readonly #tail: number;
  /** The first of the islands that may stand behind all change. */
  #next: number;
  #isFound = false;

  /** @param changed where the draft has changed since the earlier run */
  constructor(old: OldIslands, now: Runs, changed: Stretch) {
    const { islands } = old;
    const head = commonHead(old.runs, now);
    let count = countBefore(islands, ({ end }) => end + islandRim < changed.from);
    let aheadEnd = 0;
    for (; count > 0; count--) {
      const { end } = islands[count - 1]!;
      aheadEnd = 3 * triplesBelow(now, end);
      if (aheadEnd <= head && isApart(now, aheadEnd, end) && isApart(old.runs, aheadEnd, end)) break;
    }
    this.ahead = islands.slice(0, count);
    this.aheadEnd = count > 0 ? aheadEnd : 0;
    this.#old = old;
    this.#now = now;
    this.#tail = now.length - commonTail(old.runs, now);
    this.#next = Math.max(
      count,
      countBefore(islands, ({ start }) => start - islandRim < changed.to),
    );
  }

  /** All islands from the one on that begins with the new run at an index, where they stand. To be asked with rising indices. */
  behind(from: number): readonly Island[] | undefined {
    if (from < this.#tail) return undefined;
    const { islands, runs } = this.#old;
    const start = this.#now[from]!;
    while (this.#next < islands.length && islands[this.#next]!.start < start) this.#next++;
    if (islands[this.#next]?.start !== start) return undefined;
    // It may have begun with yet another run.
    const before = runs.length - (this.#now.length - from) - 3;
    if (before >= 0 && runs[before]! >= start) return undefined;
    this.#isFound = true;
    return islands.slice(this.#next);
  }

  /** The islands that stand nowhere. To be asked when all new ones are known. */
  get gone(): readonly Island[] {
    return this.#old.islands.slice(this.ahead.length, this.#isFound ? this.#next : undefined);
  }
}

/** Whether the run at an index is too far from where an island ends to belong to it. */
const isApart = (runs: Runs, index: number, end: number): boolean =>
  index >= runs.length || runs[index]! > end + widestHole;

/** How many numbers of both are the same from the first on, and from the last on: whole runs. */
function commonHead(a: Runs, b: Runs): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a[n] === b[n]) n++;
  return n - (n % 3);
}

function commonTail(a: Runs, b: Runs): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n - (n % 3);
}
