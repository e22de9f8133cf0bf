import type { DraftContent } from '../change.ts';
import { shiftOfRuns } from './candidateShift.ts';
import type { Aligned, Chain } from './chain.ts';

const slots = 1024;

/** What an alignment came to, and how many units further on in the draft the same stands again. */
interface Repeat {
  aligned: Aligned;
  by: number;
}

const nothing: Aligned = { from: 0, to: 0, candidates: [] };

/**
 * Chains of a draft that were aligned. Where the same stretch of the corpus is met again by the same words, with the same around
 * them as far as the alignment saw, the outcome is the same: a draft that says a thing a thousand times has it aligned once.
 */
export class Repeats {
  readonly #draft: DraftContent;
  /** By the corpus unit where they begin, the latest of each slot. */
  readonly #chains: (Chain | undefined)[] = [];

  readonly #repeat: Repeat = { aligned: nothing, by: 0 };

  constructor(draft: DraftContent) {
    this.#draft = draft;
  }

  /**
   * What became of a chain that this one repeats `by` units further on, so that the same becomes of it; good until it is asked
   * again. Undefined where there is none: then the chain stands for its like from now on, and is to be aligned.
   */
  of(chain: Chain): Repeat | undefined {
    const slot = chain.runs[1]! % slots;
    while (this.#chains.length <= slot) this.#chains.push(undefined);
    const old = this.#chains[slot];
    if (old?.aligned) {
      const by = shiftOfRuns(old.runs, chain.runs);
      if (by !== undefined && this.#isRepeated(old.aligned, by)) {
        this.#repeat.aligned = old.aligned;
        this.#repeat.by = by;
        return this.#repeat;
      }
    }
    this.#chains[slot] = chain;
    return undefined;
  }

  /** Whether all that an alignment saw stands in the draft again `by` units further on; what saw the draft's rims does not. */
  #isRepeated({ from, to }: Aligned, by: number): boolean {
    const { units, boundaries } = this.#draft;
    if (Math.min(from, from + by) < 0 || Math.max(to, to + by) >= units.length) return false;
    for (let i = from; i < to; i++)
      if (units[i] !== units[i + by] || boundaries[i] !== boundaries[i + by]) return false;
    return boundaries[to] === boundaries[to + by];
  }
}
