import { skipWhite } from '../text/characters.ts';
import { isLineBreak } from '../text/lineBreaks.ts';
import type { Span } from '../text/span.ts';
import { END, unitClasses } from '../text/unitClasses.ts';
import { isPreface } from './frame/frame.ts';
import { type RankOrder, rankOf } from './labels/ranks.ts';
import type { Label, OutlineNode, Paragraph } from './model.ts';

const headingLimit = 80;
/** The rank of a heading without a label: above every label of the text's own. */
const unlabelledRank = 15;

/** A node that still grows. */
interface Growing {
  readonly label?: Label;
  readonly level: number;
  heading: Span;
  readonly span: { readonly start: number; end: number };
  children: Growing[];
  readonly paragraph: number;
}

/** Most nodes have no children, and share this. */
const childless: Growing[] = [];

/** The nodes that are open, from the outermost in. */
interface Open {
  readonly node: Growing;
  readonly rank: number;
  /** Of an item of a Markdown list, how many columns it is indented; 0 elsewhere. */
  readonly indent: number;
}

/**
 * Nests the labelled paragraphs by the rank of their forms. Unlabelled headings take part where no label could be torn
 * from its run by them: before the first label, in a text without labels, and where they are words such as 前言 and 附则.
 *
 * @param isMarkdown whether a 1. that is indented below another one begins a list inside it
 */
export function buildOutline(
  text: string,
  paragraphs: readonly Paragraph[],
  order: RankOrder,
  isMarkdown: boolean,
): OutlineNode[] {
  const roots: Growing[] = [];
  const stack: Open[] = [];
  const anyLabel = paragraphs.some((p) => p.label && p.kind !== 'furniture' && p.label.form !== 'dash');
  let labelSeen = false;
  for (const paragraph of paragraphs) {
    const { kind } = paragraph;
    const label = isStructural(paragraph.label) ? paragraph.label : undefined;
    if (kind === 'furniture') continue;
    if (kind === 'title') {
      nameAnnex(stack, paragraph);
      if (!insideAnnex(stack)) stack.length = 0;
      continue;
    }
    const isNode =
      label !== undefined ||
      (kind === 'heading' && (!anyLabel || !labelSeen || isPreface(words(text, paragraph))));
    if (!isNode) {
      closeItems(stack);
      extend(stack, paragraph.span.end);
      continue;
    }
    if (label) labelSeen ||= label.form !== 'dash';
    const rank = label ? rankOf(label, order) : unlabelledRank;
    const indent = isMarkdown && label?.form === 'arabic' ? columnsBefore(text, label.span.start) : 0;
    while (stack.length > 0 && closes(stack[stack.length - 1] as Open, rank, label, indent)) stack.pop();
    const node = nodeOf(label, stack.length, headingOf(text, paragraph, articleIn(stack) >= 0), paragraph);
    const parent = stack[stack.length - 1]?.node;
    if (!parent) roots.push(node);
    else if (parent.children === childless) parent.children = [node];
    else parent.children.push(node);
    stack.push({ node, rank, indent });
    extend(stack, paragraph.span.end);
  }
  return roots;
}

/** What is quoted belongs to another text; 首先 only connects sentences. */
const isStructural = (label: Label | undefined): boolean =>
  label !== undefined && !label.quoted && label.form !== 'shouxian';

function nodeOf(label: Label | undefined, level: number, heading: Span, paragraph: Paragraph): Growing {
  const { start, end } = paragraph.span;
  const span = { start, end };
  return label
    ? { label, level, heading, span, children: childless, paragraph: paragraph.index }
    : { level, heading, span, children: childless, paragraph: paragraph.index };
}

/** A heading without a label holds no labelled one; an item of a Markdown list may hold a list of its like. */
const closes = (open: Open, next: number, label: Label | undefined, indent: number): boolean =>
  (open.rank >= next && !(label && opensInside(open, label, indent))) ||
  (open.node.label === undefined && label !== undefined && label.form !== 'dash');

/** Fewer columns do not reach the words of an item, behind its label. */
const leastIndent = 2;

/** Whether a label begins a list that is indented below an item of the same form, or goes on with one. */
const opensInside = ({ node, indent: outer }: Open, { form, value }: Label, indent: number): boolean =>
  node.label?.form === form &&
  indent >= outer + leastIndent &&
  (value === 1 || node.children[node.children.length - 1]?.label?.form === form);

const tabStop = 4;

/** How many columns of spaces and tabs stand before a place on its line; 0 where anything else does. */
function columnsBefore(text: string, at: number): number {
  let columns = 0;
  for (let i = at - 1; i >= 0; i--) {
    const unit = text[i];
    if (isLineBreak(text.charCodeAt(i))) break;
    if (unit !== ' ' && unit !== '\t') return 0;
    columns += unit === '\t' ? tabStop : 1;
  }
  return columns;
}

const words = (text: string, { span }: Paragraph): string =>
  text.slice(span.start, span.end).replace(/\s+/g, '');

const insideAnnex = (stack: readonly Open[]): boolean => stack[0]?.node.label?.form === 'annex';

/** Where on the stack the article is, or -1. */
function articleIn(stack: readonly Open[]): number {
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]?.node.label?.form === 'article') return i;
  return -1;
}

/** The title below the word 附件 is the heading of that annex. */
function nameAnnex(stack: Open[], { span }: Paragraph): void {
  const annex = stack[0]?.node;
  if (annex?.label?.form !== 'annex') return;
  stack.length = 1;
  if (annex.heading.start === annex.heading.end) annex.heading = span;
  extend(stack, span.end);
}

/** In an article a paragraph without a label is a further 款 and no part of the last 项. */
function closeItems(stack: Open[]): void {
  const article = articleIn(stack);
  if (article >= 0) stack.length = article + 1;
}

function extend(stack: readonly Open[], end: number): void {
  for (let i = 0; i < stack.length; i++) {
    const { span } = (stack[i] as Open).node;
    if (span.end < end) span.end = end;
  }
}

function headingOf(text: string, { span, label, kind }: Paragraph, inArticle: boolean): Span {
  const start = skipWhite(text, label?.span.end ?? span.start, span.end);
  const empty = { start, end: start };
  if (kind === 'heading') return { start, end: stripStop(text, start, span.end) };
  if (label?.form === 'article') return articleName(text, start, span.end);
  if (inArticle) return empty;
  for (let i = start; i < span.end && i <= start + headingLimit; i++)
    if (((unitClasses[text.charCodeAt(i)] as number) & END) !== 0)
      return i + 1 < span.end ? { start, end: i } : empty;
  return empty;
}

/** 第五条【适用范围】 */
function articleName(text: string, start: number, end: number): Span {
  const close =
    text[start] === '【' ? text.slice(start, Math.min(end, start + headingLimit)).indexOf('】') : -1;
  return close > 0 ? { start: start + 1, end: start + close } : { start, end: start };
}

function stripStop(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && '。；：;:'.includes(text[i - 1] as string)) i--;
  return i;
}
