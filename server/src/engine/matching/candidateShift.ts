import type { Candidate } from './candidate.ts';
import type { Aligned } from './chain.ts';

/** By how many draft units runs are moved against others that are the same in all else; undefined where they are not. */
export function shiftOfRuns(old: ArrayLike<number>, now: ArrayLike<number>): number | undefined {
  const by = now[0]! - old[0]!;
  return isMoved(old, now, by) ? by : undefined;
}

/** Whether runs are the same as others but for their place in the draft. */
export function isMoved(old: ArrayLike<number>, now: ArrayLike<number>, by: number): boolean {
  if (old.length !== now.length) return false;
  for (let i = 0; i < old.length; i += 3)
    if (old[i]! + by !== now[i] || old[i + 1] !== now[i + 1] || old[i + 2] !== now[i + 2]) return false;
  return true;
}

export function shiftRuns(runs: readonly number[], by: number): readonly number[] {
  if (by === 0) return runs;
  const out = runs.slice();
  for (let i = 0; i < out.length; i += 3) out[i]! += by;
  return out;
}

/** The outcome of an alignment `by` units further on in the draft. */
export function shiftAligned(aligned: Aligned, by: number): Aligned {
  if (by === 0) return aligned;
  const candidates: Candidate[] = [];
  for (const c of aligned.candidates) candidates.push(shiftCandidate(c, by));
  return { from: aligned.from + by, to: aligned.to + by, candidates };
}

const shiftCandidate = (c: Candidate, by: number): Candidate => ({
  segment: c.segment,
  document: c.document,
  runs: shiftRuns(c.runs, by),
  draftStart: c.draftStart + by,
  draftEnd: c.draftEnd + by,
  corpusStart: c.corpusStart,
  corpusEnd: c.corpusEnd,
  matched: c.matched,
  edits: c.edits,
  changed: c.changed,
  found: c.found,
});
