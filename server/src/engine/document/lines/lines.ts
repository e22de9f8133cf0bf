import { isPlainHan, isWhite, skipWhite } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import type { Line } from '../model.ts';

export interface LineOptions {
  readonly markdown?: boolean;
}

/** What word processors leave in exported text: marks of bookmarks, which are no part of it. */
const bookmark = /\[bookmark:[^\]\n]{0,80}\]/y;
/** A Markdown heading or list mark that stands before a label of the document's own. */
const markdownLead =
  /(?:#{1,6}[ \t\u3000]+|>[ \t]?)+(?=\*{0,2}(?:第|[（(][一二三四五六七八九十\d]|[一二三四五六七八九十]{1,4}、|\d{1,3}[.．、]|附件))/y;
/** An indent as a web page has it: &nbsp;&nbsp;, &#12288;. */
const spaces = /(?:&(?:nbsp|ensp|emsp|#160|#12288|#x0?0?a0|#x3000);\s*)+/iy;
/** Tags of a page before the words of a line, and behind them. */
const openTags =
  /(?:<(?:p|div|span|font|strong|b|em|i|u|h[1-6]|section|blockquote|center)(?:\s[^<>]{0,200})?\/?>\s*)+/iy;
const closeTags =
  /(?:\s|<\/(?:p|div|span|font|strong|b|em|i|u|h[1-6]|section|blockquote|center)>|<br ?\/?>)+$/i;
/** So far back from a line's end tags are looked for, in UTF-16 units. */
const farthestTag = 120;
/** A bullet, a star, an arrow or a picture that stands before a label of the document's own, and bullets of symbol fonts read as letters. */
const decoration =
  /(?:(?:[●•▪■□◆◇▶►◦·★☆➢➤❖※✓✔\ue000-\uf8ff]|\p{Extended_Pictographic})\ufe0f?[ \t\u3000]*|[lnuovØü][ \t\u3000]+)(?=第[一二三四五六七八九十百\d]{1,5}[编章节条]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,4}、|\d{1,3}[.．、](?!\d))/uy;
const emphasis = /\*\*(?!\*)/y;

/** Four offsets instead of two spans: there are drafts of little else than lines. */
export class TextLine implements Line {
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;

  constructor(start: number, contentStart: number, contentEnd: number, end: number) {
    this.start = start;
    this.contentStart = contentStart;
    this.contentEnd = contentEnd;
    this.end = end;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get content(): Span {
    return { start: this.contentStart, end: this.contentEnd };
  }

  toJSON(): Line {
    const { span, content } = this;
    return { span, content };
  }
}

/** Where the content of a line begins, whose first unit is at `start` and whose last is before `end`. */
export function contentStart(text: string, start: number, end: number, options: LineOptions): number {
  let at = skipWhite(text, start, end);
  for (;;) {
    const before = at;
    if (text[at] === '[') at = skipPattern(bookmark, text, at, end);
    if (text[at] === '<') at = skipPattern(openTags, text, at, end);
    else if (text[at] === '&') at = skipPattern(spaces, text, at, end);
    if (!isPlainHan(text.charCodeAt(at))) at = skipPattern(decoration, text, at, end);
    if (options.markdown) at = skipPattern(emphasis, text, skipPattern(markdownLead, text, at, end), end);
    at = skipWhite(text, at, end);
    if (at === before) return at;
  }
}

/** Where the content of a line ends whose last unit but white space is before `end`; not before `start`. */
export function contentEnd(text: string, start: number, end: number): number {
  if (text[end - 1] !== '>') return end;
  const from = Math.max(start, end - farthestTag);
  const tags = closeTags.exec(text.slice(from, end));
  return tags ? Math.max(start, from + tags.index) : end;
}

function skipPattern(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && at + found[0].length <= end ? at + found[0].length : at;
}

/** How far a line is indented that begins at `start` and its content at `content`, in widths of a Han character. */
export function indentOf(text: string, start: number, content: number): number {
  let width = 0;
  for (let i = start; i < content; i++) {
    const unit = text.charCodeAt(i);
    if (!isWhite(unit)) break;
    width +=
      unit === 0x3000 || unit === 0x2003 ? 1 : unit === 9 ? 2 : unit === 0x20 || unit === 0xa0 ? 0.5 : 0;
  }
  return width;
}
