import type { Segment } from '../index/segment.ts';
import { smallCorpus } from '../thresholds.ts';
import { isFragment, longRun, type SearchedDraft } from './noise.ts';
import { type Runs, triplesBelow } from './runs.ts';

/**
 * Chains that are aligned at one place of the draft; up to twice as many if they have a run that no other reaches
 * beyond. A small corpus has few sources and the same phrase many times in each.
 */
const mostChains = 5;
const mostChainsSmall = 12;
const placeBits = 4;

/** Decides which runs and chains are worth aligning: what bounds the work on stock phrases and repetitive text. */
export class RunChoice {
  #segment!: Segment;
  #runs!: Runs;
  #draft!: SearchedDraft;
  /** For each run, where the farthest of the long runs, and of all runs, that begin at or before its start ends. */
  #longEnds = new Uint32Array(0);
  #farEnds = new Uint32Array(0);
  /** Where the first run begins: places are counted from there, so that the choice does not depend on where the runs stand. */
  #start = 0;
  /** Chains admitted so far at each place. */
  #crowd = new Uint8Array(0);
  #most = 0;

  /** Begins with new runs, ordered by draft unit. */
  begin(segment: Segment, runs: Runs, draft: SearchedDraft): void {
    this.#segment = segment;
    this.#runs = runs;
    this.#draft = draft;
    this.#most = segment.units.length < smallCorpus ? mostChainsSmall : mostChains;
    this.#start = runs[0]!;
    if (this.#longEnds.length < runs.length / 3) {
      this.#longEnds = new Uint32Array((2 * runs.length) / 3);
      this.#farEnds = new Uint32Array((2 * runs.length) / 3);
    }
    farthestEnds(runs, longRun, this.#longEnds);
    farthestEnds(runs, 0, this.#farEnds);
    const places = ((this.#farEnds[runs.length / 3 - 1]! - this.#start) >> placeBits) + 1;
    if (this.#crowd.length < places) this.#crowd = new Uint8Array(2 * places);
    this.#crowd.fill(0, 0, places);
  }

  /** Whether a run that stands alone lies inside a longer one, or is a fragment with nothing alike beside it. */
  isIdle(run: number): boolean {
    const p = this.#runs[run * 3]!;
    const length = this.#runs[run * 3 + 2]!;
    if (length < longRun && this.#longEnds[run]! >= p + length) return true;
    return isFragment(this.#draft, this.#segment, p, this.#runs[run * 3 + 1]!, length);
  }

  /** Whether a chain is to be aligned; chains are asked for from the best on. Only its runs count, not its holes. */
  admits(runs: readonly number[]): boolean {
    let least = 255;
    for (let i = 0; i < runs.length && least >= this.#most; i += 3) {
      const last = this.#place(runs[i]! + runs[i + 2]! - 1);
      for (let at = this.#place(runs[i]!); at <= last; at++) least = Math.min(least, this.#crowd[at]!);
    }
    if (least >= this.#most && (least >= 2 * this.#most || !this.#hasForemost(runs))) return false;
    let counted = -1;
    for (let i = 0; i < runs.length; i += 3) {
      const last = this.#place(runs[i]! + runs[i + 2]! - 1);
      for (let at = Math.max(counted + 1, this.#place(runs[i]!)); at <= last; at++)
        this.#crowd[at] = Math.min(255, this.#crowd[at]! + 1);
      counted = Math.max(counted, last);
    }
    return true;
  }

  #place(unit: number): number {
    return (unit - this.#start) >> placeBits;
  }

  /** Whether a chain has a run that no other run of its place reaches beyond. */
  #hasForemost(runs: readonly number[]): boolean {
    for (let i = 0; i < runs.length; i += 3) {
      const p = runs[i]!;
      const end = p + runs[i + 2]!;
      if (runs[i + 2]! < this.#draft.least.clause || this.#farthestFrom(p) > end) continue;
      if (this.#farthestFrom(p - 1) < end) return true;
    }
    return false;
  }

  /** Where the farthest of all runs that begin at or before a draft unit ends. */
  #farthestFrom(p: number): number {
    const begun = triplesBelow(this.#runs, p + 1);
    return begun === 0 ? 0 : this.#farEnds[begun - 1]!;
  }
}

/** See `RunChoice`. */
function farthestEnds(runs: Runs, least: number, out: Uint32Array): void {
  let farthest = 0;
  for (let i = 0, next = 0; i < runs.length; i += 3) {
    for (; next < runs.length && runs[next]! <= runs[i]!; next += 3)
      if (runs[next + 2]! >= least) farthest = Math.max(farthest, runs[next]! + runs[next + 2]!);
    out[i / 3] = farthest;
  }
}
