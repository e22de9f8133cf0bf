import { unitSet } from '../../text/characters.ts';
import type { DraftLine } from '../lines/draftLine.ts';
import { compact } from './compact.ts';
import { endsLikeOrgan } from './organs.ts';

const year = '(?:[12]\\d{3}|\\d{2}|[〇○零ＯO0一二三四五六七八九]{4}|[〇○零一二三四五六七八九]{2})';
const month = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|元)';
const day = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,4})';
/** Left open in a draft: 2025年×月×日. */
const open = '[\\d×xX＊*_]{0,2}';
const mark = '[。．.，,；;]?';

/** Dates in any shape, their white space left out. */
const shapes = new RegExp(
  `^(?:(?:${year}年)?${month}月${day}[日号]|${year}年${month}月|${year}?年${open}月${open}日|\\d{4}([-./．／])\\d{1,2}\\1\\d{1,2}日?)${mark}$`,
);
const longest = 20;
/** What a date begins with; most short lines are headings and names. */
const opens = unitSet('0123456789〇○零ＯO一二三四五六七八九十元年');

/**
 * The lines that can be no date of a paper by their words alone (line kind `date`) but stand where one stands: behind prose, at
 * the end of the paper's text. What stands above them is for the caller to know. `opensText` tells whether another text begins at a
 * line.
 */
export function datePlaces(
  text: string,
  lines: readonly DraftLine[],
  opensText: (at: number) => boolean,
): ReadonlySet<number> {
  const out = new Set<number>();
  const prose = lines.findIndex(({ kind, words }) => kind === 'text' && words.ending === 'sentence');
  if (prose < 0) return out;
  let below = lines.length; // the next line that is not blank or a mark
  let ends: boolean | undefined = true; // whether the paper's text ends before it, where that was asked
  for (let i = lines.length - 1; i > prose; i--) {
    const line = lines[i] as DraftLine;
    const { kind, label } = line;
    const mayBe = (kind === 'text' && !label) || kind === 'mark';
    if (mayBe && (isDate(text, line) || signedDateAt(text, line) >= 0)) {
      ends ??= isBeyond(lines[below] as DraftLine) || opensText(below);
      if (ends) out.add(i);
    }
    if (kind === 'blank' || kind === 'mark') continue;
    below = i;
    ends = undefined;
  }
  return out;
}

/** Whether a line holds a date and nothing else, however it is written. */
export const isDate = (text: string, { contentStart, contentEnd, words }: DraftLine): boolean =>
  words.width <= longest &&
  opens(text.charCodeAt(contentStart)) &&
  shapes.test(compact(text.slice(contentStart, contentEnd)));

/** No signature with the date behind it is longer, in characters. */
const longestSigned = 60;
const endsDate = unitSet('日号0123456789');

/** A date that may stand right behind the name: with less of it a number may belong to the name. */
const wholeDate =
  /(?:[12]\d{3}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]$/;

/** Where the date begins on a line with the name of an organ and a date behind it, mostly with white space between: 江海省总工会　2025年3月1日; -1 on another. */
export function signedDateAt(text: string, line: DraftLine): number {
  const { kind, label, contentStart, contentEnd, words } = line;
  if (kind !== 'text' || label || words.width > longestSigned || words.inner || words.ending !== 'none')
    return -1;
  if (!endsDate(text.charCodeAt(contentEnd - 1))) return -1;
  for (const { index, 0: space } of text.slice(contentStart, contentEnd).matchAll(/[ \t\u3000]+/g)) {
    const at = contentStart + index + space.length;
    if (!opens(text.charCodeAt(at)) || !shapes.test(text.slice(at, contentEnd).replace(/\s+/g, ''))) continue;
    return endsLikeOrgan(text.slice(contentStart, at)) ? at : -1;
  }
  const glued = wholeDate.exec(text.slice(contentStart, contentEnd));
  if (!glued) return -1;
  return endsLikeOrgan(text.slice(contentStart, contentStart + glued.index))
    ? contentStart + glued.index
    : -1;
}

/** Whether a line stands below the text of a paper only. */
export const isBeyond = ({ kind, label }: DraftLine): boolean =>
  kind === 'note' || kind === 'imprint' || kind === 'copyTo' || label?.form === 'annex';
