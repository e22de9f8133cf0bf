import type { Candidate } from './alignment/candidate.ts';
import type { Texts } from './alignment/extend.ts';
import type { DraftCache } from './cache.ts';
import { align } from './candidates.ts';
import { shiftAligned, shiftCandidate } from './chaining/candidateShift.ts';
import type { Chain } from './chaining/chain.ts';
import type { SearchedDraft } from './chaining/noise.ts';
import { Repeats } from './chaining/repeats.ts';
import { blockOf, decodeAligned, encodeChains } from './companion/chainCodec.ts';
import type { Companion, Share } from './companion/companion.ts';
import { addCounters } from './companion/pieceCodec.ts';
import type { WorkCounters } from './counters.ts';
import type { Segment } from './index/segment.ts';

/** Content units between two yields. */
export const slice = 4096;

/** What aligning needs of a search. */
export interface AlignedDraft extends SearchedDraft {
  readonly cache: DraftCache | undefined;
  readonly counters: WorkCounters;
  counts(segment: number, document: number): boolean;
}

/** Aligns chains of one segment that are not aligned yet. */
export class Aligner {
  readonly #number: number;
  readonly #search: AlignedDraft;
  readonly #texts: Texts;
  readonly #repeats: Repeats;
  /** Whether what a chain became is kept with it. */
  #keeps: boolean;
  #done = 0;

  constructor(segment: Segment, number: number, search: AlignedDraft, keeps = search.cache !== undefined) {
    const { units, counters } = search;
    const boundaries = search.boundaries.bytes;
    this.#number = number;
    this.#search = search;
    this.#keeps = keeps;
    this.#texts = { draft: units, draftBoundaries: boundaries, segment, counters, from: 0, to: 0 };
    this.#repeats = new Repeats({ units, boundaries });
  }

  /** Aligns chains together with another thread; they keep what they became, and `align` gives it. */
  *share(companion: Companion, all: readonly Chain[]): Generator<void> {
    const search = this.#search;
    const number = this.#number;
    const chains = all.filter((c) => search.counts(number, c.document));
    const encoded = encodeChains(chains);
    const blocks = encoded.ends.length;
    this.#keeps = true;
    let share: Share | undefined;
    try {
      let block = 0;
      for (; block < blocks; block++) {
        share ??= companion.shareChains(number, search, encoded, block);
        if (share?.take(block) === false) break;
        yield* this.align(blockOf(chains, block));
      }
      for (let other = blocks - 1; other >= block; other--) {
        const result = share!.result(other);
        if (!result) continue;
        addCounters(search.counters, result);
        decodeAligned(result, number, blockOf(chains, other));
      }
    } finally {
      share?.end();
    }
  }

  /** The candidates of chains, in their order. */
  *align(chains: readonly Chain[]): Generator<void, Candidate[]> {
    const out: Candidate[] = [];
    for (const chain of chains) {
      if (!this.#search.counts(this.#number, chain.document)) continue;
      this.#add(chain, out);
      if (this.#done < slice) continue;
      this.#done = 0;
      yield;
    }
    return out;
  }

  /** Adds what a chain becomes, and keeps it with the chain; of one that repeats another only where it is asked for again. */
  #add(chain: Chain, out: Candidate[]): void {
    const { cache } = this.#search;
    chain.aligned ??= cache?.aligned(this.#number, chain);
    if (!chain.aligned) {
      this.#done += 4 * chain.matched;
      const repeat = this.#repeats.of(chain);
      if (repeat && !this.#keeps) {
        for (const candidate of repeat.aligned.candidates) out.push(shiftCandidate(candidate, repeat.by));
        return;
      }
      chain.aligned = repeat
        ? shiftAligned(repeat.aligned, repeat.by)
        : align(this.#texts, this.#number, chain, this.#search);
    }
    for (const candidate of chain.aligned.candidates) out.push(candidate);
  }
}
