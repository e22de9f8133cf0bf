import type { AnalysisCache } from './analysis.ts';
import { JudgeCache } from './divergence/passageCache.ts';
import { DraftHistory } from './document/lasting.ts';
import { createMatchCache } from './matching/matcher.ts';

/** An empty cache for one draft; it fills itself while the draft is analysed again and again. */
export const createAnalysisCache = (): AnalysisCache => ({
  matching: createMatchCache(),
  judging: new JudgeCache(),
  history: new DraftHistory(),
});
