import type { Span } from '../text/span.ts';
import { alignChain } from './align.ts';
import { windowAnchors } from './anchors.ts';
import { DraftCache } from './cache.ts';
import { type Candidate, makeCandidate, splitAlignment } from './candidate.ts';
import { type Aligned, type Chain, chainRuns } from './chain.ts';
import { Choice } from './choice.ts';
import { contentsOf } from './contents.ts';
import { newCounters, type WorkCounters } from './counters.ts';
import { type DraftBoundaries, draftBoundaries } from './draftBoundaries.ts';
import { farthest, rim, type Texts } from './extend.ts';
import { findPlaces } from './find.ts';
import { buildSegment } from './index/build.ts';
import { boundaryBefore, type Segment } from './index/segment.ts';
import { islandEnd } from './islands.ts';
import { joinAtLacunae } from './lacunae.ts';
import type { DraftKey, Match, MatchCache, Matcher } from './model.ts';
import type { SearchedDraft } from './noise.ts';
import { Repeats } from './repeats.ts';
import { toMatch } from './report.ts';
import type { Runs } from './runs.ts';
import { stitchWindows } from './stitch.ts';
import { type Thresholds, thresholdsFor } from './thresholds.ts';
import { trimEnds } from './trim.ts';
import { windowEnds } from './windows.ts';

export { createMatchCache } from './cache.ts';

/** A text of the corpus. All offsets are UTF-16, into `text`. */
export interface MatcherText {
  /** The id of the source. */
  readonly source: string;
  readonly text: string;
  /** Spans of the mark 〔缺文〕, ascending. */
  readonly lacunae: readonly Span[];
  readonly paragraphStarts: readonly number[];
}

/** Indexes texts and answers with the passages of a draft that align with them. */
export function buildMatcher(texts: readonly MatcherText[]): Matcher {
  return segmentMatcher([buildSegment(texts)], (_, document) => texts[document]?.source);
}

/**
 * A matcher over ready segments. `sourceOf` names a segment's document; undefined for one that does not count, since
 * another segment has a newer text of it.
 */
export function segmentMatcher(
  segments: readonly Segment[],
  sourceOf: (segment: number, document: number) => string | undefined,
  counters: WorkCounters = newCounters(),
): Matcher {
  const owner = {};
  const least = thresholdsFor(segments.reduce((n, s) => n + s.units.length, 0));
  return {
    find: (wording, most) => findPlaces(segments, sourceOf, wording, most),
    contentOf: contentsOf(segments, sourceOf),
    *match(draft: DraftKey, given?: MatchCache): Generator<void, readonly Match[]> {
      const cache = given instanceof DraftCache ? given : undefined;
      const boundaries = draftBoundaries(draft);
      yield;
      const search: Search = {
        units: draft.key.units,
        boundaries,
        ends: cache
          ? cache.begin(owner, draft, { units: draft.key.units, boundaries: boundaries.bytes })
          : windowEnds(draft.key.units),
        cache,
        least,
        counters,
        counts: (segment, document) => sourceOf(segment, document) !== undefined,
      };
      const candidates: Candidate[] = [];
      for (const [number, segment] of segments.entries())
        yield* searchSegment(segment, number, search, candidates);
      yield;
      const choice = cache?.choice ?? new Choice();
      const matches = yield* choice.choose(segments, candidates, least.clause, (c) =>
        toMatch(segments, sourceOf(c.segment, c.document)!, draft.key, c),
      );
      cache?.finish();
      return matches;
    },
  };
}

/** Content units between two yields. */
const slice = 4096;

/** What the search of one draft needs. */
interface Search extends SearchedDraft {
  /** Ends of the windows. */
  readonly ends: readonly number[];
  readonly cache: DraftCache | undefined;
  readonly counters: WorkCounters;
  counts(segment: number, document: number): boolean;
}

function* searchSegment(segment: Segment, number: number, search: Search, out: Candidate[]): Generator<void> {
  const { ends, cache, boundaries, counters, units } = search;
  let done = 0;
  const anchors: Uint32Array[] = [];
  for (const [w, end] of ends.entries()) {
    const from = w === 0 ? 0 : ends[w - 1]!;
    const compute = (): Uint32Array => {
      done += end - from;
      counters.windows++;
      segment.pages?.settle();
      return windowAnchors(segment, search, from, end, counters);
    };
    anchors.push(cache ? cache.windows.anchors(number, from, end, compute) : compute());
    if (done >= slice) {
      done = 0;
      yield;
    }
  }
  const runs = yield* stitchWindows(segment, units, ends, anchors);
  yield;
  const { alone, joined } = joinAtLacunae(segment, yield* chainIslands(segment, number, runs, search));
  for (const chain of joined) cache?.keepOther(number, chain);
  yield;
  const texts: Texts = { draft: units, draftBoundaries: boundaries.bytes, segment, counters, from: 0, to: 0 };
  const repeats = new Repeats({ units, boundaries: boundaries.bytes });
  for (const chain of joined.length > 0 ? [...alone, ...joined] : alone) {
    if (!search.counts(number, chain.document)) continue;
    const compute = (): Aligned => {
      done += 4 * chain.matched;
      return repeats.aligned(chain, () => align(texts, number, chain, search));
    };
    chain.aligned ??= cache ? cache.aligned(number, chain, compute) : compute();
    for (const candidate of chain.aligned.candidates) out.push(candidate);
    if (done >= slice) {
      done = 0;
      yield;
    }
  }
}

/** The chains of all runs, island by island. */
function* chainIslands(
  segment: Segment,
  number: number,
  runs: Runs,
  search: Search,
): Generator<void, readonly Chain[]> {
  const { cache } = search;
  const out: Chain[] = [];
  for (let from = 0, end = 0; from < runs.length; from = end) {
    end = islandEnd(runs, from);
    const island = runs.subarray(from, end);
    const chains = cache?.chains(number, island) ?? (yield* chainRuns(segment, island, search));
    cache?.keepIsland(number, island, chains);
    for (const chain of chains) out.push(chain);
  }
  return out;
}

/** Aligns a chain, trims and parts it. Looks at no draft unit farther than `farthest` from the chain. */
function align(texts: Texts, number: number, chain: Chain, search: Search): Aligned {
  const { runs } = chain;
  texts.from = runs[0]!;
  texts.to = runs.at(-3)! + runs.at(-1)!;
  const candidates = candidatesOf(texts, number, chain, search);
  return { from: texts.from - rim, to: texts.to + rim, candidates };
}

function candidatesOf(
  texts: Texts,
  number: number,
  chain: Chain,
  { boundaries, least }: Search,
): Candidate[] {
  const { segment } = texts;
  const first = chain.runs[1]!;
  const end = chain.runs.at(-2)! + chain.runs.at(-1)!;
  segment.pages?.settle();
  segment.pages?.needUnits(first - reach, end + reach);
  const trimmed = trimEnds(segment, alignChain(texts, chain.runs, chain.matched), boundaries);
  if (trimmed.length === 3) {
    const runs = trimmed === chain.runs ? trimmed.slice() : trimmed;
    const whole = makeCandidate(segment, number, chain.document, runs);
    return isWorthy(segment, whole, boundaries, least) ? [whole] : [];
  }
  const out: Candidate[] = [];
  for (const piece of splitAlignment(segment, number, chain.document, trimmed, boundaries)) {
    const again = trimEnds(segment, piece.runs, boundaries);
    const parts =
      again === piece.runs ? [piece] : splitAlignment(segment, number, chain.document, again, boundaries);
    for (const part of parts) if (isWorthy(segment, part, boundaries, least)) out.push(part);
  }
  return out;
}

/** Corpus units around a chain that its alignment may see. */
const reach = 2 * farthest + 64;

/** A clause or more that is much alike, or something shorter that is a whole heading, sentence or item of both texts. */
function isWorthy(segment: Segment, c: Candidate, draft: DraftBoundaries, least: Thresholds): boolean {
  if (c.matched < leastLikeness * (c.matched + c.changed)) return false;
  if (c.matched >= least.fragment) return true;
  if (c.matched >= least.clause)
    return draft.holdsClause(c.draftStart - rimSlack, c.draftEnd + rimSlack, least.clause);
  return (
    c.matched >= least.chain &&
    c.edits === 0 &&
    boundaryBefore(segment, c.corpusStart) === 3 &&
    boundaryBefore(segment, c.corpusEnd) >= 2 &&
    draft.isMarked(c.draftStart) &&
    draft.isMarked(c.draftEnd)
  );
}

/** Units of a clause that may differ at its rim without its being a fragment. */
const rimSlack = 2;

/** Equal units per unit of the longer side, below which two passages are not the same. */
const leastLikeness = 0.55;
