import { readFileSync } from 'node:fs';
import { newCounters, type WorkCounters } from '../../server/src/engine/matching/counters.ts';
import { buildSegment } from '../../server/src/engine/matching/index/build.ts';
import { type MatcherText, segmentMatcher } from '../../server/src/engine/matching/matcher.ts';
import type { DraftKey, Match, MatchCache, Matcher } from '../../server/src/engine/matching/model.ts';
import { makeKey } from '../../server/src/engine/text/key.ts';

/** A corpus of matcher texts and the work that its matcher has done. */
export interface Bench {
  readonly texts: readonly MatcherText[];
  readonly matcher: Matcher;
  readonly counters: WorkCounters;
}

/** Indexes texts by id; each line is a paragraph, 〔缺文〕 a lacuna. */
export function benchOf(texts: Readonly<Record<string, string>>): Bench {
  const inputs = Object.entries(texts).map(([source, text]): MatcherText => matcherText(source, text));
  const counters = newCounters();
  const matcher = segmentMatcher([buildSegment(inputs)], (_, d) => inputs[d]!.source, { counters });
  return { texts: inputs, matcher, counters };
}

export const matcherText = (source: string, text: string): MatcherText => ({
  source,
  text,
  lacunae: [...text.matchAll(/〔缺文〕/g)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
  paragraphStarts: paragraphStarts(text),
});

const paragraphStarts = (text: string): number[] =>
  [...text.matchAll(/(?:^|\n)[ \u3000]*(?=\S)/g)].map((m) => m.index + m[0].length);

export const draftOf = (text: string): DraftKey => ({
  text,
  key: makeKey(text),
  paragraphStarts: paragraphStarts(text),
});

/** Runs a matcher to its end at once. */
export function matchNow(matcher: Matcher, text: string, cache?: MatchCache): readonly Match[] {
  const steps = matcher.match(draftOf(text), cache);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The built-in edition of a source. */
export const editionText = (id: string): string =>
  readFileSync(new URL(`../../corpus/editions/${id}.txt`, import.meta.url), 'utf8');

/** The match as `draft reading ← edition reading` per edit, for comparing by eye. */
export function editsOf(bench: Bench, text: string, match: Match): string[] {
  const edition = bench.texts.find((t) => t.source === match.source)!.text;
  return match.edits.map(
    (e) => `${text.slice(e.draft.start, e.draft.end)}←${edition.slice(e.edition.start, e.edition.end)}`,
  );
}
