import type { Finding } from '../../findings/model.ts';
import { type Pause, pause, type Rule, type RuleContext } from '../rule.ts';
import { isGlued, isOfSource } from './sourceLabels.ts';

/**
 * The rule, silent about a label that a reprint has to the character as its source has it, or that was added with its item; not about its
 * place in a line, which is another in the source.
 */
export const besideSource = (rule: Rule): Rule => ({
  ...rule,
  check: (context) => (context.as === 'reprint' ? checkBeside(rule, context) : rule.check(context)),
});

function* checkBeside(rule: Rule, context: RuleContext): Iterable<Finding | Pause> {
  for (const finding of rule.check(context))
    if (finding === pause || !isOfSource(finding.span, context) || isGluedLabel(finding, context))
      yield finding;
}

const isGluedLabel = ({ rule, span }: Finding, context: RuleContext): boolean =>
  rule === 'numbering/glued-label' && isGlued(span, context);
