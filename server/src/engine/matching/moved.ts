import { type Candidate, makeCandidate } from './candidate.ts';
import type { Segment } from './index/segment.ts';

/** Units put in or left out that may be a passage that moved; how much of them that passage must have. */
const leastMoved = 10;
const mostlyMoved = 0.7;
/** How far, in draft units, a passage may have moved. */
const near = 400;

/**
 * Parts candidates where what the draft seems to put in or leave out is another passage of the same document, found
 * elsewhere in either text: there a sentence was moved, and the pieces are matches of their own.
 */
export function partAtMoved(
  segments: readonly Segment[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (!candidates.some(hasWideHole)) return candidates;
  const places = new Map<number, Candidate[]>();
  for (const c of candidates)
    for (let cell = c.draftStart >> cellBits; cell <= (c.draftEnd - 1) >> cellBits; cell++) {
      const here = places.get(cellOf(c, cell));
      if (here) here.push(c);
      else places.set(cellOf(c, cell), [c]);
    }
  const out: Candidate[] = [];
  for (const c of candidates)
    if (hasWideHole(c)) out.push(...part(segments[c.segment]!, c, places));
    else out.push(c);
  return out;
}

/** A number for a document of a segment. */
export const documentOf = ({ segment, document }: Candidate): number => document * 64 + segment;

/** Whether anything that moved may be missing or put in. */
function hasWideHole({ runs }: Candidate): boolean {
  for (let i = 3; i < runs.length; i += 3)
    if (
      runs[i]! - runs[i - 3]! - runs[i - 1]! >= leastMoved ||
      runs[i + 1]! - runs[i - 2]! - runs[i - 1]! >= leastMoved
    )
      return true;
  return false;
}

/** Draft units of a cell, as a power of two, and more cells than any draft has. */
const cellBits = 8;
const mostCells = 2 ** 24;

const cellOf = (c: Candidate, cell: number): number => documentOf(c) * mostCells + cell;

function part(
  segment: Segment,
  c: Candidate,
  places: ReadonlyMap<number, readonly Candidate[]>,
): Candidate[] {
  const out: Candidate[] = [];
  let from = 0;
  for (let i = 3; i < c.runs.length; i += 3) {
    const draftStart = c.runs[i - 3]! + c.runs[i - 1]!;
    const corpusStart = c.runs[i - 2]! + c.runs[i - 1]!;
    const inDraft = c.runs[i]! - draftStart;
    const inCorpus = c.runs[i + 1]! - corpusStart;
    if (Math.max(inDraft, inCorpus) < leastMoved) continue;
    const isMoved = (o: Candidate): boolean =>
      o !== c &&
      ((inDraft >= leastMoved && fills(o, 0, draftStart, c.runs[i]!)) ||
        (inCorpus >= leastMoved && inDraft < leastMoved && fills(o, 1, corpusStart, c.runs[i + 1]!)));
    let moved = false;
    const last = (c.runs[i]! + near) >> cellBits;
    for (let cell = Math.max(0, draftStart - near) >> cellBits; cell <= last && !moved; cell++)
      moved = places.get(cellOf(c, cell))?.some(isMoved) ?? false;
    if (!moved) continue;
    out.push(makeCandidate(segment, c.segment, c.document, c.runs.slice(from, i)));
    from = i;
  }
  if (from === 0) return [c];
  out.push(makeCandidate(segment, c.segment, c.document, c.runs.slice(from)));
  return out;
}

/** Whether a candidate has most of a stretch of the draft (`side` 0) or of the corpus (1). */
function fills({ runs }: Candidate, side: 0 | 1, start: number, end: number): boolean {
  let matched = 0;
  for (let i = 0; i < runs.length; i += 3) {
    const at = runs[i + side]!;
    matched += Math.max(0, Math.min(end, at + runs[i + 2]!) - Math.max(start, at));
  }
  return matched >= mostlyMoved * (end - start);
}
