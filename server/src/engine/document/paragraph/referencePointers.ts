import { unitGroups } from '../../text/characters.ts';
import type { Marked } from '../../text/marks.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { type Span, shift, span } from '../../text/span.ts';
import { POINTER, unitClasses } from '../../text/unitClasses.ts';

/** What a pointer points at: the counting word after its number. */
export type PointerUnit = '编' | '部分' | '章' | '节' | '条' | '款' | '项' | '目' | '附件';

/** 第（三）项: one step of a cross reference. 前款 and 本条 are steps relative to where they stand. */
export interface Pointer {
  /** UTF-16 offsets into the draft. */
  readonly span: Span;
  readonly unit: PointerUnit;
  /** The numbers it names, in order (第一、三款 → 1, 3; 第（一）至（三）项 → 1, 2, 3); empty for a relative one. */
  readonly values: readonly number[];
  /** The places of the numbers themselves, one per written number, for fixes. */
  readonly numbers: readonly { readonly span: Span; readonly value: number }[];
  /** 第四十条之一: the number after 之. */
  readonly sub?: number;
  readonly bracket: 'none' | 'han' | 'arabic';
  /** −1 前款, −2 前两款 (both of them), 0 本款. */
  readonly relative?: number;
}

/** Pointers that belong together, outermost first: 第十二条第一款第（三）项. */
export interface Chain {
  readonly span: Span;
  readonly pointers: readonly Pointer[];
  /** What stands directly before it and says which document is meant. */
  readonly prefix: 'self' | 'foreign' | 'relative' | 'see' | 'none';
}

const han = '零〇一二三四五六七八九十百千两';
const number = `(?:[（(][ \\u3000]?(?:[${han}]{1,5}|\\d{1,3})[ \\u3000]?[）)]|[${han}]{1,7}|\\d{1,4})`;
const list = `${number}(?:(?:、|，|和|及|与|或者|或|以及|至|到|[-－—~～])第?${number})*`;
const absolute = `第(${list})(编(?![制号码辑委队排])|部分|章(?!程)|节(?![目能约日点课水])|条(?![件例目约文码款])|款(?![式项])|项(?!目)|目(?![标录的]))(?:之([一二三四五六七八九十]{1,3}))?`;
const relative =
  '(前|上|本)(一|两|二|三|四)?(编(?![制号码辑委队排])|部分|章(?!程)|节(?![目能约日点课水])|条(?![件例目约文码款])|款(?![式项])|项(?!目))';
const annex = `附件[ \\u3000]?(\\d{1,2}|[一二三四五六七八九十]{1,3})(?![\\d${han}年月个份家项条])`;
const pattern = new RegExp(`${absolute}|${relative}|${annex}`, 'y');

/** How deep a unit stands; parallel units stand equally deep. */
export const unitDepth: Readonly<Record<PointerUnit, number>> = {
  附件: 0,
  编: 1,
  部分: 1,
  章: 2,
  节: 3,
  条: 4,
  款: 5,
  项: 6,
  目: 7,
};

/** Kinds of documents that speak of themselves as 本条例, 本方案, …, and that others call 该条例, 该方案. */
export const selfKinds =
  '法|条例|办法|规定|细则|规则|解释|决定|意见|章程|规程|规范|通则|准则|守则|制度|通知|方案|规划|计划|纲要|要点|公告|通告|通报|报告|批复|函|纪要|标准|指南|协议|合同|指引|措施|预案|须知';
/** 本管理办法, 本暂行规定, 本应急预案: what kinds are told apart by; not a place (本市养犬管理条例), which names another document. */
const selfWords =
  '实施|管理|暂行|试行|工作|专项|行动|若干|补充|具体|操作|应急|总体|考核|评价|评选|评审|奖励|资助|分工|改革';
const selfPrefix = new RegExp(
  `(?<=(?<![基根])本(?:${selfWords}){0,2}(?:${selfKinds})(?:的|中的?|之)?|(?:本文|文中|上文|下文|正文)[“《]?)`,
  'y',
);
const foreignPrefix =
  /(?<=(?:》(?:[（(][^（()）]{0,40}[）)])?|[”〕]|号[）)]?|法典?|条例|办法|规定|细则|规则|解释|决定|意见|章程|通则|准则|通知|方案|纲要|公约|协定|议定书|规程|规范|标准|修正案)(?:的|中的?|之)?)/y;
/** 其第三条, 该法, 同条: another document or place that only a reader knows. */
const deictic = /(?<=(?:该|其|同|各自|另|原|相应|有关|对应)(?:法|条例|办法|规定|款|条|项)?)/y;
const seePrefix =
  /(?<=(?:见|参见|详见|参照|按照?|依照|依据|根据|执行|对照|符合|属于|违反|除|适用|落实|遵照|上述|前述|以上|以下|填写|填报|使用|提交)[“《]?)/y;

const noChains: readonly Chain[] = [];

/** What a number and a list of numbers are written with. */
const inNumbers = unitGroups([`（）() \u3000${han}0-9、，和及与或者以至到~～－—第-`]);
/** What a number ends with. */
const inLast = unitGroups([`）)${han}0-9`]);
const counted = unitGroups(['编部章节条款项目']);
const fewest = '一两二三四';

/** No list of numbers is longer, in UTF-16 units. */
const longestList = 128;

/** Where numbers that begin at `at` end at the latest. */
function numbersEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && inNumbers[text.charCodeAt(i)] !== 0) i++;
  return i;
}

/** Where the counting word of 前款 or 前两款 has to stand. */
const relativeWordAt = (text: string, at: number, end: number): number =>
  at + 1 < end && fewest.includes(text[at + 1] as string) ? at + 2 : at + 1;

/**
 * Every chain of pointers in a stretch of the draft, in order. Labels at the start of items are pointers too; callers drop them.
 * Nothing before or after the stretch is looked at.
 */
export function chainsIn({ text, start, end, marks, first: firstMark }: Marked): readonly Chain[] {
  let piece: string | undefined;
  let chains = noChains as Chain[];
  let current: Pointer[] = [];
  const close = (): void => {
    const [first] = current;
    const last = current.at(-1);
    if (!first || !last || piece === undefined) return;
    const chain: Chain = {
      span: span(first.span.start, last.span.end),
      pointers: current,
      prefix: prefixOf(piece, first.span.start - start, first),
    };
    if (chains === noChains) chains = [chain];
    else chains.push(chain);
  };
  let from = start;
  let numbersTo = start;
  for (let k = firstMark; k < marks.count; k++) {
    const at = marks.at[k] as number;
    if (at >= end) break;
    if (((unitClasses[text.charCodeAt(at)] as number) & POINTER) === 0 || at < from) continue;
    const isAbsolute = text[at] === '第';
    // What begins at a later 第 of 第一、第二、… has the same word behind it.
    if (isAbsolute && at >= numbersTo) numbersTo = numbersEnd(text, at + 1, end);
    const word = isAbsolute ? numbersTo : relativeWordAt(text, at, end);
    // Most 第, 前 and 本 begin something else.
    const isCounted = word < end && counted[text.charCodeAt(word)] !== 0;
    if (isAbsolute && isCounted && (inLast[text.charCodeAt(word - 1)] === 0 || word - at > longestList))
      continue;
    if (!isCounted && !(text[at] === '附' && text[at + 1] === '件')) {
      from = word;
      continue;
    }
    piece ??= text.slice(start, end);
    pattern.lastIndex = at - start;
    const m = pattern.exec(piece);
    if (!m) continue;
    from = at + m[0].length;
    const pointer = toPointer(m, at);
    if (!pointer) continue;
    const previous = current.at(-1);
    const between = previous && text.slice(previous.span.end, pointer.span.start);
    const deeper = previous && unitDepth[pointer.unit] > unitDepth[previous.unit];
    if (deeper && (between === '' || between === '的' || between === '中')) current.push(pointer);
    else {
      close();
      current = [pointer];
    }
  }
  close();
  return chains;
}

export function shiftChain(chain: Chain, by: number): Chain {
  const pointers: Pointer[] = [];
  for (const pointer of chain.pointers) pointers.push(shiftPointer(pointer, by));
  return { span: shift(chain.span, by), pointers, prefix: chain.prefix };
}

export function shiftPointer(pointer: Pointer, by: number): Pointer {
  const { unit, values, bracket, sub, relative: steps } = pointer;
  const at = shift(pointer.span, by);
  if (sub === undefined && steps !== undefined)
    return { span: at, unit, values, numbers: pointer.numbers, bracket, relative: steps };
  const numbers: Pointer['numbers'][number][] = [];
  for (const { span: of, value } of pointer.numbers) numbers.push({ span: shift(of, by), value });
  if (sub === undefined) return { span: at, unit, values, numbers, bracket };
  return { ...pointer, span: at, numbers };
}

/** `index` is where the match stands in the draft. */
function toPointer(m: RegExpExecArray, index: number): Pointer | undefined {
  const at = span(index, index + m[0].length);
  const [whole, numbers, unit, sub, direction, howMany, relativeUnit, annexNumber] = m;
  if (numbers !== undefined && unit !== undefined) {
    const written = readNumbers(numbers, index + 1);
    const values =
      written.length === 1 ? [(written[0] as (typeof written)[number]).value] : expand(numbers, written);
    if (values.length === 0) return undefined;
    const bracket = /[（(][ \u3000]?\d/.test(numbers) ? 'arabic' : /[（(]/.test(numbers) ? 'han' : 'none';
    const subValue = sub === undefined ? undefined : parseNumeral(sub)?.value;
    const pointer: Pointer = { span: at, unit: unit as PointerUnit, values, numbers: written, bracket };
    return subValue === undefined ? pointer : { ...pointer, sub: subValue };
  }
  if (direction !== undefined && relativeUnit !== undefined) {
    if (direction === '本' && howMany !== undefined) return undefined;
    const count = howMany === undefined ? 1 : (parseNumeral(howMany)?.value ?? 1);
    return {
      span: at,
      unit: relativeUnit as PointerUnit,
      values: nothing,
      numbers: nothing,
      bracket: 'none',
      relative: direction === '本' ? 0 : -count,
    };
  }
  const value = annexNumber === undefined ? undefined : parseNumeral(annexNumber)?.value;
  if (!value || !annexNumber) return undefined;
  const place = whole.lastIndexOf(annexNumber);
  const numberSpan = span(index + place, index + place + annexNumber.length);
  return { span: at, unit: '附件', values: [value], numbers: [{ span: numberSpan, value }], bracket: 'none' };
}

const nothing: readonly never[] = [];

const inHan = unitGroups([han]);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The numbers of `source`, which begins at `offset` in the draft: runs of numerals or of digits. */
function readNumbers(source: string, offset: number): Pointer['numbers'] {
  let out: { span: Span; value: number }[] | undefined;
  for (let i = 0; i < source.length; ) {
    const start = i;
    if (inHan[source.charCodeAt(i)] !== 0) while (inHan[source.charCodeAt(i)] === 1) i++;
    else while (isDigit(source.charCodeAt(i))) i++;
    if (i === start) {
      i++;
      continue;
    }
    const value = parseNumeral(source.slice(start, i))?.value;
    if (!value) continue;
    const written = { span: span(offset + start, offset + i), value };
    if (out) out.push(written);
    else out = [written];
  }
  return out ?? nothing;
}

/** 第（一）至（四）项 names four. */
function expand(source: string, written: Pointer['numbers']): number[] {
  const values = written.map((w) => w.value);
  const [a, b] = values;
  if (
    values.length === 2 &&
    a !== undefined &&
    b !== undefined &&
    /[至到\-－—~～]/.test(source) &&
    b > a &&
    b - a < 200
  )
    return Array.from({ length: b - a + 1 }, (_, i) => a + i);
  return values;
}

/** What stands in `piece` before the pointer `first`, which begins at `at` there. */
function prefixOf(piece: string, at: number, first: Pointer): Chain['prefix'] {
  const follows = (prefix: RegExp): boolean => {
    prefix.lastIndex = at;
    return prefix.test(piece);
  };
  if (follows(selfPrefix)) return 'self';
  if (first.relative !== undefined) return 'relative';
  if (follows(deictic) || follows(foreignPrefix)) return 'foreign';
  return follows(seePrefix) ? 'see' : 'none';
}
