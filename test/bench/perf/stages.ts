import { analyse } from '../../../server/src/engine/analyse.ts';
import type { AnalysisCache } from '../../../server/src/engine/analysis.ts';
import { combineCorpora } from '../../../server/src/engine/corpus/corpus.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { defaultSettings as settings } from '../../../server/src/engine/settings/settings.ts';
import { between, type Cost, moment } from './measure.ts';

export const stageNames = ['read', 'match', 'judge', 'rules'] as const;
export type StageName = (typeof stageNames)[number];

/** What an analysis cost, stage by stage (rules with suppression and merging) and as a whole. */
export type Stages = Readonly<Record<StageName | 'all', Cost>>;

export type StageClock = (text: string, cache?: AnalysisCache) => Stages;

/**
 * Times whole analyses against a corpus. The border of two stages is the analysis's yield between them: reading ends with
 * the last yield before the matcher is asked, rules begin with the last of all.
 */
export function stageClock(corpus: Corpus): StageClock {
  let yielded = moment();
  let read = yielded;
  let matched = yielded;
  const { matcher } = corpus;
  const watched = combineCorpora([corpus], {
    matcher: () => ({
      ...(matcher.find && { find: matcher.find.bind(matcher) }),
      *match(...asked) {
        read = yielded;
        const matches = yield* matcher.match(...asked);
        matched = moment();
        return matches;
      },
    }),
  });
  return (text, cache) => {
    const start = moment();
    const steps = analyse({ text, corpus: watched, settings }, cache);
    while (!steps.next().done) yielded = moment();
    const end = moment();
    return {
      read: between(start, read),
      match: between(read, matched),
      judge: between(matched, yielded),
      rules: between(yielded, end),
      all: between(start, end),
    };
  };
}
