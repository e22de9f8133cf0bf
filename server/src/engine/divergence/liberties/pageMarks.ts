import type { Change } from '../change.ts';
import type { Texts } from '../passageInput.ts';
import { isPageNumber } from '../sides/pageNumber.ts';
import { contentOf, unitAfter, unitBefore } from '../sides/side.ts';

/** ① and ¹, alone or several together; [1], 〔注2〕, [3-5] with their brackets. */
const circled = /^[①-⑳¹²³⁴-⁹\s]+$/u;
const noteNumber = /^(?:注\s*)?\d{1,3}(?:\s*[-–—,，、]\s*\d{1,3})*$/u;

/** Whether an addition is the mark of a note, or lines of the page that a sentence runs over: — 3 —, 第12页 共30页. */
export function isPageMark({ core }: Change, { draft, source }: Texts): boolean {
  const { start, end } = core.draft;
  if (start === end || end - start > longest || contentOf(source, core.edition) !== '') return false;
  const { text } = draft;
  const words = text.slice(start, end).trim();
  if (circled.test(words)) return true;
  const bare = words.replace(/^[[［【〔]\s*/u, '').replace(/\s*[\]］】〕]$/u, '');
  if (noteNumber.test(bare)) {
    const before = words === bare ? text.slice(unitBefore(draft, start) + 1, start) : '[';
    const behind = words === bare ? text.slice(end, unitAfter(draft, end)) : ']';
    if (/[[［【〔]\s*$/u.test(before) && /^\s*[\]］】〕]/u.test(behind)) return true;
  }
  return isPageNumber({ start, end }, draft);
}

const longest = 60;
