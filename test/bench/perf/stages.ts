import { analyse, type Stage } from '../../../server/src/engine/analyse.ts';
import type { AnalysisCache } from '../../../server/src/engine/analysis.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { defaultSettings as settings } from '../../../server/src/engine/settings/settings.ts';
import { between, type Cost, moment } from './measure.ts';

export const stageNames = ['read', 'match', 'judge', 'rules'] as const;
export type StageName = (typeof stageNames)[number];

/** What an analysis cost, stage by stage (rules with suppression and merging) and as a whole. */
export type Stages = Readonly<Record<StageName | 'all', Cost>>;

export type StageClock = (text: string, cache?: AnalysisCache) => Stages;

/** Times whole analyses against a corpus. */
export function stageClock(corpus: Corpus): StageClock {
  return (text, cache) => {
    const start = moment();
    const ends = { read: start, matched: start, judged: start };
    const steps = analyse({ text, corpus, settings }, cache);
    for (let step = steps.next(); !step.done; step = steps.next())
      if (step.value) ends[step.value as Stage] = moment();
    const end = moment();
    return {
      read: between(start, ends.read),
      match: between(ends.read, ends.matched),
      judge: between(ends.matched, ends.judged),
      rules: between(ends.judged, end),
      all: between(start, end),
    };
  };
}
