import type { Label, LabelForm, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { withoutLineBreaks } from '../../text/lineBreaks.ts';
import { edit, fix, report } from '../report.ts';
import type { RuleContext, RuleMeta } from '../rule.ts';
import { defectiveLabels, ownLabels } from './own.ts';
import { isOfSource } from './sourceLabels.ts';

/** A defect of a label's own shape as one rule sees it. */
export interface LabelVerdict {
  /** Message key with {bad} {good}; `key/many` adds {count}. */
  readonly key: string;
  readonly severity?: Finding['severity'];
  /** The label as it should be, where that is not its own regular shape. */
  readonly good?: string;
  /**
   * What it means when the labels of the form are mostly written so. `report`: one finding for the document's habit (default);
   * `accept`: a convention that the norm allows when it is kept, so nothing.
   */
  readonly habit?: 'report' | 'accept';
  readonly habitSeverity?: Finding['severity'];
}

/** From this many on a habit is said once; fewer are pointed out one by one. */
const manyLabels = 6;

/**
 * Reports labels by the verdict on each of those that have a defect. A habit that runs through the document is one finding at its first label, whose fix
 * regularises them all. A label that a reprint has to the character as its source has it is none of them.
 */
export function reportLabels(
  meta: RuleMeta,
  context: RuleContext,
  judge: (label: Label) => LabelVerdict | undefined,
): Finding[] {
  const { reading } = context;
  const groups = new Map<string, { verdict: LabelVerdict; labels: Label[] }>();
  const goods = new Map<Label, string>();
  for (const label of defectiveLabels(reading)) {
    const verdict = judge(label);
    if (!verdict || isOfSource(label.span, context)) continue;
    goods.set(label, verdict.good ?? label.regular);
    const name = `${verdict.key} ${label.form}`;
    const group = groups.get(name);
    if (group) group.labels.push(label);
    else groups.set(name, { verdict, labels: [label] });
  }
  const out: Finding[] = [];
  for (const { verdict, labels } of groups.values()) {
    const all = countForm(reading, (labels[0] as Label).form);
    if (verdict.habit === 'accept' && labels.length > 1 && labels.length * 10 >= all * 9) continue;
    if (
      (labels.length >= manyLabels && labels.length * 2 > all) ||
      (labels.length > 2 && labels.length === all)
    )
      out.push(once(meta, reading, verdict, labels, goods));
    else out.push(...labels.map((label) => single(meta, reading, verdict, label, goods)));
  }
  return out;
}

const countForm = (reading: Reading, form: LabelForm): number =>
  ownLabels(reading).reduce((n, label) => (label.form === form ? n + 1 : n), 0);

/** What each label should be. */
type Goods = ReadonlyMap<Label, string>;

const argsOf = ({ text }: Reading, label: Label, goods: Goods) => ({
  bad: withoutLineBreaks(text.slice(label.span.start, label.span.end)),
  good: (goods.get(label) ?? label.regular).trimEnd(),
});

const regularise = (label: Label, goods: Goods) =>
  edit(label.span.start, label.span.end, goods.get(label) ?? label.regular);

function single(
  meta: RuleMeta,
  reading: Reading,
  { key, severity }: LabelVerdict,
  label: Label,
  goods: Goods,
): Finding {
  const args = argsOf(reading, label, goods);
  return report(meta, label.span, key, args, {
    ...(severity ? { severity } : {}),
    fixes: [fix('fix/replace', args, [regularise(label, goods)])],
  });
}

function once(
  meta: RuleMeta,
  reading: Reading,
  { key, severity, habitSeverity = severity }: LabelVerdict,
  labels: readonly Label[],
  goods: Goods,
): Finding {
  const [first] = labels as [Label, ...Label[]];
  const args = { ...argsOf(reading, first, goods), count: labels.length };
  return report(meta, first.span, `${key}/many`, args, {
    ...(habitSeverity ? { severity: habitSeverity } : {}),
    fixes: [
      fix(
        'fix/replace-all',
        args,
        labels.map((label) => regularise(label, goods)),
      ),
    ],
  });
}
