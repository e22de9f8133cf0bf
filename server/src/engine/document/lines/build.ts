import { skipWhite, trimEnd, unitSet } from '../../text/characters.ts';
import { type Marked, markedFrom } from '../../text/marks.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { Pace, type Steps, unitsPerStep } from '../../text/steps.ts';
import { labelAt } from '../labels/labels.ts';
import { isListMark } from '../labels/wordedLabels.ts';
import type { Label, Paragraph, ParagraphKind } from '../model.ts';
import { sentencesOfCells, sentencesOfRow } from './cells.ts';
import type { DraftLine } from './draftLine.ts';
import { type ItemValues, itemStarts } from './items.ts';
import { isFurniture } from './lineKinds.ts';
import type { MarksOfLines } from './lineMarks.ts';
import type { LineOptions } from './lines.ts';
import type { Group } from './paragraphs.ts';

/** What the document's frame makes of a group of lines. */
export type Role = 'title' | 'furniture' | 'prose';

/** A paragraph as it is built. */
export interface BuiltParagraph {
  readonly paragraph: Paragraph;
  readonly sentences: readonly Span[];
  /** The paragraph with its marks, and what is left of it behind its label. */
  readonly marked: Marked;
  readonly body: Marked;
}

const headingWidth = 45;
const none: readonly never[] = [];

/** A group of lines that is being made into paragraphs. */
export interface Opened {
  readonly group: Group;
  readonly role: Role;
  /** Of the group's first paragraph. */
  readonly index: number;
  readonly first: DraftLine;
  readonly pieces: readonly Span[];
  readonly whole: Marked;
}

/** Begins with a group of lines; undefined where there is nothing in it. */
export function openGroup(
  lines: readonly DraftLine[],
  group: Group,
  role: Role,
  index: number,
  marks: MarksOfLines,
): Opened | undefined {
  const pieces = piecesOf(lines, group);
  if (pieces.length === 0) return undefined;
  const { start, end } = hull(pieces);
  const at = group[0] as number;
  const whole = (group.length === 1 ? marks.of(at, start, end) : undefined) ?? marks.lookAgain(start, end);
  return { group, role, index, first: lines[at] as DraftLine, pieces, whole };
}

/** The one paragraph that a group is, or the places where items in it begin paragraphs of their own. */
export function oneParagraph(opened: Opened, last: ItemValues, options: LineOptions): BuiltParagraph | Items {
  const { whole, pieces, role, index, first, group } = opened;
  if (role === 'title') return titleOf(whole, pieces, index, options);
  const span = hull(pieces);
  if (role === 'furniture' || isFurniture(first.kind))
    return bare({ index, kind: 'furniture', span, pieces }, none, whole);
  if (first.kind === 'table')
    return bare({ index, kind: 'body', span, pieces }, sentencesOfRow(whole), whole);
  const label = group.length === 1 ? first.label : labelAt(whole.text, span.start, span.end, options);
  const cuts = itemStarts(whole, label, last);
  return cuts.length === 0 ? partOf(whole, span, pieces, label, index, group.length) : { label, cuts };
}

/** Where in a group items begin, UTF-16 offsets of the text, and the label of what stands before them. */
export interface Items {
  readonly label: Label | undefined;
  readonly cuts: readonly number[];
}

/** The paragraphs of a group that items part. */
export function* partParagraphs(
  { whole, pieces, index, group }: Opened,
  { label, cuts }: Items,
  options: LineOptions,
): Steps<readonly BuiltParagraph[]> {
  const { text, marks } = whole;
  const bounds = [whole.start, ...cuts, whole.end];
  const out: BuiltParagraph[] = [];
  const pace = new Pace(unitsPerStep);
  let piece = 0; // the first that is not before the part
  for (let i = 0; i + 1 < bounds.length; i++) {
    const part = {
      start: bounds[i] as number,
      end: trimEnd(text, bounds[i + 1] as number, bounds[i] as number),
    };
    while ((pieces[piece]?.end ?? part.end) <= part.start && piece + 1 < pieces.length) piece++;
    const own = i === 0 ? label : labelAt(text, part.start, part.end, options);
    const marked = { ...whole, ...part, first: marks.indexFrom(part.start, out[i - 1]?.marked.first ?? 0) };
    out.push(partOf(marked, part, clip(text, pieces, piece, part), own, index + i, group.length));
    if (pace.isDue(part.end - part.start)) yield;
  }
  return out;
}

const bare = (paragraph: Paragraph, sentences: readonly Span[], marked: Marked): BuiltParagraph => ({
  paragraph,
  sentences,
  marked,
  body: marked,
});

/** What the lines of a group hold; lines without anything left out. */
function piecesOf(lines: readonly DraftLine[], group: Group): readonly Span[] {
  if (group.length === 1) {
    const { content } = lines[group[0] as number] as DraftLine;
    return content.start < content.end ? [content] : none;
  }
  const pieces: Span[] = [];
  for (const i of group) {
    const { content } = lines[i] as DraftLine;
    if (content.start < content.end) pieces.push(content);
  }
  return pieces;
}

const hull = (pieces: readonly Span[]): Span =>
  pieces.length === 1
    ? (pieces[0] as Span)
    : { start: (pieces[0] as Span).start, end: (pieces[pieces.length - 1] as Span).end };

function partOf(
  marked: Marked,
  span: Span,
  pieces: readonly Span[],
  label: Label | undefined,
  index: number,
  lineCount: number,
): BuiltParagraph {
  const body = label ? markedFrom(marked, label.span.end) : marked;
  const sentences = sentencesOf(body);
  const kind = kindOf(marked.text, span, label, sentences.length, lineCount);
  return {
    paragraph: label ? { index, kind, span, pieces, label } : { index, kind, span, pieces },
    sentences:
      kind === 'heading' ? oneSentence(marked.text, body.start, span.end) : sentencesOfCells(body, sentences),
    marked,
    body,
  };
}

/** A heading or title is one sentence whatever marks it holds. */
function oneSentence(text: string, from: number, end: number): readonly Span[] {
  const start = skipWhite(text, from, end);
  return start < end ? [{ start, end }] : none;
}

/** The # before a title in Markdown is no part of it. */
function titleOf(
  whole: Marked,
  pieces: readonly Span[],
  index: number,
  options: LineOptions,
): BuiltParagraph {
  const { text, end } = whole;
  const mark = labelAt(text, whole.start, end, options);
  const start = mark?.form === 'markdown' ? mark.span.end : whole.start;
  const own = start === whole.start ? pieces : pieces.map((p, i) => (i === 0 ? { start, end: p.end } : p));
  const paragraph: Paragraph = { index, kind: 'title', span: { start, end }, pieces: own };
  return bare(paragraph, oneSentence(text, start, end), markedFrom(whole, start));
}

/** The parts of the pieces, from the one at `from` on, that lie within a span. */
function clip(text: string, pieces: readonly Span[], from: number, within: Span): Span[] {
  const out: Span[] = [];
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i] as Span;
    if (piece.start >= within.end) break;
    const start = skipWhite(text, Math.max(piece.start, within.start), piece.end);
    const end = trimEnd(text, Math.min(piece.end, within.end), start);
    if (start < end) out.push({ start, end });
  }
  return out;
}

const setOff = /^[> \t]*$/;
const longestSetOff = 8;

/** A paragraph without any stop is a heading; so is a labelled question. */
function kindOf(
  text: string,
  span: Span,
  label: Label | undefined,
  sentences: number,
  lineCount: number,
): ParagraphKind {
  const { end } = span;
  const start = label?.span.end ?? span.start;
  const length = end - start;
  const last = length > 0 ? (text[end - 1] as string) : '';
  if (label) {
    if (label.form === 'markdown') return 'heading';
    if (label.form === 'annex') return length <= 60 && !holdsStop(text, start, end) ? 'heading' : 'body';
    if (label.form === 'article' || isListMark(label)) return 'body';
    const question = sentences === 1 && (last === '？' || last === '?') && label.form !== 'dash';
    const plain = sentences <= 1 && length <= 2 * headingWidth && !endsWithStop(text, start, end);
    return question || plain ? 'heading' : 'body';
  }
  // > alone parts the paragraphs of what Markdown sets off.
  if (length <= longestSetOff && setOff.test(text.slice(start, end))) return 'body';
  if (sentences > 1 || lineCount > 2 || length > headingWidth || endsWithStop(text, start, end))
    return 'body';
  return (length > 0 && '，、,—'.includes(last)) || holdsStop(text, start, end) ? 'body' : 'heading';
}

/** 。 or ； */
function holdsStop(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text[i] === '。' || text[i] === '；') return true;
  return false;
}

const isStop = unitSet('。！？!?；：;:…');
const isAfterStop = unitSet('"”’）)》」');

function endsWithStop(text: string, start: number, end: number): boolean {
  let i = end - 1;
  while (i >= start && isAfterStop(text.charCodeAt(i))) i--;
  return i >= start && isStop(text.charCodeAt(i));
}
