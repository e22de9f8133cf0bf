import type { Edit, Match } from '../../matching/model.ts';
import { unitSet } from '../../text/characters.ts';
import { isEmpty, lengthOf } from '../../text/span.ts';
import type { Texts } from '../passageInput.ts';

/** Units changed, as far as one edit counts; what was only moved to its neighbour's other side counts little. */
export function changed({ edits }: Match): number {
  let n = 0;
  for (let i = 0; i < edits.length; i++) {
    const e = edits[i] as Edit;
    if (isSwap(e, edits[i + 1])) {
      n += 2;
      i++;
    } else n += Math.min(8, Math.max(lengthOf(e.draft), lengthOf(e.edition)));
  }
  return n;
}

const isSwap = (a: Edit, b: Edit | undefined): boolean =>
  b !== undefined &&
  ((isEmpty(a.draft) && isEmpty(b.edition) && lengthOf(a.edition) === lengthOf(b.draft)) ||
    (isEmpty(a.edition) && isEmpty(b.draft) && lengthOf(a.draft) === lengthOf(b.edition)));

/** Whether a match runs from about a sentence's beginning to about its end in both texts. */
export const isWholeSentence = ({ draft, edition }: Match, t: Texts): boolean =>
  beginsSentence(t.draft.text, draft.start) &&
  endsSentence(t.draft.text, draft.end) &&
  beginsSentence(t.source.text, edition.start) &&
  endsSentence(t.source.text, edition.end);

const closesSentence = unitSet('。！？\n');

/** Whether a sentence begins at most six UTF-16 units before `at`. */
function beginsSentence(text: string, at: number): boolean {
  for (let i = at - 1; i >= at - 7; i--) if (i < 0 || closesSentence(text.charCodeAt(i))) return true;
  return false;
}

/** Whether a sentence's mark stands at most four UTF-16 units behind `at`. */
function endsSentence(text: string, at: number): boolean {
  for (let i = at; i <= at + 4; i++) if (i >= text.length || closesSentence(text.charCodeAt(i))) return true;
  return false;
}
