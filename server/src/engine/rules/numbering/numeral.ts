import { regularLabel } from '../../document/labels/relabel.ts';
import type { Label } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { reportLabels } from './labelDefects.ts';
import { defectiveLabels, runsOf } from './own.ts';
import { shapeDefectOf } from './shape.ts';
import { slipsStand } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/numeral',
  severity: 'error',
  norm: { authority: '校对实务', strength: 'practice' },
};

/** A label's number is written as a number is written: 十一 and not 一十一, 二十 and not 廿. */
export const numeral: Rule = {
  meta,
  stands: slipsStand,
  *check(context: RuleContext): Iterable<Finding> {
    const { reading } = context;
    const defective = defectiveLabels(reading);
    if (!defective.some((label) => shapeDefectOf(label) === 'numeral' || isCapital(label))) return;
    const places = new Map<Label, number>();
    for (const { labels, expected } of runsOf(reading))
      for (const [i, label] of labels.entries())
        if (shapeDefectOf(label) === 'numeral') places.set(label, expected[i] ?? label.value);
    yield* reportLabels(meta, context, (label) => {
      if (shapeDefectOf(label) !== 'numeral')
        // 壹、贰、叁、 throughout is a manner of its own; one among 一、二、三、 is a slip.
        return isCapital(label)
          ? { key: 'numbering/numeral/capital', severity: 'warning', habit: 'accept' }
          : undefined;
      // 十十二 can be read two ways; its place in the series says which is meant.
      const value = isAmbiguous(label) ? (places.get(label) ?? label.value) : label.value;
      const good = value === label.value ? label.regular : regularLabel(label.form, value, label);
      return { key: 'numbering/numeral', good };
    });
  },
};

const isCapital = ({ defects }: Label): boolean => defects.includes('capital');

const isAmbiguous = ({ defects }: Label): boolean =>
  defects.includes('repeatedUnit') || defects.includes('zero');
