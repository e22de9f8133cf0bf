import { keyString } from '../../text/key.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { type Side, unitAfter, unitBefore } from './side.ts';

const arabic = '[\\d０-９]{1,4}';
const han = '[〇一二三四五六七八九十百]{1,4}';
const rim = '[-—–―─－~～∼·•]';
/** — 3 —, ～3～, － 三 －, 第3页 共12页, 3/12, P3, Page 3 of 12, and 3 at the end of a line: how pages are numbered. */
const pageNumber = new RegExp(
  [
    `第\\s*(?:${arabic}|${han})\\s*页`,
    `共\\s*(?:${arabic}|${han})\\s*页`,
    `${rim}\\s*(?:${arabic}|${han})\\s*${rim}`,
    `${arabic}\\s*[/／]\\s*${arabic}`,
    `^\\s*(?:page|p[.．]?)\\s*\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?\\s*$`,
    `^\\s*${arabic}(?=\\s|$)`,
    `(?<=\\s)${arabic}\\s*$`,
  ].join('|'),
  'gi',
);
/** Running heads are short. */
export const longestHead = 60;

/** A line as running heads are compared: without the number of the page; empty where there is nothing else. */
export const headKey = (line: string): string => keyString(line.replace(pageNumber, ''));

const pageBeside = /^[-—–·•]?\s*\d{1,4}\s*[-—–·•]?\s+|\s+[-—–·•]?\s*\d{1,4}\s*[-—–·•]?$/;

/** A running head without the number of its page before or behind it. */
export const withoutPage = (line: string): string => line.replace(pageBeside, '');

/** Whether a stretch of a draft (UTF-16 offsets), with the signs around it, is whole lines with nothing but page numbers. */
export function isPageNumber({ start, end }: Span, draft: Side): boolean {
  const { text } = draft;
  const from = unitBefore(draft, start) + 1;
  if (!anyLineBreak.test(text.slice(from, start))) return false;
  const lines = text.slice(from, unitAfter(draft, end)).split(anyLineBreak);
  const [own, ...last] = [lines.slice(1, -1), lines[0], lines.at(-1)] as const;
  return (
    own.length > 0 &&
    last.every((line) => line?.trim() === '') &&
    own.every((line) => line.length <= longestHead && headKey(line) === '')
  );
}
