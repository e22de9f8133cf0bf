import { type Candidate, clip } from './candidate.ts';
import type { Segment } from './index/segment.ts';
import { documentOf, partAtMoved } from './moved.ts';
import { PlaceIndex } from './placeIndex.ts';

/** Candidates between two yields. */
const slice = 1024;
/** Sources kept at one place. */
const mostPerPlace = 4;
const editWeight = 2;
/** A shorter match inside an exact one of another source is kept from this many units on. */
const leastInside = 16;
/** A match of this length draws shorter ones of its document to the places near it. */
const leastLeader = 24;
const leadersAround = 4;
const near = 400;
const overlapAllowed = 8;
/** Less than one unit: it decides between places that match equally well. */
const continuityWorth = 0.9;

/**
 * Chooses the candidates that become matches. Within one document no two overlap in the draft; at one place the best
 * few documents are kept, and none is hidden by one that differs more from the draft there.
 */
export function* selectCandidates(
  segments: readonly Segment[],
  candidates: readonly Candidate[],
  least: number,
): Generator<void, Candidate[]> {
  const parted = partAtMoved(segments, candidates);
  yield;
  const values = worth(parted);
  yield;
  const order = Array.from(parted, (_, i) => i).sort(
    (a, b) => values[b]! - values[a]! || byPlace(parted[a]!, parted[b]!),
  );
  yield;
  const kept = new PlaceIndex();
  for (let done = 0; done < order.length; done++) {
    if (done % slice === slice - 1) yield;
    const candidate = parted[order[done]!]!;
    let rest: Candidate | undefined = candidate;
    for (const other of kept.over(candidate.draftStart, candidate.draftEnd)) {
      if (rest === undefined) break;
      if (other.document !== rest.document || other.segment !== rest.segment) continue;
      rest = without(segments[rest.segment]!, rest, other);
    }
    if (rest === undefined || (rest !== candidate && rest.matched < least)) continue;
    if (!isHidden(rest, kept)) kept.add(rest);
  }
  yield;
  return kept
    .all()
    .sort(
      (a, b) =>
        a.draftStart - b.draftStart ||
        a.draftEnd - b.draftEnd ||
        a.segment - b.segment ||
        a.corpusStart - b.corpusStart,
    );
}

const byPlace = (a: Candidate, b: Candidate): number =>
  a.draftStart - b.draftStart || a.segment - b.segment || a.corpusStart - b.corpusStart;

/** Equal units less what edits cost, and a little more for what continues a longer match of the same document. */
function worth(candidates: readonly Candidate[]): Float64Array {
  const leaders = new Map<number, Candidate[]>();
  for (const c of candidates) {
    if (c.matched < leastLeader) continue;
    const list = leaders.get(documentOf(c));
    if (list) list.push(c);
    else leaders.set(documentOf(c), [c]);
  }
  for (const list of leaders.values())
    if (list.length > 1) list.sort((a, b) => a.draftStart - b.draftStart || a.corpusStart - b.corpusStart);
  return Float64Array.from(candidates, (c) => {
    const list = leaders.get(documentOf(c));
    return c.matched - editWeight * c.edits - c.changed / 2 + (list ? bonusOf(c, list) : 0);
  });
}

/** What it is worth that `c` continues one of the few leaders that begin just before and just after it. */
function bonusOf(c: Candidate, leaders: readonly Candidate[]): number {
  let low = 0;
  let high = leaders.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (leaders[mid]!.draftStart < c.draftStart) low = mid + 1;
    else high = mid;
  }
  let bonus = 0;
  const last = Math.min(leaders.length, low + leadersAround);
  for (let i = Math.max(0, low - leadersAround); i < last; i++) {
    const leader = leaders[i]!;
    if (leader.matched > c.matched) bonus = Math.max(bonus, continuity(leader, c), continuity(c, leader));
  }
  return bonus;
}

/** What it is worth that `b` follows `a` in both texts, at nearly the same distance. */
function continuity(a: Candidate, b: Candidate): number {
  const inDraft = b.draftStart - a.draftEnd;
  const inCorpus = b.corpusStart - a.corpusEnd;
  if (inDraft < -overlapAllowed || inDraft > near || inCorpus < -overlapAllowed || inCorpus > near) return 0;
  return continuityWorth * (1 - Math.abs(inDraft - inCorpus) / (near + overlapAllowed));
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
