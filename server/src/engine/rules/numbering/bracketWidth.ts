import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { reportLabels } from './labelDefects.ts';

const meta: RuleMeta = {
  id: 'numbering/bracket-width',
  severity: 'information',
  norm: { authority: 'GB/T 15834—2011', clause: '5.1.3', strength: 'standard' },
  fixable: true,
};

/** The brackets of a label are full-width, both of them. */
export const bracketWidth: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding> {
    yield* reportLabels(meta, reading, ({ defects }) => {
      if (defects.includes('missingOpening')) return { key: 'numbering/bracket-width/opening' };
      if (defects.includes('mixedParen')) return { key: 'numbering/bracket-width/mixed' };
      return defects.includes('halfWidthParen') || defects.includes('otherParen')
        ? { key: 'numbering/bracket-width' }
        : undefined;
    });
  },
};
