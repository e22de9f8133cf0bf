import type { WorkCounters } from '../counters.ts';
import { boundaryBefore, lacunaUnit, type Segment, separator } from '../index/segment.ts';

const mostEdits = 24;
/** An end is followed no further than so many content units. */
export const farthest = 400;
/** What one edit costs against equal units. */
const editCost = 3;
/**
 * A front that has lost so much against the best place is given up: sooner at the end of a weak chain. No exchange of
 * more than four units is crossed, since what is alike behind a wider one and outweighs it has anchors of its own.
 */
const leastAllowance = 3;
const mostAllowance = 8;
const unitsPerAllowance = 8;
/** What it is worth to end where both texts have a boundary. */
const boundaryWorth = 4;

/** The two texts of an extension, their boundaries, and where the work is counted. */
export interface Texts {
  readonly draft: Uint16Array;
  /** See `DraftBoundaries.bytes`. */
  readonly draftBoundaries: Uint8Array;
  readonly segment: Segment;
  readonly counters: WorkCounters;
  /** The draft units from `from` to `to` have been looked at so far, and none farther than `rim` from them. */
  from: number;
  to: number;
}

/** See `Texts`. */
export const rim = 8;

/** Whether draft and corpus both have the boundary of a clause or more before a pair of units. */
export const sharesClause = ({ draftBoundaries, segment }: Texts, p: number, c: number): boolean =>
  (draftBoundaries[p]! & 3) >= 2 && boundaryBefore(segment, c) >= 2;

/**
 * Fronts of all edit counts. A lane is draft progress less corpus progress; front `e` has the lanes from -e to e and
 * two more on either side that say "not reached", so that its neighbours are read without asking for its rims.
 */
const fronts = new Int32Array((mostEdits + 1) * (mostEdits + 5));
/** So far below zero that no edit leads from it to anything. */
const unreached = -(1 << 20);
/** Where lane 0 of a front is. */
const middle = (edits: number): number => edits * (edits + 5) + 2;

/**
 * Extends an alignment beyond its end (`direction` 1) or start (-1) through differences, by wavefronts of equal edit
 * count with X-drop (Myers 1986; Marco-Sola et al. 2021). `draftAt` and `corpusAt` are the first units beyond; `weight`
 * is how many units the chain matches; `mostDraft` and `mostCorpus` bound how far it may go. Returns the equal runs
 * found, as triples in ascending order.
 */
export function extendEnd(
  texts: Texts,
  draftAt: number,
  corpusAt: number,
  direction: 1 | -1,
  weight: number,
  mostDraft = farthest,
  mostCorpus = farthest,
): readonly number[] {
  const { draft, counters } = texts;
  const corpus = texts.segment.units;
  const draftRoom = Math.min(mostDraft, direction === 1 ? draft.length - draftAt : draftAt + 1);
  if (isHopeless(draft, corpus, draftAt, corpusAt, direction, weight, Math.min(draftRoom, mostCorpus)))
    return nothing;
  const behind = direction === 1 ? 0 : 1;
  // Scores are doubled, so that they are whole numbers.
  let bestScore = 0;
  let bestEdits = -1;
  let bestLane = 0;
  let bestReach = 0;
  let low = 0;
  let high = 0;
  let waves = 0;
  let farthestReach = 0;
  for (let e = 0; e <= mostEdits && low <= high; e++) {
    const base = middle(e);
    const before = middle(e - 1);
    const allowance = 2 * allowanceOf(weight + bestScore / 2);
    let least = Math.ceil(bestScore - allowance);
    let firstAlive = high + 1;
    let lastAlive = low - 1;
    waves += high - low + 1;
    let added = e === 0 ? unreached : fronts[before + low - 1]!;
    let exchanged = e === 0 ? -1 : fronts[before + low]!;
    for (let lane = low; lane <= high; lane++) {
      const lost = e === 0 ? unreached : fronts[before + lane + 1]!;
      const entered = Math.max(Math.max(exchanged, added) + 1, lost);
      added = exchanged;
      exchanged = lost;
      // The unit of the corpus at draft progress 0 of this lane.
      const beside = corpusAt - direction * lane;
      const room = Math.min(draftRoom, mostCorpus + lane);
      // An edit may not step onto the rim of the document; so the corpus is never left, which has separators at its rims.
      if (
        entered < 0 ||
        entered > room ||
        entered < lane ||
        (entered > lane && corpus[beside + direction * (entered - 1)]! <= lacunaUnit)
      ) {
        fronts[base + lane] = unreached;
        continue;
      }
      let i = entered;
      // Neither separators nor lacunae equal any unit of a draft.
      while (i < room && corpus[beside + direction * i] === draft[draftAt + direction * i]) i++;
      fronts[base + lane] = i;
      if (i > farthestReach) farthestReach = i;
      const plain = 2 * i - lane - 2 * editCost * e;
      if (i > entered && plain > bestScore - 2 * boundaryWorth) {
        const p = draftAt + direction * i + behind;
        const c = corpusAt + direction * (i - lane) + behind;
        const score = sharesClause(texts, p, c) ? plain + 2 * boundaryWorth : plain;
        if (score > bestScore) {
          bestScore = score;
          least = Math.ceil(bestScore - allowance);
          bestEdits = e;
          bestLane = lane;
          bestReach = i;
        }
      }
      if (plain < least) continue;
      if (lane < firstAlive) firstAlive = lane;
      lastAlive = lane;
    }
    fronts[base + low - 1] = unreached;
    fronts[base + low - 2] = unreached;
    fronts[base + high + 1] = unreached;
    fronts[base + high + 2] = unreached;
    if (lastAlive < low) break;
    low = firstAlive - 1;
    high = lastAlive + 1;
  }
  counters.waves += waves;
  if (direction === 1) texts.to = Math.max(texts.to, draftAt + farthestReach);
  else texts.from = Math.min(texts.from, draftAt + 1 - farthestReach);
  return bestEdits < 0 ? nothing : trace(bestEdits, bestLane, bestReach, draftAt, corpusAt, direction);
}

const nothing: readonly number[] = [];

const allowanceOf = (score: number): number =>
  Math.min(mostAllowance, leastAllowance + score / unitsPerAllowance);

/**
 * Whether all fronts would be given up before any two units are found equal, as at most ends: each exchange costs two
 * units of the allowance, so that only the first few units of both texts come into question, any with any.
 */
function isHopeless(
  draft: Uint16Array,
  corpus: Uint16Array,
  draftAt: number,
  corpusAt: number,
  direction: 1 | -1,
  weight: number,
  room: number,
): boolean {
  const seen = Math.floor(allowanceOf(weight) / (editCost - 1)) + 2;
  if (room < seen) return false;
  for (let i = 0; i < seen; i++) {
    const unit = draft[draftAt + direction * i]!;
    for (let j = 0; j < seen; j++) {
      const other = corpus[corpusAt + direction * j]!;
      if (other === unit) return false;
      if (other === separator) break;
    }
  }
  return true;
}

/**
 * Draft progress with which a lane is entered from the front whose lane 0 is at `before`: by an exchange, a unit put
 * in, or one left out.
 */
const enter = (before: number, lane: number): number =>
  Math.max(Math.max(fronts[before + lane]!, fronts[before + lane - 1]!) + 1, fronts[before + lane + 1]!);

function trace(
  edits: number,
  lastLane: number,
  lastReach: number,
  draftAt: number,
  corpusAt: number,
  direction: 1 | -1,
): number[] {
  const runs: number[] = [];
  let lane = lastLane;
  let reach = lastReach;
  for (let e = edits; e >= 0; e--) {
    const before = middle(e - 1);
    const entered = e === 0 ? 0 : enter(before, lane);
    const length = reach - entered;
    // Found from the far end on: ascending where the extension went backwards, descending where it went forwards.
    if (length > 0) {
      if (direction === 1) runs.push(length, corpusAt + entered - lane, draftAt + entered);
      else runs.push(draftAt - reach + 1, corpusAt - (reach - lane) + 1, length);
    }
    if (e === 0) break;
    const exchanged = fronts[before + lane]!;
    if (exchanged >= 0 && exchanged + 1 === entered) reach = exchanged;
    else {
      const added = fronts[before + lane - 1]!;
      if (added >= 0 && added + 1 === entered) {
        lane--;
        reach = added;
      } else {
        lane++;
        reach = entered;
      }
    }
  }
  return direction === 1 ? runs.reverse() : runs;
}
