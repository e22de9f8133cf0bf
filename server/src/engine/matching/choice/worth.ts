import type { Candidate } from '../alignment/candidate.ts';
import type { Stretch } from '../change.ts';
import type { Segment } from '../index/segment.ts';
import { farthestMove, firstFrom, mayMissMoved, partsOf } from './moved.ts';

const editWeight = 2;
/** A match of this length draws shorter ones of its document to the places near it. */
const leastLeader = 24;
const leadersAround = 4;
const near = 400;
const overlapAllowed = 8;
/** How far, in draft units, one candidate may have a say in how another of its document is parted or weighed. */
export const influence = Math.max(near + overlapAllowed, farthestMove);
/** Less than one unit: it decides between places that match equally well. */
const continuityWorth = 0.9;

/** A number for a document of a segment. */
export const documentOf = ({ wording }: Candidate): number => wording.document * 64 + wording.segment;

/** Parts and weighs a candidate that is the only one of its document. */
export function weighAlone(c: Candidate): void {
  c.parts = undefined;
  c.worth = plainWorth(c);
}

/**
 * Parts and weighs the candidates of one document within a stretch of the draft; those of which that changed anything are
 * returned. May put `group` in the order of the draft.
 */
export function weigh(
  segments: readonly Segment[],
  group: Candidate[],
  from = 0,
  to = Number.POSITIVE_INFINITY,
): readonly Candidate[] {
  const isWithin = (c: Candidate): boolean => c.draftStart < to && c.draftEnd > from;
  const changed: Candidate[] = [];
  const weighAt = (c: Candidate, bonus: number): void => {
    const worth = plainWorth(c) + bonus;
    if (worth === c.worth) return;
    c.worth = worth;
    changed.push(c);
  };
  if (!group.some((c) => c.wording.matched >= leastLeader || mayMissMoved(c))) {
    for (const c of group) if (isWithin(c)) weighAt(c, 0);
    return changed;
  }
  group.sort(byDraft);
  const pieces: Candidate[] = [];
  /** New pieces of what reaches into the stretch, which themselves may lie beyond it. */
  const beyond: Candidate[] = [];
  for (const c of group) {
    if (isWithin(c)) {
      const { parts } = c;
      c.parts = partsOf(segments[c.wording.segment]!, c, group);
      if (parts || c.parts) changed.push(c);
      for (const part of c.parts ?? none) if (!isWithin(part)) beyond.push(part);
    }
    if (!c.parts) pieces.push(c);
    else for (const part of c.parts) pieces.push(part);
  }
  if (pieces.length > group.length) pieces.sort(byDraft);
  const leaders = pieces.filter((c) => c.wording.matched >= leastLeader);
  const weighIn = (c: Candidate): void => weighAt(c, leaders.length > 0 ? bonusOf(c, leaders) : 0);
  for (const c of pieces) if (isWithin(c)) weighIn(c);
  for (const c of beyond) weighIn(c);
  return changed;
}

const none: readonly Candidate[] = [];

/** Of two that begin alike the order says which is which, however they came together. */
const byDraft = (a: Candidate, b: Candidate): number =>
  a.draftStart - b.draftStart ||
  a.wording.corpusStart - b.wording.corpusStart ||
  a.wording.length - b.wording.length ||
  a.wording.corpusEnd - b.wording.corpusEnd ||
  a.wording.matched - b.wording.matched;

/** Where candidates of a document may be parted or weighed otherwise when something within a stretch has changed. */
export function surroundings(group: readonly Candidate[], { from, to }: Stretch): Stretch {
  let [start, end] = [from, to];
  // What is parted, or leads, depends on what is near it, and others on that.
  for (let times = 0; times < 3; times++) {
    const [first, last] = [start - influence, end + influence];
    for (const c of group) {
      if (c.draftEnd <= first || c.draftStart >= last) continue;
      start = Math.min(start, c.draftStart);
      end = Math.max(end, c.draftEnd);
    }
  }
  return { from: start - influence, to: end + influence };
}

/** Equal units less what edits cost. */
const plainWorth = ({ wording: { matched, edits, changed } }: Candidate): number =>
  matched - editWeight * edits - changed / 2;

/** What it is worth that `c` continues one of the few leaders that begin just before and just after it. */
function bonusOf(c: Candidate, leaders: readonly Candidate[]): number {
  const next = firstFrom(leaders, c.draftStart);
  let bonus = 0;
  const last = Math.min(leaders.length, next + leadersAround);
  for (let i = Math.max(0, next - leadersAround); i < last; i++) {
    const leader = leaders[i]!;
    if (leader.wording.matched > c.wording.matched)
      bonus = Math.max(bonus, continuity(leader, c), continuity(c, leader));
  }
  return bonus;
}

/** What it is worth that `b` follows `a` in both texts, at nearly the same distance. */
function continuity(a: Candidate, b: Candidate): number {
  const inDraft = b.draftStart - a.draftEnd;
  const inCorpus = b.wording.corpusStart - a.wording.corpusEnd;
  if (inDraft < -overlapAllowed || inDraft > near || inCorpus < -overlapAllowed || inCorpus > near) return 0;
  return continuityWorth * (1 - Math.abs(inDraft - inCorpus) / (near + overlapAllowed));
}
