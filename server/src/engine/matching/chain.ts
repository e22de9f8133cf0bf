import { ChainTable } from './chainTable.ts';
import { documentAt, type Segment } from './index/segment.ts';
import type { SearchedDraft } from './noise.ts';
import { RunChoice } from './runChoice.ts';
import type { Runs } from './runs.ts';

/** Equal runs in the order of both texts, within one document. */
export interface Chain {
  readonly document: number;
  /** Triples: draft unit, corpus unit, length; disjoint and ascending in both texts. */
  readonly runs: readonly number[];
  readonly matched: number;
}

/** Runs between two yields. */
const slice = 1 << 13;

/** Tables that no search uses now. */
const tables: ChainTable[] = [];

/** Chains runs on near diagonals, never across documents; those that are worth aligning, the best first. */
export function* chainRuns(segment: Segment, runs: Runs, draft: SearchedDraft): Generator<void, Chain[]> {
  const { least } = draft;
  const n = runs.length / 3;
  const table = tables.pop() ?? new ChainTable();
  table.begin(segment, runs);
  for (let i = 0; i < n; i += slice) {
    table.advance(i, Math.min(n, i + slice));
    if (i + slice < n) yield;
  }
  yield;
  const choice = new RunChoice(segment, runs, draft);
  const leaves: number[] = [];
  for (let i = 0; i < n; i++)
    if (table.isLeaf(i, least.chain) && (table.before[i]! >= 0 || !choice.isIdle(i))) leaves.push(i);
  yield;
  const best = table.byScore(leaves);
  yield;
  const taken = new Uint8Array(n);
  const path: number[] = [];
  const chains: Chain[] = [];
  for (let done = 0; done < best.length; done++) {
    path.length = 0;
    for (let i = best[done]!; i >= 0 && taken[i] === 0; i = table.before[i]!) {
      taken[i] = 1;
      path.push(i);
    }
    const chain = chainOf(segment, runs, path.reverse());
    if (chain.matched >= least.chain && choice.admits(chain.runs)) chains.push(chain);
    if (done % slice === slice - 1) yield;
  }
  tables.push(table);
  return chains;
}

/** The runs of a path, each without what overlaps the one before. */
function chainOf(segment: Segment, runs: Runs, path: readonly number[]): Chain {
  const out: number[] = [];
  let matched = 0;
  let draftEnd = 0;
  let corpusEnd = 0;
  for (const i of path) {
    const p = runs[i * 3]!;
    const c = runs[i * 3 + 1]!;
    const overlapping = out.length === 0 ? 0 : Math.max(0, draftEnd - p, corpusEnd - c);
    const length = runs[i * 3 + 2]! - overlapping;
    if (length <= 0) continue;
    out.push(p + overlapping, c + overlapping, length);
    matched += length;
    draftEnd = p + overlapping + length;
    corpusEnd = c + overlapping + length;
  }
  return { document: documentAt(segment, runs[path[0]! * 3 + 1]!), runs: out, matched };
}
