import type { Rule } from '../rule.ts';
import { slipRule } from './slipRule.ts';

/** A label is there, but in the middle of a line: the line's end before it was lost. */
export const gluedLabel: Rule = slipRule(
  {
    id: 'numbering/glued-label',
    severity: 'warning',
    norm: { authority: '校对实务', strength: 'practice' },
    fixable: true,
  },
  ({ glued: [first] }) => (first ? { key: 'numbering/glued-label', at: first.label.span } : undefined),
);
