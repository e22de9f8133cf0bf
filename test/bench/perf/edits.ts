import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import { type CostPercentiles, costPercentiles } from './measure.ts';
import { Random } from './random.ts';
import type { StageClock, StageName } from './stages.ts';
import { typeInto, warmEdits } from './typing.ts';

/** One more typed character in a draft of 20,000, with what is kept of its last analysis: text to findings. */
export interface Edits extends CostPercentiles {
  /** Means of processor time, in milliseconds. */
  readonly stages: Readonly<Record<StageName, number>>;
}

export function measureEdits(clock: StageClock, draft: string, edits: number): Edits {
  const random = new Random(11);
  const cache = createAnalysisCache();
  let text = draft;
  clock(text, cache);
  const edit = () => {
    text = typeInto(text, random).text;
    return clock(text, cache);
  };
  for (let i = 0; i < warmEdits; i++) edit();
  const times = Array.from({ length: edits }, edit);
  const mean = (stage: StageName): number =>
    times.reduce((sum, stages) => sum + stages[stage].processor, 0) / times.length;
  return {
    ...costPercentiles(times.map((t) => t.all)),
    stages: { read: mean('read'), match: mean('match'), judge: mean('judge'), rules: mean('rules') },
  };
}
