import { itemAddress } from '../document/address.ts';
import { isListMark } from '../document/labels/wordedLabels.ts';
import type { OutlineNode, Reading } from '../document/model.ts';
import { outlineOf } from '../document/sectionOutline.ts';
import { headOf } from '../text/headOf.ts';
import {
  anyLineBreak,
  behindBreak,
  lineBreakAfter,
  lineBreaks,
  lineStartBefore,
} from '../text/lineBreaks.ts';
import type { Span } from '../text/span.ts';
import { isShownAsHeading } from './headings.ts';

/** One entry of a document's outline. */
export interface OutlineEntry {
  /** Label and heading, or the first words, as one line, e.g. `（三）大力弘扬劳模精神`; never empty. */
  readonly name: string;
  /** What it is cited as, e.g. 二（三）; absent where the label says so by itself. */
  readonly address?: string;
  readonly level: number;
  /** Everything that belongs to it. */
  readonly span: Span;
  /** Label and heading. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

const longest = 60;

/** Tells the headings that somebody else lists. */
export type IsElsewhere = (text: string, selection: Span) => boolean;

const nowhere: IsElsewhere = () => false;

/**
 * The outline of a document, its title first where it has one. What stands below a heading that is listed elsewhere takes the
 * heading's place.
 */
export function documentSymbols(
  reading: Reading,
  isElsewhere: IsElsewhere = nowhere,
): readonly OutlineEntry[] {
  const listed = (symbol: OutlineEntry): readonly OutlineEntry[] => {
    const children = symbol.children.flatMap(listed);
    return isElsewhere(reading.text, symbol.selection) ? children : [{ ...symbol, children }];
  };
  const all = wholeOutline(reading);
  return isElsewhere === nowhere ? all : all.flatMap(listed);
}

/** Headings of Markdown itself: lines that begin with #, or are underlined. */
export function isMarkdownHeading(text: string, { start, end }: Span): boolean {
  const line = text.slice(lineStartBefore(text, start), start);
  if (/^ {0,3}#{1,6}(?:[ \t]|$)/.test(line)) return true;
  const below = behindBreak(text, lineBreakAfter(text, end));
  return below < text.length && underline.test(text.slice(below, below + 100));
}

const underline = new RegExp(`^ {0,3}(?:=+|-+)[ \\t]*(?:[${lineBreaks}]|$)`);

function wholeOutline(reading: Reading): readonly OutlineEntry[] {
  const roots = outlineOf(reading)
    .filter((node) => isListed(reading, node))
    .map((node) => symbolOf(reading, [node]));
  const { title } = reading;
  if (!title || roots.some((r) => r.selection.start <= title.start && title.end <= r.selection.end))
    return roots;
  const name = oneLine(reading.text.slice(title.start, title.end));
  return [{ name: name || '—', level: -1, span: title, selection: title, children: [] }, ...roots];
}

/**
 * A line without a label that nothing stands below may be a sentence that is being written, and an item of a Markdown list that nothing
 * with a number stands below is text.
 */
function isListed(reading: Reading, { label, children, paragraph }: OutlineNode): boolean {
  if (label && isListMark(label)) return children.some((child) => isListed(reading, child));
  return label !== undefined || children.length > 0 || isShownAsHeading(reading, paragraph);
}

/** @param path the node with those above it, the outermost first. */
function symbolOf(reading: Reading, path: readonly OutlineNode[]): OutlineEntry {
  const node = path.at(-1) as OutlineNode;
  const start = node.label?.span.start ?? node.heading.start;
  const end = Math.max(start, node.heading.end, node.label?.span.end ?? start);
  const address = path.length > 1 && node.label ? itemAddress(reading, path) : undefined;
  return {
    name: nodeName(reading, node),
    ...(address !== undefined && address !== node.label?.regular.trim() && { address }),
    level: node.level,
    span: { start: Math.min(start, node.span.start), end: Math.max(end, node.span.end) },
    selection: { start, end },
    children: node.children
      .filter((child) => isListed(reading, child))
      .map((child) => symbolOf(reading, [...path, child])),
  };
}

/** Label and heading, or the first words, as one line; never empty. */
export function nodeName(reading: Reading, node: OutlineNode): string {
  const { text } = reading;
  const start = node.label?.span.start ?? node.heading.start;
  const end = Math.max(start, node.heading.end, node.label?.span.end ?? start);
  const label = node.label ? oneLine(text.slice(node.label.span.start, node.label.span.end)) : '';
  const heading = oneLine(text.slice(node.heading.start, node.heading.end)) || opening(reading, node, end);
  return shorten(joinLabel(label, heading)) || '—';
}

const longestOpening = 20;

/** The first words of an item without a heading. */
function opening({ text, paragraphs }: Reading, node: OutlineNode, from: number): string {
  const end = paragraphs[node.paragraph]?.span.end ?? from;
  const words = oneLine(text.slice(from, Math.min(end, from + 3 * longestOpening)));
  const sentence = /^[^。！？；]*/.exec(words)?.[0] ?? '';
  const cut = headOf(sentence, longestOpening);
  return cut.length < sentence.length ? `${cut}…` : cut;
}

/** 第一条 and 1. stand apart from what follows; （一） and 一、 do not. */
const joinLabel = (label: string, heading: string): string =>
  label && heading && !/[、）)]$/.test(label) ? `${label} ${heading}` : label + heading;

/**
 * As one line: a line break inside Chinese text leaves nothing behind, any other white space one space. The marks of bold type are no
 * part of it.
 */
export function oneLine(text: string): string {
  const words = text.includes('**') ? text.replaceAll('**', '') : text;
  const joined = anyLineBreak.test(words) ? words.replace(breakInside, '') : words;
  return anyWhite.test(joined) ? joined.replace(whites, ' ').trim() : joined;
}

const anyWhite = /[\s\u0085]/;
const whites = /[\s\u0085]+/g;
const breakInside = new RegExp(
  `(?<=[\\p{Script=Han}\\p{P}])[^\\S${lineBreaks}]*[${lineBreaks}][\\s\\u0085]*(?=[\\p{Script=Han}\\p{P}])`,
  'gu',
);

const shorten = (name: string): string => (name.length <= longest ? name : `${headOf(name, longest)}…`);
