import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { closingEtc, dots, isDotRow } from './marks.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/etc-with-ellipsis',
  severity: 'information',
  norm: { authority: 'GB/T 15834—2011', clause: 'A.9.2', strength: 'standard' },
};

/** The row of dots before 等 or 等等, or after it, where 等 closes an enumeration; right before a noun (……等设备) only behind one with 、. */
const both = new RegExp(
  `(?:…{1,4}|\\.{3,6}|。{3,6})(?=等等?(?:[，。；：、！？）”\\s]|$)|(?<=、[^，。；：、\\s]{1,16}(?:…{1,4}|\\.{3,6}|。{3,6}))${closingEtc})|(?<=等等?)(?:…{1,4}|\\.{3,6}|。{3,6})`,
  'y',
);

const rows = finderOf(dots, both, isDotRow);

/** 省略号 and 等 say the same thing; one of them goes. */
export const etcWithEllipsis: Rule = {
  meta,
  stands: rows.isApart,
  *check(context: RuleContext): Iterable<Finding> {
    const places = rows(context.reading).map(({ start, end }): Replacement => ({ start, end, good: '' }));
    yield* reportReplacements(meta, 'typography/etc-with-ellipsis', context, places);
  },
};
