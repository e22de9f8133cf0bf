import { numeralWords } from '../../text/numerals.ts';
import type { Bounds, Change } from '../change.ts';
import { contentOf, hasLacuna, type Side, unitAfter, unitAt, unitBefore } from '../sides/side.ts';
import { signsIn } from '../sides/signs.ts';
import { kindOfToken } from '../sides/tokens.ts';
import { wordBounds } from '../sides/words.ts';

const arabic = /[0-9]/;
const hanNumeral = new RegExp(`[${numeralWords}]`);
const allNumerals = new RegExp(`^[${numeralWords}]+$`);

/**
 * Widens a change to what a person would quote: a whole number instead of one digit of it, whole words where the two
 * readings are of different length, both members where two members of a list changed places.
 */
export function nameEdges(c: Change, draft: Side, edition: Side, bounds: Bounds): Change {
  if (hasLacuna(edition, c.edition)) return c;
  if (c.kind === 'transposition') return (c.list ? widenToMembers : widenToWords)(c, draft, edition, bounds);
  if (c.kind !== 'content') return c;
  const d = contentOf(draft, c.core.draft);
  const e = contentOf(edition, c.core.edition);
  if (d.length > 16 || e.length > 16) return c;
  // A member with its 、 is whole, whatever number the next one begins with.
  if (c.list && (d === '' || e === '')) return c;
  if (arabic.test(d + e) || (d === '' && e === '')) return widen(c, draft, edition, bounds, isArabicPart);
  if (hanNumeral.test(d) && hanNumeral.test(e)) return widen(c, draft, edition, bounds, isHanPart);
  // 第四百二十条 for 第四百二十二条: the number is another one, not one character short.
  if (allNumerals.test(d + e)) return widen(c, draft, edition, bounds, isHanPart);
  if (d === '' || e === '') return c;
  if (d.length <= 3 && e.length <= 3) {
    const whole = widenToToken(c, draft, edition, bounds);
    if (whole) return whole;
  }
  return d.length !== e.length || d.length >= 3 ? widenToWords(c, draft, edition, bounds) : c;
}

type Part = (side: Side, at: number) => boolean;
const isArabicPart: Part = ({ text }, at) => /[0-9０-９]/.test(text[at] as string);
const isHanPart: Part = ({ text }, at) => hanNumeral.test(text[at] as string);

/** Whether two neighbouring units stand close: nothing, or a decimal point or thousands comma between digits. */
function close(side: Side, left: number, right: number): boolean {
  const gap = side.text.slice(left + 1, right);
  return gap === '' || /^[.．,，]$/.test(gap);
}

function widen(c: Change, draft: Side, edition: Side, bounds: Bounds, part: Part): Change {
  let { start: ds, end: de } = c.draft;
  let { start: es, end: ee } = c.edition;
  for (;;) {
    const i = unitBefore(draft, ds, bounds.draft.start);
    const j = unitBefore(edition, es, bounds.edition.start);
    if (i < 0 || j < 0 || !part(draft, i) || !part(edition, j)) break;
    if (unitAt(draft, i) !== unitAt(edition, j)) break;
    if (!close(draft, i, ds) || !close(edition, j, es)) break;
    ds = i;
    es = j;
  }
  for (;;) {
    const i = unitAfter(draft, de, bounds.draft.end);
    const j = unitAfter(edition, ee, bounds.edition.end);
    if (i >= bounds.draft.end || j >= bounds.edition.end || !part(draft, i) || !part(edition, j)) break;
    if (unitAt(draft, i) !== unitAt(edition, j)) break;
    if (!close(draft, de - 1, i) || !close(edition, ee - 1, j)) break;
    de = i + 1;
    ee = j + 1;
  }
  return { ...c, draft: { start: ds, end: de }, edition: { start: es, end: ee } };
}

/** 以上 for 以下, not 上 for 下: the whole word where both readings are words that bear on duty or extent. */
function widenToToken(c: Change, draft: Side, edition: Side, bounds: Bounds): Change | undefined {
  for (let size = 1; size <= 4; size++)
    for (let left = 0; left <= size; left++) {
      const d = { start: c.draft.start - left, end: c.draft.end + size - left };
      const e = { start: c.edition.start - left, end: c.edition.end + size - left };
      if (d.start < bounds.draft.start || d.end > bounds.draft.end) continue;
      if (e.start < bounds.edition.start || e.end > bounds.edition.end) continue;
      const own = draft.text.slice(d.start, d.end);
      const theirs = edition.text.slice(e.start, e.end);
      if (!isWeighty(own) || !isWeighty(theirs)) continue;
      if (own.slice(0, left) === theirs.slice(0, left) && endAlike(own, theirs, size - left))
        return { ...c, draft: d, edition: e };
    }
  return undefined;
}

const endAlike = (a: string, b: string, n: number): boolean => n === 0 || a.slice(-n) === b.slice(-n);

function isWeighty(word: string): boolean {
  const kind = kindOfToken(word);
  return kind === 'modality' || kind === 'qualifier';
}

/** Moves both rims outward until neither text has a word cut in two, at most `widest` characters a side. */
function widenToWords(c: Change, draft: Side, edition: Side, bounds: Bounds): Change {
  const { draft: d, edition: e } = c;
  const [onLeft, onRight] = [alikeBefore(c, draft, edition, bounds), alikeBehind(c, draft, edition, bounds)];
  if (onLeft === 0 && onRight === 0) return c;
  const own = wordBounds(draft.text, d);
  const theirs = wordBounds(edition.text, e);
  const left = Math.min(onLeft, Math.max(d.start - own.start, e.start - theirs.start));
  const right = Math.min(onRight, Math.max(own.end - d.end, theirs.end - e.end));
  if (left === 0 && right === 0) return c;
  return {
    ...c,
    draft: { start: d.start - left, end: d.end + right },
    edition: { start: e.start - left, end: e.end + right },
  };
}

/** How far a change is widened to either side, in units. */
const widest = 3;

/** How many units before a change are the same in both texts, up to so many. */
function alikeBefore({ draft: d, edition: e }: Change, draft: Side, edition: Side, bounds: Bounds): number {
  let n = 0;
  for (; n < widest; n++) {
    const [i, j] = [d.start - n - 1, e.start - n - 1];
    if (i < bounds.draft.start || j < bounds.edition.start) break;
    if (unitAt(draft, i) === 0 || unitAt(draft, i) !== unitAt(edition, j)) break;
  }
  return n;
}

function alikeBehind({ draft: d, edition: e }: Change, draft: Side, edition: Side, bounds: Bounds): number {
  let n = 0;
  for (; n < widest; n++) {
    const [i, j] = [d.end + n, e.end + n];
    if (i >= bounds.draft.end || j >= bounds.edition.end) break;
    if (unitAt(draft, i) === 0 || unitAt(draft, i) !== unitAt(edition, j)) break;
  }
  return n;
}

/** Whole members of the list: from sign to sign, or up to where the second member ends like the first. */
function widenToMembers(c: Change, draft: Side, edition: Side, bounds: Bounds): Change {
  const left = memberRim(c, draft, edition, bounds, -1);
  const near = memberRim(c, draft, edition, bounds, 1);
  const listGoesOn = draft.text[near.d] === '、' || near.d === c.draft.end;
  const right = listGoesOn ? near : sharedEnd(c, draft, edition, bounds);
  return {
    ...c,
    draft: { start: left.d, end: right.d },
    edition: { start: left.e, end: right.e },
  };
}

/** 技能岗位、经营管理 and then 岗位: what follows the change as far as it is the end of its first member. */
function sharedEnd(c: Change, draft: Side, edition: Side, bounds: Bounds): { d: number; e: number } {
  const own = draft.text.slice(c.draft.start, c.draft.end);
  const first = own.includes('、') ? own.slice(0, own.indexOf('、')) : '';
  for (let n = Math.min(6, first.length - 1); n > 0; n--) {
    const end = first.slice(-n);
    if (c.draft.end + n > bounds.draft.end || c.edition.end + n > bounds.edition.end) continue;
    if (draft.text.startsWith(end, c.draft.end) && edition.text.startsWith(end, c.edition.end))
      return { d: c.draft.end + n, e: c.edition.end + n };
  }
  return { d: c.draft.end, e: c.edition.end };
}

function memberRim(
  c: Change,
  draft: Side,
  edition: Side,
  bounds: Bounds,
  step: -1 | 1,
): { d: number; e: number } {
  const own = step < 0 ? { d: c.draft.start, e: c.edition.start } : { d: c.draft.end, e: c.edition.end };
  let { d, e } = own;
  for (let n = 0; n <= 10; n++) {
    const i = step < 0 ? unitBefore(draft, d, bounds.draft.start) : unitAfter(draft, d, bounds.draft.end);
    const j =
      step < 0 ? unitBefore(edition, e, bounds.edition.start) : unitAfter(edition, e, bounds.edition.end);
    if (i < 0 || j < 0 || i >= bounds.draft.end || j >= bounds.edition.end) return { d, e };
    if (signsIn(draft, step < 0 ? i + 1 : d, step < 0 ? d : i).length > 0) return { d, e };
    if (unitAt(draft, i) !== unitAt(edition, j)) break;
    d = step < 0 ? i : i + 1;
    e = step < 0 ? j : j + 1;
  }
  return own;
}
