import type { Candidate } from '../alignment/candidate.ts';
import type { Chain } from './chain.ts';
import { widestHole } from './chainTable.ts';
import type { Runs } from './runs.ts';

/** Runs that may be chained with one another, in draft order, and what came of them. */
export interface Island {
  readonly runs: Runs;
  /** The draft unit where the farthest run ends. */
  end: number;
  readonly chains: readonly Chain[];
  /** Whether any chain may be joined to another one at a lacuna. */
  readonly isBesideLacuna: boolean;
  /** Those of all its chains, once they were aligned; undefined while some of them are part of joined ones. */
  candidates?: readonly Candidate[] | undefined;
}

/** Draft units on either side of an island that its chains depend on. */
export const islandRim = 16;

/** Where the island of runs that begins at index `from` ends: behind it no run is near enough to be chained with one of it. */
export function islandEnd(runs: Runs, from: number): number {
  let end = 0;
  for (let i = from; i < runs.length; i += 3) {
    if (i > from && runs[i]! > end + widestHole) return i;
    end = Math.max(end, runs[i]! + runs[i + 2]!);
  }
  return runs.length;
}
