import type { DraftBoundaries } from '../draftBoundaries.ts';
import type { Segment } from '../index/segment.ts';
import type { Thresholds } from '../thresholds.ts';
import { ChainTable, widestHole } from './chainTable.ts';
import { orderRuns } from './runs.ts';

/** A shorter run that stands alone inside a run of this length says nothing more. */
export const longRun = 16;
/** Units of a clause beside a run that may yet prove alike. */
const rimSlack = 4;
/** A run this near to a window's rim may have neighbours in the next window. */
const rim = widestHole + 8;

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
  segment.pages?.needUnits(c - beside - 2, c + length + beside + 2);
  return (
    !isAlikeBeside(units, segment.units, p, c, -1) &&
    !isAlikeBeside(units, segment.units, p + length - 1, c + length - 1, 1)
  );
}

const table = new ChainTable();

/**
 * The runs of a window (triples: start relative to `from`, unit of the corpus, length) without the fragments that chain
 * with no other: four of five, which all later steps then need not look at. Keeps what is near the window's rims, unless
 * the draft ends there. Orders `runs` by their start and writes into it.
 */
export function withoutNoise(
  runs: Uint32Array,
  draft: SearchedDraft,
  segment: Segment,
  from: number,
  to: number,
): Uint32Array {
  const first = from === 0 ? 0 : rim;
  const last = to === draft.units.length ? to - from : to - from - rim;
  orderRuns(runs);
  table.begin(segment, runs);
  table.advance(0, runs.length / 3);
  let kept = 0;
  for (let i = 0; i < runs.length; i += 3) {
    const p = runs[i]!;
    const n = runs[i + 2]!;
    if (
      n < draft.least.fragment &&
      table.isAlone(i / 3) &&
      p >= first &&
      p + n <= last &&
      isFragment(draft, segment, p + from, runs[i + 1]!, n)
    )
      continue;
    runs[kept++] = p;
    runs[kept++] = runs[i + 1]!;
    runs[kept++] = n;
  }
  return runs.slice(0, kept);
}

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
    // Of a handful of units none is equal as a rule, and then too few are left.
    if (i === beside - alike + 1 && (level | behind | ahead) === 0) return false;
  }
  return behind >= alike || level >= alike || ahead >= alike;
}
