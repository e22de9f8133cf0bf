import { unitSet } from '../../text/characters.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import type { Label } from '../model.ts';
import type { DraftLine } from './draftLine.ts';

/** What no line ends with, and a numeral behind it makes a word with it: 问题之｜一, 相统｜一, 百分之三十｜五. */
const wantsNumeral = unitSet('之统唯单专划第〇零一二三四五六七八九十百千万');
/** Words that a wrap leaves looking like 一、 and its kind, of at most three characters. */
const words = /(?:[之统唯单专划同合归万逐]一|[队入退]伍|大陆|收拾)$/;

/** Whether a line ends with 第, which is nothing without the number on the next: 其中第｜二、三车间. */
export const endsWithOrdinal = (text: string, { contentEnd }: DraftLine): boolean =>
  text[contentEnd - 1] === '第';

/** A narrower line is a heading or a field that ends where its author ended it. */
const fullWidth = 16;

/**
 * Whether 一， at the beginning of a line is not its label but goes on with a line before it that a wrap broke off: that line
 * is full of prose and closed by nothing, and the numeral ends its last word, or has no place among the headings around it.
 */
export function isWrappedNumeral(
  text: string,
  lines: readonly DraftLine[],
  last: DraftLine,
  isProse: boolean,
  next: number,
  adjacent: boolean,
): boolean {
  const { label } = lines[next] as DraftLine;
  if (!label || last.words.ending !== 'none' || last.words.width < fullWidth) return false;
  if (label.form === 'arabic') return adjacent && isProse && isPercentage(text, label);
  if (label.form !== 'han' || !label.defects.includes('wrongPunctuation'))
    return isProse && endsWord(text, label) && !hasPlace(lines, next, label);
  if (!'，,：:'.includes(text[label.span.end - 1] as string)) return false;
  if (wantsNumeral(text.charCodeAt(last.contentEnd - 1))) return true;
  return adjacent && isProse && !hasPlace(lines, next, label);
}

/** 相统｜一、规范, 第｜一、二车间: the regular shape of a label behind a line break, and yet the end of a word. */
export function endsWord(text: string, { form, span: { start, end } }: Label): boolean {
  if (form !== 'han') return false;
  const before = text.slice(Math.max(0, start - 8), start);
  const word = before.trimEnd();
  if (!anyLineBreak.test(before.slice(word.length))) return false;
  return word.endsWith('第') || words.test(word.slice(-1) + text.slice(start, end - 1));
}

/** 从｜2. 5%: a decimal that a copy has put a space into. */
const isPercentage = (text: string, { span }: Label): boolean =>
  /^[ \u3000]\d+[%％]/.test(text.slice(span.end, span.end + 8));

/** Whether the numbers of the headings on either side leave a place for this one. */
function hasPlace(lines: readonly DraftLine[], at: number, { value }: Label): boolean {
  const before = neighbour(lines, at, -1);
  const after = neighbour(lines, at, 1);
  if (after !== undefined && after !== value + 1 && after !== 1) return false;
  return value === 1 ? after === 2 && before !== 1 : before === value - 1;
}

/** The number of the nearest heading 一、 before or after a line. */
function neighbour(lines: readonly DraftLine[], at: number, step: 1 | -1): number | undefined {
  for (let i = at + step; i >= 0 && i < lines.length; i += step) {
    const { label } = lines[i] as DraftLine;
    if (label?.form === 'han') return label.value;
  }
  return undefined;
}
