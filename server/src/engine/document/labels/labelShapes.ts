import { anyLineBreak, lineBreaks } from '../../text/lineBreaks.ts';
import { type Numeral, type NumeralDefect, parseNumeral } from '../../text/numerals.ts';
import type { Label, LabelForm } from '../model.ts';

/**
 * What can be irregular about a label's own shape. `numeral` says that something is wrong with its number, and what it is
 * comes with it (text/numerals.ts).
 */
export type LabelDefect =
  | 'halfWidthParen' // (三)
  | 'mixedParen' // (三）
  | 'otherParen' // ﹙三﹚
  | 'missingOpening' // 三）
  | 'wrongPunctuation' // （三）、 1、 一.
  | 'fullWidthDot' // 1．
  | 'fullWidthDigit' // １.
  | 'composite' // ㈢
  | 'space' // 第三 条
  | 'wrapped' // broken over lines
  | 'lookAlike' // 笫三条, 第三十－条
  | 'arabic' // 第3条
  | 'hanNumeral' // 附件三
  | 'doubled' // 一、一、
  | 'bullet' // ●
  | 'wrongDash' // — for ——
  | 'numeral'
  | NumeralDefect;

/** All characters that numerals of Chinese characters are written with. */
export const hanNumerals = '〇零○一二三四五六七八九十百千两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟';
const han = hanNumerals;
/** Dashes that copies put for 一. */
export const dash = '－‐‑ー';
const digit = '0-9０-９';
/** A name begins with it: 2.2025年, 2.2025—2027年, 2.2024/2025学年. */
const year = '(?:19|20)\\d{2}(?:[—–－~～至/-]{1,2}(?:19|20)\\d{2})?学?年';
const gap = '\\s*';
/** Where a line ends within a word: 二｜是. */
const wrap = `(?:[ \\t\\u3000]*(?:\\r\\n|[${lineBreaks}])[ \\t\\u3000]*)?`;

export const patterns = {
  ordinal: new RegExp(
    `([第笫弟])(${gap})([${han}${dash}${digit}][${han}${dash}${digit}\\s]{0,10}?)(${gap})(编|分编|部分|篇|卷|章|节|条)(?:${gap}之${gap}([一二三四五六七八九十]{1,3}))?`,
    'uy',
  ),
  paren: new RegExp(
    `([（(﹙])(${gap})([${han}${dash}][${han}${dash}\\s]{0,6}?|[${digit}]{1,3})(${gap})([）)﹚])(${gap}(?:、|[.．，。,：:](?![${digit}])))?`,
    'uy',
  ),
  halfParen: new RegExp(`([${han}]{1,5}|[${digit}]{1,2})([）)])(?![）)])`, 'uy'),
  han: new RegExp(`([${han}]{1,6}|[${dash}])([ \\u3000]?)([、.．，,：:])`, 'uy'),
  arabic: new RegExp(
    `([${digit}]{1,3})([ \\u3000]?)([.：:。](?![${digit}])[、]?|[.．](?=${year})|．(?![０-９])|、)`,
    'uy',
  ),
  /** The same number twice, as pasting puts it: 2.2.加强督导 */
  arabicTwice: new RegExp(`([${digit}]{1,3})([ \\u3000]?)([.．、])(?=\\1[.．、][^${digit}])`, 'uy'),
  composite: /([①-⑳⓪㉑-㉟㊱-㊿❶-❿⓫-⓴⓵-⓾➀-➓⑴-⒇⒈-⒛㈠-㈩㊀-㊉])([ \u3000]?[、.．，,：:](?![0-9]))?/uy,
  yishi: new RegExp(`([${han}]{1,3})${wrap}(是|要(?![素务求点件闻员塞地道害领旨义]))`, 'uy'),
  di: new RegExp(`([第其])${wrap}([${han}]{1,3}|[${digit}]{1,2})${wrap}([，、,：:])`, 'uy'),
  shouxian: /(首先|其次|再次|最后)([，,、：:])/uy,
  dash: /(——|⸺|──|―{1,2}|—|－－|--)(?=[\s]*[^\s\d—\-─－])/uy,
  bullet: /([●•▪■◆▶►◦·○])(?=[\s]*[^\s、，。0-9])/uy,
  annex: new RegExp(
    // 附件1.××表 is how some write the note on attachments; 附件2-1 is one of several that belong together.
    `(附[ \\u3000]?[件表录图])(${gap})(?:([${han}]{1,3}|[${digit}]{1,3})(?=[.．][\\p{Script=Han}《])|(?:([${han}]{1,3}|[${digit}]{1,3})(?:[-－—–]([${digit}]{1,2}))?)?(?=[：:\\s]|\\*\\*$|$)[：:]?)`,
    'uy',
  ),
  /** No rule across the page (* * *) and no page number (- 3 -). */
  listMark: /[-*+][ \t]+(?=[^\s\d\-*]|\*{1,3}[^\s*]|\d{1,8}\p{Script=Han})/uy,
  markdown: /(#{1,6})[ \t\u3000]+(?=\S)/uy,
};

/** After 第五条 these show a citation of the article, not its beginning. */
export const citing = /[第规所的至、，,；;。和或及款项中与外》”」）)]/;
/** （一）至（三）项所列人员 */
export const citingItem =
  /^(?:[至、和及或与]?[（(][一二三四五六七八九十\d]|至第|[、和及或]第|项(?!目)|款(?:所|的|规定|情形|行为|[、和至中，])|目(?:所列|规定|[、，]))/;
/** 第七节相应改为第八节 */
export const amended = /^(?:相应|改为|改成|修改为|修正为|删去)/;
export const citingPart = /[是为的，,中将由内、。至和与及主]/;

/** No label is longer, wherever it was wrapped. */
const longest = 48;

/** Nothing at or after `end` is seen, not even by a lookahead: a line is read the same whatever follows it. */
export function match(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | undefined {
  pattern.lastIndex = 0;
  return pattern.exec(text.slice(at, Math.min(end, at + longest))) ?? undefined;
}

interface Parts {
  readonly at: number;
  readonly length: number;
  readonly form: LabelForm;
  readonly value: number;
  readonly regular: string;
  readonly defects: readonly (LabelDefect | false | undefined)[];
  readonly sub?: number | undefined;
  readonly unit?: string;
}

/** A label of `length` UTF-16 units at `at`; defects that are not there are left out. */
export function make({ at, length, form, value, regular, defects, sub, unit }: Parts): Label {
  const span = { start: at, end: at + length };
  const found = foundOf(defects);
  if (sub !== undefined)
    return {
      span,
      form,
      value,
      sub,
      ...(unit === undefined ? {} : { unit }),
      defects: found,
      regular,
      inline: false,
    };
  return unit === undefined
    ? { span, form, value, defects: found, regular, inline: false }
    : { span, form, value, unit, defects: found, regular, inline: false };
}

const noDefects: readonly LabelDefect[] = [];

/** Each defect once, in order. */
function foundOf(defects: Parts['defects']): readonly LabelDefect[] {
  let found: LabelDefect[] | undefined;
  for (const defect of defects) {
    if (!defect) continue;
    if (!found) found = [defect];
    else if (!found.includes(defect)) found.push(defect);
  }
  return found ?? noDefects;
}

/** A label's number: from 1, small enough for a label. */
export function numberOf(source: string): Numeral | undefined {
  const numeral = parseNumeral(source);
  if (!numeral || numeral.value < 1 || numeral.value > 9999) return undefined;
  return numeral.form === 'hanDigits' ? { ...numeral, defects: [...numeral.defects, 'positional'] } : numeral;
}

/** `numeral` says that something is wrong with the number's shape, the rest what. A look-alike is a fault of the copy only. */
export const numeralDefects = ({ defects }: Numeral): LabelDefect[] =>
  defects.length === 0 || (defects.length === 1 && defects[0] === 'lookAlike')
    ? [...defects]
    : ['numeral', ...defects];

/** What is wrong with white space inside a label: a line ends in it, or it should not be there. */
export const spaceDefect = (...gaps: (string | undefined)[]): LabelDefect | undefined => {
  const all = gaps.join('');
  return all === '' ? undefined : anyLineBreak.test(all) ? 'wrapped' : 'space';
};
