import type { DraftBoundaries } from './draftBoundaries.ts';
import { boundaryBefore, type Segment } from './index/segment.ts';

/** Units past the last boundary of both texts that are taken for chance where the draft goes on. */
const longestOverhang = 5;
/** A run behind a change is kept at the end of a match if it reaches a boundary, or is this long. */
const leastTerminal = 6;
const leastAtMark = 3;

/**
 * Takes from both ends of an alignment what is equal by chance: a few units past the last boundary that both texts
 * share, and short runs behind a change that reach no boundary.
 */
export function trimEnds(segment: Segment, runs: readonly number[], draft: DraftBoundaries): number[] {
  let end = runs.length;
  while (end > 3 && isWeakTail(segment, runs, end, draft)) end -= 3;
  let start = 0;
  while (end - start > 3 && isWeakHead(segment, runs, start, draft)) start += 3;
  const out = runs.slice(start, end);
  if (out.length > 0) {
    cutTail(segment, out, draft);
    cutHead(segment, out, draft);
  }
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

function cutTail(segment: Segment, runs: number[], draft: DraftBoundaries): void {
  const n = runs.length;
  const p = runs[n - 3]!;
  const c = runs[n - 2]!;
  const length = runs[n - 1]!;
  if (draft.isMarked(p + length)) return;
  for (let over = 0; over <= longestOverhang && over < length; over++) {
    if (shared(segment, draft, p + length - over, c + length - over) < 2) continue;
    runs[n - 1] = length - over;
    return;
  }
}

function cutHead(segment: Segment, runs: number[], draft: DraftBoundaries): void {
  const length = runs[2]!;
  if (draft.isMarked(runs[0]!)) return;
  for (let over = 0; over <= longestOverhang && over < length; over++) {
    if (shared(segment, draft, runs[0]! + over, runs[1]! + over) < 2) continue;
    runs[0]! += over;
    runs[1]! += over;
    runs[2] = length - over;
    return;
  }
}
