import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { reportLabels } from './labelDefects.ts';
import { shapeDefectOf } from './shape.ts';
import { slipsStand } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/composite-character',
  severity: 'hint',
  norm: { authority: '校对实务', strength: 'practice' },
};

/** ㈠ ⑴ ⒈ as one character: search and renumbering do not find them. Some houses ask for ⑴, hence a hint. */
export const compositeCharacter: Rule = {
  meta,
  stands: slipsStand,
  *check(context: RuleContext): Iterable<Finding> {
    yield* reportLabels(meta, context, (label) =>
      shapeDefectOf(label) === 'composite' ? { key: 'numbering/composite-character' } : undefined,
    );
  },
};
