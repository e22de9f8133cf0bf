import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { reportLabels } from './labelDefects.ts';

const meta: RuleMeta = {
  id: 'numbering/numeral',
  severity: 'error',
  norm: { authority: '校对实务', strength: 'practice' },
  fixable: true,
};

/** 廿 is old, 二一 leaves out 十, 一十 says one too much, 二十十 twice, 一百一 is short, 1十 mixes, 03 pads. */
const malformed = ['archaic', 'positional', 'leadingOne', 'repeatedUnit', 'zero', 'mixed', 'padded'];

/** A label's number is written as a number is written. */
export const numeral: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding> {
    yield* reportLabels(meta, reading, ({ defects }) =>
      defects.some((d) => malformed.includes(d)) ? { key: 'numbering/numeral' } : undefined,
    );
  },
};
