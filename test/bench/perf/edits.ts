import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import { type Percentiles, percentiles } from './measure.ts';
import { Random } from './random.ts';
import type { StageClock, stageNames } from './stages.ts';

/** Milliseconds from one more typed character to the findings, in a draft of 20,000 with what is kept of its last analysis. */
export interface Edits {
  readonly wall: Percentiles;
  readonly processor: Percentiles;
  /** Means by stage. */
  readonly stages: Readonly<Record<(typeof stageNames)[number], number>>;
}

export function measureEdits(clock: StageClock, draft: string, edits: number): Edits {
  const random = new Random(11);
  const cache = createAnalysisCache();
  let text = draft;
  clock(text, cache);
  const edit = () => {
    const at = random.below(text.length);
    text = text.slice(0, at) + random.pick([...'的和在了新，']) + text.slice(at + random.below(2));
    return clock(text, cache);
  };
  // Until the code is compiled.
  for (let i = 0; i < edits / 4; i++) edit();
  const times = Array.from({ length: edits }, edit);
  const mean = (of: (typeof stageNames)[number]): number =>
    times.reduce((sum, stages) => sum + stages[of], 0) / times.length;
  return {
    wall: percentiles(times.map((t) => t.wall)),
    processor: percentiles(times.map((t) => t.processor)),
    stages: { read: mean('read'), match: mean('match'), judge: mean('judge'), rules: mean('rules') },
  };
}
