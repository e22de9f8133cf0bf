import { anyLineBreak, lineBreaks } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { type Change, change } from '../change.ts';
import { type Side, unitAfter, unitAt, unitBefore } from '../sides/side.ts';
import { endOf, formsOf, isOpeningShape, type Sign, signsIn, withFullStop } from '../sides/signs.ts';

/** What lies between two neighbouring content units, without either: UTF-16 offsets. */
export type Gap = Span;

/** Compares the punctuation between two pairs of equal neighbours. Undefined where nothing that bears sense differs. */
export function compareGaps(draft: Side, d: Gap, edition: Side, e: Gap): Change | undefined {
  let es = signsIn(edition, e.start, e.end);
  let ds = withFullStop(draft, signsIn(draft, d.start, d.end), es);
  if (formsOf(ds) === formsOf(es)) return halfDash(draft, ds, edition, es);
  if (beginsParagraph(draft, d) || beginsParagraph(edition, e)) {
    ds = withoutLabelSigns(ds);
    es = withoutLabelSigns(es);
    if (formsOf(ds) === `${formsOf(es)}”` && reopens(draft, ds)) return undefined;
  }
  if (formsOf(ds) === formsOf(es)) return undefined;
  const decimal = decimalPoint(draft, d, ds) || decimalPoint(edition, e, es);
  // 中共中央 国务院: a space in the source stands for the 、 that others print.
  if (es.length === 0 && formsOf(ds) === '、' && /[ \u3000]/.test(edition.text.slice(e.start, e.end)))
    return undefined;
  if (es.length === 0 && partsThousands(draft, d, ds)) return undefined;
  if (!decimal && labelEnd(draft, d, ds) && labelEnd(edition, e, es)) return undefined;
  let head = 0;
  while (head < ds.length && head < es.length && same(ds[head], es[head])) head++;
  let tail = 0;
  while (
    tail < ds.length - head &&
    tail < es.length - head &&
    same(ds[ds.length - 1 - tail], es[es.length - 1 - tail])
  )
    tail++;
  return change(
    rangeOf(draft, d, ds, head, tail, edition, es),
    rangeOf(edition, e, es, head, tail, draft, ds),
    decimal ? 'content' : 'punctuation',
  );
}

const stroke = /^[—–―－─]$/;

/** One stroke for the two of a 破折号: between words it is a hyphen, and before a point of a list nothing. */
function halfDash(draft: Side, ds: readonly Sign[], edition: Side, es: readonly Sign[]): Change | undefined {
  const textOfSign = ({ text }: Side, sign: Sign): string => text.slice(sign.at, endOf(sign));
  for (const [n, own] of ds.entries()) {
    const their = es[n] as Sign;
    if (own.length === 1 && textOfSign(edition, their) === '——' && stroke.test(textOfSign(draft, own)))
      return change(
        { start: own.at, end: endOf(own) },
        { start: their.at, end: endOf(their) },
        'punctuation',
      );
  }
  return undefined;
}

const beginsParagraph = ({ text }: Side, { start, end }: Gap): boolean =>
  anyLineBreak.test(text.slice(start, end));

/** A quotation over several paragraphs repeats its opening mark at the beginning of each. */
function reopens({ text }: Side, signs: readonly Sign[]): boolean {
  const at = signs.at(-1)?.at ?? 0;
  return /[“「『"]/.test(text[at] as string) && behindBreaks.test(text.slice(Math.max(0, at - 8), at));
}

/** The signs of a gap without those of a label that begins the next paragraph. */
export function soundSigns(side: Side, gap: Gap): readonly Sign[] {
  const signs = signsIn(side, gap.start, gap.end);
  const bare = withoutLabelSigns(signs);
  return bare !== signs && beginsParagraph(side, gap) ? bare : signs;
}

/** ——, a dot that begins an item and the bracket of （一） at the end of a gap belong to a label, not to the wording. */
function withoutLabelSigns(signs: readonly Sign[]): readonly Sign[] {
  let n = signs.length;
  while (n > 0 && '—（·'.includes((signs[n - 1] as Sign).form)) n--;
  return n < signs.length ? signs.slice(0, n) : signs;
}

const same = (a: Sign | undefined, b: Sign | undefined): boolean => a?.form === b?.form;

/** The differing signs of one side; where it has none, the place where the other side's signs would stand. */
function rangeOf(
  side: Side,
  gap: Gap,
  signs: readonly Sign[],
  head: number,
  tail: number,
  other: Side,
  others: readonly Sign[],
): Span {
  const first = signs[head];
  const last = signs[signs.length - 1 - tail];
  if (first && last && head < signs.length - tail) return { start: first.at, end: endOf(last) };
  const before = signs[head - 1];
  const wanted = others[head];
  const opens = wanted !== undefined && isOpeningShape(other.text[wanted.at] as string);
  const at = opens && !first ? gap.end : before ? endOf(before) : opens && first ? first.at : gap.start;
  return { start: Math.min(at, side.text.length), end: Math.min(at, side.text.length) };
}

const isDigitUnit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** 2.5: a point between two digits is part of the number. */
function decimalPoint(side: Side, gap: Gap, signs: readonly Sign[]): boolean {
  if (signs.length !== 1 || (signs[0] as Sign).form !== '.') return false;
  const before = unitBefore(side, gap.start);
  return (
    before >= 0 && isDigitUnit(unitAt(side, before)) && isDigitUnit(unitAt(side, unitAfter(side, gap.start)))
  );
}

/** 2,000: a comma before three digits is a way of writing the number. */
function partsThousands({ text }: Side, { start, end }: Gap, signs: readonly Sign[]): boolean {
  if (signs.length !== 1 || (signs[0] as Sign).form !== '，') return false;
  return (
    /[\d０-９]$/.test(text.slice(Math.max(0, start - 1), start)) && threeDigits.test(text.slice(end, end + 4))
  );
}

const threeDigits = /^[\d０-９]{3}(?![\d０-９])/;

/** 1. 1、 （1） 一、: how a label at the beginning of a line is punctuated belongs to numbering, not to wording. */
function labelEnd(side: Side, gap: Gap, signs: readonly Sign[]): boolean {
  if (signs.some((s) => !'.、）。：'.includes(s.form))) return false;
  return beginsWithNumber.test(side.text.slice(Math.max(0, gap.start - 32), gap.start));
}

/** The gap around the place `at` where a side has no content. */
export const gapAround = (side: Side, at: number): Gap => ({
  start: unitBefore(side, at) + 1,
  end: unitAfter(side, at),
});

export const gapBefore = (side: Side, at: number): Gap => ({ start: unitBefore(side, at) + 1, end: at });
export const gapAfter = (side: Side, at: number): Gap => ({ start: at, end: unitAfter(side, at) });

const behindBreaks = new RegExp(`[${lineBreaks}][\\s\\u0085]*$`);
const beginsWithNumber = new RegExp(
  `(?:^|[${lineBreaks}])(?:&(?:[a-z]{2,6}|#\\d{2,6});|[lnuovØü][ \\t]|[^\\p{L}\\p{N}${lineBreaks}])*(?:第?[0-9０-９]{1,3}|第?[〇零一二三四五六七八九十百⼀⼆⼋⼗]{1,5})$`,
  'u',
);
