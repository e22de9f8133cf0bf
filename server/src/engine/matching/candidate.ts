import type { Span } from '../text/span.ts';
import { hasLacuna, mergeShortRuns, widestExchange } from './align.ts';
import type { DraftBoundaries } from './draftBoundaries.ts';
import { boundaryBefore, type Segment } from './index/segment.ts';
import type { Match } from './model.ts';

/**
 * An alignment that may become a match; spans are units of draft and corpus. Where the draft is edited before it, it moves with
 * the draft (`moveCandidate`); nothing else of it changes but what was made of it.
 */
export interface Candidate {
  readonly segment: number;
  readonly document: number;
  /** Of no other candidate or chain, since they move with it. */
  readonly runs: readonly number[];
  draftStart: number;
  draftEnd: number;
  readonly corpusStart: number;
  readonly corpusEnd: number;
  readonly matched: number;
  /** Holes between runs. */
  readonly edits: number;
  /** Units of the longer side of each hole, summed. */
  readonly changed: number;
  /** What becomes of it in the corpus; the same for all candidates that differ in their place in the draft alone. */
  found: Found | undefined;
  /** The pieces that it falls into beside others of its document (see `partsOf`), where it does. */
  parts: readonly Candidate[] | undefined;
  /** What it is worth in the choice; of one in parts, what they are worth counts. */
  worth: number;
  /** The last choice that it stood in: see `Choice`. */
  run: number;
  /** The match that was made of it last. */
  match: Match | undefined;
}

/** What does not depend on where in the draft a candidate stands; filled in when it is chosen. */
export interface Found {
  /** UTF-16 offsets in the edition's text: the whole, then each hole. */
  spans?: readonly Span[];
}

/** A hole that is wider than this on one side parts two matches; so does a narrower one that has text on both sides. */
const widest = 64;
const tooWide = 1e9;
/** What it is worth that an outermost run reaches a boundary of both texts. */
const rimWorth = 2;

/**
 * The candidates that an alignment makes: one, or several where texts part. A hole is bridged where what stands on
 * either side of it weighs more than what it costs: the maximal scoring segments of equal runs (positive) and holes
 * (negative), found in linear time (Ruzzo and Tompa 1999).
 */
export function splitAlignment(
  segment: Segment,
  number: number,
  document: number,
  aligned: readonly number[],
  draft: DraftBoundaries,
): Candidate[] {
  const runs = aligned.length > 6 ? mergeShortRuns(segment, draft, aligned) : aligned;
  if (runs.length === 3) return [makeCandidate(segment, number, document, runs)];
  const last = runs.length - 3;
  /** Segments so far: first run, run past the last, total before the first, total at the end. */
  const found: { from: number; to: number; before: number; after: number }[] = [];
  let total = 0;
  for (let i = 0; i < runs.length; i += 3) {
    if (i > 0) total -= holeCost(segment, runs, i);
    const atRim =
      (i === 0 && isShared(segment, draft, runs[0]!, runs[1]!)) ||
      (i === last && isShared(segment, draft, runs[i]! + runs[i + 2]!, runs[i + 1]! + runs[i + 2]!));
    const next = { from: i, to: i + 3, before: total, after: total + runs[i + 2]! + (atRim ? rimWorth : 0) };
    total = next.after;
    for (let j = found.length - 1; ; ) {
      while (j >= 0 && found[j]!.before >= next.before) j--;
      if (j < 0 || found[j]!.after >= next.after) break;
      next.from = found[j]!.from;
      next.before = found[j]!.before;
      found.length = j;
      j--;
    }
    found.push(next);
  }
  return found.map(({ from, to }) =>
    makeCandidate(segment, number, document, mergeShortRuns(segment, draft, runs, from, to)),
  );
}

const isShared = (segment: Segment, draft: DraftBoundaries, p: number, c: number): boolean =>
  draft.before(p) >= 2 && boundaryBefore(segment, c) >= 2;

function holeCost(segment: Segment, runs: readonly number[], i: number): number {
  const corpusEnd = runs[i - 2]! + runs[i - 1]!;
  const inDraft = runs[i]! - runs[i - 3]! - runs[i - 1]!;
  const inCorpus = runs[i + 1]! - corpusEnd;
  if (hasLacuna(segment, corpusEnd, runs[i + 1]!)) return 0;
  const wide = Math.max(inDraft, inCorpus);
  const exchanged = inDraft > 0 && inCorpus > 0;
  if (wide > (exchanged ? widestExchange : widest)) return tooWide;
  return 1 + wide * (exchanged ? 0.75 : 0.25);
}

export function makeCandidate(
  segment: Segment,
  number: number,
  document: number,
  runs: readonly number[],
): Candidate {
  const last = runs.length - 3;
  let matched = 0;
  let changed = 0;
  for (let i = 0; i < runs.length; i += 3) {
    matched += runs[i + 2]!;
    if (i === 0) continue;
    const corpusEnd = runs[i - 2]! + runs[i - 1]!;
    if (hasLacuna(segment, corpusEnd, runs[i + 1]!)) continue;
    changed += Math.max(runs[i]! - runs[i - 3]! - runs[i - 1]!, runs[i + 1]! - corpusEnd);
  }
  return {
    segment: number,
    document,
    runs,
    draftStart: runs[0]!,
    draftEnd: runs[last]! + runs[last + 2]!,
    corpusStart: runs[1]!,
    corpusEnd: runs[last + 1]! + runs[last + 2]!,
    matched,
    edits: runs.length / 3 - 1,
    changed,
    found: undefined,
    parts: undefined,
    worth: 0,
    run: 0,
    match: undefined,
  };
}

/** The part of a candidate whose draft side lies in [from, to); undefined where nothing equal is left. */
export function clip(segment: Segment, c: Candidate, from: number, to: number): Candidate | undefined {
  const runs: number[] = [];
  for (let i = 0; i < c.runs.length; i += 3) {
    const p = Math.max(c.runs[i]!, from);
    const end = Math.min(c.runs[i]! + c.runs[i + 2]!, to);
    if (end > p) runs.push(p, c.runs[i + 1]! + p - c.runs[i]!, end - p);
  }
  return runs.length === 0 ? undefined : makeCandidate(segment, c.segment, c.document, runs);
}
