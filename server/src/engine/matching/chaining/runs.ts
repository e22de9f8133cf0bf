/** Equal runs of a draft with the corpus, as triples: draft unit, corpus unit, length. */
export type Runs = Uint32Array;

/**
 * Orders runs by draft unit, then corpus unit, in place. Insertion sort: they come almost in order, since only a few
 * reach back from where they were found.
 */
export function orderRuns(runs: Runs): void {
  for (let i = 3; i < runs.length; i += 3) {
    const p = runs[i]!;
    const c = runs[i + 1]!;
    let j = i - 3;
    if (runs[j]! < p || (runs[j] === p && runs[j + 1]! <= c)) continue;
    const n = runs[i + 2]!;
    for (; j >= 0 && (runs[j]! > p || (runs[j] === p && runs[j + 1]! > c)); j -= 3) {
      runs[j + 3] = runs[j]!;
      runs[j + 4] = runs[j + 1]!;
      runs[j + 5] = runs[j + 2]!;
    }
    runs[j + 3] = p;
    runs[j + 4] = c;
    runs[j + 5] = n;
  }
}

/** Where the farthest of some runs ends in the draft. */
export function farthestEnd(runs: Runs): number {
  let end = 0;
  for (let i = 0; i < runs.length; i += 3) end = Math.max(end, runs[i]! + runs[i + 2]!);
  return end;
}

/** How many triples of numbers, ordered by the first of each, have one below `least` there. */
export function triplesBelow(triples: Uint32Array, least: number): number {
  let low = 0;
  let high = triples.length / 3;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (triples[3 * mid]! < least) low = mid + 1;
    else high = mid;
  }
  return low;
}
