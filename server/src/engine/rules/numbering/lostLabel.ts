import type { Finding } from '../../findings/model.ts';
import type { Pause, Rule, RuleContext, RuleMeta } from '../rule.ts';
import { opening, slipRule } from './slipRule.ts';
import { lostLabels } from './sourceFindings.ts';

const meta: RuleMeta = {
  id: 'numbering/lost-label',
  severity: 'error',
  norm: { authority: '校对实务', strength: 'practice' },
};

const behindSlips = slipRule(meta, ({ lost: [first], broken }) => {
  if (broken?.[0]) return { key: 'numbering/lost-label/part', at: broken[0].at };
  return first && { key: 'numbering/lost-label', at: opening(first.span) };
});

/**
 * Automatic numbers vanish when text is pasted: the paragraph is there, its label is not; or part of a label was deleted. In a reprint
 * the source tells which labels there should be.
 */
export const lostLabel: Rule = {
  ...behindSlips,
  *check(context: RuleContext): Iterable<Finding | Pause> {
    yield* behindSlips.check(context);
    yield* lostLabels(meta, context);
  },
};
