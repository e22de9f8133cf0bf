import { unitSet } from './characters.ts';

/**
 * What ends a line of a draft, as the inside of a class in a regular expression: besides LF and CR the soft line break that word
 * processors leave in pasted text (U+000B), the page break (U+000C), and U+0085, U+2028, U+2029. Positions of editors know LF, CRLF and
 * CR alone: they are for `lineIndex.ts`.
 */
export const lineBreaks = '\\n\\v\\f\\r\\u0085\\u2028\\u2029';

/** Finds a line break. */
export const anyLineBreak = new RegExp(`[${lineBreaks}]`);

/** Whether a UTF-16 unit ends a line. */
export const isLineBreak = unitSet('\n\v\f\r\x85\u2028\u2029');

/** Whether a line ends in a stretch of a text. */
export function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isLineBreak(text.charCodeAt(i))) return true;
  return false;
}

/** No line break is among the units beyond this one. */
const last = 0x2029;

/** The first line break at or after `from`, or `end`. */
export function lineBreakAfter(text: string, from: number, end = text.length): number {
  let at = from;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= last && isLineBreak(unit)) break;
  }
  return at;
}

/** Where the line ends whose line break, or the end of the text, is at `at`. */
export function behindBreak(text: string, at: number): number {
  const isCrLf = text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10;
  return Math.min(text.length, at + (isCrLf ? 2 : 1));
}

/** Where the line begins on which `at` lies; not before `start`. */
export function lineStartBefore(text: string, at: number, start = 0): number {
  let from = at;
  while (from > start && !isLineBreak(text.charCodeAt(from - 1))) from--;
  return from;
}

/** White space, as a class in a regular expression: U+0085, which ends a line, is no \s. */
export const whiteSpace = '[\\s\\u0085]';

const breaksWithWhite = new RegExp(`${whiteSpace}*[${lineBreaks}]${whiteSpace}*`, 'g');

/** Whether there is nothing to be seen in a text; unlike `trim` this knows U+0085. */
export const isBlank = (text: string): boolean => !/[^\s\u0085]/.test(text);

/** Words that stood on several lines, on one: nothing is between Chinese words where a line ended. */
export const withoutLineBreaks = (words: string): string => words.replace(breaksWithWhite, '');
