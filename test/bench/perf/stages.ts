import { analyse, type Stage } from '../../../server/src/engine/analyse.ts';
import type { AnalysisCache } from '../../../server/src/engine/analysis.ts';
import type { Corpus } from '../../../server/src/engine/corpus/model.ts';
import { defaultSettings as settings } from '../../../server/src/engine/settings/settings.ts';
import { type Cost, plus, stopwatch } from './measure.ts';

export const stageNames = ['read', 'match', 'judge', 'rules'] as const;
export type StageName = (typeof stageNames)[number];

/** What an analysis cost, stage by stage (rules with suppression and merging) and as a whole. */
export type Stages = Readonly<Record<StageName | 'all', Cost>>;

export type StageClock = (text: string, cache?: AnalysisCache) => Stages;

/** Times whole analyses against a corpus. */
export function stageClock(corpus: Corpus): StageClock {
  return (text, cache) => {
    const costs = { read: nothing, matched: nothing, judged: nothing };
    const cost = stopwatch();
    const steps = analyse({ text, corpus, settings }, cache);
    for (let step = steps.next(); !step.done; step = steps.next())
      if (step.value) costs[step.value as Stage] = cost();
    const rules = cost();
    const { read, matched: match, judged: judge } = costs;
    return { read, match, judge, rules, all: [read, match, judge, rules].reduce(plus) };
  };
}

const nothing: Cost = { wall: 0, processor: 0 };
