import { finderOf } from '../../document/finder.ts';
import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { commas } from './marks.ts';
import { type Replacement, reportReplacements } from './replacements.ts';

const meta: RuleMeta = {
  id: 'typography/comma-before-etc',
  severity: 'information',
  norm: { authority: 'GB/T 15834—2011', clause: 'B.1.2', strength: 'standard' },
};

/**
 * 、等 where 等 closes an enumeration and does not begin a word of its own (等级, 等额, 等离子体, …), nor is it to wait (等不起, 等一等, 靠、等、要).
 */
const pattern =
  /、(?=等(?![级待离额价效同次值候比距高温身外第边号分于张位闲量轴渗压速式深厚线腰、]|不[起得了来住]|一等|着(?![力重眼手])|到(?![位达期])|米下锅))/y;

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
