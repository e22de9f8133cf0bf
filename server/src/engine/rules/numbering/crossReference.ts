import type { LabelForm } from '../../document/model.ts';
import { type CrossReference, findReferences, type Pointer } from '../../document/references.ts';
import type { Finding, Fix } from '../../findings/model.ts';
import { formatNumeral, parseNumeral } from '../../text/numerals.ts';
import { edit, fix, report } from '../report.ts';
import type { Rule, RuleContext, RuleMeta } from '../rule.ts';
import { findSlips } from './slips.ts';

const meta: RuleMeta = {
  id: 'numbering/cross-reference',
  severity: 'error',
  norm: { authority: '校对实务', strength: 'practice' },
  fixable: true,
};

/** A reference within the document names a place that the document has. */
export const crossReference: Rule = {
  meta,
  *check({ reading }: RuleContext): Iterable<Finding> {
    const unsettled = new Set(findSlips(reading).map((slip) => slip.run.form));
    for (const reference of findReferences(reading)) {
      const [first] = reference.missing;
      // Where the numbers that it goes by are out of order themselves, they come first.
      if (!first || reference.pointers.some((p) => formsOf[p.unit]?.some((form) => unsettled.has(form))))
        continue;
      const { pointer } = first;
      const words = reading.text.slice(pointer.span.start, pointer.span.end);
      if (pointer.relative !== undefined)
        yield report(meta, reference.span, 'numbering/cross-reference/relative', { text: words });
      else
        yield report(
          meta,
          reference.span,
          'numbering/cross-reference',
          { text: words, number: first.value },
          {
            fixes: candidates(reading.text, reference, pointer, first.value),
          },
        );
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

/** The numbers that exist in the place meant, nearest to the one that does not; sure only where there is but one. */
function candidates(text: string, { existing }: CrossReference, pointer: Pointer, value: number): Fix[] {
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
