import type { Completeness } from '../../divergence/model.ts';
import type { Label } from '../../document/model.ts';
import { isLabelOfSource } from '../inSource.ts';
import type { RuleContext } from '../rule.ts';
import type { Slip } from './slips.ts';

/**
 * Whether the numbers that are missing before a label of a reprint are those of items that it leaves out. They are missing as a whole,
 * which is said of them; the label is the source's, and to renumber it would be to depart from that.
 */
export function isLeftOut(
  { kind, label, expected, glued, lost, broken }: Slip,
  context: RuleContext,
): boolean {
  const { completeness } = context;
  if (!completeness || broken || glued.length + lost.length > 0 || (kind !== 'gap' && kind !== 'start'))
    return false;
  const left = labelsLeftOut(completeness, context);
  for (let value = expected; value < label.value; value++) if (!left.has(keyOf(label, value))) return false;
  return isLabelOfSource(context, label.span);
}

const known = new WeakMap<Completeness, ReadonlySet<string>>();

const keyOf = ({ form, unit }: Label, value: number): string => `${form} ${unit ?? ''} ${value}`;

/** So far in front of its first sentence the label of an item begins, in UTF-16 units. */
const longestLabel = 16;

function labelsLeftOut(completeness: Completeness, { corpus }: RuleContext): ReadonlySet<string> {
  const found = known.get(completeness);
  if (found) return found;
  const labels = corpus.edition(completeness.source)?.reading.labels ?? [];
  const left = new Set<string>();
  for (const { edition } of completeness.missing)
    for (const label of labels)
      if (label.span.start >= edition.start - longestLabel && label.span.end <= edition.end)
        left.add(keyOf(label, label.value));
  known.set(completeness, left);
  return left;
}
