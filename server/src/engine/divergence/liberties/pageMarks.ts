import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { isPageNumber } from '../sides/pageNumber.ts';
import { contentOf, unitAfter, unitBefore } from '../sides/side.ts';

/** ① and ¹, alone or several together; [1], 〔注2〕, [3-5], [^1] with their brackets. */
const circled = /^[①-⑳¹²³⁴-⁹\s]+$/u;
const noteNumber = /^(?:注\s*)?\d{1,3}(?:\s*[-–—,，、]\s*\d{1,3})*$/u;

/** Whether an addition is lines of the page that a sentence runs over (— 3 —, 第12页 共30页), or the mark of a note. */
export const isPageMark = (c: Change, texts: Texts): boolean =>
  isNoteMark(c, texts) || (isAddition(c, texts) && isPageNumber(c.core.draft, texts.draft));

/** Whether an addition is the mark of a note; ① behind a colon or at a line's beginning is an item's. */
export function isNoteMark(c: Change, texts: Texts): boolean {
  if (!isAddition(c, texts)) return false;
  const { draft } = texts;
  const { start, end } = c.core.draft;
  const { text } = draft;
  const words = text.slice(start, end).trim();
  if (circled.test(words)) return !/[：:；;\n\r]\s*$/u.test(text.slice(unitBefore(draft, start) + 1, start));
  const bare = words.replace(/^[[［【〔]\s*\^?\s*/u, '').replace(/\s*[\]］】〕]$/u, '');
  if (!noteNumber.test(bare)) return false;
  const before = words === bare ? text.slice(unitBefore(draft, start) + 1, start) : '[';
  const behind = words === bare ? text.slice(end, unitAfter(draft, end)) : ']';
  return /[[［【〔]\s*\^?\s*$/u.test(before) && /^\s*[\]］】〕]/u.test(behind);
}

function isAddition({ core }: Change, { source }: Texts): boolean {
  const { start, end } = core.draft;
  return start < end && end - start <= longest && contentOf(source, core.edition) === '';
}

const longest = 60;
