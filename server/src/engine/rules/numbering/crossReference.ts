import { findAnnexes } from '../../document/frame/annexes.ts';
import { lasting, lastingInSteps } from '../../document/lasting.ts';
import type { LabelForm, Reading } from '../../document/model.ts';
import type { Pointer } from '../../document/references/references.ts';
import type { Finding, Fix } from '../../findings/model.ts';
import { formatNumeral, parseNumeral } from '../../text/numerals.ts';
import { Pace } from '../../text/steps.ts';
import { edit, fix, report } from '../report.ts';
import { type Pause, pause, pausing, type Rule, type RuleContext, type RuleMeta } from '../rule.ts';
import { type Dangling, danglingReferences, danglingStand } from './dangling.ts';
import { danglingSections, danglingSectionsStand } from './danglingSections.ts';
import { findMixed } from './mixed.ts';
import { nearestNumbers } from './nearestNumbers.ts';
import { defectiveLabels } from './own.ts';
import { shapeDefectOf } from './shape.ts';
import { findSlips, type Slip, slipsStand } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/cross-reference',
  severity: 'error',
  norm: { authority: '校对实务', strength: 'practice' },
};

const referencesPerStep = 256;

/** A reference within the document names a place that the document has. */
export const crossReference: Rule = {
  meta,
  stands: (change) => {
    const stands = danglingStand(change) && slipsStand(change) && danglingSectionsStand(change);
    if (stands) disorder(change.now);
    return stands;
  },
  *check({ reading }: RuleContext): Iterable<Finding | Pause> {
    const { unsettled, garbled } = yield* pausing(disorder.inSteps(reading));
    const pace = new Pace(referencesPerStep);
    for (const dangling of yield* pausing(danglingReferences.inSteps(reading))) {
      if (pace.isDue()) yield pause;
      // Where the numbers that it goes by are out of order themselves, they come first.
      if (isUnsettled(dangling, unsettled)) continue;
      const { span: at, units, pointer, value, within } = dangling;
      // 第二十条第一款第（一）项、第（二）项: said where 第二十条 is written.
      if (pointer.span.start < at.start) continue;
      if (units.some((unit) => formsOf[unit]?.some((form) => garbled.has(form)))) continue;
      const text = reading.text.slice(pointer.span.start, pointer.span.end);
      if (pointer.relative !== undefined) {
        yield report(meta, at, 'numbering/cross-reference/relative', { text });
        continue;
      }
      const place = within ? reading.text.slice(within.start, within.end) : '';
      const key = place === '' ? 'numbering/cross-reference' : 'numbering/cross-reference/within';
      const number = pointer.values.length > 1 ? formatNumeral(value, 'han') : '';
      const args = { text, place, number };
      yield report(meta, at, number === '' ? key : 'numbering/cross-reference/member', args, {
        fixes: isOfSoleAnnex(reading, pointer)
          ? [withoutNumber(reading.text, pointer)]
          : candidates(reading.text, dangling),
      });
    }
    for (const { span: at, number, near } of danglingSections(reading))
      yield report(
        meta,
        at,
        'numbering/cross-reference',
        { text: number, place: '', number: '' },
        {
          severity: 'warning',
          fixes: near.map((good) =>
            fix('fix/refer', { good }, [edit(at.start, at.end, good)], near.length === 1),
          ),
        },
      );
  },
};

/** The forms that a word of reference may count. */
const formsOf: Partial<Record<Pointer['unit'], readonly LabelForm[]>> = {
  编: ['part'],
  部分: ['part', 'han'],
  章: ['chapter'],
  节: ['section'],
  条: ['article'],
  项: ['hanParen', 'arabicParen'],
  目: ['arabic', 'arabicParen'],
};

/** What of a draft's numbers is out of order. */
interface Disorder {
  readonly unsettled: Unsettled;
  /** The forms of which some label has a number that is malformed, or stands in another form. */
  readonly garbled: ReadonlySet<LabelForm>;
}

const disorder = lastingInSteps<Disorder>(
  function* (reading) {
    const unsettled = unsettledForms(yield* findSlips.inSteps(reading));
    const malformed = defectiveLabels(reading).filter((l) => shapeDefectOf(l) === 'numeral');
    const garbled = new Set([...malformed, ...findMixed(reading).map((m) => m.like)].map((l) => l.form));
    return { unsettled, garbled };
  },
  (old, change) => {
    if (!slipsStand(change)) return undefined;
    const { from, by } = change;
    const move = (at: number): number => (at < from ? at : at + by);
    const unsettled = [...old.unsettled].map(
      ([form, { highest, first }]) => [form, { highest, first: move(first) }] as const,
    );
    return { unsettled: new Map(unsettled), garbled: old.garbled };
  },
);

/**
 * Whether putting the numbers in order may give the reference its target: the number it misses is no higher than those of a
 * series with a slip, or a place on its way stands behind a slip of its own series.
 */
const isUnsettled = ({ pointer, value, through }: Dangling, unsettled: Unsettled): boolean =>
  (formsOf[pointer.unit] ?? []).some(
    (form) => value <= (unsettled.get(form)?.highest ?? Number.NEGATIVE_INFINITY),
  ) || through.some(({ form, at }) => at >= (unsettled.get(form)?.first ?? Number.POSITIVE_INFINITY));

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

/** Whether a paper has but one attachment, which has no number. */
const hasSoleAnnex = lasting((reading): boolean => {
  const { notes, bodies } = findAnnexes(reading);
  const numbers = [...notes.map((n) => n.value ?? 0), ...bodies.map((b) => b.label.value)];
  return notes.length <= 1 && bodies.length <= 1 && numbers.every((value) => value === 0);
});

const isOfSoleAnnex = (reading: Reading, { unit, values }: Pointer): boolean =>
  unit === '附件' && values.length === 1 && hasSoleAnnex(reading);

function withoutNumber(text: string, { span, numbers }: Pointer): Fix {
  const at = numbers[0]?.span ?? span;
  const good = text.slice(span.start, at.start).trimEnd();
  return fix('fix/refer', { good }, [edit(span.start + good.length, at.end, '')]);
}

/** The numbers that exist in the place meant, nearest to the one that does not; sure only where there is but one. */
function candidates(text: string, { pointer, value, existing }: Dangling): Fix[] {
  const written = pointer.numbers.find((n) => n.value === value);
  if (!written) return [];
  const { start, end } = written.span;
  const form = parseNumeral(text.slice(start, end))?.form === 'arabic' ? 'arabic' : 'han';
  const near = nearestNumbers(existing, value, pointer.values);
  return near.map((v) => {
    const good = formatNumeral(v, form);
    const after = text.slice(pointer.span.start, start) + good + text.slice(end, pointer.span.end);
    return fix('fix/refer', { good: after }, [edit(start, end, good)], near.length === 1);
  });
}
