import type { Rule } from '../rule.ts';
import { opening, slipRule } from './slipRule.ts';

/** Automatic numbers vanish when text is pasted: the paragraph is there, its label is not. */
export const lostLabel: Rule = slipRule(
  {
    id: 'numbering/lost-label',
    severity: 'error',
    norm: { authority: '校对实务', strength: 'practice' },
    fixable: true,
  },
  ({ lost: [first] }) => (first ? { key: 'numbering/lost-label', at: opening(first.span) } : undefined),
);
