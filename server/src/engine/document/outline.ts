import { isSentenceEnd } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { isPreface } from './frame.ts';
import type { Label, OutlineNode, Paragraph } from './model.ts';
import { type RankOrder, rankOf } from './ranks.ts';

const headingLimit = 80;
/** The rank of a heading without a label: above every label of the text's own. */
const unlabelledRank = 15;

interface Draft {
  readonly label?: Label;
  readonly rank: number;
  readonly level: number;
  heading: Span;
  readonly start: number;
  end: number;
  readonly children: Draft[];
  readonly paragraph: number;
}

/**
 * Nests the labelled paragraphs by the rank of their forms. Unlabelled headings take part where no label could be torn
 * from its run by them: before the first label, in a text without labels, and where they are words such as 前言 and 附则.
 */
export function buildOutline(
  text: string,
  paragraphs: readonly Paragraph[],
  order: RankOrder,
): OutlineNode[] {
  const roots: Draft[] = [];
  const stack: Draft[] = [];
  const anyLabel = paragraphs.some((p) => p.label && p.kind !== 'furniture' && p.label.form !== 'dash');
  let labelSeen = false;
  for (const paragraph of paragraphs) {
    const { kind } = paragraph;
    const label = paragraph.label?.quoted ? undefined : paragraph.label;
    if (kind === 'furniture' || kind === 'blank') continue;
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
    while (stack.length > 0 && closes(stack[stack.length - 1] as Draft, rank, label)) stack.pop();
    const parent = stack[stack.length - 1];
    const node: Draft = {
      ...(label ? { label } : {}),
      rank,
      level: stack.length,
      heading: headingOf(text, paragraph, underArticle(stack)),
      start: paragraph.span.start,
      end: paragraph.span.end,
      children: [],
      paragraph: paragraph.index,
    };
    (parent ? parent.children : roots).push(node);
    stack.push(node);
    extend(stack, paragraph.span.end);
  }
  return roots.map(freeze);
}

/** A heading without a label holds no labelled one. */
const closes = (top: Draft, rank: number, label: Label | undefined): boolean =>
  top.rank >= rank || (top.label === undefined && label !== undefined && label.form !== 'dash');

const words = (text: string, { span }: Paragraph): string =>
  text.slice(span.start, span.end).replace(/\s+/g, '');

const insideAnnex = (stack: readonly Draft[]): boolean => stack[0]?.label?.form === 'annex';
const underArticle = (stack: readonly Draft[]): boolean => stack.some((d) => d.label?.form === 'article');

/** The title below the word 附件 is the heading of that annex. */
function nameAnnex(stack: Draft[], { span }: Paragraph): void {
  const annex = stack[0];
  if (annex?.label?.form !== 'annex') return;
  stack.length = 1;
  if (annex.heading.start === annex.heading.end) annex.heading = span;
  extend(stack, span.end);
}

/** In an article a paragraph without a label is a further 款 and no part of the last 项. */
function closeItems(stack: Draft[]): void {
  const article = stack.findIndex((d) => d.label?.form === 'article');
  if (article >= 0) stack.length = article + 1;
}

function extend(stack: readonly Draft[], end: number): void {
  for (const node of stack) node.end = Math.max(node.end, end);
}

function headingOf(text: string, { span, label, kind }: Paragraph, inArticle: boolean): Span {
  const start = skipSpace(text, label?.span.end ?? span.start, span.end);
  const empty = { start, end: start };
  if (kind === 'heading') return { start, end: stripStop(text, start, span.end) };
  if (label?.form === 'article') return articleName(text, start, span.end);
  if (inArticle) return empty;
  for (let i = start; i < span.end && i <= start + headingLimit; i++)
    if (isSentenceEnd(text[i] as string)) return i + 1 < span.end ? { start, end: i } : empty;
  return empty;
}

/** 第五条【适用范围】 */
function articleName(text: string, start: number, end: number): Span {
  const close = text[start] === '【' ? text.indexOf('】', start) : -1;
  return close > 0 && close < Math.min(end, start + headingLimit)
    ? { start: start + 1, end: close }
    : { start, end: start };
}

function skipSpace(text: string, from: number, end: number): number {
  let i = from;
  while (i < end && /\s/.test(text[i] as string)) i++;
  return i;
}

function stripStop(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && '。；：;:'.includes(text[i - 1] as string)) i--;
  return i;
}

const freeze = ({ label, level, heading, start, end, children, paragraph }: Draft): OutlineNode => ({
  ...(label ? { label } : {}),
  level,
  heading,
  span: { start, end },
  children: children.map(freeze),
  paragraph,
});
