import type { Label } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { type LabelVerdict, reportLabels } from './labelDefects.ts';

const meta: RuleMeta = {
  id: 'numbering/label-form',
  severity: 'warning',
  norm: { authority: 'GB/T 15834—2011', clause: 'B.3.1—B.3.4', strength: 'standard' },
  fixable: true,
};

/** What follows a label: 一、 1. （一） （1） ① 第一， and nothing else; no stray space or look-alike within. */
export const labelForm: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding> {
    yield* reportLabels(meta, reading, judge);
  },
};

function judge({ form, defects }: Label): LabelVerdict | undefined {
  if (form === 'dash' || form === 'markdown' || form === 'annex' || defects.includes('doubled'))
    return undefined;
  const has = (name: string): boolean => defects.includes(name);
  if (has('wrongPunctuation') || has('fullWidthDot')) return byMark[form];
  if (has('fullWidthDigit')) return { key: 'numbering/label-form/digit' };
  if (has('lookAlike')) return { key: 'numbering/label-form/look-alike' };
  if (has('space')) return { key: 'numbering/label-form/space' };
  return undefined;
}

const byMark: Partial<Record<Label['form'], LabelVerdict>> = {
  han: { key: 'numbering/label-form/han' },
  arabic: { key: 'numbering/label-form/arabic' },
  hanParen: { key: 'numbering/label-form/bracketed' },
  arabicParen: { key: 'numbering/label-form/bracketed' },
  circled: { key: 'numbering/label-form/bracketed' },
  // 第一、 is also how members of a list are named (第一、二产业), and is seen everywhere.
  di: { key: 'numbering/label-form/ordinal', severity: 'hint' },
  shouxian: { key: 'numbering/label-form/ordinal', severity: 'hint' },
};
