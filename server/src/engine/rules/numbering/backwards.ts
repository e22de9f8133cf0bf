import type { Rule } from '../rule.ts';
import { slipRule } from './slipRule.ts';

/** A number goes back behind the one before it: 三、二. */
export const backwards: Rule = slipRule(
  {
    id: 'numbering/backwards',
    severity: 'error',
    norm: { authority: '校对实务', strength: 'practice' },
  },
  ({ kind }) => (kind === 'backwards' ? { key: 'numbering/backwards' } : undefined),
  'backwards',
);
