import { issuersIn } from '../../corpus/issuers.ts';
import type { Edition } from '../../corpus/model.ts';
import { keyString } from '../../text/key.ts';

/** What a title says of the state of its document: （试行）, （征求意见稿）. */
const state =
  /^[\s（(〔[【]*(试行|暂行|草案|草稿|初稿|征求意见稿|讨论稿|送审稿|审议稿|报批稿|修订稿|修订草案|修正草案|修正案)[\s）)〕\]】]*$/u;
/** The same of an edition: （2024年修订）, （修正版）, （2024年版）. */
const ofEdition =
  /^[\s（(〔[【]*(?:(\d{4})\s*年?\s*)?(第[一二三四五六七八九十]次)?(修订|修正|修改|(?<=\d\s*年?\s*)(?=版))[版本]?[\s）)〕\]】]*$/u;
const amended = /修订|修正|修改/;

/** So far into a text its note tells when it was passed and amended, in UTF-16 units. */
const longestHead = 400;

/**
 * Whether what a line has behind a source's title makes another document of it: （试行） for a text that is in force, （2024年修订） for one
 * that was not amended, or in another year.
 */
export function isOtherState(words: string, { source, text, reading }: Edition): boolean {
  const head = text.slice(0, longestHead);
  const told = state.exec(words)?.[1];
  if (told !== undefined) return !head.includes(told);
  const found = ofEdition.exec(words);
  if (!found) return false;
  const [, year, , how] = found;
  if (year !== undefined && !source.date?.startsWith(year) && !head.includes(`${year}年`)) return true;
  // What has no note does not tell.
  return how !== '' && !amended.test(head) && reading.elements.some(({ kind }) => kind === 'datedNote');
}

/** What parts a medium's lead from a title. */
const lead = /^.*[：:|｜丨│┃】！!]/u;
/** What a body's name ends with. */
const body =
  /^[\p{Script=Han}（）()]{1,24}(?:中央|国务院|委|委员会|常委会|政府|办公[厅室]|[部局厅署院]|联合会|工会|总会|人大|政协|军委)$/u;
/** Who hands a document on has not issued it. */
const handsOn = /[印转颁]发|公布|发布|转载|学习|贯彻|落实|解读|宣传|根据|按照/u;

/** Whether what stands before a source's title is the names of bodies and nothing else, and they are others than those that issued it. */
export function isOtherIssuer(words: string, { source }: Edition): boolean {
  const issuers = issuersIn(source.title) || (source.issuer ?? '');
  const own = words.replace(lead, '');
  if (issuers === '' || handsOn.test(own)) return false;
  const names = own.split(/[\s、，,]+/u).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => body.test(name)) && keyString(own) !== keyString(issuers);
}
