import type { Label } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { type LabelVerdict, reportLabels } from './labelDefects.ts';
import { shapeDefectOf } from './shape.ts';
import { slipsStand } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/bracket-width',
  severity: 'information',
  norm: { authority: 'GB/T 15834—2011', clause: '5.1.3', strength: 'standard' },
};

/**
 * The brackets of a label are full-width, both of them. Lists that write 1） 2） throughout keep a form of GB/T 1.1. Where all labels of a document are half-width its whole typing is, and
 * typography/mixed-width says so.
 */
export const bracketWidth: Rule = {
  meta,
  stands: slipsStand,
  *check(context: RuleContext): Iterable<Finding> {
    yield* reportLabels(meta, context, (label) =>
      shapeDefectOf(label) === 'bracket' ? judge(label) : undefined,
    );
  },
};

function judge({ defects }: Label): LabelVerdict {
  if (defects.includes('missingOpening')) return { key: 'numbering/bracket-width/opening', habit: 'accept' };
  if (defects.includes('mixedParen')) return { key: 'numbering/bracket-width/mixed' };
  return { key: 'numbering/bracket-width', habit: 'accept' };
}
