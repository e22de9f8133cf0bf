import type { Span } from '../text/span.ts';
import { DraftCache, firstState } from './cache.ts';
import { Choice } from './choice/choice.ts';
import type { Found } from './choice/found.ts';
import { toMatch } from './choice/report.ts';
import type { Companion } from './companion/companion.ts';
import { contentsOf } from './contents.ts';
import { newCounters, type WorkCounters } from './counters.ts';
import { findPlaces } from './find.ts';
import { buildSegment } from './index/build.ts';
import type { Segment } from './index/segment.ts';
import type { DraftKey, Match, MatchCache, Matcher } from './model.ts';
import { type Search, searchSegment } from './search.ts';
import { thresholdsFor } from './thresholds.ts';

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

export interface MatcherOptions {
  /** Where its work is counted. */
  readonly counters?: WorkCounters;
  /** Helps with long drafts of which nothing is known; over the same segments. */
  readonly companion?: Companion | undefined;
}

/** Drafts of fewer content units are searched sooner than another thread is awake. */
const leastShared = 3000;

/**
 * A matcher over ready segments. `sourceOf` names a segment's document; undefined for one that does not count, since
 * another segment has a newer text of it.
 */
export function segmentMatcher(
  segments: readonly Segment[],
  sourceOf: (segment: number, document: number) => string | undefined,
  { counters = newCounters(), companion }: MatcherOptions = {},
): Matcher {
  const owner = {};
  const least = thresholdsFor(segments.reduce((n, s) => n + s.units.length, 0));
  return {
    find: (wording, most) => findPlaces(segments, sourceOf, wording, most),
    contentOf: contentsOf(segments, sourceOf),
    *match(draft: DraftKey, given?: MatchCache): Generator<void, readonly Match[]> {
      const cache = given instanceof DraftCache ? given : undefined;
      const { boundaries, content, ends } = cache ? cache.begin(owner, draft) : firstState(draft);
      const isWholeAndLong = cache?.isNew !== false && content.units.length >= leastShared;
      yield;
      const search: Search = {
        units: content.units,
        boundaries,
        ends,
        cache,
        least,
        counters,
        companion: isWholeAndLong ? companion : undefined,
        counts: (segment, document) => sourceOf(segment, document) !== undefined,
      };
      const found: Found[] = [];
      for (const [number, segment] of segments.entries())
        found.push(yield* searchSegment(segment, number, search));
      yield;
      const choice = cache?.choice ?? new Choice();
      const matches = yield* choice.choose(segments, found, least.clause, (c) =>
        toMatch(segments, sourceOf(c.wording.segment, c.wording.document)!, draft.key, c),
      );
      cache?.finish();
      return matches;
    },
  };
}
