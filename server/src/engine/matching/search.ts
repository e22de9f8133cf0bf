import { windowAnchors } from './anchors.ts';
import type { DraftCache } from './cache.ts';
import type { Candidate } from './candidate.ts';
import { shiftAligned, shiftCandidate } from './candidateShift.ts';
import { align } from './candidates.ts';
import { type Chain, chainRuns } from './chain.ts';
import type { WorkCounters } from './counters.ts';
import type { Texts } from './extend.ts';
import type { Segment } from './index/segment.ts';
import { type Island, islandEnd } from './islands.ts';
import { isBesideLacuna, joinAtLacunae } from './lacunae.ts';
import { LikeWindows } from './likeWindows.ts';
import type { LookupMemory } from './lookupMemory.ts';
import type { SearchedDraft } from './noise.ts';
import { Repeats } from './repeats.ts';
import { farthestEnd, type Runs } from './runs.ts';
import { stitchWindows } from './stitch.ts';

/** Content units between two yields. */
const slice = 4096;

/** What the search of one draft needs. */
export interface Search extends SearchedDraft {
  /** Ends of the windows. */
  readonly ends: readonly number[];
  readonly cache: DraftCache | undefined;
  readonly counters: WorkCounters;
  counts(segment: number, document: number): boolean;
}

/** Adds to `out` what of a segment may become a match. */
export function* searchSegment(
  segment: Segment,
  number: number,
  search: Search,
  out: Candidate[],
): Generator<void> {
  const anchors = yield* anchorsOf(segment, number, search);
  const runs = yield* stitchWindows(segment, search.units, search.ends, anchors);
  yield;
  const islands = yield* islandsOf(segment, number, runs, search);
  const beside: Chain[] = [];
  for (const island of islands)
    if (island.isBesideLacuna)
      for (const chain of island.chains) if (isBesideLacuna(segment, chain)) beside.push(chain);
  const { joined, members } = joinAtLacunae(segment, beside);
  search.cache?.keep(number, islands, joined);
  yield;
  const aligner = new Aligner(segment, number, search);
  for (const island of islands) {
    const chains = members.size > 0 ? island.chains.filter((c) => !members.has(c)) : island.chains;
    if (chains.length < island.chains.length) island.candidates = undefined;
    const candidates = island.candidates ?? (yield* aligner.align(chains));
    if (chains.length === island.chains.length) island.candidates = candidates;
    for (const candidate of candidates) out.push(candidate);
  }
  if (joined.length > 0) for (const candidate of yield* aligner.align(joined)) out.push(candidate);
}

/** What each window has in common with a segment. */
function* anchorsOf(segment: Segment, number: number, search: Search): Generator<void, Uint32Array[]> {
  const { ends, cache, counters, units, boundaries } = search;
  const windows = cache?.windows ?? new LikeWindows({ units, boundaries: boundaries.bytes });
  const out: Uint32Array[] = [];
  let done = 0;
  for (const [w, end] of ends.entries()) {
    const from = w === 0 ? 0 : ends[w - 1]!;
    const compute = (memory: LookupMemory): Uint32Array => {
      done += end - from;
      counters.windows++;
      segment.pages?.settle();
      return windowAnchors(segment, search, from, end, counters, memory);
    };
    out.push(windows.anchors(number, from, end, segment.k, compute));
    if (done < slice) continue;
    done = 0;
    yield;
  }
  return out;
}

/** The islands of all runs with their chains. */
function* islandsOf(
  segment: Segment,
  number: number,
  all: Runs,
  search: Search,
): Generator<void, readonly Island[]> {
  const out: Island[] = [];
  for (let from = 0, to = 0; from < all.length; from = to) {
    to = islandEnd(all, from);
    const runs = all.subarray(from, to);
    const standing = search.cache?.island(number, runs);
    if (standing) {
      out.push(standing);
      continue;
    }
    const chains = yield* chainRuns(segment, runs, search);
    const end = farthestEnd(runs);
    out.push({ runs, end, chains, isBesideLacuna: chains.some((c) => isBesideLacuna(segment, c)) });
  }
  return out;
}

/** Aligns chains of one segment that are not aligned yet. */
class Aligner {
  readonly #number: number;
  readonly #search: Search;
  readonly #texts: Texts;
  readonly #repeats: Repeats;
  #done = 0;

  constructor(segment: Segment, number: number, search: Search) {
    const { units, counters } = search;
    const boundaries = search.boundaries.bytes;
    this.#number = number;
    this.#search = search;
    this.#texts = { draft: units, draftBoundaries: boundaries, segment, counters, from: 0, to: 0 };
    this.#repeats = new Repeats({ units, boundaries });
  }

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

  /** Adds what a chain becomes, and keeps it with the chain; of one that repeats another only where it may be asked for again. */
  #add(chain: Chain, out: Candidate[]): void {
    const { cache } = this.#search;
    chain.aligned ??= cache?.aligned(this.#number, chain);
    if (!chain.aligned) {
      this.#done += 4 * chain.matched;
      const repeat = this.#repeats.of(chain);
      if (repeat && !cache) {
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
