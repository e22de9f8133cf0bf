import { formatNumeral } from '../../text/numerals.ts';
import type { Label } from '../model.ts';
import { make, match, numberOf, numeralDefects, patterns, spaceDefect } from './labelShapes.ts';

/** 一是, 二要: the number with the word behind it, which is its unit. */
export function yishi(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.yishi, text, at, end);
  const numeral = m && numberOf(m[1] as string);
  if (!m || !numeral || numeral.value > 30) return undefined;
  const regular = `${formatNumeral(numeral.value, 'han')}${m[2]}`;
  return make({
    at,
    length: m[0].length,
    form: 'yishi',
    value: numeral.value,
    regular,
    unit: m[2] as string,
    defects: numeralDefects(numeral),
  });
}

/** 第一， and 其一，. */
export function di(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.di, text, at, end);
  if (!m) return undefined;
  const [whole, word = '', digits = '', mark = ''] = m;
  const numeral = numberOf(digits);
  if (!numeral || numeral.value > 30) return undefined;
  if (mark === '、' && /[一二三四五六七八九十]/.test(text[at + whole.length] ?? '')) return undefined; // 第一、二审
  return make({
    at,
    length: whole.length,
    form: 'di',
    value: numeral.value,
    ...(word === '其' ? { unit: word } : {}),
    regular: `${word}${formatNumeral(numeral.value, 'han')}，`,
    defects: [
      mark !== '，' && mark !== ',' && 'wrongPunctuation',
      numeral.form !== 'han' && 'arabic',
      ...numeralDefects(numeral),
    ],
  });
}

const steps = ['首先', '其次', '再次', '最后'];

/** 首先，其次，再次，最后，, counted from 1 to 4. */
export function shouxian(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.shouxian, text, at, end);
  if (!m) return undefined;
  const word = m[1] as string;
  const wrong = m[2] !== '，' && m[2] !== ',' && 'wrongPunctuation';
  const value = steps.indexOf(word) + 1;
  return make({ at, length: m[0].length, form: 'shouxian', value, regular: `${word}，`, defects: [wrong] });
}

const dashes = '——';

/** —— before an item, and the dashes and bullets that stand for it; it counts nothing. */
export function dashLabel(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.dash, text, at, end) ?? match(patterns.bullet, text, at, end);
  if (!m) return undefined;
  const mark = m[1] as string;
  const wrong = '●•▪■◆▶►◦·○'.includes(mark) ? 'bullet' : mark !== '——' && 'wrongDash';
  return make({ at, length: mark.length, form: 'dash', value: 0, regular: dashes, defects: [wrong] });
}

/** 附件, 附 件, 附件2, 附件2-1; without a number its value is 0. */
export function annex(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.annex, text, at, end);
  if (!m) return undefined;
  const unit = (m[1] as string).replace(/[ \u3000]/, '');
  const number = m[3] ?? m[4];
  const numeral = number === undefined ? undefined : numberOf(number);
  if (number !== undefined && !numeral) return undefined;
  const sub = m[5] === undefined ? undefined : numberOf(m[5]);
  if (m[5] !== undefined && (!sub || unit !== '附件')) return undefined;
  return make({
    at,
    length: m[0].length,
    form: 'annex',
    value: numeral?.value ?? 0,
    sub: sub?.value,
    unit,
    regular: `${unit}${numeral ? numeral.value : ''}${sub ? `-${sub.value}` : ''}`,
    defects: [
      numeral?.form === 'han' && 'hanNumeral',
      numeral?.form === 'fullWidth' && 'fullWidthDigit',
      spaceDefect(number === undefined ? '' : m[2]),
    ],
  });
}

/** Whether a label is the mark of a Markdown list, - or * or +: an item of a list is no heading, whatever it ends with. */
export const isListMark = ({ form, regular }: Label): boolean => form === 'dash' && regular !== dashes;

/** The -, * or + of a Markdown list. */
export function listMark(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.listMark, text, at, end);
  return m && make({ at, length: m[0].length, form: 'dash', value: 0, regular: m[0], defects: [] });
}

/** The #, ## … of a Markdown heading. */
export function markdown(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.markdown, text, at, end);
  if (!m) return undefined;
  const mark = m[1] as string;
  return make({ at, length: m[0].length, form: 'markdown', value: 0, regular: `${mark} `, defects: [] });
}
