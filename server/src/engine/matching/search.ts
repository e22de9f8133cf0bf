import { flatMap } from '../text/flatMap.ts';
import { Pace } from '../text/steps.ts';
import { type AlignedDraft, Aligner, slice } from './aligner.ts';
import type { Candidate } from './alignment/candidate.ts';
import { none } from './candidates.ts';
import { type Chain, chainRuns } from './chaining/chain.ts';
import { type Island, islandEnd, settle } from './chaining/islands.ts';
import { isBesideLacuna, joinAtLacunae } from './chaining/lacunae.ts';
import { farthestEnd, type Runs } from './chaining/runs.ts';
import type { Found } from './choice/found.ts';
import type { Companion, Share } from './companion/companion.ts';
import { addCounters, countersLength } from './companion/pieceCodec.ts';
import type { Segment } from './index/segment.ts';
import { windowAnchors } from './lookup/anchors.ts';
import { LikeWindows } from './lookup/likeWindows.ts';
import type { LookupMemory } from './lookup/lookupMemory.ts';
import { stitchWindows } from './lookup/stitch.ts';

/** What the search of one draft needs. */
export interface Search extends AlignedDraft {
  /** Ends of the windows. */
  readonly ends: readonly number[];
  /** Does a part of the work, where it can. */
  readonly companion: Companion | undefined;
}

/** What of a segment may become a match. */
export function* searchSegment(segment: Segment, number: number, search: Search): Generator<void, Found> {
  const anchors = yield* anchorsOf(segment, number, search);
  const runs = yield* stitchWindows(segment, search.units, search.ends, anchors);
  yield;
  const islands = yield* islandsOf(segment, number, runs, search);
  const beside: Chain[] = [];
  for (const island of islands)
    if (island.isBesideLacuna) {
      settle(island);
      for (const chain of island.chains) if (isBesideLacuna(segment, chain)) beside.push(chain);
    }
  const { joined, members } = joinAtLacunae(segment, beside);
  search.cache?.keep(number, runs, islands, joined);
  yield;
  const aligner = new Aligner(segment, number, search);
  if (search.companion) {
    const single = flatMap(islands, ({ chains }) => chains).filter((c) => !members.has(c));
    yield* aligner.share(search.companion, single);
  }
  const lists: (readonly Candidate[])[] = [];
  for (const island of islands) {
    const chains = members.size > 0 ? island.chains.filter((c) => !members.has(c)) : island.chains;
    if (chains.length < island.chains.length) island.candidates = undefined;
    const candidates = island.candidates ?? (yield* aligner.align(chains));
    if (chains.length === island.chains.length) island.candidates = candidates;
    lists.push(candidates);
  }
  return { islands, lists, joined: joined.length > 0 ? yield* aligner.align(joined) : none };
}

/** What each window has in common with a segment. */
function* anchorsOf(segment: Segment, number: number, search: Search): Generator<void, Uint32Array[]> {
  const { ends, cache, counters, units, boundaries, companion } = search;
  const windows = cache?.windows ?? new LikeWindows({ units, boundaries: boundaries.bytes });
  const out: Uint32Array[] = new Array(ends.length);
  /** Finds them of a window, where `other` does not have them; how many units were searched for it. */
  const find = (w: number, other?: Int32Array): number => {
    const end = ends[w]!;
    const from = w === 0 ? 0 : ends[w - 1]!;
    let searched = 0;
    const compute = (memory: LookupMemory): Uint32Array => {
      if (other) {
        addCounters(counters, other);
        return new Uint32Array(other.subarray(countersLength));
      }
      searched = end - from;
      counters.windows++;
      segment.pages?.settle();
      return windowAnchors(segment, search, from, end, counters, memory);
    };
    out[w] = windows.anchors(number, from, end, segment.k, compute);
    return searched;
  };
  const pace = new Pace(slice);
  let share: Share | undefined;
  try {
    let w = 0;
    for (; w < ends.length; w++) {
      share ??= companion?.shareWindows(number, search, ends, w);
      if (share?.take(w) === false) break;
      if (pace.isDue(find(w))) yield;
    }
    // From the last on: the nearest one may not be done yet.
    for (let other = ends.length - 1; other >= w; other--)
      if (pace.isDue(find(other, share!.result(other)))) yield;
  } finally {
    share?.end();
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
  const { cache } = search;
  const standing = cache?.islands(number, all);
  const out = standing ? standing.ahead.slice() : [];
  for (let i = out.length; i > 0 && cache!.realign(out[i - 1]!); i--);
  for (let from = standing?.aheadEnd ?? 0, to = 0; from < all.length; from = to) {
    const behind = standing?.behind(from);
    if (behind) {
      for (let i = 0; i < behind.length && cache!.realign(behind[i]!); i++);
      return out.concat(behind);
    }
    to = islandEnd(all, from);
    const runs = all.subarray(from, to);
    const chains = yield* chainRuns(segment, runs, search);
    const isBeside = chains.some((c) => isBesideLacuna(segment, c));
    out.push({ start: runs[0]!, end: farthestEnd(runs), lag: 0, chains, isBesideLacuna: isBeside });
  }
  return out;
}
