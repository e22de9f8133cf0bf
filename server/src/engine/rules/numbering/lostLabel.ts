import type { Rule } from '../rule.ts';
import { opening, slipRule } from './slipRule.ts';

/** Automatic numbers vanish when text is pasted: the paragraph is there, its label is not; or part of a label was deleted. */
export const lostLabel: Rule = slipRule(
  {
    id: 'numbering/lost-label',
    severity: 'error',
    norm: { authority: '校对实务', strength: 'practice' },
    fixable: true,
  },
  ({ lost: [first], broken }) => {
    if (broken?.[0]) return { key: 'numbering/lost-label/part', at: broken[0].at };
    return first && { key: 'numbering/lost-label', at: opening(first.span) };
  },
);
