import type { DraftBoundaries } from '../draftBoundaries.ts';
import { boundaryBefore, lacunaUnit, type Segment } from '../index/segment.ts';
import { extendEnd, type Texts } from './extend.ts';
import { alignGap } from './gap.ts';

/** A hole wider than this on either side is entered from its rims before its middle is aligned. */
const wideHole = 20;
/** A hole that is wider than this on one side and has text on both parts two matches. */
export const widestExchange = 28;
/** Runs of so few units inside an extension are there by chance; the outermost stays. */
const chance = 2;
/** Equal stretches shorter than this between two changes belong to one change. */
const shortestBetween = 2;

/** Equal runs (draft unit, corpus unit, length), ascending: those of a chain with its holes aligned and its ends extended. */
export function alignChain(texts: Texts, runs: readonly number[], matched: number): readonly number[] {
  texts.counters.alignments++;
  const last = runs.length - 3;
  const afterDraft = runs[last]! + runs[last + 2]!;
  const afterCorpus = runs[last + 1]! + runs[last + 2]!;
  const head = extendEnd(texts, runs[0]! - 1, runs[1]! - 1, -1, matched);
  const tail = extendEnd(texts, afterDraft, afterCorpus, 1, matched);
  if (last === 0 && head.length === 0 && tail.length === 0) return runs;
  const out: number[] = [];
  for (let i = 0; i < head.length; i += 3)
    if (head[i + 2]! > chance || i === 0) reach(texts, out, head[i]!, head[i + 1]!, head[i + 2]!, matched);
  for (let i = 0; i <= last; i += 3) reach(texts, out, runs[i]!, runs[i + 1]!, runs[i + 2]!, matched);
  for (let i = 0; i < tail.length; i += 3)
    if (tail[i + 2]! > chance || i === tail.length - 3)
      reach(texts, out, tail[i]!, tail[i + 1]!, tail[i + 2]!, matched);
  return out;
}

/** Adds an equal run, and before it what is equal in the hole that it leaves behind the last run. */
function reach(texts: Texts, out: number[], p: number, c: number, length: number, weight: number): void {
  if (out.length > 0) fillHole(texts, out, p, c, weight);
  append(out, p, c, length);
}

/** Adds what is equal between the last run of `out` and the units (p, c): from both rims inwards where it is wide. */
function fillHole(texts: Texts, out: number[], p: number, c: number, weight: number): void {
  const { draft, segment, counters } = texts;
  const { units } = segment;
  let fromDraft = draftEnd(out);
  let fromCorpus = corpusEnd(out);
  const inDraft = p - fromDraft;
  const inCorpus = c - fromCorpus;
  if (inDraft === 0 && inCorpus === 0) return;
  let right: readonly number[] = [];
  if (
    Math.max(inDraft, inCorpus) > wideHole &&
    Math.min(inDraft, inCorpus) > 0 &&
    !hasLacuna(segment, fromCorpus, c)
  ) {
    const left = extendEnd(texts, fromDraft, fromCorpus, 1, weight, inDraft, inCorpus);
    for (let i = 0; i < left.length; i += 3)
      if (left[i + 2]! > chance || i === left.length - 3) append(out, left[i]!, left[i + 1]!, left[i + 2]!);
    fromDraft = draftEnd(out);
    fromCorpus = corpusEnd(out);
    right = extendEnd(texts, p - 1, c - 1, -1, weight, p - fromDraft, c - fromCorpus);
  }
  const restDraft = (right[0] ?? p) - fromDraft;
  const restCorpus = (right[1] ?? c) - fromCorpus;
  if (Math.max(restDraft, restCorpus) <= widestExchange || hasLacuna(segment, fromCorpus, c))
    appendAll(out, alignGap(draft, units, fromDraft, right[0] ?? p, fromCorpus, right[1] ?? c, counters));
  for (let i = 0; i < right.length; i += 3) {
    if (i > 0) {
      if (right[i + 2]! <= chance) continue;
      appendAll(
        out,
        alignGap(draft, units, draftEnd(out), right[i]!, corpusEnd(out), right[i + 1]!, counters),
      );
    }
    append(out, right[i]!, right[i + 1]!, right[i + 2]!);
  }
}

const draftEnd = (runs: readonly number[]): number => runs[runs.length - 3]! + runs[runs.length - 1]!;
const corpusEnd = (runs: readonly number[]): number => runs[runs.length - 2]! + runs[runs.length - 1]!;

function append(out: number[], p: number, c: number, length: number): void {
  if (out.length > 0 && draftEnd(out) === p && corpusEnd(out) === c) out[out.length - 1]! += length;
  else out.push(p, c, length);
}

function appendAll(out: number[], runs: readonly number[]): void {
  for (let i = 0; i < runs.length; i += 3) append(out, runs[i]!, runs[i + 1]!, runs[i + 2]!);
}

/**
 * The runs from `from` to `to` without inner ones of fewer than `shortestBetween` units, whose neighbours are then one
 * difference; one with a mark at either end in either text stays.
 */
export function mergeShortRuns(
  segment: Segment,
  draft: DraftBoundaries,
  runs: readonly number[],
  from = 0,
  to = runs.length,
): number[] {
  const out: number[] = [];
  for (let i = from; i < to; i += 3) {
    const p = runs[i]!;
    const c = runs[i + 1]!;
    const n = runs[i + 2]!;
    const inner = i > from && i < to - 3;
    if (
      inner &&
      n < shortestBetween &&
      !isDivided(segment, draft, p, c) &&
      !isDivided(segment, draft, p + n, c + n)
    )
      continue;
    out.push(p, c, n);
  }
  return out;
}

const isDivided = (segment: Segment, draft: DraftBoundaries, p: number, c: number): boolean =>
  draft.before(p) > 0 || boundaryBefore(segment, c) > 0;

/** Whether a stretch of the corpus (content units) has a 〔缺文〕 in it. */
export function hasLacuna(segment: Segment, from: number, to: number): boolean {
  segment.pages?.needUnits(from, to);
  for (let i = from; i < to; i++) if (segment.units[i] === lacunaUnit) return true;
  return false;
}
