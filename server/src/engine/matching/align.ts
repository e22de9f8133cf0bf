import type { Chain } from './chain.ts';
import type { WorkCounters } from './counters.ts';
import { extendEnd, type SharedBoundary } from './extend.ts';
import { alignGap } from './gap.ts';
import type { Segment } from './index/segment.ts';

/** A chain with its holes aligned and its ends extended: equal runs (draft unit, corpus unit, length), ascending. */
export interface Alignment {
  readonly document: number;
  readonly runs: readonly number[];
}

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
    if (i > 0) {
      const draftEnd = all[i - 3]! + all[i - 1]!;
      const corpusEnd = all[i - 2]! + all[i - 1]!;
      append(out, alignGap(draft, units, draftEnd, all[i]!, corpusEnd, all[i + 1]!, counters));
    }
    append(out, [all[i]!, all[i + 1]!, all[i + 2]!]);
  }
  return { document: chain.document, runs: out };
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

/** Joins differences with fewer than `shortestBetween` equal units between them; the first and last run stay. */
export function mergeShortRuns(runs: readonly number[]): number[] {
  const out: number[] = [];
  for (let i = 0; i < runs.length; i += 3) {
    const inner = i > 0 && i < runs.length - 3;
    if (inner && runs[i + 2]! < shortestBetween) continue;
    out.push(runs[i]!, runs[i + 1]!, runs[i + 2]!);
  }
  return out;
}
