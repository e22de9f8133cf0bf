import type { Chain } from './chain.ts';
import type { WorkCounters } from './counters.ts';
import { extendEnd, type SharedBoundary } from './extend.ts';
import { alignGap } from './gap.ts';
import { lacunaUnit, type Segment } from './index/segment.ts';

/** A chain with its holes aligned and its ends extended: equal runs (draft unit, corpus unit, length), ascending. */
export interface Alignment {
  readonly document: number;
  readonly runs: readonly number[];
}

/** A hole wider than this on either side is entered from its rims before its middle is aligned. */
const wideHole = 20;
/** A hole that is wider than this on one side and has text on both parts two matches. */
export const widestExchange = 28;
/** Equal stretches shorter than this between two changes belong to one change. */
const shortestBetween = 2;

export function alignChain(
  segment: Segment,
  draft: Uint16Array,
  chain: Chain,
  shared: SharedBoundary,
  counters: WorkCounters,
): Alignment {
  counters.alignments++;
  const { units } = segment;
  const { runs } = chain;
  const head = extendEnd(draft, units, runs[0]! - 1, runs[1]! - 1, -1, chain.matched, shared, counters);
  const last = runs.length - 3;
  const tail = extendEnd(
    draft,
    units,
    runs[last]! + runs[last + 2]!,
    runs[last + 1]! + runs[last + 2]!,
    1,
    chain.matched,
    shared,
    counters,
  );
  const all = [...solid(head, true), ...runs, ...solid(tail, false)];
  const out: number[] = [];
  for (let i = 0; i < all.length; i += 3) {
    if (i > 0) fillHole(segment, draft, out, all[i]!, all[i + 1]!, chain.matched, shared, counters);
    append(out, [all[i]!, all[i + 1]!, all[i + 2]!]);
  }
  return { document: chain.document, runs: out };
}

/** Adds what is equal between the last run of `out` and the units (p, c): from both rims inwards where it is wide. */
function fillHole(
  segment: Segment,
  draft: Uint16Array,
  out: number[],
  p: number,
  c: number,
  weight: number,
  shared: SharedBoundary,
  counters: WorkCounters,
): void {
  const { units } = segment;
  const draftEnd = (): number => out[out.length - 3]! + out[out.length - 1]!;
  const corpusEnd = (): number => out[out.length - 2]! + out[out.length - 1]!;
  const inDraft = p - draftEnd();
  const inCorpus = c - corpusEnd();
  let right: number[] = [];
  if (
    Math.max(inDraft, inCorpus) > wideHole &&
    Math.min(inDraft, inCorpus) > 0 &&
    !hasLacuna(segment, corpusEnd(), c)
  ) {
    const extend = (at: number, corpusAt: number, direction: 1 | -1): number[] =>
      extendEnd(
        draft,
        units,
        at,
        corpusAt,
        direction,
        weight,
        shared,
        counters,
        p - draftEnd(),
        c - corpusEnd(),
      );
    append(out, solid(extend(draftEnd(), corpusEnd(), 1), false));
    right = solid(extend(p - 1, c - 1, -1), true);
  }
  const restDraft = (right[0] ?? p) - draftEnd();
  const restCorpus = (right[1] ?? c) - corpusEnd();
  if (Math.max(restDraft, restCorpus) <= widestExchange || hasLacuna(segment, corpusEnd(), c))
    append(out, alignGap(draft, units, draftEnd(), right[0] ?? p, corpusEnd(), right[1] ?? c, counters));
  for (let i = 0; i < right.length; i += 3) {
    if (i > 0)
      append(out, alignGap(draft, units, draftEnd(), right[i]!, corpusEnd(), right[i + 1]!, counters));
    append(out, right.slice(i, i + 3));
  }
}

/** Without the runs of a single unit that a wavefront picked up by chance; the outermost stays. */
function solid(runs: readonly number[], head: boolean): number[] {
  const out: number[] = [];
  for (let i = 0; i < runs.length; i += 3) {
    const outermost = head ? i === 0 : i === runs.length - 3;
    if (runs[i + 2]! > 2 || outermost) out.push(runs[i]!, runs[i + 1]!, runs[i + 2]!);
  }
  return out;
}

function append(out: number[], runs: readonly number[]): void {
  for (let i = 0; i < runs.length; i += 3) {
    const p = runs[i]!;
    const c = runs[i + 1]!;
    const n = out.length;
    if (n > 0 && out[n - 3]! + out[n - 1]! === p && out[n - 2]! + out[n - 1]! === c)
      out[n - 1]! += runs[i + 2]!;
    else out.push(p, c, runs[i + 2]!);
  }
}

/**
 * Joins differences with fewer than `shortestBetween` equal units between them, unless a mark stands there (`isDivided`
 * before a pair of units); the first and last run stay.
 */
export function mergeShortRuns(
  runs: readonly number[],
  isDivided: (draftUnit: number, corpusUnit: number) => boolean,
): number[] {
  const out: number[] = [];
  for (let i = 0; i < runs.length; i += 3) {
    const [p, c, n] = [runs[i]!, runs[i + 1]!, runs[i + 2]!];
    const inner = i > 0 && i < runs.length - 3;
    if (inner && n < shortestBetween && !isDivided(p, c) && !isDivided(p + n, c + n)) continue;
    out.push(p, c, n);
  }
  return out;
}

export function hasLacuna(segment: Segment, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (segment.units[i] === lacunaUnit) return true;
  return false;
}
