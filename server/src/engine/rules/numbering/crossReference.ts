import type { LabelForm, Reading } from '../../document/model.ts';
import type { Pointer } from '../../document/references.ts';
import type { Finding, Fix } from '../../findings/model.ts';
import { formatNumeral, parseNumeral } from '../../text/numerals.ts';
import { Pace } from '../../text/steps.ts';
import { edit, fix, report } from '../report.ts';
import { type Pause, pause, pausing, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';
import { type Dangling, danglingReferences, danglingStand } from './dangling.ts';
import { findMixed } from './mixed.ts';
import { defectiveLabels } from './own.ts';
import { shapeDefectOf } from './shape.ts';
import { findSlips, type Slip, slipsStand } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/cross-reference',
  severity: 'error',
  norm: { authority: '校对实务', strength: 'practice' },
  fixable: true,
};

const referencesPerStep = 256;

/** A reference within the document names a place that the document has. */
export const crossReference: Rule = {
  meta,
  stands: (change) => slipsStand(change) && danglingStand(change),
  *check({ reading }: RuleContext): Iterable<Finding | Pause> {
    const unsettled = unsettledForms(yield* pausing(findSlips.inSteps(reading)));
    const garbled = garbledForms(reading);
    const pace = new Pace(referencesPerStep);
    for (const dangling of yield* pausing(danglingReferences.inSteps(reading))) {
      if (pace.isDue()) yield pause;
      // Where the numbers that it goes by are out of order themselves, they come first.
      if (isUnsettled(dangling, unsettled)) continue;
      const { reference, pointer, value } = dangling;
      if (reference.pointers.some((p) => formsOf[p.unit]?.some((form) => garbled.has(form)))) continue;
      const text = reading.text.slice(pointer.span.start, pointer.span.end);
      if (pointer.relative !== undefined) {
        yield report(meta, reference.span, 'numbering/cross-reference/relative', { text });
        continue;
      }
      const place = reading.text.slice(reference.span.start, pointer.span.start);
      const key = place === '' ? 'numbering/cross-reference' : 'numbering/cross-reference/within';
      const number = pointer.values.length > 1 ? formatNumeral(value, 'han') : '';
      const args = { text, place, number };
      yield report(meta, reference.span, number === '' ? key : 'numbering/cross-reference/member', args, {
        fixes: candidates(reading.text, dangling),
      });
    }
  },
};

/** The forms that a word of reference may count. */
const formsOf: Partial<Record<Pointer['unit'], readonly LabelForm[]>> = {
  编: ['part'],
  部分: ['part', 'han'],
  章: ['chapter'],
  节: ['section'],
  条: ['article'],
  项: ['hanParen'],
};

/** The forms of which some label has a number that is malformed, or stands in another form. */
function garbledForms(reading: Reading): ReadonlySet<LabelForm> {
  const malformed = defectiveLabels(reading).filter((l) => shapeDefectOf(l) === 'numeral');
  return new Set([...malformed, ...findMixed(reading).map((m) => m.like)].map((l) => l.form));
}

/**
 * Whether putting the numbers in order may give the reference its target: the number it misses is no higher than those of a
 * series with a slip, or a place on its way stands behind a slip of its own series.
 */
const isUnsettled = ({ pointer, value, through }: Dangling, unsettled: Unsettled): boolean =>
  (formsOf[pointer.unit] ?? []).some(
    (form) => value <= (unsettled.get(form)?.highest ?? Number.NEGATIVE_INFINITY),
  ) ||
  through.some(({ form, span }) => span.start >= (unsettled.get(form)?.first ?? Number.POSITIVE_INFINITY));

/** By form of the series with slips: the highest number in them, and where the first slip is. */
type Unsettled = ReadonlyMap<LabelForm, { readonly highest: number; readonly first: number }>;

function unsettledForms(slips: readonly Slip[]): Unsettled {
  const out = new Map<LabelForm, { highest: number; first: number }>();
  const seen = new Set<Slip['run']>();
  for (const { run, label } of slips) {
    const known = out.get(run.form) ?? { highest: Number.NEGATIVE_INFINITY, first: label.span.start };
    known.first = Math.min(known.first, label.span.start);
    if (!seen.has(run)) for (const { value } of run.labels) known.highest = Math.max(known.highest, value);
    seen.add(run);
    out.set(run.form, known);
  }
  return out;
}

/** The numbers that exist in the place meant, nearest to the one that does not; sure only where there is but one. */
function candidates(text: string, { pointer, value, existing }: Dangling): Fix[] {
  const written = pointer.numbers.find((n) => n.value === value);
  if (!written) return [];
  const { start, end } = written.span;
  const form = parseNumeral(text.slice(start, end))?.form === 'arabic' ? 'arabic' : 'han';
  const near = [...new Set(existing)]
    .filter((v) => !pointer.values.includes(v))
    .sort((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b)
    .slice(0, 3);
  return near.map((v) => {
    const good = formatNumeral(v, form);
    const after = text.slice(pointer.span.start, start) + good + text.slice(end, pointer.span.end);
    return fix('fix/refer', { good: after }, [edit(start, end, good)], near.length === 1);
  });
}
