import type { Label, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { misnumberedItems } from './article.ts';
import { type LabelVerdict, reportLabels } from './labelDefects.ts';
import { shapeDefectOf } from './shape.ts';
import { slipsStand } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/label-form',
  severity: 'warning',
  norm: { authority: 'GB/T 15834—2011', clause: 'B.3.1—B.3.4、B.3.6', strength: 'standard' },
};

/** What follows a label: 一、 1. （一） （1） ① 第一， and nothing else; no stray space or look-alike within. */
export const labelForm: Rule = {
  meta,
  stands: slipsStand,
  *check(context: RuleContext): Iterable<Finding> {
    const { reading } = context;
    // What has to become another label is not mended as what it is.
    const others = new Set(
      misnumberedItems(reading).flatMap(({ members }) => members.map((m) => m.span.start)),
    );
    yield* reportLabels(meta, context, (label) =>
      shapeDefectOf(label) === 'form' && label.form !== 'annex' && !others.has(label.span.start)
        ? judge(label, reading)
        : undefined,
    );
  },
};

function judge({ form, defects, regular, span }: Label, { text }: Reading): LabelVerdict | undefined {
  const has = (name: string): boolean => defects.includes(name);
  if (has('wrongPunctuation') && blankBehind.has(form)) {
    const good = /\s/.test(text.charAt(span.end)) ? regular : `${regular}\u3000`;
    return { key: 'numbering/label-form/blank', good, severity: 'hint' };
  }
  if (has('wrongPunctuation')) return byMark[form];
  // １． and 1． are printers' ways to write the dot; kept throughout they are as good as 1.
  if (has('fullWidthDot')) return { key: 'numbering/label-form/arabic', habit: 'accept' };
  if (has('fullWidthDigit')) return { key: 'numbering/label-form/digit', habit: 'accept' };
  if (has('lookAlike')) return { key: 'numbering/label-form/look-alike' };
  return { key: 'numbering/label-form/space' };
}

/** 第一条　为了…: a blank follows, and no mark. */
const blankBehind: ReadonlySet<Label['form']> = new Set(['chapter', 'section', 'article', 'part']);

const byMark: Partial<Record<Label['form'], LabelVerdict>> = {
  han: { key: 'numbering/label-form/han' },
  arabic: { key: 'numbering/label-form/arabic', habitSeverity: 'information' },
  hanParen: { key: 'numbering/label-form/bracketed' },
  arabicParen: { key: 'numbering/label-form/bracketed' },
  circled: { key: 'numbering/label-form/bracketed' },
  // 第一、 is also how members of a list are named (第一、二产业), and is seen everywhere.
  di: { key: 'numbering/label-form/ordinal', severity: 'hint' },
  shouxian: { key: 'numbering/label-form/ordinal', severity: 'hint' },
};
