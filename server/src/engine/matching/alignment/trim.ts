import type { DraftBoundaries } from '../draftBoundaries.ts';
import { boundaryBefore, type Segment } from '../index/segment.ts';

/** Units past the last boundary of both texts that are taken for chance where the draft goes on. */
const longestOverhang = 5;
/** A run behind a change is kept at the end of a match if it reaches a boundary, or is this long. */
const leastTerminal = 6;
const leastAtMark = 3;

/**
 * Takes from both ends of an alignment what is equal by chance: a few units past the last boundary that both texts
 * share, and short runs behind a change that reach no boundary. The same array where there is nothing to take.
 */
export function trimEnds(
  segment: Segment,
  runs: readonly number[],
  draft: DraftBoundaries,
): readonly number[] {
  let end = runs.length;
  while (end > 3 && isWeakTail(segment, runs, end, draft)) end -= 3;
  let start = 0;
  while (end - start > 3 && isWeakHead(segment, runs, start, draft)) start += 3;
  if (end === 0) return runs;
  const tail = tailOver(segment, runs, end, draft);
  const head = headOver(segment, runs, start, end - start === 3 ? tail : 0, draft);
  if (start === 0 && end === runs.length && tail === 0 && head === 0) return runs;
  const out = runs.slice(start, end);
  out[out.length - 1]! -= tail;
  out[0]! += head;
  out[1]! += head;
  out[2]! -= head;
  return out;
}

const shared = (segment: Segment, draft: DraftBoundaries, p: number, c: number): number =>
  Math.min(draft.before(p), boundaryBefore(segment, c));

function isWeakTail(segment: Segment, runs: readonly number[], n: number, draft: DraftBoundaries): boolean {
  const length = runs[n - 1]!;
  if (length >= leastTerminal) return false;
  const p = runs[n - 3]! + length;
  if (shared(segment, draft, p, runs[n - 2]! + length) >= 2) return false;
  return length < leastAtMark || !draft.isMarked(p);
}

function isWeakHead(segment: Segment, runs: readonly number[], i: number, draft: DraftBoundaries): boolean {
  const length = runs[i + 2]!;
  if (length >= leastTerminal) return false;
  if (shared(segment, draft, runs[i]!, runs[i + 1]!) >= 2) return false;
  return length < leastAtMark || !draft.isMarked(runs[i]!);
}

/** Units of the last run, which ends at `n`, behind the boundary that both texts share near its end. */
function tailOver(segment: Segment, runs: readonly number[], n: number, draft: DraftBoundaries): number {
  const length = runs[n - 1]!;
  const p = runs[n - 3]! + length;
  const c = runs[n - 2]! + length;
  if (draft.isMarked(p)) return 0;
  for (let over = 0; over <= longestOverhang && over < length; over++)
    if (shared(segment, draft, p - over, c - over) >= 2) return over;
  return 0;
}

/** The same of the first run's start; `cut` units of the run are taken away at its other end. */
function headOver(
  segment: Segment,
  runs: readonly number[],
  i: number,
  cut: number,
  draft: DraftBoundaries,
): number {
  const p = runs[i]!;
  if (draft.isMarked(p)) return 0;
  for (let over = 0; over <= longestOverhang && over < runs[i + 2]! - cut; over++)
    if (shared(segment, draft, p + over, runs[i + 1]! + over) >= 2) return over;
  return 0;
}
