import { lookahead } from './anchors.ts';
import { type Segment, separator } from './index/segment.ts';
import { IntList, IntTable } from './intTable.ts';

/** Equal runs of the whole draft with the corpus, as triples: draft unit, corpus unit, length; ordered by draft unit. */
export type Runs = Uint32Array;

/**
 * Joins the runs of all windows: a run that touches its window's rim goes on as far as the texts are equal, and what two
 * windows both found is kept once.
 */
export function stitchWindows(
  segment: Segment,
  draft: Uint16Array,
  ends: readonly number[],
  anchorsOf: readonly Uint32Array[],
): Runs {
  const { units } = segment;
  const runs = new IntList(4096);
  /** By diagonal: index in `runs` of the last run that reached beyond its window. */
  const open = new IntTable(10);
  for (let w = 0; w < ends.length; w++) {
    const from = w === 0 ? 0 : ends[w - 1]!;
    const end = ends[w]!;
    const rim = Math.min(draft.length, end + lookahead);
    const anchors = anchorsOf[w]!;
    for (let i = 0; i < anchors.length; i += 3) {
      let p = anchors[i]! + from;
      let c = anchors[i + 1]!;
      let n = anchors[i + 2]!;
      const diagonal = (c - p) | 0;
      const before = open.get(diagonal, -1);
      const done = before < 0 ? 0 : runs.at(before) + runs.at(before + 2);
      if (done >= p + n) continue;
      if (p === from) {
        while (p > done && units[c - 1] === draft[p - 1] && units[c - 1] !== separator) {
          p--;
          c--;
          n++;
        }
      }
      if (p + n === rim) while (p + n < draft.length && units[c + n] === draft[p + n]) n++;
      if (before >= 0 && done >= p) {
        runs.put(before + 2, p + n - runs.at(before));
        continue;
      }
      if (p + n >= end) open.set(diagonal, runs.length);
      runs.push3(p, c, n);
    }
  }
  return ordered(runs.toArray());
}

/** Insertion sort: runs come almost in order, since only a few reach back from where they were found. */
function ordered(runs: Uint32Array): Uint32Array {
  for (let i = 3; i < runs.length; i += 3) {
    const p = runs[i]!;
    const c = runs[i + 1]!;
    const n = runs[i + 2]!;
    let j = i - 3;
    for (; j >= 0 && (runs[j]! > p || (runs[j] === p && runs[j + 1]! > c)); j -= 3) {
      runs[j + 3] = runs[j]!;
      runs[j + 4] = runs[j + 1]!;
      runs[j + 5] = runs[j + 2]!;
    }
    runs[j + 3] = p;
    runs[j + 4] = c;
    runs[j + 5] = n;
  }
  return runs;
}
