import type { Label } from '../../document/model.ts';
import type { Edit } from '../../matching/model.ts';
import { isEmpty } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Texts } from '../passageInput.ts';
import { labelHolding } from './withoutLabels.ts';

/**
 * Edits of a reprint, those joined that only a number parts which is a label's in one text and a word's in the other: the 三 of 第三条
 * found in the 百分之三十五 of an article that is not there.
 */
export function joinOverLabels(
  edits: readonly Edit[],
  { reading, edition }: Pick<Texts, 'reading' | 'edition'>,
): readonly Edit[] {
  const out: Edit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    const draft = last && { start: last.draft.end, end: edit.draft.start };
    const theirs = last && { start: last.edition.end, end: edit.edition.start };
    const isSplit =
      draft &&
      theirs &&
      !isEmpty(draft) &&
      !isEmpty(theirs) &&
      (labelHolding(draft, reading.labels)
        ? meetsNone(theirs, edition.reading.labels)
        : labelHolding(theirs, edition.reading.labels) !== undefined && meetsNone(draft, reading.labels));
    if (last && isSplit)
      out[out.length - 1] = {
        draft: { start: last.draft.start, end: edit.draft.end },
        edition: { start: last.edition.start, end: edit.edition.end },
      };
    else out.push(edit);
  }
  return out;
}

/** Whether a stretch touches no label, and no number within a line that could be one. */
function meetsNone({ start, end }: Edit['draft'], labels: readonly Label[]): boolean {
  const next = labels[firstEndingAfter(labels, start)];
  return next === undefined || next.span.start >= end;
}
