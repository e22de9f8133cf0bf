import { type Candidate, makeCandidate } from './candidate.ts';
import type { Segment } from './index/segment.ts';

/** Units put in that may be a passage from elsewhere in the same document; how much of them that passage must have. */
const leastMoved = 10;
const mostlyMoved = 0.7;
const rim = 4;

/**
 * Parts candidates where what the draft seems to put in is another passage of the same document: there a sentence was
 * moved, and the pieces are matches of their own.
 */
export function partAtMoved(segments: readonly Segment[], candidates: readonly Candidate[]): Candidate[] {
  const byStart = new Map<string, Candidate[]>();
  for (const c of candidates) {
    const at = `${c.segment}:${c.document}`;
    const list = byStart.get(at);
    if (list) list.push(c);
    else byStart.set(at, [c]);
  }
  for (const list of byStart.values()) list.sort((a, b) => a.draftStart - b.draftStart);
  return candidates.flatMap((c) => part(segments[c.segment]!, c, byStart.get(`${c.segment}:${c.document}`)!));
}

function part(segment: Segment, c: Candidate, others: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  let from = 0;
  for (let i = 3; i < c.runs.length; i += 3) {
    const start = c.runs[i - 3]! + c.runs[i - 1]!;
    const end = c.runs[i]!;
    if (end - start < leastMoved || !others.some((o) => o !== c && fills(o, start, end))) continue;
    out.push(makeCandidate(segment, c.segment, c.document, c.runs.slice(from, i)));
    from = i;
  }
  if (from === 0) return [c];
  out.push(makeCandidate(segment, c.segment, c.document, c.runs.slice(from)));
  return out;
}

const fills = (o: Candidate, start: number, end: number): boolean =>
  o.draftStart >= start - rim && o.draftEnd <= end + rim && o.matched >= mostlyMoved * (end - start);
