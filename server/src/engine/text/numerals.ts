/**
 * Numbers as official prose writes them, both ways. A numeral that can be understood is understood; what is irregular
 * about its shape is named, so that readers need no second parser.
 */
export type NumeralForm =
  | 'han' // 二十一
  | 'hanDigits' // 二〇二四
  | 'arabic' // 21
  | 'fullWidth' // ２１
  | 'circled' // ㉑
  | 'parenthesised' // ⑴
  | 'dotted' // ⒈
  | 'hanParenthesised' // ㈠
  | 'hanCircled' // ㊀
  | 'roman'; // Ⅳ

/**
 * archaic 廿卅 · capital 壹贰 · positional 二一 for 二十一 · leadingOne 一十 for 十 · repeatedUnit 二十十 · zero 一百零十, 一百一 for
 * 一百零一 · lookAlike ○ or 0 for 〇, a dash for 一 · mixed 1十 · padded 03
 */
export type NumeralDefect =
  | 'archaic'
  | 'capital'
  | 'positional'
  | 'leadingOne'
  | 'repeatedUnit'
  | 'zero'
  | 'lookAlike'
  | 'mixed'
  | 'padded';

export interface Numeral {
  readonly value: number;
  readonly form: NumeralForm;
  readonly defects: readonly NumeralDefect[];
}

/** Characters that numbers are written with in words, as the inside of a class in a regular expression. */
export const numeralWords = '〇零○一二三四五六七八九十百千万亿两';

const plainDigits = '〇一二三四五六七八九';
const capitals: Record<string, number> = {
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}; // biome-ignore format: a table
const units: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const bigUnits: Record<string, number> = { 万: 1e4, 亿: 1e8 };
const archaic: Record<string, number> = { 廿: 20, 卅: 30, 卌: 40 };
const dashes = '－‐‑‒–—―ー-';

/** Runs of code points that stand for consecutive numbers: form, code point, first number, count. */
const composites: readonly (readonly [NumeralForm, number, number, number])[] = [
  ['circled', 0x2460, 1, 20],
  ['circled', 0x24ea, 0, 1],
  ['circled', 0x3251, 21, 15],
  ['circled', 0x32b1, 36, 15],
  ['circled', 0x2776, 1, 10],
  ['circled', 0x24eb, 11, 10],
  ['circled', 0x24f5, 1, 10],
  ['circled', 0x2780, 1, 10],
  ['circled', 0x278a, 1, 10],
  ['parenthesised', 0x2474, 1, 20],
  ['dotted', 0x2488, 1, 20],
  ['hanParenthesised', 0x3220, 1, 10],
  ['hanCircled', 0x3280, 1, 10],
  ['roman', 0x2160, 1, 12],
  ['roman', 0x2170, 1, 12],
];

/**
 * The number from 1 to 999 that the units of `text` from `start` to `end` write in its regular shape (二十一, 一百零一); 0 where
 * they write anything else or write it otherwise.
 */
export function regularHan(text: string, start: number, end: number): number {
  if (end - start > longestRegular) return 0;
  let value = 0;
  let digit = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === ten) value += (digit || 1) * 10;
    else if (unit === hundred) value += digit * 100;
    else {
      digit = digitOfUnit[unit] as number;
      continue;
    }
    digit = 0;
  }
  value += digit;
  const regular = toHan(value);
  return value > 0 && value < mostKnown && regular.length === end - start && text.startsWith(regular, start)
    ? value
    : 0;
}

const longestRegular = '九百九十九'.length;
const ten = '十'.charCodeAt(0);
const hundred = '百'.charCodeAt(0);
const digitOfUnit = new Uint8Array(0x10000);
for (let n = 1; n <= 9; n++) digitOfUnit[plainDigits.charCodeAt(n)] = n;

/** Reads a whole string as one number; undefined where it is none. White space inside is ignored. */
export function parseNumeral(source: string): Numeral | undefined {
  return regular(regularHan(source, 0, source.length)) ?? parseAny(source);
}

/** The numbers in their regular shape, as nearly all are; who asks for one gets the same again. */
const regulars: Numeral[] = [];

function regular(value: number): Numeral | undefined {
  if (value === 0) return undefined;
  regulars[value] ??= { value, form: 'han', defects: [] };
  return regulars[value];
}

function parseAny(source: string): Numeral | undefined {
  const text = source.replace(/\s+/gu, '');
  if (text.length === 0 || text.length > 32) return undefined;
  if (/^[0-9]+$/.test(text)) return arabic(text, 'arabic');
  if (/^[0-9０-９]+$/.test(text)) return arabic(text.normalize('NFKC'), 'fullWidth');
  return composite(text) ?? han(text);
}

function arabic(digits: string, form: NumeralForm): Numeral | undefined {
  if (digits.length > 15) return undefined;
  return { value: Number(digits), form, defects: digits.length > 1 && digits[0] === '0' ? ['padded'] : [] };
}

function composite(text: string): Numeral | undefined {
  if (text.length !== 1) return undefined;
  const code = text.charCodeAt(0);
  for (const [form, from, first, count] of composites)
    if (code >= from && code < from + count) return { value: code - from + first, form, defects: [] };
  return undefined;
}

function han(text: string): Numeral | undefined {
  const defects = new Set<NumeralDefect>();
  let total = 0; // closed by 万 and 亿
  let section = 0; // below the next 万
  let digit = -1; // read and not yet given a unit
  let positional = ''; // all digits read while no unit was met
  let lastUnit = Number.POSITIVE_INFINITY;
  let zero = false;
  let anyUnit = false;
  for (const char of text) {
    const d = digitOf(char, defects);
    if (d !== undefined) {
      if (digit > 0 && anyUnit) defects.add('positional');
      if (!anyUnit) positional += d;
      if (d === 0) zero = true;
      digit = d === 0 && anyUnit ? digit : d;
      continue;
    }
    const small = units[char] ?? archaic[char];
    const big = bigUnits[char];
    if (small === undefined && big === undefined) return undefined;
    if (positional.length > 1 && !anyUnit) defects.add('positional');
    anyUnit = true;
    if (char === '拾' || char === '佰' || char === '仟') defects.add('capital');
    if (big !== undefined) {
      const before = section + Math.max(digit, 0);
      total = big > 1e4 ? (total + before) * big : total + before * big;
      section = 0;
      lastUnit = Number.POSITIVE_INFINITY;
    } else if (archaic[char] !== undefined) {
      defects.add('archaic');
      section += small as number;
      lastUnit = 10;
    } else {
      const unit = small as number;
      if (unit >= lastUnit) defects.add('repeatedUnit');
      section += (digit > 0 ? digit : 1) * unit;
      lastUnit = unit;
    }
    digit = -1;
  }
  if (!anyUnit) return digitsOnly(positional, defects);
  const value = total + section + Math.max(digit, 0);
  return { value, form: 'han', defects: [...defects, ...shapeDefects(text, value, zero, defects)] };
}

/** 一 alone is the number one; 二〇二四 is positional, which is right for years only. */
function digitsOnly(digits: string, defects: Set<NumeralDefect>): Numeral | undefined {
  if (digits.length === 0 || digits.length > 15) return undefined;
  const form = digits.length === 1 ? 'han' : 'hanDigits';
  return { value: Number(digits), form, defects: [...defects] };
}

function digitOf(char: string, defects: Set<NumeralDefect>): number | undefined {
  const plain = plainDigits.indexOf(char);
  if (plain >= 0) return plain;
  if (char === '零') return 0;
  if (char === '两') return 2;
  if (char === '○' || char === 'О' || char === 'O' || char === '０' || char === '0') {
    defects.add('lookAlike');
    return 0;
  }
  if (dashes.includes(char)) {
    defects.add('lookAlike');
    return 1;
  }
  const ascii = '123456789'.indexOf(char);
  if (ascii >= 0) {
    defects.add('mixed');
    return ascii + 1;
  }
  const capital = capitals[char];
  if (capital !== undefined) defects.add('capital');
  return capital;
}

/** Whatever is left that makes the shape differ from the regular one (一百十 and 两百 are let pass). */
function shapeDefects(
  text: string,
  value: number,
  zero: boolean,
  known: Set<NumeralDefect>,
): NumeralDefect[] {
  if (known.size > 0) return [];
  const regular = formatNumeral(value, 'han');
  if (text === regular || plainShape(text) === plainShape(regular)) return [];
  if (text.startsWith('一十')) return ['leadingOne'];
  return [zero || regular.includes('零') ? 'zero' : 'repeatedUnit'];
}

const plainShape = (han: string): string =>
  han
    .replace(/零/g, '〇')
    .replace(/两/g, '二')
    .replace(/([百千万〇])一十/g, '$1十');

/** Writes a number; forms that do not reach it (㉑ ends at 50, ⑴ at 20, ㈠ at 10) fall back to the plain digits they are made of. */
export function formatNumeral(value: number, form: NumeralForm): string {
  const n = Math.max(0, Math.trunc(value));
  switch (form) {
    case 'arabic':
      return String(n);
    case 'fullWidth':
      return String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    case 'han':
      return toHan(n);
    case 'hanDigits':
      return String(n).replace(/\d/g, (d) => plainDigits[Number(d)] as string);
    default:
      return compositeOf(n, form) ?? (form.startsWith('han') ? toHan(n) : String(n));
  }
}

function compositeOf(value: number, form: NumeralForm): string | undefined {
  for (const [f, from, first, count] of composites)
    if (f === form && value >= first && value < first + count)
      return String.fromCharCode(from + value - first);
  return undefined;
}

/** The numbers that labels have, asked for again and again. */
const known: string[] = [];
const mostKnown = 1000;

function toHan(n: number): string {
  if (n >= mostKnown) return writeHan(n);
  const written = known[n] ?? writeHan(n);
  known[n] = written;
  return written;
}

function writeHan(n: number): string {
  if (n === 0) return '零';
  if (n >= 1e8) return joinHan(toHan(Math.floor(n / 1e8)), '亿', n % 1e8, 1e7);
  if (n >= 1e4) return joinHan(toHan(Math.floor(n / 1e4)), '万', n % 1e4, 1e3);
  if (n >= 1000) return joinHan(plainDigits[Math.floor(n / 1000)] as string, '千', n % 1000, 100);
  if (n >= 100) return joinHan(plainDigits[Math.floor(n / 100)] as string, '百', n % 100, 10);
  if (n >= 20) return `${plainDigits[Math.floor(n / 10)]}十${n % 10 ? plainDigits[n % 10] : ''}`;
  if (n >= 10) return `十${n % 10 ? plainDigits[n % 10] : ''}`;
  return plainDigits[n] as string;
}

function joinHan(head: string, unit: string, rest: number, full: number): string {
  if (rest === 0) return head + unit;
  const tail = rest >= 10 && rest < 20 ? `一${toHan(rest)}` : toHan(rest);
  return head + unit + (rest < full ? '零' : '') + tail;
}
