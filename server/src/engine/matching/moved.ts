import { type Candidate, makeCandidate } from './candidate.ts';
import type { Segment } from './index/segment.ts';
import { PlaceIndex } from './placeIndex.ts';

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
  const places = new PlaceIndex();
  for (const c of candidates) places.add(c);
  return candidates.flatMap((c) => (hasWideHole(c) ? part(segments[c.segment]!, c, places) : c));
}

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

function part(segment: Segment, c: Candidate, places: PlaceIndex): Candidate[] {
  const out: Candidate[] = [];
  let from = 0;
  for (let i = 3; i < c.runs.length; i += 3) {
    const draftStart = c.runs[i - 3]! + c.runs[i - 1]!;
    const corpusStart = c.runs[i - 2]! + c.runs[i - 1]!;
    const inDraft = c.runs[i]! - draftStart;
    const inCorpus = c.runs[i + 1]! - corpusStart;
    if (Math.max(inDraft, inCorpus) < leastMoved) continue;
    const moved = places
      .over(Math.max(0, draftStart - near), c.runs[i]! + near)
      .some(
        (o) =>
          o !== c &&
          o.document === c.document &&
          o.segment === c.segment &&
          ((inDraft >= leastMoved && fills(o, 0, draftStart, c.runs[i]!)) ||
            (inCorpus >= leastMoved && inDraft < leastMoved && fills(o, 1, corpusStart, c.runs[i + 1]!))),
      );
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
