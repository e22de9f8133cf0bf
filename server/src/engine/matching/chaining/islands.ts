import type { Candidate } from '../alignment/candidate.ts';
import { moveCandidate, moveChain, moveSeen } from './candidateShift.ts';
import type { Chain } from './chain.ts';
import { widestHole } from './chainTable.ts';
import type { Runs } from './runs.ts';

/** Runs that may be chained with one another, and what came of them. */
export interface Island {
  /** The draft unit where its first run begins, and the one where its farthest run ends. */
  start: number;
  end: number;
  /** By how many draft units its chains are yet to be moved: see `settle`. Its candidates are where they belong. */
  lag: number;
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

/** Moves an island; its chains, which are rarely looked at again, only once they are. */
export function moveIsland(island: Island, by: number): void {
  island.start += by;
  island.end += by;
  if (island.candidates) {
    island.lag += by;
    for (const candidate of island.candidates) moveCandidate(candidate, by);
  } else {
    settle(island);
    for (const chain of island.chains) moveChain(chain, by);
  }
}

/** Moves the chains of an island to their places. */
export function settle(island: Island): void {
  const { lag, chains } = island;
  if (lag === 0) return;
  island.lag = 0;
  for (const chain of chains) moveSeen(chain, lag);
}
