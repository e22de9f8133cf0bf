import { widestHole } from './chainTable.ts';
import type { Runs } from './runs.ts';

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
