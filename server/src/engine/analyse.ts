import type { Analysis, AnalysisCache } from './analysis.ts';
import type { Corpus } from './corpus/model.ts';
import { judgeInSteps } from './divergence/judge.ts';
import type { AnalyseOptions } from './divergence/options.ts';
import { withSuperseded } from './divergence/supersession/verdict.ts';
import { readInSteps } from './document/read.ts';
import { reportInSteps } from './reporting/pipeline.ts';
import type { Suppressions } from './reporting/suppression.ts';
import { allRules } from './rules/registry.ts';
import type { Settings } from './settings/settings.ts';
import { keyOf } from './text/key.ts';
import { finish } from './text/steps.ts';

/** A stage that has ended; the rules come last. */
export type Stage = 'read' | 'matched' | 'judged';

/** What an analysis rests on besides the text itself. */
export interface AnalyseInput extends AnalyseOptions {
  readonly text: string;
  readonly corpus: Corpus;
  readonly settings: Settings;
  readonly suppressions?: Suppressions;
  readonly markdown?: boolean;
}

/**
 * Reads, matches, judges and reports one draft. A generator: it yields between slices of work and may be abandoned at
 * any yield; where a `Stage` ends it yields its name. With the `cache` of the draft's last analysis only what changed is
 * done anew; the result is the same as without. Never throws on input.
 */
export function* analyse(input: AnalyseInput, cache: AnalysisCache = {}): Generator<unknown, Analysis> {
  const { text, corpus, settings } = input;
  const reading = yield* readInSteps(text, {
    profile: settings.profile,
    markdown: input.markdown ?? false,
    ...(cache.reading && { previous: cache.reading }),
  });
  cache.reading = reading;
  cache.history?.begin(reading);
  yield 'read';
  const matches = yield* corpus.matcher.match(
    {
      text,
      key: keyOf(text),
      paragraphStarts: reading.paragraphs.map((p) => p.span.start),
    },
    cache.matching,
  );
  yield 'matched';
  const judged = yield* judgeInSteps({
    reading,
    matches,
    corpus,
    options: input,
    cache: cache.judging,
  });
  yield 'judged';
  const context = { reading, corpus, settings, ...judged };
  const reported = yield* reportInSteps(allRules, context, input.suppressions);
  cache.history?.keep(reading);
  const old = reported.findings.filter((f) => f.rule === 'superseded/wording').map((f) => f.span);
  return {
    text,
    reading,
    matches,
    ...judged,
    passages: withSuperseded(judged.passages, old),
    ...reported,
  };
}

/** Runs an analysis to its end at once. */
export function analyseNow(input: AnalyseInput, cache?: AnalysisCache): Analysis {
  return finish(analyse(input, cache));
}
