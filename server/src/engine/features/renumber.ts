import { labelWith, regularLabel } from '../document/labels/relabel.ts';
import type { Label, LabelForm, Reading } from '../document/model.ts';
import type { NumberingRun } from '../document/numbering/numberingRun.ts';
import { numberingRuns } from '../document/numbering/regime.ts';
import { type Renumbering, renumber } from '../document/numbering/renumbering.ts';
import type { TextEdit } from '../findings/model.ts';

/**
 * The edits that number the series at `offset` (a UTF-16 offset into the draft, in one of its labels or in the paragraph that a
 * label opens) from its beginning on without hole or repetition; cross references to its members go along. No edits where no
 * series is there or all is in order. Nothing inside a quotation is touched.
 */
export function renumberRun(reading: Reading, offset: number): Renumbering {
  const run = runAt(reading, offset);
  return renumber(reading, run && isCounted(run) ? numbersOf(run) : new Map());
}

/** The same for every series of the document at once. */
export function renumberDocument(reading: Reading): Renumbering {
  const numbers = new Map<Label, number>();
  for (const run of numberingRuns(reading).filter(isCounted))
    for (const [label, value] of numbersOf(run)) numbers.set(label, value);
  return renumber(reading, numbers);
}

/** Attachments have their numbers from the note that lists them, and not from their place. */
const isCounted = ({ form }: NumberingRun): boolean => form !== 'annex';

/** Forms that a level can be given. */
export const convertibleForms: readonly LabelForm[] = ['han', 'hanParen', 'arabic', 'arabicParen', 'circled'];

/**
 * The edits that give all labels of the level at `offset` another form: every series of the same form on the same level, in the
 * whole document. Cross references name numbers, not forms, and stay as they are.
 */
export function convertLabels(reading: Reading, offset: number, form: LabelForm): readonly TextEdit[] {
  const run = runAt(reading, offset);
  if (!run || run.form === form || !convertibleForms.includes(form) || !convertibleForms.includes(run.form))
    return [];
  const like = shapeOf(reading, form);
  const edits = numberingRuns(reading)
    .filter((r) => r.form === run.form && r.level === run.level && r.inline === run.inline)
    .flatMap((r) => r.labels)
    .map((label) => ({
      span: label.span,
      newText: like ? labelWith(reading.text, like, label.value) : regularLabel(form, label.value),
    }));
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** A label of that form as the document writes it: `1．` or `(一)` where it does. */
const shapeOf = ({ labels }: Reading, form: LabelForm): Label | undefined =>
  labels.find((l) => l.form === form && !l.inline && !l.quoted && l.defects.every((d) => kept.includes(d)));

/** What a document may keep to. */
const kept: readonly string[] = ['fullWidthDot', 'halfWidthParen'];

/** The series one of whose labels is at `offset`; else the one whose label opens the paragraph there. */
export function runAt(reading: Reading, offset: number): NumberingRun | undefined {
  const runs = numberingRuns(reading);
  const at = runs.find((r) => r.labels.some((l) => l.span.start <= offset && offset <= l.span.end));
  if (at) return at;
  const paragraph = reading.paragraphs.find((p) => p.span.start <= offset && offset <= p.span.end);
  const start = paragraph?.label?.span.start;
  return runs.find((r) => r.labels.some((l) => l.span.start === start));
}

/** The number of each member by its place in the series. */
function numbersOf({ labels, start }: NumberingRun): Map<Label, number> {
  let next = start - 1;
  return new Map(
    labels.map((label) => {
      if (label.sub === undefined) next++;
      return [label, Math.max(1, next)];
    }),
  );
}
