import { formatNumeral, parseNumeral } from '../../text/numerals.ts';
import type { Label, LabelForm } from '../model.ts';
import {
  amended,
  citing,
  citingItem,
  citingPart,
  dash,
  hanNumerals,
  make,
  match,
  numberOf,
  numeralDefects,
  patterns,
  spaceDefect,
} from './labelShapes.ts';

/** 第一条, 第二章, 第三部分, 第五条之一. */
export function ordinal(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.ordinal, text, at, end);
  if (!m) return undefined;
  const [whole, di = '', gap1, digits = '', gap2, unit = '', sub] = m;
  const numeral = numberOf(digits);
  if (!numeral) return undefined;
  const next = text[at + whole.length] ?? '';
  const again = match(patterns.ordinal, text, skipBlank(text, at + whole.length), end);
  const doubled =
    again !== undefined && again[5] === unit && parseNumeral(again[3] as string)?.value === numeral.value;
  const isMarked =
    !doubled && unit !== '部分' && next === '、' && !named.test(text.slice(at + whole.length + 1, end));
  if (!doubled && !isMarked && at + whole.length < end) {
    if (unit === '部分' ? citingPart.test(next) : citing.test(next)) return undefined;
    if (amended.test(text.slice(at + whole.length, Math.min(end, at + whole.length + 3)))) return undefined;
    if ((unit === '条' && '之例'.includes(next)) || (unit === '章' && next === '程')) return undefined;
  }
  const form: LabelForm =
    unit === '章' ? 'chapter' : unit === '节' ? 'section' : unit === '条' ? 'article' : 'part';
  const subValue = sub === undefined ? undefined : parseNumeral(sub)?.value;
  return make({
    at,
    length: whole.length + (isMarked ? 1 : 0),
    form,
    value: numeral.value,
    sub: subValue,
    unit,
    regular: `第${formatNumeral(numeral.value, 'han')}${unit}${subValue ? `之${formatNumeral(subValue, 'han')}` : ''}`,
    defects: [
      di !== '第' && 'lookAlike',
      spaceDefect(gap1, gap2, digits.replace(/\S/g, '')),
      (numeral.form === 'arabic' || numeral.form === 'fullWidth') && 'arabic',
      doubled && 'doubled',
      isMarked && 'wrongPunctuation',
      ...numeralDefects(numeral),
    ],
  });
}

/** 第一条、第三条, 第一章、二章: places that are named, and no label. */
const named = new RegExp(
  `^\\s*(?:[第笫弟（(《〈“附前后上下]|[${hanNumerals}\\d]+[编章节条款项]|(?:本|该)(?:办法|条例|法|规定|细则|章程|规则|规程)?(?:第|和|及|、))`,
  'u',
);

const skipBlank = (text: string, from: number): number => {
  let at = from;
  while (text[at] === ' ' || text[at] === '\u3000') at++;
  return at;
};

/** （一）, （1）, in brackets of any width. */
export function paren(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.paren, text, at, end);
  if (!m) return undefined;
  const [whole, open = '', gap1, digits = '', gap2, close = '', mark] = m;
  const numeral = numberOf(digits);
  if (!numeral || numeral.value > 999) return undefined;
  const again = match(patterns.paren, text, at + whole.length, end);
  const doubled = again !== undefined && parseNumeral(again[3] as string)?.value === numeral.value;
  if (!doubled && citingItem.test(text.slice(at + whole.length, Math.min(end, at + whole.length + 3))))
    return undefined;
  const arabic = numeral.form === 'arabic' || numeral.form === 'fullWidth';
  const width = `${open}${close}`;
  return make({
    at,
    length: whole.length,
    form: arabic ? 'arabicParen' : 'hanParen',
    value: numeral.value,
    regular: arabic ? `（${numeral.value}）` : `（${formatNumeral(numeral.value, 'han')}）`,
    defects: [
      width === '()' ? 'halfWidthParen' : width === '﹙﹚' ? 'otherParen' : width !== '（）' && 'mixedParen',
      spaceDefect(gap1, gap2, digits.replace(/\S/g, '')),
      mark !== undefined && 'wrongPunctuation',
      doubled && 'doubled',
      numeral.form === 'fullWidth' && 'fullWidthDigit',
      ...numeralDefects(numeral),
    ],
  });
}

/** 一） and 1）, whose opening bracket is lost or was never written. */
export function halfParen(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.halfParen, text, at, end);
  const numeral = m && numberOf(m[1] as string);
  if (!m || !numeral) return undefined;
  const arabic = numeral.form === 'arabic' || numeral.form === 'fullWidth';
  return make({
    at,
    length: m[0].length,
    form: arabic ? 'arabicParen' : 'hanParen',
    value: numeral.value,
    regular: arabic ? `（${numeral.value}）` : `（${formatNumeral(numeral.value, 'han')}）`,
    defects: ['missingOpening', m[2] === ')' && 'halfWidthParen', ...numeralDefects(numeral)],
  });
}

/** 一、 and what stands for it: 一. 一． 一, and the like. */
export function hanLabel(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.han, text, at, end);
  const numeral = m && numberOf(m[1] as string);
  if (!m || !numeral || numeral.value > 999) return undefined;
  const [whole, digits = '', gap1, mark = ''] = m;
  const after = at + whole.length;
  const again = match(patterns.han, text, after, end);
  if (again && parseNumeral(again[1] as string)?.value !== numeral.value) return undefined; // 一、二、三产业
  if (
    mark === '、' &&
    /^[一二三四五六七八九十]+(产|线|级|类|年|季|批|期|等|档|者)/.test(text.slice(after, after + 4))
  )
    return undefined; // 一、二级
  if (mark !== '、' && mark !== '.' && mark !== '．' && numeral.value > 30) return undefined;
  return make({
    at,
    length: whole.length,
    form: 'han',
    value: numeral.value,
    regular: `${formatNumeral(numeral.value, 'han')}、`,
    defects: [
      mark !== '、' && 'wrongPunctuation',
      spaceDefect(gap1),
      again !== undefined && 'doubled',
      dash.includes(digits) && 'lookAlike',
      ...numeralDefects(numeral),
    ],
  });
}

/** 1. and what stands for it: 1、 1． and the number written twice. */
export function arabicLabel(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.arabic, text, at, end) ?? match(patterns.arabicTwice, text, at, end);
  const numeral = m && numberOf(m[1] as string);
  if (!m || !numeral) return undefined;
  const [whole, , gap1, mark = ''] = m;
  const after = at + whole.length;
  const again = match(patterns.arabic, text, after, end);
  if (again && mark[0] === '、' && parseNumeral(again[1] as string)?.value !== numeral.value)
    return undefined;
  if (after === end && /^[0０]/.test(whole)) return undefined; // 2｜025. at a line's end
  return make({
    at,
    length: whole.length,
    form: 'arabic',
    value: numeral.value,
    regular: `${numeral.value}.`,
    defects: [
      mark === '．' ? 'fullWidthDot' : mark !== '.' && 'wrongPunctuation',
      spaceDefect(gap1),
      numeral.form === 'fullWidth' && 'fullWidthDigit',
      again !== undefined && again[1] === m[1] && 'doubled',
      ...numeralDefects(numeral),
    ],
  });
}

/** One character for the whole label: ①, ⑴, ⒈, ㈠. */
export function composite(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.composite, text, at, end);
  const numeral = m && parseNumeral(m[1] as string);
  if (!m || !numeral || numeral.value < 1) return undefined;
  const value = numeral.value;
  const wrong = m[2] !== undefined && 'wrongPunctuation';
  const { length } = m[0];
  const composed = (form: 'arabicParen' | 'arabic' | 'hanParen', regular: string): Label =>
    make({ at, length, form, value, regular, defects: ['composite', wrong] });
  switch (numeral.form) {
    case 'parenthesised':
      return composed('arabicParen', `（${value}）`);
    case 'dotted':
      return composed('arabic', `${value}.`);
    case 'hanParenthesised':
    case 'hanCircled':
      return composed('hanParen', `（${formatNumeral(value, 'han')}）`);
    default:
      return make({
        at,
        length,
        form: 'circled',
        value,
        regular: formatNumeral(value, 'circled'),
        defects: [wrong],
      });
  }
}
