import type { Edit } from '../../matching/model.ts';
import { numeralWords } from '../../text/numerals.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import { change } from '../change.ts';
import { isSameAmount } from '../kinds/amounts.ts';
import { hasLacuna, type Side, unitAfter, unitAt, unitBefore } from '../sides/side.ts';
import { hasSentenceEnd } from '../sides/signs.ts';
import { alignSmall } from '../sides/smallAlign.ts';
import type { Rim } from './rests.ts';

/** So many content units more than the draft's rest the source's has with the member that is lost. */
const longestMember = 24;

/**
 * The rest, where the source has all of it but for amounts that are written otherwise, and one member of a list besides:
 * 2000名左右大国工匠、5万名左右市级工匠 for 2000名左右…、10000名左右省级工匠、50000名左右市级工匠. Without it the amounts are held against those of the
 * member that is lost.
 * @param at where the source goes on from the rest, or up to where it goes before it; its `n` content units lie to that side of it
 */
export function memberLost(
  rest: Span,
  n: number,
  at: number,
  draft: Side,
  edition: Side,
  step: -1 | 1,
): Rim | undefined {
  if (!numeral.test(draft.text.slice(rest.start, rest.end))) return undefined;
  const rim = step > 0 ? unitBefore(draft, rest.end) : unitAfter(draft, rest.start);
  let place = at;
  for (let units = 1; units <= n + longestMember; units++) {
    const next = step > 0 ? unitAfter(edition, place) : unitBefore(edition, place);
    if (next < 0 || next >= edition.text.length) return undefined;
    const gap = step > 0 ? { start: place, end: next } : { start: next + 1, end: place };
    if (hasSentenceEnd(edition, gap.start, gap.end)) return undefined;
    place = step > 0 ? next + 1 : next;
    if (units <= n + 2 || unitAt(edition, next) !== unitAt(draft, rim)) continue;
    const source = step > 0 ? { start: unitAfter(edition, at), end: place } : { start: place, end: at };
    if (hasLacuna(edition, source)) return undefined;
    const edits = alignSmall(draft, rest, edition, source);
    if (isMemberLost(edits, draft, edition)) return { draft: rest, edition: source, edits };
  }
  return undefined;
}

function isMemberLost(edits: readonly Edit[], draft: Side, edition: Side): boolean {
  const lost = edits.filter((edit) => isEmpty(edit.draft));
  const [only] = lost;
  if (lost.length !== 1 || !only || lost.length === edits.length) return false;
  const { start, end } = only.edition;
  const holdsMark = edition.text.slice(Math.max(0, start - 1), end + 1).includes('、');
  return holdsMark && edits.every((edit) => edit === only || isAmount(edit, draft, edition));
}

const isAmount = (edit: Edit, draft: Side, edition: Side): boolean =>
  isSameAmount(change(numberAround(draft, edit.draft), numberAround(edition, edit.edition)), draft, edition);

const numeral = new RegExp(`[\\d${numeralWords}]`, 'u');
/** No number is longer on either side of a place, in UTF-16 units. */
const longestNumber = 12;

function numberAround({ text }: Side, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && span.start - start < longestNumber && numeral.test(text[start - 1] as string)) start--;
  while (end < text.length && end - span.end < longestNumber && numeral.test(text[end] as string)) end++;
  return { start, end };
}
