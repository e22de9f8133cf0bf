import { skipWhite, trimEnd, unitSet } from '../../text/characters.ts';
import type { Marked } from '../../text/marks.ts';
import type { Citation } from '../model.ts';
import { cleanName } from './cleanName.ts';

const numberPattern =
  /([\p{Script=Han}]{1,14})\s{0,8}[〔﹝[［【（(﹙〖]\s{0,8}((?:19|20)?\d{2}|[〇○零一二三四五六七八九]{4})\s{0,8}[〕﹞\]］】）)﹚〗]\s{0,8}第?\s{0,8}(\d{1,5}|[〇○零一二三四五六七八九十百]{1,5})\s{0,8}号/u;
const orderPattern =
  /((?:中华人民共和国)?(?:主席|国务院|[\p{Script=Han}]{2,14}(?:部|委员会|总局|局|署|厅|省人民政府|市人民政府|政府)))令\s{0,8}第\s{0,8}(\d{1,5}|[〇○零一二三四五六七八九十百]{1,6})\s{0,8}号/u;
/** Words before a document number that are no part of the issuer's code. */
const leading =
  /^.*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|参照|参见|印发|转发|以及|见|与|和(?!国)|及|的|以|由|经)(?=[\p{Script=Han}]+$)/u;

/** No number of a document or order reaches further back from the character that shows it, or forward from it. */
const numberReach = 100;

/** Adds the numbers of documents and orders in a paragraph, in every shape of bracket: 中发〔2017〕14号, 国务院令第586号. */
export function addNumbers({ text, start, end, marks, first }: Marked, out: Citation[]): void {
  let from = start;
  for (let k = first; k < marks.count; k++) {
    const at = marks.at[k] as number;
    if (at >= end) break;
    if (text[at] === '号' && at >= from && endsNumber(text, at, start))
      from = push(numberPattern, Math.max(from, at - numberReach), at + 1) ?? from;
  }
  from = start;
  for (let k = first; k < marks.count; k++) {
    const at = marks.at[k] as number;
    if (at >= end) break;
    if (text[at] === '令' && at >= from && text[skipWhite(text, at + 1, end)] === '第')
      from = push(orderPattern, Math.max(from, at - numberReach), Math.min(end, at + numberReach)) ?? from;
  }
  /** Adds what the pattern finds first in a stretch and gives its end. */
  function push(pattern: RegExp, low: number, high: number): number | undefined {
    const found = pattern.exec(text.slice(low, high));
    if (!found) return undefined;
    const at = low + found.index + (leading.exec(found[1] as string)?.[0].length ?? 0);
    const stop = low + found.index + found[0].length;
    out.push({ span: { start: at, end: stop }, kind: 'number', name: cleanName(text.slice(at, stop)) });
    return stop;
  }
}

const isCounted = unitSet('0123456789〇○零一二三四五六七八九十百');
const closesYear = unitSet('〕﹞]］】）)﹚〗');

/** Whether 〔2024〕第12号 may end with this 号: a number that stands right behind a bracket. */
function endsNumber(text: string, at: number, start: number): boolean {
  const digits = trimEnd(text, at, start);
  let i = digits;
  while (i > start && isCounted(text.charCodeAt(i - 1))) i--;
  if (i === digits) return false;
  i = trimEnd(text, i, start);
  if (text[i - 1] === '第') i = trimEnd(text, i - 1, start);
  return i > start && closesYear(text.charCodeAt(i - 1));
}
