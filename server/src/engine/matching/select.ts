import { type Candidate, clip } from './candidate.ts';
import type { Segment } from './index/segment.ts';
import { PlaceIndex } from './placeIndex.ts';

/** Candidates between two yields. */
const slice = 1024;
/** Sources kept at one place. */
const mostPerPlace = 4;
/** A shorter match inside an exact one of another source is kept from this many units on. */
const leastInside = 16;

/** A stretch of the draft that candidates cover without a gap, in units, and those that were chosen there. */
export interface Chosen {
  readonly from: number;
  readonly to: number;
  /** In the order of the draft. */
  readonly candidates: readonly Candidate[];
}

/**
 * Chooses the candidates that become matches, of those that are parted and weighed. Within one document no two overlap in the
 * draft; at one place the best few documents are kept, and none is hidden by one that differs more from the draft there. What
 * is chosen at a place depends on the candidates of this place alone, and not on where it is.
 */
export function* selectCandidates(
  segments: readonly Segment[],
  candidates: readonly Candidate[],
  least: number,
): Generator<void, Chosen[]> {
  const out: Chosen[] = [];
  const sorted = inDraftOrder(candidates);
  const kept = new PlaceIndex();
  let done = 0;
  for (let i = 0; i < sorted.length; ) {
    const from = sorted[i]!.draftStart;
    let to = from;
    const here: Candidate[] = [];
    for (; i < sorted.length && (here.length === 0 || sorted[i]!.draftStart < to); i++) {
      const c = sorted[i]!;
      to = Math.max(to, c.draftEnd);
      if (!c.parts) here.push(c);
      else for (const part of c.parts) here.push(part);
    }
    if (here.length > 1) here.sort(byWorth);
    const best: Candidate[] = [];
    kept.clear();
    for (const candidate of here) {
      const rest = besideKept(segments, candidate, kept);
      if (rest && (rest === candidate || rest.matched >= least) && !isHidden(rest, kept)) {
        kept.add(rest);
        best.push(rest);
      }
      if (++done % slice === 0) yield;
    }
    out.push({ from, to, candidates: best.length > 1 ? best.sort(byDraft) : best });
  }
  return out;
}

function inDraftOrder(candidates: readonly Candidate[]): Candidate[] {
  const keys = new Float64Array(candidates.length);
  for (let i = 0; i < keys.length; i++) keys[i] = candidates[i]!.draftStart * mostCandidates + i;
  keys.sort();
  const out: Candidate[] = [];
  for (const key of keys) out.push(candidates[key % mostCandidates]!);
  return out;
}

/** More than any draft has; times any place in a draft it is still an exact number. */
const mostCandidates = 2 ** 26;

const byWorth = (a: Candidate, b: Candidate): number =>
  b.worth - a.worth || a.draftStart - b.draftStart || a.segment - b.segment || a.corpusStart - b.corpusStart;

const byDraft = (a: Candidate, b: Candidate): number =>
  a.draftStart - b.draftStart ||
  a.draftEnd - b.draftEnd ||
  a.segment - b.segment ||
  a.corpusStart - b.corpusStart;

/** What is left of `c` beside those of its document that were kept, the first of them in the draft first. */
function besideKept(segments: readonly Segment[], c: Candidate, kept: PlaceIndex): Candidate | undefined {
  let beside: Candidate[] | undefined;
  for (const other of kept.over(c.draftStart, c.draftEnd)) {
    if (other.document !== c.document || other.segment !== c.segment) continue;
    beside ??= [];
    beside.push(other);
  }
  if (!beside) return c;
  if (beside.length > 1) beside.sort(byDraft);
  let rest: Candidate | undefined = c;
  for (const other of beside) rest &&= without(segments[c.segment]!, rest, other);
  return rest;
}

/** What is left of `c` beside `other` of the same document: the longer of the two sides. */
function without(segment: Segment, c: Candidate, other: Candidate): Candidate | undefined {
  if (c.draftEnd <= other.draftStart || c.draftStart >= other.draftEnd) return c;
  const left = c.draftStart < other.draftStart ? clip(segment, c, c.draftStart, other.draftStart) : undefined;
  const right = c.draftEnd > other.draftEnd ? clip(segment, c, other.draftEnd, c.draftEnd) : undefined;
  if (left && right) return left.matched >= right.matched ? left : right;
  return left ?? right;
}

function isHidden(c: Candidate, kept: PlaceIndex): boolean {
  let better = 0;
  const length = c.draftEnd - c.draftStart;
  for (const other of kept.over(c.draftStart, c.draftEnd)) {
    const common = Math.min(c.draftEnd, other.draftEnd) - Math.max(c.draftStart, other.draftStart);
    if (common < length * 0.8) continue;
    const changes = editsWithin(other, c.draftStart, c.draftEnd);
    if (changes > c.edits) continue;
    if (changes === 0 && length < leastInside && other.matched > c.matched) return true;
    better++;
  }
  return better >= mostPerPlace;
}

function editsWithin(c: Candidate, from: number, to: number): number {
  let n = 0;
  for (let i = 3; i < c.runs.length; i += 3) {
    const start = c.runs[i - 3]! + c.runs[i - 1]!;
    if (start >= to) break;
    if (c.runs[i]! > from || start > from) n++;
  }
  return n;
}
