import { regularLabel } from '../../document/labels/relabel.ts';
import type { Label, Reading } from '../../document/model.ts';
import type { Finding } from '../../findings/model.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { levelOf } from './levels.ts';
import { ownLabels } from './own.ts';
import { shown } from './slipRule.ts';
import { findSlips, slipsStand } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/level-order',
  severity: 'information',
  norm: { authority: 'GB/T 9704—2012', clause: '7.3.3', strength: 'standardSoft' },
};

/**
 * An outer form stands below an inner one: 1. divided into （一）、（二）. Told from the numbers: （一） begins right after 1. and 2. comes
 * after it. A level that is skipped (一、 divided into 1.) is no fault.
 */
export const levelOrder: Rule = {
  meta,
  stands: slipsStand,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const found = invertedLevels(reading);
    if (found.length === 0) return;
    const labels = levelLabels(reading);
    for (const { outer, inner } of found) {
      const args = { inner: shown(reading.text, inner.span), outer: shown(reading.text, outer.span) };
      yield report(meta, inner.span, 'numbering/level-order', args, {
        fixes: [exchange(reading, labels, outer, inner)],
      });
    }
  },
};

const levelLabels = (reading: Reading): Label[] =>
  ownLabels(reading).filter((l) => !l.inline && levelOf(l) >= 0);

interface Inverted {
  readonly outer: Label;
  readonly inner: Label;
}

const inverted = new WeakMap<Reading, readonly Inverted[]>();

/** The pairs of forms that stand the wrong way round, each at its first place. */
export function invertedLevels(reading: Reading): readonly Inverted[] {
  const known = inverted.get(reading) ?? findInverted(reading);
  inverted.set(reading, known);
  return known;
}

function findInverted(reading: Reading): Inverted[] {
  const labels = levelLabels(reading);
  // A second 一、 among the items of the first is a wrong number, not a wrong level.
  const slipped = new Set(findSlips(reading).map((slip) => slip.label));
  const found = new Map<string, Inverted>();
  for (let i = 1; i < labels.length; i++) {
    const outer = labels[i - 1] as Label;
    const inner = labels[i] as Label;
    if (
      inner.value !== 1 ||
      slipped.has(inner) ||
      levelOf(inner) >= levelOf(outer) ||
      outer.form === 'circled'
    )
      continue;
    const pair = `${outer.form} ${inner.form}`;
    if (!found.has(pair) && goesOnAfter(labels, i, outer)) found.set(pair, { outer, inner });
  }
  return [...found.values()];
}

/** Whether the series of `outer` continues behind the inner one, before anything above both. */
function goesOnAfter(labels: readonly Label[], from: number, outer: Label): boolean {
  const inner = labels[from] as Label;
  for (let i = from + 1; i < labels.length; i++) {
    const label = labels[i] as Label;
    if (label.form === outer.form) return label.value === outer.value + 1;
    if (levelOf(label) < levelOf(inner)) return false;
  }
  return false;
}

/** Gives each of the two levels the other's form, throughout. */
function exchange(reading: Reading, labels: readonly Label[], outer: Label, inner: Label) {
  const edits = labels
    .filter((l) => l.form === outer.form || l.form === inner.form)
    .map((l) =>
      edit(l.span.start, l.span.end, regularLabel(l.form === outer.form ? inner.form : outer.form, l.value)),
    );
  return fix(
    'fix/exchange-levels',
    { outer: shown(reading.text, outer.span), inner: shown(reading.text, inner.span) },
    edits,
    false,
  );
}
