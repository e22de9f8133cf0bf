import type { Rule } from '../rule.ts';
import { slipRule, unexplained } from './slipRule.ts';

/**
 * A level restarts under each parent, or it runs on through the parents; what the document does elsewhere decides, and only a
 * break from it is reported. Both are right in themselves (the norms leave it open).
 */
export const regime: Rule = slipRule(
  {
    id: 'numbering/regime',
    severity: 'error',
    norm: { authority: '校对实务', strength: 'practice' },
  },
  (slip) => {
    if (slip.kind !== 'regime' || !unexplained(slip)) return undefined;
    return { key: slip.label.value === 1 ? 'numbering/regime/restarts' : 'numbering/regime/runs-on' };
  },
);
