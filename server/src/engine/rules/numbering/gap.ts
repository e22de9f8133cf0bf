import type { Rule } from '../rule.ts';
import { slipRule, unexplained } from './slipRule.ts';

/** A number is left out: 一、三. Reported once, at the first label after the hole. */
export const gap: Rule = slipRule(
  {
    id: 'numbering/gap',
    severity: 'error',
    norm: { authority: '校对实务', strength: 'practice' },
  },
  (slip) => {
    if (!unexplained(slip)) return undefined;
    if (slip.kind === 'gap') return { key: 'numbering/gap' };
    return slip.kind === 'start' ? { key: 'numbering/gap/start' } : undefined;
  },
  'gap',
);
