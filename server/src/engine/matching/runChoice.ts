import type { Segment } from './index/segment.ts';
import { isFragment, longRun, type SearchedDraft } from './noise.ts';
import type { Runs } from './runs.ts';

/**
 * Chains that are aligned at one place of the draft; up to twice as many if they have a run that no other reaches
 * beyond. A small corpus has few sources and the same phrase many times in each.
 */
const mostChains = 5;
const mostChainsSmall = 12;
const smallCorpus = 300_000;
const placeBits = 4;

/** Decides which runs and chains are worth aligning: what bounds the work on stock phrases and repetitive text. */
export class RunChoice {
  readonly #segment: Segment;
  readonly #runs: Runs;
  readonly #draft: SearchedDraft;
  /** For each draft unit, where the farthest of the long runs, and of all runs, that begin at or before it ends. */
  readonly #longEnds: Uint32Array;
  readonly #farEnds: Uint32Array;
  /** Chains admitted so far at each place. */
  readonly #crowd: Uint8Array;
  readonly #most: number;

  constructor(segment: Segment, runs: Runs, draft: SearchedDraft) {
    const { units } = draft;
    this.#segment = segment;
    this.#runs = runs;
    this.#draft = draft;
    this.#longEnds = farthestEnds(runs, units.length, longRun);
    this.#farEnds = farthestEnds(runs, units.length, 0);
    this.#most = segment.units.length < smallCorpus ? mostChainsSmall : mostChains;
    this.#crowd = new Uint8Array((units.length >> placeBits) + 1);
  }

  /** Whether a run that stands alone lies inside a longer one, or is a fragment with nothing alike beside it. */
  isIdle(run: number): boolean {
    const p = this.#runs[run * 3]!;
    const length = this.#runs[run * 3 + 2]!;
    if (length < longRun && this.#longEnds[p]! >= p + length) return true;
    return isFragment(this.#draft, this.#segment, p, this.#runs[run * 3 + 1]!, length);
  }

  /** Whether a chain is to be aligned; chains are asked for from the best on. Only its runs count, not its holes. */
  admits(runs: readonly number[]): boolean {
    let least = 255;
    for (let i = 0; i < runs.length && least >= this.#most; i += 3) {
      const last = lastPlace(runs, i);
      for (let at = runs[i]! >> placeBits; at <= last; at++) least = Math.min(least, this.#crowd[at]!);
    }
    if (least >= this.#most && (least >= 2 * this.#most || !this.#hasForemost(runs))) return false;
    let counted = -1;
    for (let i = 0; i < runs.length; i += 3) {
      const last = lastPlace(runs, i);
      for (let at = Math.max(counted + 1, runs[i]! >> placeBits); at <= last; at++)
        this.#crowd[at] = Math.min(255, this.#crowd[at]! + 1);
      counted = Math.max(counted, last);
    }
    return true;
  }

  /** Whether a chain has a run that no other run of its place reaches beyond. */
  #hasForemost(runs: readonly number[]): boolean {
    for (let i = 0; i < runs.length; i += 3) {
      const p = runs[i]!;
      const end = p + runs[i + 2]!;
      if (runs[i + 2]! < this.#draft.least.clause || this.#farEnds[p]! > end) continue;
      if (p === 0 || this.#farEnds[p - 1]! < end) return true;
    }
    return false;
  }
}

const lastPlace = (runs: readonly number[], i: number): number => (runs[i]! + runs[i + 2]! - 1) >> placeBits;

function farthestEnds(runs: Runs, length: number, least: number): Uint32Array {
  const out = new Uint32Array(length + 1);
  for (let i = 0; i < runs.length; i += 3) {
    const end = runs[i]! + runs[i + 2]!;
    if (runs[i + 2]! >= least && end > out[runs[i]!]!) out[runs[i]!] = end;
  }
  for (let i = 1; i <= length; i++) if (out[i - 1]! > out[i]!) out[i] = out[i - 1]!;
  return out;
}
