import type { Span } from '../../text/span.ts';
import type { DraftBoundaries } from '../draftBoundaries.ts';
import { boundaryBefore, type Segment } from '../index/segment.ts';
import type { Match } from '../model.ts';
import { hasLacuna, mergeShortRuns, widestExchange } from './align.ts';

/** What an alignment says wherever in the draft it stands: a draft that says a thing a thousand times has it once. */
export interface Wording {
  readonly segment: number;
  readonly document: number;
  /** Equal runs as triples: draft units behind its start, corpus unit, length. */
  readonly runs: readonly number[];
  /** Draft units from its start to its end. */
  readonly length: number;
  readonly corpusStart: number;
  readonly corpusEnd: number;
  readonly matched: number;
  /** Holes between runs. */
  readonly edits: number;
  /** Units of the longer side of each hole, summed. */
  readonly changed: number;
  /** UTF-16 offsets in the edition's text: the whole, then each hole. Looked up when a match is made of it. */
  spans: readonly Span[] | undefined;
}

/**
 * An alignment that may become a match. Where the draft is edited before it, it moves with the draft (`moveChain`); nothing else
 * of it changes but what was made of it.
 */
export class Candidate {
  readonly wording: Wording;
  /** Draft unit. */
  draftStart: number;
  /** The pieces that it falls into beside others of its document (see `partsOf`), where it does. */
  parts: readonly Candidate[] | undefined = undefined;
  /** What it is worth in the choice; of one in parts, what they are worth counts. */
  worth = 0;
  /** The match that was made of it last. */
  match: Match | undefined = undefined;

  constructor(wording: Wording, draftStart: number) {
    this.wording = wording;
    this.draftStart = draftStart;
  }

  get draftEnd(): number {
    return this.draftStart + this.wording.length;
  }
}

/** A hole that is wider than this on one side parts two matches; so does a narrower one that has text on both sides. */
const widest = 64;
const tooWide = 1e9;
/** What it is worth that an outermost run reaches a boundary of both texts. */
const rimWorth = 2;

/**
 * The runs of the candidates that an alignment makes: one, or several where texts part. A hole is bridged where what
 * stands on either side of it weighs more than what it costs: the maximal scoring segments of equal runs (positive) and
 * holes (negative), found in linear time (Ruzzo and Tompa 1999).
 */
export function splitAlignment(
  segment: Segment,
  aligned: readonly number[],
  draft: DraftBoundaries,
): (readonly number[])[] {
  const runs = aligned.length > 6 ? mergeShortRuns(segment, draft, aligned) : aligned;
  if (runs.length === 3) return [runs];
  const last = runs.length - 3;
  let count = 0;
  let total = 0;
  for (let i = 0; i < runs.length; i += 3) {
    if (i > 0) total -= holeCost(segment, runs, i);
    const atRim =
      (i === 0 && isShared(segment, draft, runs[0]!, runs[1]!)) ||
      (i === last && isShared(segment, draft, runs[i]! + runs[i + 2]!, runs[i + 1]! + runs[i + 2]!));
    let from = i;
    let before = total;
    total += runs[i + 2]! + (atRim ? rimWorth : 0);
    for (let j = count - 1; ; ) {
      while (j >= 0 && befores[j]! >= before) j--;
      if (j < 0 || afters[j]! >= total) break;
      from = firsts[j]!;
      before = befores[j]!;
      count = j--;
    }
    firsts[count] = from;
    ends[count] = i + 3;
    befores[count] = before;
    afters[count++] = total;
  }
  const out: (readonly number[])[] = [];
  for (let j = 0; j < count; j++) out.push(mergeShortRuns(segment, draft, runs, firsts[j]!, ends[j]!));
  return out;
}

/** Of the alignment at hand the segments so far: first run, run past the last, total before the first, total at the end. */
const firsts: number[] = [];
const ends: number[] = [];
const befores: number[] = [];
const afters: number[] = [];

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

/** See `Wording`. */
export function matchedIn(runs: readonly number[]): number {
  let matched = 0;
  for (let i = 2; i < runs.length; i += 3) matched += runs[i]!;
  return matched;
}

/** See `Wording`; of the runs from `from` to `to` alone. */
export function changedIn(segment: Segment, runs: readonly number[], from = 0, to = runs.length): number {
  let changed = 0;
  for (let i = from + 3; i < to; i += 3) {
    const corpusEnd = runs[i - 2]! + runs[i - 1]!;
    if (hasLacuna(segment, corpusEnd, runs[i + 1]!)) continue;
    changed += Math.max(runs[i]! - runs[i - 3]! - runs[i - 1]!, runs[i + 1]! - corpusEnd);
  }
  return changed;
}

/** @param given triples of draft unit, corpus unit and length; not kept */
export function makeCandidate(
  segment: Segment,
  number: number,
  document: number,
  given: readonly number[],
): Candidate {
  const changed = changedIn(segment, given);
  const runs = given.slice();
  const draftStart = runs[0]!;
  moveRuns(runs, -draftStart);
  return candidateOf(number, document, draftStart, runs, changed);
}

/** @param runs see `Wording`; kept */
export function candidateOf(
  segment: number,
  document: number,
  draftStart: number,
  runs: readonly number[],
  changed: number,
): Candidate {
  const last = runs.length - 3;
  const wording: Wording = {
    segment,
    document,
    runs,
    length: runs[last]! + runs[last + 2]!,
    corpusStart: runs[1]!,
    corpusEnd: runs[last + 1]! + runs[last + 2]!,
    matched: matchedIn(runs),
    edits: runs.length / 3 - 1,
    changed,
    spans: undefined,
  };
  return new Candidate(wording, draftStart);
}

/** Whether two candidates are of one document. */
export const areOfOneDocument = ({ wording: a }: Candidate, { wording: b }: Candidate): boolean =>
  a.document === b.document && a.segment === b.segment;

/** Moves runs by so many draft units, in place. */
export function moveRuns(runs: { [i: number]: number; readonly length: number }, by: number): void {
  for (let i = 0; i < runs.length; i += 3) runs[i]! += by;
}

/** The part of a candidate whose draft side lies in [from, to); undefined where nothing equal is left. */
export function clip(segment: Segment, c: Candidate, from: number, to: number): Candidate | undefined {
  const { wording, draftStart } = c;
  const runs: number[] = [];
  for (let i = 0; i < wording.runs.length; i += 3) {
    const start = wording.runs[i]! + draftStart;
    const p = Math.max(start, from);
    const end = Math.min(start + wording.runs[i + 2]!, to);
    if (end > p) runs.push(p, wording.runs[i + 1]! + p - start, end - p);
  }
  return runs.length === 0 ? undefined : makeCandidate(segment, wording.segment, wording.document, runs);
}
