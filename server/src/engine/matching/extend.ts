import type { WorkCounters } from './counters.ts';
import { lacunaUnit, separator } from './index/segment.ts';

const mostEdits = 24;
export const farthest = 400;
/** What one edit costs against equal units. */
const editCost = 3;
/** A front that has lost so much against the best place is given up: sooner at the end of a weak chain. */
const leastAllowance = 7;
const mostAllowance = 20;
/** What it is worth to end where both texts have a boundary. */
const boundaryWorth = 4;

/** Strength of the boundary that both texts have before a pair of units (see `Boundary`): the weaker of the two. */
export type SharedBoundary = (draftUnit: number, corpusUnit: number) => number;

/** Fronts of all edit counts; front `e` has 2e + 1 lanes and begins at e². A lane is draft progress less corpus progress. */
const fronts = new Int32Array((mostEdits + 1) ** 2);
const unreached = -1;

/**
 * Extends an alignment beyond its end (`direction` 1) or start (-1) through differences, by wavefronts of equal edit
 * count with X-drop (Myers 1986; Marco-Sola et al. 2021). `draftAt` and `corpusAt` are the first units beyond; `weight`
 * is how many units the chain matches; `mostDraft` and `mostCorpus` bound how far it may go. Returns the equal runs found, as triples in ascending order.
 */
export function extendEnd(
  draft: Uint16Array,
  corpus: Uint16Array,
  draftAt: number,
  corpusAt: number,
  direction: 1 | -1,
  weight: number,
  shared: SharedBoundary,
  counters: WorkCounters,
  mostDraft = farthest,
  mostCorpus = farthest,
): number[] {
  const draftRoom = Math.min(mostDraft, direction === 1 ? draft.length - draftAt : draftAt + 1);
  let bestScore = 0;
  let bestEdits = -1;
  let bestLane = 0;
  let bestReach = 0;
  let low = 0;
  let high = 0;
  for (let e = 0; e <= mostEdits && low <= high; e++) {
    const base = e * e + e;
    const allowance = Math.min(mostAllowance, leastAllowance + (weight + bestScore) / 6);
    let alive = false;
    let firstAlive = high + 1;
    let lastAlive = low - 1;
    for (let lane = low; lane <= high; lane++) {
      const entered = e === 0 ? 0 : enter(e, lane);
      let i = entered;
      let j = i - lane;
      counters.waves++;
      // An edit may not step onto the rim of the document.
      if (
        i < 0 ||
        i > draftRoom ||
        j < 0 ||
        j > mostCorpus ||
        (j > 0 && isBarrier(corpus[corpusAt + direction * (j - 1)]))
      ) {
        fronts[base + lane] = unreached;
        continue;
      }
      for (;;) {
        if (i >= draftRoom || j >= mostCorpus) break;
        const unit = corpus[corpusAt + direction * j];
        // Neither separators nor lacunae equal any unit of a draft.
        if (unit !== draft[draftAt + direction * i]) break;
        i++;
        j++;
      }
      fronts[base + lane] = i;
      const plain = (i + j) / 2 - editCost * e;
      if (i > entered) {
        const p = draftAt + direction * i - (direction === 1 ? 0 : -1);
        const c = corpusAt + direction * j - (direction === 1 ? 0 : -1);
        const score = plain > bestScore - boundaryWorth && shared(p, c) >= 2 ? plain + boundaryWorth : plain;
        if (score > bestScore) {
          bestScore = score;
          bestEdits = e;
          bestLane = lane;
          bestReach = i;
        }
      }
      if (plain < bestScore - allowance) continue;
      alive = true;
      if (lane < firstAlive) firstAlive = lane;
      lastAlive = lane;
    }
    // Lanes of the next front that were not written by this one must not be read from an older extension.
    fronts.fill(unreached, e * e, base + low);
    fronts.fill(unreached, base + high + 1, (e + 1) * (e + 1));
    if (!alive) break;
    low = firstAlive - 1;
    high = lastAlive + 1;
  }
  return bestEdits < 0 ? [] : trace(bestEdits, bestLane, bestReach, draftAt, corpusAt, direction);
}

const isBarrier = (unit: number | undefined): boolean =>
  unit === separator || unit === lacunaUnit || unit === undefined;

const reached = (edits: number, lane: number): number =>
  lane < -edits || lane > edits ? unreached : fronts[edits * edits + edits + lane]!;

/** Draft progress with which a lane is entered by the `edits`-th edit: an exchange, a unit put in, or one left out. */
function enter(edits: number, lane: number): number {
  const exchanged = reached(edits - 1, lane);
  const added = reached(edits - 1, lane - 1);
  const lost = reached(edits - 1, lane + 1);
  const a = exchanged < 0 ? unreached : exchanged + 1;
  const b = added < 0 ? unreached : added + 1;
  return Math.max(a, b, lost);
}

function trace(
  edits: number,
  lastLane: number,
  lastReach: number,
  draftAt: number,
  corpusAt: number,
  direction: 1 | -1,
): number[] {
  const runs: number[][] = [];
  let lane = lastLane;
  let reach = lastReach;
  for (let e = edits; e >= 0; e--) {
    const entered = e === 0 ? 0 : enter(e, lane);
    const length = reach - entered;
    if (length > 0)
      runs.push(
        direction === 1
          ? [draftAt + entered, corpusAt + entered - lane, length]
          : [draftAt - reach + 1, corpusAt - (reach - lane) + 1, length],
      );
    if (e === 0) break;
    const exchanged = reached(e - 1, lane);
    if (exchanged >= 0 && exchanged + 1 === entered) reach = exchanged;
    else {
      const added = reached(e - 1, lane - 1);
      if (added >= 0 && added + 1 === entered) {
        lane--;
        reach = added;
      } else {
        lane++;
        reach = entered;
      }
    }
  }
  if (direction === 1) runs.reverse();
  return runs.flat();
}
