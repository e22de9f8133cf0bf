import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { closingEtc, commas } from './marks.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/comma-before-etc',
  severity: 'information',
  norm: { authority: 'GB/T 15834—2011', clause: 'B.1.2', strength: 'standard' },
};

const pattern = new RegExp(`、(?=${closingEtc})`, 'y');

const standsBeforeEtc = (text: string, at: number): boolean => text[at + 1] === '等';

const found = finderOf(commas, pattern, standsBeforeEtc);

/** No 顿号 before 等. */
export const commaBeforeEtc: Rule = {
  meta,
  stands: found.isApart,
  *check(context: RuleContext): Iterable<Finding> {
    const places = found(context.reading).map(({ start, end }): Replacement => ({ start, end, good: '' }));
    yield* reportReplacements(meta, 'typography/comma-before-etc', context, places);
  },
};
