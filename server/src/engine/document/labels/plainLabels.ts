import { skipWhite, unitGroups } from '../../text/characters.ts';
import { regularHan } from '../../text/numerals.ts';
import type { Label, LabelForm } from '../model.ts';
import { amended, citing, citingItem, dash, hanNumerals } from './labelShapes.ts';

/*
 * Labels in their regular shape, as nearly all are, read without a regular expression. What is in any way unusual, or might
 * be no label, is left to countedLabels.ts: for what is read here it gives the same.
 */

const none: readonly string[] = [];
const halfWidth: readonly string[] = ['halfWidthParen'];
const fullWidthDot: readonly string[] = ['fullWidthDot'];
const wrongPunctuation: readonly string[] = ['wrongPunctuation'];

const opensOrdinal = unitGroups(['第笫弟']);
const opensParen = unitGroups(['（(﹙']);
const opensNumber = unitGroups([`${hanNumerals}${dash}0-9０-９`]);
const mayFollowParen = unitGroups(['、.．，。,：:']);

const formOf: Readonly<Record<string, LabelForm>> = {
  章: 'chapter',
  节: 'section',
  条: 'article',
  编: 'part',
  篇: 'part',
  卷: 'part',
};

/** 第五条, its unit at `stop`. */
export function plainOrdinal(text: string, at: number, stop: number, end: number): Label | undefined {
  const unit = text[stop] as string;
  const form = formOf[unit];
  const value = text[at] === '第' ? regularHan(text, at + 1, stop) : 0;
  if (value === 0 || form === undefined) return undefined;
  const after = stop + 1;
  const next = skipWhite(text, after, end);
  if (next < end && (text[next] === '之' || opensOrdinal[text.charCodeAt(next)] !== 0)) return undefined;
  if (after < end) {
    const char = text[after] as string;
    if (citing.test(char) || (unit === '条' && char === '例') || (unit === '章' && char === '程'))
      return undefined;
    if ('相改修删'.includes(char) && amended.test(text.slice(after, Math.min(end, after + 3))))
      return undefined;
  }
  return {
    span: { start: at, end: after },
    form,
    value,
    unit,
    defects: none,
    regular: text.slice(at, after),
    inline: false,
  };
}

/** （三）, (3), closed at `stop`. */
export function plainParen(text: string, at: number, stop: number, end: number): Label | undefined {
  const open = text[at] as string;
  const full = open === '（' && text[stop] === '）';
  if (!full && !(open === '(' && text[stop] === ')')) return undefined;
  const han = regularHan(text, at + 1, stop);
  const value = han || plainDigits(text, at + 1, stop);
  if (value === 0) return undefined;
  const after = stop + 1;
  const next = skipWhite(text, after, end);
  if (next < end && mayFollowParen[text.charCodeAt(next)] !== 0) return undefined;
  if (after < end && opensParen[text.charCodeAt(after)] !== 0) return undefined;
  if (
    after < end &&
    '至、和及或与项款目'.includes(text[after] as string) &&
    citingItem.test(text.slice(after, Math.min(end, after + 3)))
  )
    return undefined;
  const form = han > 0 ? 'hanParen' : 'arabicParen';
  return full ? label(form, value, text, at, after, none) : halfWidthParen(form, value, text, at, after);
}

const halfWidthParen = (form: LabelForm, value: number, text: string, at: number, end: number): Label => ({
  ...label(form, value, text, at, end, halfWidth),
  regular: `（${text.slice(at + 1, end - 1)}）`,
});

/** 一、, its mark at `stop`. */
export function plainHan(text: string, at: number, stop: number, end: number): Label | undefined {
  const after = stop + 1;
  if (after < end && opensNumber[text.charCodeAt(after)] !== 0) return undefined;
  const value = regularHan(text, at, stop);
  return value > 0 ? label('han', value, text, at, after, none) : undefined;
}

/** 1. with its mark, a dot or 、, at `stop`. */
export function plainArabic(text: string, at: number, stop: number, end: number): Label | undefined {
  const after = stop + 1;
  if (after < end && (text[after] === '、' || opensNumber[text.charCodeAt(after)] !== 0)) return undefined;
  const value = plainDigits(text, at, stop);
  if (value === 0) return undefined;
  const mark = text[stop];
  if (mark === '.') return label('arabic', value, text, at, after, none);
  return {
    ...label('arabic', value, text, at, after, mark === '．' ? fullWidthDot : wrongPunctuation),
    regular: `${value}.`,
  };
}

const label = (
  form: LabelForm,
  value: number,
  text: string,
  at: number,
  end: number,
  defects: readonly string[],
): Label => ({
  span: { start: at, end },
  form,
  value,
  defects,
  regular: text.slice(at, end),
  inline: false,
});

/** One to three digits 0–9 that do not begin with 0; 0 where there is anything else. */
function plainDigits(text: string, start: number, end: number): number {
  if (end - start > 3 || text[start] === '0') return 0;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return 0;
    value = value * 10 + digit;
  }
  return value;
}
