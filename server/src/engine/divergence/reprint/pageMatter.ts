import type { Edition } from '../../corpus/model.ts';
import type { Line, Paragraph, Reading } from '../../document/model.ts';
import { Attached } from '../../text/attached.ts';
import { keyString } from '../../text/key.ts';
import { anyLineBreak, lineBreaks } from '../../text/lineBreaks.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import { headKey, longestHead } from '../sides/pageNumber.ts';
import { type Side, unitBefore } from '../sides/side.ts';
import { Marks } from './marks.ts';

const heads = new Attached<Reading, ReadonlyMap<string, number>>();

/** How often each short line of a draft occurs, page numbers aside; a line that was pasted twice running occurs once. */
function linesOf(reading: Reading): ReadonlyMap<string, number> {
  const known = heads.get(reading);
  if (known) return known;
  const out = new Map<string, number>();
  let last = '';
  for (const { content } of reading.lines) {
    if (content.end === content.start) continue;
    const isShort = content.end - content.start <= longestHead;
    const key = isShort ? headKey(reading.text.slice(content.start, content.end)) : '';
    if (key !== '' && key !== last) out.set(key, (out.get(key) ?? 0) + 1);
    last = key;
  }
  heads.set(reading, out);
  return out;
}

const white = '[\\s\\u0085]*';
const behindLineBreak = new RegExp(`[${lineBreaks}]${white}$`);
const lineBreakFollows = new RegExp(`^${white}[${lineBreaks}]`);
const beforeLineBreak = new RegExp(`^${white}(?:[${lineBreaks}]|$)`);

/**
 * Whether a stretch of a draft (UTF-16 offsets) is whole lines of page make-up: page numbers, the running head with the
 * document's title, lines that every page repeats, or what a web page puts above the title of `edition`.
 */
export function isPageMatter(span: Span, reading: Reading, edition: Edition): boolean {
  const { text } = reading;
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 40);
  if (!(span.start === 0 || behindLineBreak.test(before)) || !beforeLineBreak.test(after)) return false;
  const lines = text
    .slice(span.start, span.end)
    .split(anyLineBreak)
    .filter((l) => l.trim() !== '');
  return lines.length > 0 && lines.every((line) => isHead(line, reading, edition));
}

/** Words in Latin letters and no Chinese ones: a line of a translation beside the text. UTF-16 units. */
export const isTranslated = (line: string): boolean => latinWords.test(line) && !/\p{Script=Han}/u.test(line);
const latinWords = /\p{Script=Latin}{2,}[^\p{L}\n]+\p{Script=Latin}{2,}/u;

/**
 * Whether a line of a draft, by its index, is page make-up: also one that its medium has, a note at the foot of a page, or a line of a
 * translation.
 */
export function isPageLine(at: number, reading: Reading, edition: Edition): boolean {
  const { lines, text, paragraphs } = reading;
  const { start, end } = (lines[at] as Line).content;
  if (start === end) return false;
  const line = text.slice(start, end);
  if (isHead(line, reading, edition) || isTranslated(line)) return true;
  return (
    isLeftOut(paragraphs[firstEndingAfter(paragraphs, start)], start) || isFootnote(at, reading, edition)
  );
}

/** Whether what stands at a place is no part of the paragraph around it: a medium's line, alone or between two halves of a sentence. */
function isLeftOut(paragraph: Paragraph | undefined, at: number): boolean {
  if (!paragraph || paragraph.span.start > at) return false;
  const { kind, pieces } = paragraph;
  const piece = pieces[countBefore(pieces, ({ end }) => end <= at)];
  return kind === 'furniture' || !piece || piece.start > at;
}

const tag = /<\/?[a-z][^<>\n]{0,80}>/gi;

/** The lines of a stretch of the draft that are page make-up, and tags, each unit marked. */
export function markPageLines(within: Span, reading: Reading, edition: Edition): Marks {
  const marks = new Marks(within);
  const { lines, text } = reading;
  for (const found of text.slice(within.start, within.end).matchAll(tag)) {
    const at = within.start + found.index;
    marks.add(at, at + found[0].length);
  }
  for (let i = firstEndingAfter(lines, within.start); i < lines.length; i++) {
    const { start, end } = (lines[i] as Line).content;
    if (start >= within.end) break;
    if (isPageLine(i, reading, edition)) marks.add(start, end);
  }
  return marks;
}

/** ①见《…》。, [1] 参见…: what a note at the foot of a page begins with. */
const noteMark = /^(?:[①-⑳]|[[［〔【]\d{1,3}[\]］〕】])/u;
/** Notes at the foot of one page are no more. */
const mostNotes = 6;

/** Whether a line is a note, and nothing but notes stand between it and the number of its page. */
function isFootnote(at: number, reading: Reading, edition: Edition): boolean {
  const { lines, text } = reading;
  let notes = 0;
  for (let i = at; i < lines.length && notes <= mostNotes; i++) {
    const { start, end } = (lines[i] as Line).content;
    if (start === end) continue;
    const line = text.slice(start, end);
    if (noteMark.test(line)) notes++;
    else return notes > 0 && isHead(line, reading, edition);
  }
  return false;
}

/** Whether a line is a page number, the document's title, or what other pages have as well. */
function isHead(line: string, reading: Reading, edition: Edition): boolean {
  if (line.length > longestHead) return false;
  const key = headKey(line);
  if (key === '' || (linesOf(reading).get(key) ?? 0) >= 2) return true;
  const own = titles(edition);
  return own.has(key) || own.has(key.replace(pageBeside, ''));
}

/** The number of its page before a title or behind it. */
const pageBeside = /^\d{1,4}|\d{1,4}$/;

const titleKeys = new WeakMap<Edition, ReadonlySet<string>>();

function titles(edition: Edition): ReadonlySet<string> {
  let found = titleKeys.get(edition);
  if (!found) {
    const { title, aliases } = edition.source;
    found = new Set([title, ...aliases].map(keyString).filter((k) => k.length >= 4));
    titleKeys.set(edition, found);
  }
  return found;
}

/** Whether whole lines of the draft stand before the first words of the source. */
export const standsAbove = (draft: Span, at: number, text: string, source: Side): boolean =>
  unitBefore(source, at) < 0 && lineBreakFollows.test(text.slice(draft.end, draft.end + 40));
