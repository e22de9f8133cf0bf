import { isEmpty } from '../../text/span.ts';
import type { Change } from '../change.ts';
import type { Manner, Texts } from '../passageInput.ts';
import { isExplanation } from '../sides/explanations.ts';
import { omissionWords } from '../sides/extracts.ts';
import { isWholeClauses } from '../sides/rims.ts';
import { contentOf, countUnits, unitAfter, unitBefore } from '../sides/side.ts';

/** （编者注：…）, （…——引者注）, （略）, （以下统称…） and （即…）: words that say of themselves that they are not the source's. */
export function isEditorsNote(c: Change, { draft }: Texts): boolean {
  const { start, end } = c.core.draft;
  if (start === end || !isEmpty(c.core.edition)) return false;
  const { text } = draft;
  const opening = /(?<=[（(〔[【［])\s*《?$/.exec(text.slice(unitBefore(draft, start) + 1, start))?.[0];
  const closing = /^》?\s*(?=[）)〕\]】］])/.exec(text.slice(end, unitAfter(draft, end)))?.[0];
  if (opening === undefined || closing === undefined) return false;
  return (
    editorsNote.test(text.slice(start, end)) || isExplanation(`${opening}${text.slice(start, end)}${closing}`)
  );
}

const editors = '编者|引者|笔者|作者|记者|译者';
const editorsNote = new RegExp(
  `^${omissionWords}$|^(?:${editors}|本报)[注按](?=[:：，。\\s])|[—–-]\\s*(?:${editors})[注按]?$|^(?:以下|下文)(?:统|简|均|并)?称`,
);

/** Whole clauses of the source that are left out. */
export function isCut(c: Change, { draft, source }: Texts): boolean {
  if (contentOf(draft, c.core.draft) !== '') return false;
  return isWholeClauses(source, c.core.edition) && countUnits(source, c.core.edition, 5) >= 4;
}

/** （含技工院校，下同）: what the source says in brackets, left out as a whole. */
export function isBracketCut(c: Change, { draft, source }: Texts): boolean {
  if (contentOf(draft, c.core.draft) !== '') return false;
  const { start, end } = c.core.edition;
  const words = source.text.slice(unitBefore(source, start) + 1, unitAfter(source, end));
  return /^\s*[（(][^（()）]*[）)][，。；、]?\s*$/u.test(words);
}

/** （含技工院校） for （含技工院校，下同）: what the source says of the rest of its own text. */
export const isSameBelow = ({ core }: Change, { draft, source }: Texts): boolean =>
  isEmpty(core.draft) &&
  contentOf(source, core.edition) === '下同' &&
  !/下同/.test(draft.text.slice(core.draft.end, core.draft.end + 4));

/** So much left out of so short an attribution is a choice, not a slip; one of a row of numbers is missing all the same. */
export function isLongCut(c: Change, { matched }: Manner, { draft, source }: Texts): boolean {
  const words = contentOf(source, c.core.edition);
  if (contentOf(draft, c.core.draft) !== '' || (c.list && figure.test(words))) return false;
  const n = countUnits(source, c.core.edition, 400);
  return n >= 8 && n >= 0.5 * matched;
}

const figure = /[0-9]/;
