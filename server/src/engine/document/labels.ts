import { formatNumeral, type Numeral, parseNumeral } from '../text/numerals.ts';
import type { Label, LabelForm } from './model.ts';

/**
 * What can be irregular about a label's own shape. `numeral` comes with what is wrong with its number (`archaic`, `leadingOne`, …; see
 * text/numerals.ts).
 *
 * halfWidthParen (三) · mixedParen （三) · otherParen ﹙三﹚ · missingOpening 三） · wrongPunctuation （三）、 1、 一. · fullWidthDot １．·
 * fullWidthDigit １. · composite ㈢ · space 第三 条 · wrapped: broken over lines · lookAlike 笫 · arabic 第3条 · hanNumeral 附件三 ·
 * doubled 一、一、 · bullet ● · wrongDash — for ——
 */
export type LabelDefect = string;

const han = '〇零○一二三四五六七八九十百千两廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟';
/** Dashes that copies put for 一. */
const dash = '－‐‑ー';
const digit = '0-9０-９';
const gap = '[\\s\\u200b\\ufeff]*';

const patterns = {
  ordinal: new RegExp(
    `([第笫弟])(${gap})([${han}${dash}${digit}][${han}${dash}${digit}\\s]{0,10}?)(${gap})(编|分编|部分|篇|卷|章|节|条)(?:${gap}之${gap}([一二三四五六七八九十]{1,3}))?`,
    'uy',
  ),
  paren: new RegExp(
    `([（(﹙])(${gap})([${han}${dash}][${han}${dash}\\s]{0,6}?|[${digit}]{1,3})(${gap})([）)﹚])(${gap}[、.．，。,：:](?![${digit}]))?`,
    'uy',
  ),
  halfParen: new RegExp(`([${han}]{1,5}|[${digit}]{1,2})([）)])(?![）)])`, 'uy'),
  han: new RegExp(`([${han}]{1,6}|[${dash}])([ \\u3000]?)([、.．，,：:])`, 'uy'),
  arabic: new RegExp(`([${digit}]{1,3})([ \\u3000]?)([.．、：:。](?![${digit}])[、]?)`, 'uy'),
  /** The same number twice, as pasting puts it: 2.2.加强督导 */
  arabicTwice: new RegExp(`([${digit}]{1,3})([ \\u3000]?)([.．、])(?=\\1[.．、][^${digit}])`, 'uy'),
  composite: /([①-⑳⓪㉑-㉟㊱-㊿❶-❿⓫-⓴⓵-⓾➀-➓⑴-⒇⒈-⒛㈠-㈩㊀-㊉])([ \u3000]?[、.．，,：:](?![0-9]))?/uy,
  yishi: new RegExp(`([${han}]{1,3})(是|要(?![素务求点件闻员塞地道害领旨义]))`, 'uy'),
  di: new RegExp(`第([${han}]{1,3}|[${digit}]{1,2})([，、,：:])`, 'uy'),
  shouxian: /(首先|其次|再次|最后)([，,、：:])/uy,
  dash: /(——|⸺|──|―{1,2}|—|－－|--)(?=[\s]*[^\s\d—\-─－])/uy,
  bullet: /([●•▪■◆▶►◦·○])(?=[\s]*[^\s、，。0-9])/uy,
  annex: new RegExp(
    `(附件|附表|附录|附图)(${gap})([${han}]{1,3}|[${digit}]{1,3})?(?=[：:\\s]|$)([：:])?`,
    'uy',
  ),
  listMark: /[-*+][ \t]+(?=[^\s\d\-*])/uy,
  markdown: /(#{1,6})[ \t\u3000]+(?=\S)/uy,
};

/** After 第五条 these show a citation of the article, not its beginning. */
const citing = /[第规所的至、，,；;。和或及款项中与外》”」）)]/;
/** （一）至（三）项所列人员 */
const citingItem =
  /^(?:[至、和及或与]?[（(][一二三四五六七八九十\d]|至第|[、和及或]第|[项款](?:所|的|规定|情形|行为|[、和至中，])|目(?:所列|规定|[、，]))/;
const citingPart = /[是为的，,中将由内、。至和与及主]/;

export interface LabelOptions {
  readonly markdown?: boolean;
}

/**
 * The label that begins exactly at `at`, imperfect forms understood as what they mean; undefined where none does.
 * Offsets are those of `text`; nothing at or after `end` is looked at. Whether the place is one where a label can stand
 * (a paragraph's start, or a place within a run) is for the caller to know.
 */
export function labelAt(
  text: string,
  at: number,
  end: number,
  options: LabelOptions = {},
): Label | undefined {
  const first = text[at];
  if (first === undefined || at >= end) return undefined;
  if (first === '#') return options.markdown ? markdown(text, at, end) : undefined;
  if (options.markdown && '-*+'.includes(first)) return listMark(text, at, end);
  if ('第笫弟'.includes(first)) return ordinal(text, at, end) ?? di(text, at, end);
  if ('（(﹙'.includes(first)) return paren(text, at, end);
  if ('首其再最'.includes(first)) return shouxian(text, at, end);
  if (first === '附') return annex(text, at, end);
  return (
    composite(text, at, end) ??
    hanLabel(text, at, end) ??
    arabicLabel(text, at, end) ??
    halfParen(text, at, end) ??
    yishi(text, at, end) ??
    dashLabel(text, at, end)
  );
}

/** No label is longer, wherever it was wrapped. */
const longest = 48;

/** Nothing at or after `end` is seen, not even by a lookahead: a line is read the same whatever follows it. */
function match(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | undefined {
  pattern.lastIndex = 0;
  return pattern.exec(text.slice(at, Math.min(end, at + longest))) ?? undefined;
}

interface Parts {
  readonly at: number;
  readonly length: number;
  readonly form: LabelForm;
  readonly value: number;
  readonly regular: string;
  readonly defects: readonly (string | false | undefined)[];
  readonly sub?: number | undefined;
  readonly unit?: string;
}

const make = ({ at, length, form, value, regular, defects, sub, unit }: Parts): Label => ({
  span: { start: at, end: at + length },
  form,
  value,
  ...(sub === undefined ? {} : { sub }),
  ...(unit === undefined ? {} : { unit }),
  defects: [...new Set(defects.filter((d): d is string => typeof d === 'string'))],
  regular,
  inline: false,
});

/** A label's number: from 1, small enough for a label. */
function numberOf(source: string): Numeral | undefined {
  const numeral = parseNumeral(source);
  if (!numeral || numeral.value < 1 || numeral.value > 9999) return undefined;
  return numeral.form === 'hanDigits' ? { ...numeral, defects: [...numeral.defects, 'positional'] } : numeral;
}

/** `numeral` says that something is wrong with the number's shape, the rest what. A look-alike is a fault of the copy only. */
const numeralDefects = ({ defects }: Numeral): string[] =>
  defects.length === 0 || (defects.length === 1 && defects[0] === 'lookAlike')
    ? [...defects]
    : ['numeral', ...defects];

const spaceDefect = (...gaps: (string | undefined)[]): string | undefined => {
  const all = gaps.join('');
  return all === '' ? undefined : /[\n\r]/.test(all) ? 'wrapped' : 'space';
};

function ordinal(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.ordinal, text, at, end);
  if (!m) return undefined;
  const [whole, di = '', gap1, digits = '', gap2, unit = '', sub] = m;
  const numeral = numberOf(digits);
  if (!numeral) return undefined;
  const next = text[at + whole.length] ?? '';
  const again = match(patterns.ordinal, text, skipBlank(text, at + whole.length), end);
  const doubled =
    again !== undefined && again[5] === unit && parseNumeral(again[3] as string)?.value === numeral.value;
  if (!doubled && at + whole.length < end) {
    if (unit === '部分' ? citingPart.test(next) : citing.test(next)) return undefined;
    if (unit === '条' && next === '之') return undefined;
  }
  const form: LabelForm =
    unit === '章' ? 'chapter' : unit === '节' ? 'section' : unit === '条' ? 'article' : 'part';
  const subValue = sub === undefined ? undefined : parseNumeral(sub)?.value;
  return make({
    at,
    length: whole.length,
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
      ...numeralDefects(numeral),
    ],
  });
}

const skipBlank = (text: string, from: number): number => {
  let at = from;
  while (text[at] === ' ' || text[at] === '\u3000') at++;
  return at;
};

function paren(text: string, at: number, end: number): Label | undefined {
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

function halfParen(text: string, at: number, end: number): Label | undefined {
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

function hanLabel(text: string, at: number, end: number): Label | undefined {
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

function arabicLabel(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.arabic, text, at, end) ?? match(patterns.arabicTwice, text, at, end);
  const numeral = m && numberOf(m[1] as string);
  if (!m || !numeral) return undefined;
  const [whole, , gap1, mark = ''] = m;
  const after = at + whole.length;
  const again = match(patterns.arabic, text, after, end);
  if (again && mark[0] === '、' && parseNumeral(again[1] as string)?.value !== numeral.value)
    return undefined;
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

function composite(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.composite, text, at, end);
  const numeral = m && parseNumeral(m[1] as string);
  if (!m || !numeral || numeral.value < 1) return undefined;
  const value = numeral.value;
  const wrong = m[2] !== undefined && 'wrongPunctuation';
  const common = { at, length: m[0].length, value };
  switch (numeral.form) {
    case 'parenthesised':
      return make({ ...common, form: 'arabicParen', regular: `（${value}）`, defects: ['composite', wrong] });
    case 'dotted':
      return make({ ...common, form: 'arabic', regular: `${value}.`, defects: ['composite', wrong] });
    case 'hanParenthesised':
    case 'hanCircled': {
      const regular = `（${formatNumeral(value, 'han')}）`;
      return make({ ...common, form: 'hanParen', regular, defects: ['composite', wrong] });
    }
    default:
      return make({ ...common, form: 'circled', regular: formatNumeral(value, 'circled'), defects: [wrong] });
  }
}

function yishi(text: string, at: number, end: number): Label | undefined {
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

function di(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.di, text, at, end);
  const numeral = m && numberOf(m[1] as string);
  if (!m || !numeral || numeral.value > 30) return undefined;
  if (m[2] === '、' && /[一二三四五六七八九十]/.test(text[at + m[0].length] ?? '')) return undefined; // 第一、二审
  return make({
    at,
    length: m[0].length,
    form: 'di',
    value: numeral.value,
    regular: `第${formatNumeral(numeral.value, 'han')}，`,
    defects: [
      m[2] !== '，' && m[2] !== ',' && 'wrongPunctuation',
      numeral.form !== 'han' && 'arabic',
      ...numeralDefects(numeral),
    ],
  });
}

const steps = ['首先', '其次', '再次', '最后'];

function shouxian(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.shouxian, text, at, end);
  if (!m) return undefined;
  const word = m[1] as string;
  const wrong = m[2] !== '，' && m[2] !== ',' && 'wrongPunctuation';
  const value = steps.indexOf(word) + 1;
  return make({ at, length: m[0].length, form: 'shouxian', value, regular: `${word}，`, defects: [wrong] });
}

function dashLabel(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.dash, text, at, end) ?? match(patterns.bullet, text, at, end);
  if (!m) return undefined;
  const mark = m[1] as string;
  const wrong = '●•▪■◆▶►◦·○'.includes(mark) ? 'bullet' : mark !== '——' && 'wrongDash';
  return make({ at, length: mark.length, form: 'dash', value: 0, regular: '——', defects: [wrong] });
}

function annex(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.annex, text, at, end);
  if (!m) return undefined;
  const numeral = m[3] === undefined ? undefined : numberOf(m[3]);
  if (m[3] !== undefined && !numeral) return undefined;
  return make({
    at,
    length: m[0].length,
    form: 'annex',
    value: numeral?.value ?? 0,
    unit: m[1] as string,
    regular: `${m[1]}${numeral ? numeral.value : ''}`,
    defects: [
      numeral?.form === 'han' && 'hanNumeral',
      numeral?.form === 'fullWidth' && 'fullWidthDigit',
      spaceDefect(m[3] === undefined ? '' : m[2]),
    ],
  });
}

function listMark(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.listMark, text, at, end);
  return m && make({ at, length: m[0].length, form: 'dash', value: 0, regular: m[0], defects: [] });
}

function markdown(text: string, at: number, end: number): Label | undefined {
  const m = match(patterns.markdown, text, at, end);
  if (!m) return undefined;
  const mark = m[1] as string;
  return make({ at, length: m[0].length, form: 'markdown', value: 0, regular: `${mark} `, defects: [] });
}
