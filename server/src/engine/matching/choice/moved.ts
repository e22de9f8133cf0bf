import { type Candidate, makeCandidate, moveRuns } from '../alignment/candidate.ts';
import type { Segment } from '../index/segment.ts';

/** Units put in or left out that may be a passage that moved; how much of them that passage must have. */
const leastMoved = 10;
const mostlyMoved = 0.7;
/** How far, in draft units, a passage may have moved. */
export const farthestMove = 512;
/** Passages that begin before the place of a moved one and may reach there; of more the nearest. */
const mostBefore = 64;

/**
 * The pieces of a candidate where what the draft seems to put in or leave out is another passage of the same document, found
 * elsewhere in either text: there a sentence was moved, and the pieces are matches of their own. Undefined where it stays
 * whole. `others` are the candidates of its document, by their place in the draft.
 */
export function partsOf(
  segment: Segment,
  c: Candidate,
  others: readonly Candidate[],
): readonly Candidate[] | undefined {
  const { runs } = c.wording;
  const out: Candidate[] = [];
  let from = 0;
  for (let i = 3; i < runs.length; i += 3) {
    if (!isWide(runs, i) || !isMoved(c, i, others)) continue;
    out.push(partOf(segment, c, from, i));
    from = i;
  }
  if (from === 0) return undefined;
  out.push(partOf(segment, c, from, runs.length));
  return out;
}

function partOf(segment: Segment, { wording, draftStart }: Candidate, from: number, to: number): Candidate {
  const runs = wording.runs.slice(from, to);
  moveRuns(runs, draftStart);
  return makeCandidate(segment, wording.segment, wording.document, runs);
}

/** Whether anything that moved may be missing from a candidate, or put in. */
export function mayMissMoved({ wording: { runs } }: Candidate): boolean {
  for (let i = 3; i < runs.length; i += 3) if (isWide(runs, i)) return true;
  return false;
}

/** Whether anything that moved may be missing or put in before the run at `i`. */
const isWide = (runs: readonly number[], i: number): boolean =>
  runs[i]! - runs[i - 3]! - runs[i - 1]! >= leastMoved ||
  runs[i + 1]! - runs[i - 2]! - runs[i - 1]! >= leastMoved;

/** Whether another candidate near the hole before the run at `i` has what is put in or left out there. */
function isMoved(c: Candidate, i: number, others: readonly Candidate[]): boolean {
  const { runs } = c.wording;
  const draftStart = c.draftStart + runs[i - 3]! + runs[i - 1]!;
  const draftEnd = c.draftStart + runs[i]!;
  const corpusStart = runs[i - 2]! + runs[i - 1]!;
  const inDraft = draftEnd - draftStart >= leastMoved;
  const first = firstFrom(others, draftStart - farthestMove);
  for (let j = Math.max(0, first - mostBefore); j < others.length; j++) {
    const other = others[j]!;
    if (other.draftStart > draftEnd + farthestMove) break;
    if (other === c || other.draftEnd <= draftStart - farthestMove) continue;
    if (inDraft ? fills(other, 0, draftStart, draftEnd) : fills(other, 1, corpusStart, runs[i + 1]!))
      return true;
  }
  return false;
}

/** The index of the first of some candidates, in the order of the draft, that begins at a unit or behind it. */
export function firstFrom(candidates: readonly Candidate[], unit: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (candidates[mid]!.draftStart < unit) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Whether a candidate has most of a stretch of the draft (`side` 0) or of the corpus (1). */
function fills(c: Candidate, side: 0 | 1, start: number, end: number): boolean {
  const { runs } = c.wording;
  const origin = side === 0 ? c.draftStart : 0;
  let matched = 0;
  for (let i = 0; i < runs.length; i += 3) {
    const at = origin + runs[i + side]!;
    matched += Math.max(0, Math.min(end, at + runs[i + 2]!) - Math.max(start, at));
  }
  return matched >= mostlyMoved * (end - start);
}
