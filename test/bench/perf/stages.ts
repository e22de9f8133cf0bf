import { analyse } from '../../../server/src/engine/analyse.ts';
import type { AnalysisCache } from '../../../server/src/engine/analysis.ts';
import { combineCorpora } from '../../../server/src/engine/corpus/corpus.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { defaultSettings as settings } from '../../../server/src/engine/settings/settings.ts';
import { type Cost, now } from './measure.ts';

/** Milliseconds of an analysis by the clock, stage by stage, and what it cost as a whole. */
export interface Stages extends Cost {
  readonly read: number;
  readonly match: number;
  readonly judge: number;
  /** Rules, suppression, merging. */
  readonly rules: number;
}

export type StageClock = (text: string, cache?: AnalysisCache) => Stages;

export const stageNames = ['read', 'match', 'judge', 'rules'] as const;

/**
 * Times whole analyses against a corpus. The border of two stages is the analysis's yield between them: reading ends with
 * the last yield before the matcher is asked, rules begin with the last of all.
 */
export function stageClock(corpus: Corpus): StageClock {
  let yielded = 0;
  let read = 0;
  let matched = 0;
  const { matcher } = corpus;
  const watched = combineCorpora([corpus], {
    matcher: () => ({
      ...(matcher.find && { find: matcher.find.bind(matcher) }),
      *match(...asked) {
        read = yielded;
        const matches = yield* matcher.match(...asked);
        matched = now();
        return matches;
      },
    }),
  });
  return (text, cache) => {
    const before = process.cpuUsage();
    const start = now();
    const steps = analyse({ text, corpus: watched, settings }, cache);
    while (!steps.next().done) yielded = now();
    const end = now();
    const { user, system } = process.cpuUsage(before);
    return {
      read: read - start,
      match: matched - read,
      judge: yielded - matched,
      rules: end - yielded,
      wall: end - start,
      processor: (user + system) / 1000,
    };
  };
}
