import type { DraftBoundaries } from './draftBoundaries.ts';
import type { Segment } from './index/segment.ts';
import type { Runs } from './stitch.ts';
import type { Thresholds } from './thresholds.ts';

/** A shorter run that stands alone inside a run of this length says nothing more. */
const longRun = 16;
/**
 * Chains that are aligned at one place of the draft; up to twice as many if they have a run that no other reaches
 * beyond. A small corpus has few sources and the same phrase many times in each.
 */
const mostChains = 5;
const mostChainsSmall = 12;
const smallCorpus = 300_000;
const placeBits = 4;
/** Units of a clause beside a run that may yet prove alike. */
const rimSlack = 4;

/** Decides which runs and chains are worth aligning: what bounds the work on stock phrases and repetitive text. */
export class RunChoice {
  readonly #segment: Segment;
  readonly #units: Uint16Array;
  readonly #runs: Runs;
  readonly #draft: DraftBoundaries;
  readonly #least: Thresholds;
  /** For each draft unit, where the farthest of the long runs, and of all runs, that begin at or before it ends. */
  readonly #longEnds: Uint32Array;
  readonly #farEnds: Uint32Array;
  /** Chains admitted so far at each place. */
  readonly #crowd: Uint8Array;
  readonly #most: number;

  constructor(segment: Segment, units: Uint16Array, runs: Runs, draft: DraftBoundaries, least: Thresholds) {
    this.#segment = segment;
    this.#units = units;
    this.#runs = runs;
    this.#draft = draft;
    this.#least = least;
    this.#longEnds = farthestEnds(runs, units.length, longRun);
    this.#farEnds = farthestEnds(runs, units.length, 0);
    this.#most = segment.units.length < smallCorpus ? mostChainsSmall : mostChains;
    this.#crowd = new Uint8Array((units.length >> placeBits) + 1);
  }

  /** Whether a run that stands alone lies inside a longer one, or is a fragment with nothing alike beside it. */
  isIdle(run: number): boolean {
    const p = this.#runs[run * 3]!;
    const c = this.#runs[run * 3 + 1]!;
    const length = this.#runs[run * 3 + 2]!;
    const { chain, clause, fragment } = this.#least;
    if (length < chain || (length < longRun && this.#longEnds[p]! >= p + length)) return true;
    if (length >= fragment) return false;
    const slack = length >= clause ? rimSlack : 0;
    if (this.#draft.holdsClause(p - slack, p + length + slack, clause)) return false;
    const corpus = this.#segment.units;
    return (
      !isAlikeBeside(this.#units, corpus, p, c, -1) &&
      !isAlikeBeside(this.#units, corpus, p + length - 1, c + length - 1, 1)
    );
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
      if (runs[i + 2]! < this.#least.clause || this.#farEnds[p]! > end) continue;
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

/** Units beside a run that are compared, and how many of them must be equal on its diagonal or a neighbouring one. */
const beside = 8;
const alike = 4;

function isAlikeBeside(
  draft: Uint16Array,
  corpus: Uint16Array,
  p: number,
  c: number,
  direction: 1 | -1,
): boolean {
  let [behind, level, ahead] = [0, 0, 0];
  for (let i = 1; i <= beside; i++) {
    const unit = draft[p + direction * i];
    if (unit === undefined) break;
    const at = c + direction * i;
    if (corpus[at] === unit) level++;
    if (corpus[at - 1] === unit) behind++;
    if (corpus[at + 1] === unit) ahead++;
  }
  return Math.max(behind, level, ahead) >= alike;
}
