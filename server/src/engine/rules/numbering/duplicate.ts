import type { Rule } from '../rule.ts';
import { slipRule } from './slipRule.ts';

/** A number stands twice running: 二、二. */
export const duplicate: Rule = slipRule(
  {
    id: 'numbering/duplicate',
    severity: 'error',
    norm: { authority: '校对实务', strength: 'practice' },
  },
  ({ kind }) => (kind === 'duplicate' ? { key: 'numbering/duplicate' } : undefined),
  'duplicate',
);
