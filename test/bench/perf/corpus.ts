import { newCounters, type WorkCounters } from '../../../server/src/engine/matching/counters.ts';
import { SegmentBuilder } from '../../../server/src/engine/matching/index/builder.ts';
import { encodedSize, encodeSegment } from '../../../server/src/engine/matching/index/encoding.ts';
import type { Segment } from '../../../server/src/engine/matching/index/segment.ts';
import { segmentMatcher } from '../../../server/src/engine/matching/matcher.ts';
import type { Match, Matcher } from '../../../server/src/engine/matching/model.ts';
import { draftKey } from './drafts.ts';
import { growTexts } from './grow.ts';
import { now } from './measure.ts';
import { indexed } from './texts.ts';

/** A corpus of a given size with its matcher. */
export interface BenchCorpus {
  readonly characters: number;
  readonly documents: number;
  /** Those of the texts it was grown from that it has. */
  readonly texts: readonly string[];
  readonly segment: Segment;
  readonly matcher: Matcher;
  readonly counters: WorkCounters;
  readonly buildMs: number;
  readonly bytes: number;
}

/** Grows `base` to a size and indexes it; what is grown is not kept. Only the time of indexing counts. */
export function buildCorpus(
  base: readonly string[],
  characters: number,
  more: readonly string[] = [],
  rounds = Number.POSITIVE_INFINITY,
): BenchCorpus {
  const builder = new SegmentBuilder(characters + more.reduce((n, t) => n + t.length + 1, 0) + 100_000);
  let documents = 0;
  let total = 0;
  let buildMs = 0;
  const add = (text: string): void => {
    const input = indexed(text);
    const start = now();
    builder.add(input);
    buildMs += now() - start;
    documents++;
    total += text.length;
  };
  for (const text of growTexts(base, characters, rounds)) add(text);
  for (const text of more) add(text);
  const start = now();
  const steps = builder.finish();
  let step = steps.next();
  while (!step.done) step = steps.next();
  buildMs += now() - start;
  const segment = step.value;
  const counters = newCounters();
  return {
    characters: total,
    documents,
    texts: base.slice(0, documents),
    segment,
    matcher: segmentMatcher([segment], (_, d) => `${d}`, counters),
    counters,
    buildMs,
    bytes: encodedSize(encodeSegment({ segment, documents: [] })),
  };
}

export function matchText(matcher: Matcher, text: string): readonly Match[] {
  const steps = matcher.match(draftKey(text));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
