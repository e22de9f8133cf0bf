import { skipWhite, trimEnd } from '../../text/characters.ts';
import { lineBreaks } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';

/** Whether a stretch of a text (UTF-16 offsets) is marks that an export, a web page or a chat left in it, and no words. */
export function isMarkup(text: string, start: number, end: number): boolean {
  const part = text.slice(start, end).trim();
  if (/^>[>\s]*$/.test(part) && beginsLine.test(text.slice(Math.max(0, start - 8), start))) return true;
  if (isSymbols(text, start, end)) return true;
  if (isEntity(text, start, end)) return true;
  if (isTags(text, start, end)) return true;
  return part.includes(':') && /^\W*(?:bookmark:\s*_?\w+\W*)+$|^\W*https?:\S+$/.test(part);
}

const entities = /(?:&(?:[a-z]{2,6}|#\d{2,6}|#x[\da-f]{2,5});\s*)+/iy;
const longestEntity = 10;

/** Whether a stretch lies within entities: ldquo of &ldquo;, 8220; of &#8220;, nbsp;&nbsp; of an indent. */
function isEntity(text: string, start: number, end: number): boolean {
  for (let from = start; from >= 0 && start - from <= longestEntity; from--) {
    if (text[from] !== '&') continue;
    entities.lastIndex = from;
    return entities.test(text) && entities.lastIndex >= end;
  }
  return false;
}

/** No tag is longer. */
const longestTag = 80;
const tags =
  /^(?:\s|<r([tp])>[^<>]{0,40}<\/r\1>|<\/?[a-z][^<>]*>|[[［〔(（]?(?:\d{1,4}|[①-⑳])[\]］〕)）]?(?=\s*<))+$/i;

/**
 * Whether a stretch is tags, with nothing but a number in a cell, the mark of a note or the reading of a word between them: a line break
 * (<br>), the end of one cell and the next, <sup>[1]</sup>.
 */
function isTags(text: string, start: number, end: number): boolean {
  const first = Math.max(0, start - longestTag);
  const last = Math.max(start, end - 1);
  const from = text.slice(first, start + 1).lastIndexOf('<');
  const to = text.slice(last, end + longestTag).indexOf('>') + 1;
  return from >= 0 && to > 0 && tags.test(text.slice(first + from, last + to));
}

const beginsLine = new RegExp(`(?:^|[${lineBreaks}])[^\\S${lineBreaks}]*$`);

/** Pictures, marks that give the character before them a form, halves of characters: signs of the page and no words. */
const symbols =
  /^(?:[\p{Extended_Pictographic}\p{M}\p{Cf}\p{Cs}\p{Co}\s]|[\p{Emoji_Modifier}\p{Regional_Indicator}]|\d\ufe0f?\u20e3)+$/u;

/** Whether a stretch, with the other halves of the characters that it cuts and the keycap around it, is symbols. */
function isSymbols(text: string, start: number, end: number): boolean {
  const from = isLow(text.charCodeAt(start)) && isHigh(text.charCodeAt(start - 1)) ? start - 1 : start;
  let to = isHigh(text.charCodeAt(end - 1)) && isLow(text.charCodeAt(end)) ? end + 1 : end;
  if (text[to] === '\ufe0f') to++;
  if (text[to] === '\u20e3') to++;
  return to - from <= longestSymbols && symbols.test(text.slice(from, to));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const longestSymbols = 64;

const mark =
  /<\/?[a-z][^<>]{0,200}>|&(?:[a-z]{2,6}|#\d{2,6}|#x[\da-f]{2,5});|\p{Extended_Pictographic}\ufe0f?/giu;
const mayHoldMark = /[<>&;]|\p{Extended_Pictographic}/u;
/** So far beyond a stretch may reach a tag that it begins or ends in. */
const farthestMark = 200;

/** A stretch without the tags, entities and pictures at its ends: of <strong>70 it is 70. It may begin and end within such a mark. */
export function withoutMarkup(text: string, stretch: Span): Span {
  let { start, end } = stretch;
  if (!mayHoldMark.test(text.slice(start, end))) return stretch;
  const first = Math.max(0, start - farthestMark);
  const marks = [...text.slice(first, end + farthestMark).matchAll(mark)]
    .map((found) => ({ start: first + found.index, end: first + found.index + found[0].length }))
    .filter((m) => m.start < end && m.end > start);
  for (const m of marks) if (m.start <= skipWhite(text, start, end)) start = m.end;
  for (const m of marks.reverse()) if (m.end >= trimEnd(text, end, stretch.start)) end = m.start;
  return start < end ? { start, end } : { start: end, end };
}
