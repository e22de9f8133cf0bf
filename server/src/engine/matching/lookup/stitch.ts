import { IntList } from '../../text/intList.ts';
import { orderRuns, type Runs } from '../chaining/runs.ts';
import { type Segment, separator } from '../index/segment.ts';
import { IntTable } from '../intTable.ts';
import { lookahead } from './anchors.ts';

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
  const runs = new IntList(anchorsOf.reduce((n, { length }) => n + length, 0));
  /** By diagonal: index in `runs` of a run that reached beyond its window. */
  const open = new IntTable(ends.length === 1 ? 4 : 10);
  let followed: number[] = [];
  const endOf = (run: number): number => runs.at(run) + runs.at(run + 2);
  for (let w = 0; w < ends.length; w++) {
    const from = w === 0 ? 0 : ends[w - 1]!;
    const rim = Math.min(draft.length, ends[w]! + lookahead);
    const touching: number[] = [];
    const broken: number[] = [];
    const { units, pages } = segment;
    /** No run that was found so far ends behind this unit. */
    let reached = from + lookahead;
    for (const run of followed) {
      const p = runs.at(run);
      const c = runs.at(run + 1);
      let n = runs.at(run + 2);
      pages?.needUnits(c + n, c + (rim - p));
      while (p + n < rim && units[c + n] === draft[p + n]) n++;
      runs.put(run + 2, n);
      reached = Math.max(reached, p + n);
      if (p + n === rim) touching.push(run);
      else if (n >= telling) broken.push(run);
    }
    const own = runs.length;
    const anchors = anchorsOf[w]!;
    for (let i = 0; i < anchors.length; i += 3) {
      let p = anchors[i]! + from;
      let c = anchors[i + 1]!;
      let n = anchors[i + 2]!;
      if (p > reached && p + n < ends[w]!) {
        runs.push3(p, c, n);
        continue;
      }
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
    for (const run of broken) resume(segment, draft, runs, run, own, rim, open, touching);
    if (w % windowsPerSlice === windowsPerSlice - 1) yield;
    if (touching.length > mostFollowed) touching.sort((a, b) => runs.at(b + 2) - runs.at(a + 2) || a - b);
    followed = touching.slice(0, mostFollowed);
  }
  const out = runs.toArray();
  orderRuns(out);
  return out;
}

/** A run of so many units is taken up again behind a change; the change is no wider than this, and so much must be equal behind it. */
const telling = 64;
const widestChange = 8;
const leastBehind = 12;
const mostResumed = 8;

/**
 * Takes up a long run again behind the change that ended it. The window's lookups may not have found it there: of many
 * sources that go on alike they take up a few, and this is the one that the draft has followed so far. `own` is where the
 * window's runs begin.
 */
function resume(
  segment: Segment,
  draft: Uint16Array,
  runs: IntList,
  broken: number,
  own: number,
  rim: number,
  open: IntTable,
  touching: number[],
): void {
  const { units, pages } = segment;
  let p = runs.at(broken) + runs.at(broken + 2);
  let c = runs.at(broken + 1) + runs.at(broken + 2);
  for (let times = 0; times < mostResumed && p < rim; times++) {
    pages?.needUnits(c, c + 2 * widestChange + leastBehind);
    const change = changeAt(draft, units, p, c);
    if (change === undefined) return;
    p += change.inDraft;
    c += change.inCorpus;
    if (isFound(runs, own, p, c)) return;
    let n = leastBehind;
    pages?.needUnits(c, c + Math.max(n, rim - p));
    while (p + n < rim && units[c + n] === draft[p + n]) n++;
    if (p + n >= rim) {
      touching.push(runs.length);
      open.set((c - p) | 0, runs.length);
    }
    runs.push3(p, c, n);
    p += n;
    c += n;
  }
}

/** The smallest change behind which both texts are equal again. */
function changeAt(
  draft: Uint16Array,
  units: Uint16Array,
  p: number,
  c: number,
): { inDraft: number; inCorpus: number } | undefined {
  for (let width = 1; width <= widestChange; width++) {
    if (isEqual(draft, units, p + width, c + width)) return { inDraft: width, inCorpus: width };
    if (isEqual(draft, units, p + width, c)) return { inDraft: width, inCorpus: 0 };
    if (isEqual(draft, units, p, c + width)) return { inDraft: 0, inCorpus: width };
  }
  return undefined;
}

function isEqual(draft: Uint16Array, units: Uint16Array, p: number, c: number): boolean {
  if (p + leastBehind > draft.length) return false;
  for (let i = 0; i < leastBehind; i++) if (units[c + i] !== draft[p + i]) return false;
  return true;
}

/** Whether one of the runs from `own` on covers a pair of units. */
function isFound(runs: IntList, own: number, p: number, c: number): boolean {
  for (let i = own; i < runs.length; i += 3) {
    const by = p - runs.at(i);
    if (by >= 0 && by < runs.at(i + 2) && runs.at(i + 1) + by === c) return true;
  }
  return false;
}
