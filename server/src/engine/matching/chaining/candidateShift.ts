import { Candidate, moveRuns } from '../alignment/candidate.ts';
import type { Aligned, Chain } from './chain.ts';

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

/** The same outcome of an alignment again, `by` units further on in the draft. */
export const shiftAligned = ({ from, to, candidates }: Aligned, by: number): Aligned => ({
  from: from + by,
  to: to + by,
  candidates: candidates.map((c) => shiftCandidate(c, by)),
});

/** The same candidate `by` units further on in the draft. */
export const shiftCandidate = ({ wording, draftStart }: Candidate, by: number): Candidate =>
  new Candidate(wording, draftStart + by);

/** Moves a chain with what became of it. */
export function moveChain(chain: Chain, by: number): void {
  moveSeen(chain, by);
  if (chain.aligned) for (const candidate of chain.aligned.candidates) moveCandidate(candidate, by);
}

/** Moves a chain and what its alignment saw, but not the candidates. */
export function moveSeen({ runs, aligned }: Chain, by: number): void {
  moveRuns(runs as number[], by);
  if (!aligned) return;
  aligned.from += by;
  aligned.to += by;
}

/** Moves a candidate and its parts by so many content units of the draft, in place. */
export function moveCandidate(c: Candidate, by: number): void {
  c.draftStart += by;
  if (c.parts) for (const part of c.parts) moveCandidate(part, by);
}
