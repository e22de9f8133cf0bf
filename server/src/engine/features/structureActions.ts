import { regularLabel } from '../document/labels/relabel.ts';
import type { LabelForm, Reading } from '../document/model.ts';
import type { NumberingRun } from '../document/numbering/numberingRun.ts';
import { numberingRuns } from '../document/numbering/regime.ts';
import type { Renumbering } from '../document/numbering/renumbering.ts';
import type { Message, TextEdit } from '../findings/model.ts';
import { convertibleForms, convertLabels, renumberDocument, renumberRun, runAt } from './renumber.ts';

/** A change of a document's numbering that a user may ask for, whether or not anything is wrong. */
export interface StructureAction {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
}

/**
 * At an offset: number this series, number the whole document, give this level's labels another form. Only on a label, unless
 * they are asked for as such (`asked`): elsewhere they would stand among other things that a user is looking for.
 */
export function structureActions(
  reading: Reading,
  offset: number,
  asked: boolean,
): readonly StructureAction[] {
  const out: StructureAction[] = [];
  const add = (key: string, edits: readonly TextEdit[], form = '') => {
    if (edits.length > 0) out.push({ title: { key, args: { count: edits.length, form } }, edits });
  };
  const renumbered = (key: string, { edits, left }: Renumbering) => {
    if (left === 0) add(key, edits);
    else out.push({ title: { key: `${key}/left`, args: { count: edits.length, left } }, edits });
  };
  const run = runAt(reading, offset);
  const onLabel = run?.labels.some(({ span }) => span.start <= offset && offset <= span.end) ?? false;
  if (!onLabel && !asked) return [];
  const own = renumberRun(reading, offset);
  renumbered('editor.renumberRun', own);
  const all = renumberDocument(reading);
  if (all.edits.length !== own.edits.length) renumbered('editor.renumberDocument', all);
  if (run && onLabel)
    for (const form of formsFor(reading, run))
      add('editor.convertLabels', convertLabels(reading, offset, form), sampleOf(form));
  return out;
}

/** Forms that no other level of the document has. */
function formsFor(reading: Reading, { level }: NumberingRun): readonly LabelForm[] {
  const taken = new Set(numberingRuns(reading).flatMap((r) => (r.level !== level ? [r.form] : [])));
  return convertibleForms.filter((form) => !taken.has(form));
}

const sampleOf = (form: LabelForm): string => regularLabel(form, 1);
