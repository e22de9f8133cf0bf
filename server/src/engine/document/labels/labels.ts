import { unitGroups } from '../../text/characters.ts';
import { isLineBreak } from '../../text/lineBreaks.ts';
import type { Label } from '../model.ts';
import { arabicLabel, composite, halfParen, hanLabel, ordinal, paren } from './countedLabels.ts';
import { asSeen, isMasked } from './disguises.ts';
import { dash, hanNumerals } from './labelShapes.ts';
import { plainArabic, plainHan, plainOrdinal, plainParen } from './plainLabels.ts';
import { annex, dashLabel, di, listMark, markdown, shouxian, yishi } from './wordedLabels.ts';

export interface LabelOptions {
  readonly markdown?: boolean;
}

type LabelReader = (text: string, at: number, end: number, options: LabelOptions) => Label | undefined;

/** By the characters that labels begin with, how these are read; most lines and clauses begin with another character. */
const readers: readonly (readonly [string, LabelReader])[] = [
  ['#', (text, at, end, options) => (options.markdown ? markdown(text, at, end) : undefined)],
  ['第笫弟', ordinalOrDi],
  ['（(﹙', anyParen],
  ['首其再最', (text, at, end) => shouxian(text, at, end) ?? di(text, at, end)],
  ['附', annex],
  [hanNumerals.replace('○', ''), anyHan],
  [`○${dash}`, (text, at, end) => anyHan(text, at, end) ?? dashLabel(text, at, end)],
  ['0-9０-９', anyArabic],
  ['①-⑳⓪㉑-㉟㊱-㊿❶-❿⓫-⓴⓵-⓾➀-➓⑴-⒇⒈-⒛㈠-㈩㊀-㊉', composite],
  ['—⸺──―●•▪■◆▶►◦·-', dashLabel],
];
const readerOf = unitGroups(readers.map(([characters]) => characters));

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
  if (at >= end || at >= text.length) return undefined;
  const unit = text.charCodeAt(at);
  if (options.markdown && '-*+'.includes(text[at] as string)) return listMark(text, at, end);
  const group = readerOf[isMasked(unit) ? asSeen(text[at] as string).charCodeAt(0) : unit] ?? 0;
  const reader = group === 0 ? undefined : readers[group - 1]?.[1];
  if (!reader) return undefined;
  return hidesAny(text, at, end)
    ? readThrough(reader, text, at, end, options)
    : reader(text, at, end, options);
}

/** Characters that nobody sees stand within so many units of a label's beginning, if they are in it. */
const farthestHidden = 16;
/** So much of a text tells whether a label begins it. */
const window = 96;

function hidesAny(text: string, from: number, end: number): boolean {
  const last = Math.min(end, from + farthestHidden);
  for (let i = from; i < last; i++) {
    if (isMasked(text.charCodeAt(i))) return true;
  }
  return false;
}

/** The label as it is without the characters in it that nobody sees, and with those that it looks as if it had; these are no matter of its shape. */
function readThrough(
  reader: LabelReader,
  text: string,
  at: number,
  end: number,
  options: LabelOptions,
): Label | undefined {
  const last = Math.min(end, at + window);
  const places: number[] = [];
  let seen = '';
  for (let i = at; i < last; i++) {
    const char = asSeen(text[i] as string);
    if (char === '') continue;
    places.push(i);
    seen += char;
  }
  const label = reader(seen, 0, seen.length, options);
  return label && { ...label, span: { start: at, end: (places[label.span.end - 1] as number) + 1 } };
}

const isNumeral = unitGroups([hanNumerals]);
const isDigit = unitGroups(['0-9０-９']);
/** Number, white space and what else is found between the signs of a label. */
const inNumber = unitGroups([
  `${hanNumerals}${dash}0-9０-９\t-\r \x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff`,
]);
const isOrdinalUnit = unitGroups(['编分部篇卷章节条']);
const isParenEnd = unitGroups(['）)﹚']);

/** Moves over the units of a set. */
function skip(set: Uint8Array, text: string, from: number, end: number): number {
  let at = from;
  while (at < end && set[text.charCodeAt(at)] !== 0) at++;
  return at;
}

// What follows the number tells at once which form a label can have; only then is it read in earnest.

function ordinalOrDi(text: string, at: number, end: number): Label | undefined {
  const stop = skip(inNumber, text, at + 1, end);
  if (stop === at + 1 || stop >= end) return undefined;
  if (isOrdinalUnit[text.charCodeAt(stop)] !== 0)
    return plainOrdinal(text, at, stop, end) ?? ordinal(text, at, end) ?? di(text, at, end);
  return di(text, at, end);
}

function anyParen(text: string, at: number, end: number): Label | undefined {
  const stop = skip(inNumber, text, at + 1, end);
  if (stop === at + 1 || stop >= end || isParenEnd[text.charCodeAt(stop)] === 0) return undefined;
  return plainParen(text, at, stop, end) ?? paren(text, at, end);
}

function anyHan(text: string, at: number, end: number): Label | undefined {
  const stop = Math.max(at + 1, skip(isNumeral, text, at, end));
  if (stop >= end) return undefined;
  switch (text[stop]) {
    case '、':
      return plainHan(text, at, stop, end) ?? hanLabel(text, at, end);
    case '.':
    case '．':
    case '，':
    case ',':
    case '：':
    case ':':
      return hanLabel(text, at, end);
    case '）':
    case ')':
      return halfParen(text, at, end);
    case '是':
    case '要':
      return yishi(text, at, end);
    case ' ':
    case '\u3000':
      return hanLabel(text, at, end) ?? yishi(text, at, end);
    case '\t':
      return yishi(text, at, end);
    default:
      return isLineBreak(text.charCodeAt(stop)) ? yishi(text, at, end) : undefined;
  }
}

function anyArabic(text: string, at: number, end: number): Label | undefined {
  const stop = skip(isDigit, text, at, end);
  if (stop >= end || stop > at + 3) return undefined;
  switch (text[stop]) {
    case '.':
    case '．':
    case '、':
      return plainArabic(text, at, stop, end) ?? arabicLabel(text, at, end);
    case '：':
    case ':':
    case '。':
    case ' ':
    case '\u3000':
      return arabicLabel(text, at, end);
    case '）':
    case ')':
      return halfParen(text, at, end);
    default:
      return undefined;
  }
}
