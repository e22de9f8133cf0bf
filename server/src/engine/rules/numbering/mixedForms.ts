import { labelWith, regularLabel } from '../../document/labels/relabel.ts';
import type { Label, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import type { Span } from '../../text/span.ts';
import { edit, fix, message, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { findMixed } from './mixed.ts';
import { shown } from './slipRule.ts';
import { findSlips, slipsStand } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/mixed-forms',
  severity: 'warning',
  norm: { authority: '校对实务', strength: 'practice' },
};

/** Siblings are numbered in one form: not （一）、（二）、3., not 一是…其次…三是…. */
export const mixedForms: Rule = {
  meta,
  stands: slipsStand,
  *check({ reading }: RuleContext): Iterable<Finding> {
    for (const { label, like } of findMixed(reading)) yield found(reading, label.span, like, label.value);
    for (const slip of findSlips(reading)) {
      const { odd, previous } = slip;
      if (odd) yield found(reading, odd.at, previous ?? slip.label, odd.value, previous === undefined);
    }
  },
};

/** What is irregular about a label and yet a way to write it. */
const accepted: readonly string[] = ['fullWidthDot', 'fullWidthDigit'];

function found(reading: Reading, at: Span, like: Label, value: number, isFirst = false): Finding {
  // 1． is written throughout where it is.
  const isHabit = like.defects.length > 0 && like.defects.every((defect) => accepted.includes(defect));
  const good = isHabit ? labelWith(reading.text, like, value) : regularLabel(like.form, value, like);
  const args = { bad: shown(reading.text, at), good, like: shown(reading.text, like.span) };
  return report(meta, at, isFirst ? 'numbering/mixed-forms/first' : 'numbering/mixed-forms', args, {
    fixes: [fix('fix/unify-form', args, [edit(at.start, at.end, good)])],
    related: [{ span: like.span, message: message(isFirst ? 'numbering/next' : 'numbering/previous', args) }],
  });
}
