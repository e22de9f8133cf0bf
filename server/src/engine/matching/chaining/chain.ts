import { type Candidate, matchedIn } from '../alignment/candidate.ts';
import { documentAt, type Segment } from '../index/segment.ts';
import { ChainTable } from './chainTable.ts';
import type { SearchedDraft } from './noise.ts';
import { RunChoice } from './runChoice.ts';
import type { Runs } from './runs.ts';

/** Equal runs in the order of both texts, within one document. */
export interface Chain {
  readonly document: number;
  /** Triples: draft unit, corpus unit, length; disjoint and ascending in both texts. */
  readonly runs: readonly number[];
  readonly matched: number;
  /** What became of it, once it was aligned. */
  aligned: Aligned | undefined;
}

/** The candidates that a chain became, and the draft units that this depends on: see `DraftChange.shiftOf`. */
export interface Aligned {
  from: number;
  to: number;
  readonly candidates: readonly Candidate[];
}

/** Runs between two yields. */
const slice = 1 << 13;

/** What no search uses now. */
const idle: { readonly table: ChainTable; readonly choice: RunChoice }[] = [];

/** Chains one or more runs on near diagonals, never across documents; those that are worth aligning, the best first. */
export function* chainRuns(segment: Segment, runs: Runs, draft: SearchedDraft): Generator<void, Chain[]> {
  const { least } = draft;
  const n = runs.length / 3;
  const tools = idle.pop() ?? { table: new ChainTable(), choice: new RunChoice() };
  const { table, choice } = tools;
  table.begin(segment, runs);
  for (let i = 0; i < n; i += slice) {
    table.advance(i, Math.min(n, i + slice));
    if (i + slice < n) yield;
  }
  choice.begin(segment, runs, draft);
  for (let i = 0; i < n; i++)
    if (table.isLeaf(i, least.chain) && (table.before[i]! >= 0 || !choice.isIdle(i))) table.addEnd(i);
  if (n > slice) yield;
  table.sortEnds();
  if (n > slice) yield;
  const chains: Chain[] = [];
  for (let done = 0; done < table.endCount; done++) {
    const path = table.takePath(done);
    const matched = matchedIn(path);
    if (matched >= least.chain && choice.admits(path))
      chains.push({ document: documentAt(segment, path[1]!), runs: path, matched, aligned: undefined });
    if (done % slice === slice - 1) yield;
  }
  idle.push(tools);
  return chains.slice();
}
