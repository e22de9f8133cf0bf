import type { Finding } from '../../server/src/engine/findings/model.ts';
import { pause, type Rule, type RuleContext } from '../../server/src/engine/rules/rule.ts';

/** What a rule reports by itself. */
export const ruleFindings = (rule: Rule, context: RuleContext): readonly Finding[] =>
  [...rule.check(context)].filter((finding) => finding !== pause);
