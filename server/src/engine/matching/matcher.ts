import type { Span } from '../text/span.ts';
import { alignChain } from './align.ts';
import { windowAnchors } from './anchors.ts';
import { WindowCache } from './cache.ts';
import { type Candidate, splitAlignment } from './candidate.ts';
import { chainRuns } from './chain.ts';
import { newCounters, type WorkCounters } from './counters.ts';
import { type DraftBoundaries, draftBoundaries } from './draftBoundaries.ts';
import { buildSegment } from './index/build.ts';
import { boundaryBefore, type Segment } from './index/segment.ts';
import { joinAtLacunae } from './lacunae.ts';
import type { DraftKey, Match, MatchCache, Matcher } from './model.ts';
import { toMatch } from './report.ts';
import { selectCandidates } from './select.ts';
import { stitchWindows } from './stitch.ts';
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
  readonly sentenceEnds: readonly number[];
}

/** Content units between two yields. */
const slice = 4096;
/** The shortest chain that is looked at; shorter than `leastClause` only where it is a whole heading or sentence. */
const leastChain = 6;
const leastClause = 8;
/** Equal units per unit of the longer side, below which two passages are not the same. */
const leastLikeness = 0.55;

/** Indexes texts and answers with the passages of a draft that align with them. */
export function buildMatcher(texts: readonly MatcherText[]): Matcher {
  return segmentMatcher([buildSegment(texts)], (_, document) => texts[document]!.source);
}

/** A matcher over ready segments; `sourceOf` names a segment's document. */
export function segmentMatcher(
  segments: readonly Segment[],
  sourceOf: (segment: number, document: number) => string,
  counters: WorkCounters = newCounters(),
): Matcher {
  const owner = {};
  return {
    *match(draft: DraftKey, cache?: MatchCache): Generator<void, readonly Match[]> {
      const windows = cache instanceof WindowCache ? cache : new WindowCache();
      windows.begin(owner);
      const boundaries = draftBoundaries(draft);
      const ends = windowEnds(draft.key.units);
      const candidates: Candidate[] = [];
      for (const [number, segment] of segments.entries())
        candidates.push(
          ...(yield* searchSegment(segment, number, draft, boundaries, ends, windows, counters)),
        );
      yield;
      const selected = selectCandidates(segments, candidates, leastClause);
      windows.finish();
      return selected.map((c) => toMatch(segments[c.segment]!, sourceOf(c.segment, c.document), draft, c));
    },
  };
}

function* searchSegment(
  segment: Segment,
  number: number,
  draft: DraftKey,
  boundaries: DraftBoundaries,
  ends: readonly number[],
  windows: WindowCache,
  counters: WorkCounters,
): Generator<void, Candidate[]> {
  const { units } = draft.key;
  let done = 0;
  const anchors: Uint32Array[] = [];
  for (const [w, end] of ends.entries()) {
    const from = w === 0 ? 0 : ends[w - 1]!;
    anchors.push(
      windows.anchors(number, units, from, end, () => {
        done += end - from;
        counters.windows++;
        return windowAnchors(segment, units, from, end, counters);
      }),
    );
    if (done >= slice) {
      done = 0;
      yield;
    }
  }
  const runs = stitchWindows(segment, units, ends, anchors);
  yield;
  const chains = joinAtLacunae(segment, chainRuns(segment, runs, leastChain));
  const shared = (p: number, c: number): number => Math.min(boundaries.before(p), boundaryBefore(segment, c));
  const out: Candidate[] = [];
  for (const chain of chains) {
    const aligned = alignChain(segment, units, chain, shared, counters);
    const trimmed = trimEnds(segment, aligned.runs, boundaries);
    for (const candidate of splitAlignment(segment, number, chain.document, trimmed)) {
      const again = trimEnds(segment, candidate.runs, boundaries);
      out.push(
        ...splitAlignment(segment, number, chain.document, again).filter((c) =>
          isWorthy(segment, c, boundaries),
        ),
      );
    }
    done += 2 * chain.matched;
    if (done >= slice) {
      done = 0;
      yield;
    }
  }
  return out;
}

/** A clause or more that is much alike, or something shorter that is a whole heading, sentence or item of both texts. */
function isWorthy(segment: Segment, c: Candidate, draft: DraftBoundaries): boolean {
  if (c.matched < leastLikeness * (c.matched + c.changed)) return false;
  if (c.matched >= leastClause) return true;
  return (
    c.matched >= leastChain &&
    c.edits === 0 &&
    boundaryBefore(segment, c.corpusStart) === 3 &&
    boundaryBefore(segment, c.corpusEnd) >= 2 &&
    draft.isMarked(c.draftStart) &&
    draft.isMarked(c.draftEnd)
  );
}
