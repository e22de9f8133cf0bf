import type { DraftBoundaries } from './draftBoundaries.ts';
import { documentAt, type Segment, separator } from './index/segment.ts';
import { RunChoice } from './runChoice.ts';
import type { Runs } from './stitch.ts';
import type { Thresholds } from './thresholds.ts';

/** The widest hole, in units of either text, that one chain may have. */
export const widestHole = 72;
/** How far two neighbours of a chain may lie off each other's diagonal. */
const band = 72;
const cellBits = 6;
/** Earlier runs of a diagonal's cell that a run is compared with. */
const remembered = 8;
const tableBits = 13;
/** Scores are in eighths of a unit. */
const eighths = 8;

/** Equal runs in the order of both texts, within one document. */
export interface Chain {
  readonly document: number;
  /** Triples: draft unit, corpus unit, length; disjoint and ascending in both texts. */
  readonly runs: readonly number[];
  readonly matched: number;
}

/** Earlier runs by cell of diagonals, direct mapped: only what lies within reach matters, the rest is overwritten. */
const slots = new Int32Array(remembered << tableBits);
/** Draft unit where each of them ends. */
const slotEnds = new Int32Array(remembered << tableBits);
/** The farthest of these in each cell. */
const cellEnds = new Int32Array(1 << tableBits);
const vacant = -(1 << 30);

/**
 * Chains runs on near diagonals, never across documents, by dynamic programming over the last few runs of the
 * neighbouring diagonals. Linear in the number of runs. Chains with fewer than `least` equal units are left out.
 */
export function chainRuns(
  segment: Segment,
  units: Uint16Array,
  runs: Runs,
  draft: DraftBoundaries,
  least: Thresholds,
): Chain[] {
  const n = runs.length / 3;
  const score = new Int32Array(n);
  const before = new Int32Array(n).fill(-1);
  const hasNext = new Uint8Array(n);
  slotEnds.fill(vacant);
  cellEnds.fill(vacant);
  for (let i = 0; i < n; i++) {
    const p = runs[i * 3]!;
    const reachable = p - widestHole;
    const c = runs[i * 3 + 1]!;
    const length = runs[i * 3 + 2]!;
    const cell = Math.floor((c - p) / (1 << cellBits));
    let best = length * eighths;
    let from = -1;
    for (let near = cell - 1; near <= cell + 1; near++) {
      const number = cellNumber(near);
      if (cellEnds[number]! < reachable) continue;
      const first = number * remembered;
      for (let s = first; s < first + remembered; s++) {
        if (slotEnds[s]! < reachable) continue;
        const j = slots[s]!;
        const jn = runs[j * 3 + 2]!;
        const draftHole = p - runs[j * 3]! - jn;
        const corpusHole = c - runs[j * 3 + 1]! - jn;
        if (corpusHole > widestHole) continue;
        const off = Math.abs(draftHole - corpusHole);
        if (off > band) continue;
        const overlapping = Math.max(0, -draftHole, -corpusHole);
        if (overlapping >= length || overlapping >= jn) continue;
        const hole = Math.max(draftHole, corpusHole, 0);
        const total = score[j]! + (length - overlapping) * eighths - (off === 0 ? 0 : eighths + off) - hole;
        if (total > best) {
          best = total;
          from = j;
        }
      }
    }
    if (from >= 0 && inOneDocument(segment, runs[from * 3 + 1]! + runs[from * 3 + 2]!, c)) {
      before[i] = from;
      hasNext[from] = 1;
      score[i] = best;
    } else score[i] = length * eighths;
    remember(cellNumber(cell), i, p + length, reachable, score);
  }
  const choice = new RunChoice(segment, units, runs, draft, least);
  const leaves: number[] = [];
  for (let i = 0; i < n; i++) {
    if (hasNext[i] === 1 || score[i]! < (least.chain - 2) * eighths) continue;
    if (before[i]! < 0 && choice.isIdle(i)) continue;
    leaves.push(i);
  }
  leaves.sort((a, b) => score[b]! - score[a]! || a - b);
  return backtrack(segment, runs, leaves, before, choice, least.chain);
}

const cellNumber = (cell: number): number => Math.imul(cell, 0x9e3779b1) >>> (32 - tableBits);

/** Whether no separator lies between the end of one run and the start of the next, which is near. */
function inOneDocument({ units }: Segment, end: number, start: number): boolean {
  for (let i = end; i < start; i++) if (units[i] === separator) return false;
  return true;
}

/** Puts run `i` on a cell's list; where it is full, in the place of one that is out of reach, or scores least. */
function remember(cell: number, i: number, end: number, reachable: number, score: Int32Array): void {
  const first = cell * remembered;
  let worst = first;
  for (let s = first; s < first + remembered; s++) {
    if (slotEnds[s]! < reachable) {
      worst = s;
      break;
    }
    if (score[slots[s]!]! < score[slots[worst]!]!) worst = s;
  }
  slots[worst] = i;
  slotEnds[worst] = end;
  if (end > cellEnds[cell]!) cellEnds[cell] = end;
}

function backtrack(
  segment: Segment,
  runs: Runs,
  leaves: readonly number[],
  before: Int32Array,
  choice: RunChoice,
  least: number,
): Chain[] {
  const taken = new Uint8Array(before.length);
  const chains: Chain[] = [];
  for (const leaf of leaves) {
    const path: number[] = [];
    for (let i = leaf; i >= 0 && taken[i] === 0; i = before[i]!) {
      taken[i] = 1;
      path.push(i);
    }
    const chain = chainOf(segment, runs, path.reverse());
    if (chain.matched >= least && choice.admits(chain.runs)) chains.push(chain);
  }
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
