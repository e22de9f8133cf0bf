import type { DraftBoundaries } from './draftBoundaries.ts';
import type { Segment } from './index/segment.ts';
import type { IntList } from './intTable.ts';
import type { Thresholds } from './thresholds.ts';

/** How near, in units of draft and of diagonals, runs may be to each other to be chained. */
export const chainReach = 72;
/** A shorter run that stands alone inside a run of this length says nothing more. */
export const longRun = 16;
/** Units of a clause beside a run that may yet prove alike. */
const rimSlack = 4;
/** A run this near to a window's rim may have neighbours in the next window. */
const rim = chainReach + 8;

/** A draft as the search of it needs it. */
export interface SearchedDraft {
  readonly units: Uint16Array;
  readonly boundaries: DraftBoundaries;
  readonly least: Thresholds;
}

/** Whether a run that stands alone is so short a piece, with nothing alike beside it, that nothing will come of it. */
export function isFragment(
  { units, boundaries, least }: SearchedDraft,
  segment: Segment,
  p: number,
  c: number,
  length: number,
): boolean {
  if (length < least.chain) return true;
  if (length >= least.fragment) return false;
  const slack = length >= least.clause ? rimSlack : 0;
  if (boundaries.holdsClause(p - slack, p + length + slack, least.clause)) return false;
  return (
    !isAlikeBeside(units, segment.units, p, c, -1) &&
    !isAlikeBeside(units, segment.units, p + length - 1, c + length - 1, 1)
  );
}

/**
 * Drops from the runs of a window (triples: start relative to `from`, unit of the corpus, length) the fragments that have
 * no other run within reach: four of five, which all later steps then need not look at. Keeps what is near the window's
 * rims, unless the draft ends there.
 */
export function dropNoise(
  runs: IntList,
  draft: SearchedDraft,
  segment: Segment,
  from: number,
  to: number,
): void {
  const first = from === 0 ? 0 : rim;
  const last = to === draft.units.length ? to - from : to - from - rim;
  crowd.fill(0);
  for (let i = 0; i < runs.length; i += 3) visit(runs.at(i), runs.at(i + 1), runs.at(i + 2), from, 1);
  let kept = 0;
  for (let i = 0; i < runs.length; i += 3) {
    const p = runs.at(i);
    const c = runs.at(i + 1);
    const n = runs.at(i + 2);
    if (
      p >= first &&
      p + n <= last &&
      n < draft.least.fragment &&
      visit(p, c, n, from, 0) === 0 &&
      isFragment(draft, segment, p + from, c, n)
    )
      continue;
    runs.put(kept, p);
    runs.put(kept + 1, c);
    runs.put(kept + 2, n);
    kept += 3;
  }
  runs.length = kept;
}

/** Squares of draft units and diagonals, so large that runs within reach of each other share one or lie in neighbours. */
const squareBits = 7;
const crowdBits = 12;
/** How many runs reach into each square; squares far apart may share a count. */
const crowd = new Uint16Array(1 << crowdBits);

/** Counts a run in the squares that it reaches (`add` 1), or tells how many others reach these or the neighbouring diagonals. */
function visit(p: number, c: number, n: number, from: number, add: 0 | 1): number {
  const diagonal = (c - p - from) >> squareBits;
  const last = (p + n + chainReach) >> squareBits;
  let others = 0;
  for (let column = p >> squareBits; column <= last; column++) {
    if (add === 1) crowd[squareOf(diagonal, column)]!++;
    else
      others +=
        crowd[squareOf(diagonal - 1, column)]! +
        crowd[squareOf(diagonal, column)]! +
        crowd[squareOf(diagonal + 1, column)]! -
        1;
  }
  return others;
}

const squareOf = (diagonal: number, column: number): number =>
  Math.imul(diagonal * 64 + column, 0x9e3779b1) >>> (32 - crowdBits);

/** Units beside a run that are compared, and how many of them must be equal on its diagonal or a neighbouring one. */
const beside = 8;
const alike = 4;

function isAlikeBeside(
  draft: Uint16Array,
  corpus: Uint16Array,
  p: number,
  c: number,
  direction: 1 | -1,
): boolean {
  let behind = 0;
  let level = 0;
  let ahead = 0;
  for (let i = 1; i <= beside; i++) {
    const unit = draft[p + direction * i];
    if (unit === undefined) break;
    const at = c + direction * i;
    if (corpus[at] === unit) level++;
    if (corpus[at - 1] === unit) behind++;
    if (corpus[at + 1] === unit) ahead++;
  }
  return behind >= alike || level >= alike || ahead >= alike;
}
