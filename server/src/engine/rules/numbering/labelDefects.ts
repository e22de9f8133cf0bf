import type { Label, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { edit, fix, report } from '../report.ts';
import type { RuleMeta } from '../rule.ts';
import { ownLabels } from './own.ts';

/** A defect of a label's own shape as one rule sees it: the message to use and, where it differs, how hard it weighs. */
export interface LabelVerdict {
  /** Message key with {bad} {good}; `key/many` adds {count}. */
  readonly key: string;
  readonly severity?: Finding['severity'];
}

/** From this many on, and when most labels of the form have it, the shape is the document's habit and is said once. */
const habit = 6;

/**
 * Reports labels by the verdict on each. A habit that runs through the document is one finding at its first label, whose fix
 * regularises them all.
 */
export function reportLabels(
  meta: RuleMeta,
  reading: Reading,
  judge: (label: Label) => LabelVerdict | undefined,
): Finding[] {
  const groups = new Map<string, { verdict: LabelVerdict; labels: Label[] }>();
  const formCount = new Map<string, number>();
  for (const label of ownLabels(reading)) {
    formCount.set(label.form, (formCount.get(label.form) ?? 0) + 1);
    const verdict = judge(label);
    if (!verdict) continue;
    const name = `${verdict.key} ${label.form}`;
    const group = groups.get(name);
    if (group) group.labels.push(label);
    else groups.set(name, { verdict, labels: [label] });
  }
  return [...groups.values()].flatMap(({ verdict, labels }) => {
    const [first] = labels;
    if (!first) return [];
    const habitual = labels.length >= habit && labels.length * 2 > (formCount.get(first.form) ?? 0);
    return habitual
      ? [once(meta, reading, verdict, labels, first)]
      : labels.map((l) => single(meta, reading, verdict, l));
  });
}

const argsOf = ({ text }: Reading, { span, regular }: Label) => ({
  bad: text.slice(span.start, span.end).replace(/\s*[\n\r]\s*/g, ''),
  good: regular,
});

const regularise = (label: Label) => edit(label.span.start, label.span.end, label.regular);

function single(meta: RuleMeta, reading: Reading, { key, severity }: LabelVerdict, label: Label): Finding {
  const args = argsOf(reading, label);
  return report(meta, label.span, key, args, {
    ...(severity ? { severity } : {}),
    fixes: [fix('fix/replace', args, [regularise(label)])],
  });
}

function once(
  meta: RuleMeta,
  reading: Reading,
  { key, severity }: LabelVerdict,
  labels: readonly Label[],
  first: Label,
): Finding {
  const args = { ...argsOf(reading, first), count: labels.length };
  return report(meta, first.span, `${key}/many`, args, {
    ...(severity ? { severity } : {}),
    fixes: [fix('fix/replace-all', args, labels.map(regularise))],
  });
}
