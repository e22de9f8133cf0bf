import { labelAt } from '../../document/labels/labels.ts';
import type { Label, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { span } from '../../text/span.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { ownLabels } from './own.ts';
import { numberingStands } from './standing.ts';

const meta: RuleMeta = {
  id: 'numbering/doubled-label',
  severity: 'error',
  norm: { authority: '校对实务', strength: 'practice' },
};

/** 一、一、: an automatic number came along when the text was pasted behind a typed one. */
export const doubledLabel: Rule = {
  meta,
  stands: (change) =>
    numberingStands(change) &&
    !isDoubledBefore(change.now, change.from) &&
    !isDoubledBefore(change.old, change.from),
  *check({ reading }: RuleContext): Iterable<Finding> {
    for (const label of ownLabels(reading)) {
      const end = doubledUntil(reading, label);
      if (end === undefined) continue;
      const at = span(label.span.start, end);
      const args = { bad: reading.text.slice(at.start, at.end), good: label.regular };
      yield report(meta, at, 'numbering/doubled-label', args, {
        fixes: [fix('fix/replace', args, [edit(at.start, at.end, label.regular)])],
      });
    }
  },
};

/** Whether one of the labels in front of a place, of which one may be the second of the other, stands twice. */
function isDoubledBefore(reading: Reading, at: number): boolean {
  const { labels } = reading;
  let i = labels.length - 1;
  while (i >= 0 && (labels[i] as Label).span.start >= at) i--;
  return labels.slice(Math.max(0, i - 1), i + 1).some((label) => doubledUntil(reading, label) !== undefined);
}

/** The end of the second label, where the label stands twice. */
function doubledUntil({ text }: Reading, label: Label): number | undefined {
  if (label.defects.includes('doubled')) {
    const again = labelAt(text, label.span.end, text.length);
    return again && again.form === label.form && again.value === label.value
      ? again.span.end
      : label.span.end;
  }
  if (label.inline || label.value === 0 || label.form === 'yishi' || label.form === 'annex') return undefined;
  let next = label.span.end;
  while (text[next] === ' ' || text[next] === '\u3000' || text[next] === '\t') next++;
  const again = labelAt(text, next, text.length);
  if (!again || again.form !== label.form || again.value !== label.value || again.sub !== label.sub)
    return undefined;
  // 3.3. may be a decimal outline number.
  return label.form === 'arabic' && next === label.span.end ? undefined : again.span.end;
}
