import type { Finding } from '../../findings/model.ts';
import { report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { pickedOut } from './excerpts.ts';
import { runsOf } from './own.ts';
import { shown } from './slipRule.ts';
import { findSlips, slipsStand } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/lone-child',
  severity: 'hint',
  norm: { authority: '校对实务', strength: 'practice' },
};

const forms: readonly string[] = ['hanParen', 'arabic', 'arabicParen', 'circled'];

/** A level with one member only: a （一） without a （二） divides nothing. */
export const loneChild: Rule = {
  meta,
  stands: slipsStand,
  *check({ reading }: RuleContext): Iterable<Finding> {
    if (reading.profile === 'newspaper') return;
    const picked = pickedOut(reading);
    const odd = new Set(findSlips(reading).map((slip) => slip.odd?.at.start));
    for (const { labels, form, inline, parent, evidence } of runsOf(reading)) {
      const [only] = labels;
      if (labels.length !== 1 || !only || only.value !== 1 || inline || !parent || !forms.includes(form))
        continue;
      // 一、（二）（三）: the first of the series behind it, in another form.
      if (odd.has(only.span.start)) continue;
      // Of an article that is quoted in part the one item that matters is enough.
      if (parent.label && picked.has(parent.label)) continue;
      // Numbers that run on leave a parent with one member by rights.
      if (evidence.some((e) => e.regime === 'runsOn')) continue;
      yield report(meta, only.span, 'numbering/lone-child', { text: shown(reading.text, only.span) });
    }
  },
};
