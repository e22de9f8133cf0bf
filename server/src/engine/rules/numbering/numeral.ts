import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { reportLabels } from './labelDefects.ts';
import { shapeDefectOf } from './shape.ts';

const meta: RuleMeta = {
  id: 'numbering/numeral',
  severity: 'error',
  norm: { authority: '校对实务', strength: 'practice' },
  fixable: true,
};

/** A label's number is written as a number is written: 十一 and not 一十一, 二十 and not 廿. */
export const numeral: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding> {
    yield* reportLabels(meta, reading, (label) =>
      shapeDefectOf(label) === 'numeral' ? { key: 'numbering/numeral' } : undefined,
    );
  },
};
