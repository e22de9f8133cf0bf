import { lookahead } from './anchors.ts';
import { type Segment, separator } from './index/segment.ts';
import { IntList, IntTable } from './intTable.ts';
import { orderRuns, type Runs } from './runs.ts';

/** Runs that are followed from window to window; where more go on, the longest. Bounds the work on repetitive text. */
const mostFollowed = 16;
const windowsPerSlice = 64;

/**
 * Joins the runs of all windows: a run that touches its window's rim is followed as far as the texts are equal, and what
 * two windows both found is kept once. The runs of the whole draft, ordered.
 */
export function* stitchWindows(
  segment: Segment,
  draft: Uint16Array,
  ends: readonly number[],
  anchorsOf: readonly Uint32Array[],
): Generator<void, Runs> {
  const runs = new IntList(4096);
  /** By diagonal: index in `runs` of a run that reached beyond its window. */
  const open = new IntTable(10);
  let followed: number[] = [];
  const endOf = (run: number): number => runs.at(run) + runs.at(run + 2);
  for (let w = 0; w < ends.length; w++) {
    const from = w === 0 ? 0 : ends[w - 1]!;
    const rim = Math.min(draft.length, ends[w]! + lookahead);
    const touching: number[] = [];
    const { units, pages } = segment;
    for (const run of followed) {
      const p = runs.at(run);
      const c = runs.at(run + 1);
      let n = runs.at(run + 2);
      pages?.needUnits(c + n, c + (rim - p));
      while (p + n < rim && units[c + n] === draft[p + n]) n++;
      runs.put(run + 2, n);
      if (p + n === rim) touching.push(run);
    }
    const anchors = anchorsOf[w]!;
    for (let i = 0; i < anchors.length; i += 3) {
      let p = anchors[i]! + from;
      let c = anchors[i + 1]!;
      let n = anchors[i + 2]!;
      const before = open.get((c - p) | 0, -1);
      const done = before < 0 ? 0 : endOf(before);
      if (done >= p + n) continue;
      if (before >= 0 && done >= p) {
        runs.put(before + 2, p + n - runs.at(before));
        if (p + n === rim) touching.push(before);
        continue;
      }
      if (p === from) {
        const least = Math.max(done, from - lookahead);
        pages?.needUnits(c - lookahead, c);
        while (p > least && units[c - 1] === draft[p - 1] && units[c - 1] !== separator) {
          p--;
          c--;
          n++;
        }
      }
      if (p + n >= ends[w]!) open.set((c - p) | 0, runs.length);
      if (p + n === rim) touching.push(runs.length);
      runs.push3(p, c, n);
    }
    if (w % windowsPerSlice === windowsPerSlice - 1) yield;
    if (touching.length > mostFollowed) touching.sort((a, b) => runs.at(b + 2) - runs.at(a + 2) || a - b);
    followed = touching.slice(0, mostFollowed);
  }
  const out = runs.toArray();
  orderRuns(out);
  return out;
}
