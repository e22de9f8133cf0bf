import { formatNumeral } from '../text/numerals.ts';
import { countBefore } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { Element, ElementKind, OutlineNode, Paragraph, Reading, Sentence } from './model.ts';
import { pathTo } from './outlinePath.ts';
import { paragraphAt } from './paragraphAt.ts';
import { outlineOf } from './sectionOutline.ts';

/** Where a passage stands, in the words that an official cites it with. */
export interface Address {
  /** 四（十）第2句 · 第五条第二款第（三）项 · 四（十）标题 · 导语第1句 · 标题 */
  readonly text: string;
  /** The labels from the outermost in, in their regular shapes. */
  readonly path: readonly string[];
  /** 款, counted from 1, where the place is in an article that has more than one. */
  readonly clause?: number;
  /** The sentence, counted from 1 within the smallest unit named; absent for headings and for what is no prose. */
  readonly sentence?: number;
}

const elementNames: Record<ElementKind, string> = {
  copyNumber: '份号',
  issuerMark: '发文机关标志',
  documentNumber: '发文字号',
  signatory: '签发人',
  title: '标题',
  datedNote: '题注',
  addressee: '主送机关',
  body: '正文',
  contents: '目录',
  annexNote: '附件说明',
  signature: '署名',
  date: '成文日期',
  note: '附注',
  annex: '附件',
  copyTo: '抄送',
  imprint: '印发说明',
  markup: '标记',
};

/**
 * The address of the place at `offset` (UTF-16 offset of the text read). A place between two units belongs to the one
 * before it. Takes time in the depth of the outline and the logarithm of the text's length.
 */
export function addressAt(reading: Reading, offset: number): Address {
  const paragraph = paragraphAt(reading.paragraphs, offset);
  if (!paragraph) return plain('文首');
  const element = elementAt(reading.elements, offset);
  if (element?.kind === 'annex') return plain(`${annexName(reading, offset)}标题`);
  if (element) return plain(elementNames[element.kind]);
  if (paragraph.kind === 'title') return plain('标题');
  if (paragraph.kind === 'furniture') return plain('版面');
  const path = pathTo(outlineOf(reading), paragraph.span.start);
  return path.length === 0 ? outside(reading, paragraph, offset) : inside(reading, path, paragraph, offset);
}

/** The articles of an outline, in order. */
export const articlesIn = (nodes: readonly OutlineNode[]): readonly OutlineNode[] =>
  nodes.flatMap((node) => (node.label?.form === 'article' ? [node] : articlesIn(node.children)));

/** What an item is cited as, which lies at the end of `path` (from the outermost node in): 四（十）; 第五条第二款第（三）项. */
export function itemAddress(reading: Reading, path: readonly OutlineNode[]): string {
  const at = path.findIndex((n) => n.label?.form === 'article');
  if (at < 0) return nameOfPath(reading, path);
  const [article, ...items] = path.slice(at) as [OutlineNode, ...OutlineNode[]];
  const first = items[0] && reading.paragraphs[items[0].paragraph];
  const clause = first && clauseOf(reading, article, first);
  const names = items.map((n) => itemName(labelText(reading, n), n));
  return [
    labelText(reading, article),
    clause?.shown ? `第${formatNumeral(clause.number, 'han')}款` : '',
    ...names,
  ].join('');
}

const annexName = (reading: Reading, offset: number): string =>
  pathTo(outlineOf(reading), offset)[0]?.label?.regular ?? '附件';

const plain = (text: string): Address => ({ text, path: [] });

/** Before the first label: 导语 of the document, or the notice that a document is issued with. */
function outside(reading: Reading, paragraph: Paragraph, offset: number): Address {
  let first = paragraph.index;
  while (first > 0 && !opensStretch(reading, first)) first--;
  const start = (reading.paragraphs[first] as Paragraph).span.start;
  const notice = reading.elements.some((e) => e.kind === 'title' && e.span.start > paragraph.span.start);
  const title =
    reading.paragraphs.slice(0, paragraph.index).findLast((p) => p.kind === 'title')?.span.start ?? 0;
  const later = outlineOf(reading).some(
    ({ label, span }) => label && span.start > title && span.end <= paragraph.span.start,
  );
  const name = later ? '文末' : notice ? '印发通知' : '导语';
  const sentence = sentenceNumber(reading.sentences, start, offset);
  return { text: `${name}第${sentence}句`, path: [], sentence };
}

function opensStretch(reading: Reading, index: number): boolean {
  const before = reading.paragraphs[index - 1] as Paragraph;
  return (
    before.kind === 'title' ||
    before.label !== undefined ||
    reading.elements.some((e) => e.kind === 'addressee' && e.span.start === before.span.start)
  );
}

function inside(
  reading: Reading,
  path: readonly OutlineNode[],
  paragraph: Paragraph,
  offset: number,
): Address {
  const at = path.findIndex((n) => n.label?.form === 'article');
  if (at >= 0) return inArticle(reading, path.slice(at), paragraph, offset);
  const node = path[path.length - 1] as OutlineNode;
  const text = nameOfPath(reading, path);
  const labels = path.map((n) => labelText(reading, n));
  const heading = (reading.paragraphs[node.paragraph] as Paragraph).kind === 'heading';
  if (heading && paragraph.index === node.paragraph) return { text: `${text}标题`, path: labels };
  const number = sentenceNumber(reading.sentences, node.span.start, offset);
  const sentence = Math.max(1, number - (heading ? 1 : 0));
  return { text: `${text}第${sentence}句`, path: labels, sentence };
}

/** 条、款、项、目 are cited from the article on; the sentence is named only where the unit has more than one. */
function inArticle(
  reading: Reading,
  path: readonly OutlineNode[],
  paragraph: Paragraph,
  offset: number,
): Address {
  const article = path[0] as OutlineNode;
  const labels = path.map((n) => labelText(reading, n));
  const clause = clauseOf(reading, article, paragraph);
  const items = path.slice(1).map((n, i) => itemName(labels[i + 1] as string, n));
  const text = [labels[0], clause.shown ? `第${formatNumeral(clause.number, 'han')}款` : '', ...items].join(
    '',
  );
  const common = { path: labels, ...(clause.shown ? { clause: clause.number } : {}) };
  const own = reading.sentences[firstSentenceFrom(reading.sentences, paragraph.span.start) + 1];
  if (own === undefined || own.paragraph !== paragraph.index) return { text, ...common };
  const sentence = sentenceNumber(reading.sentences, paragraph.span.start, offset);
  return { text: `${text}第${sentence}句`, sentence, ...common };
}

function itemName(text: string, { label }: OutlineNode): string {
  if (label?.form === 'hanParen' || label?.form === 'han') return `第${text}项`;
  return label?.form === 'arabic' ? `第${text.replace('.', '')}目` : text;
}

interface Clause {
  readonly number: number;
  /** Whether the article has more than one 款, so that it must be named. */
  readonly shown: boolean;
}

/** 款: the article's own paragraph and every further one without a label. */
function clauseOf(reading: Reading, article: OutlineNode, paragraph: Paragraph): Clause {
  let number = 1;
  let count = 1;
  for (let i = article.paragraph + 1; i < reading.paragraphs.length; i++) {
    const p = reading.paragraphs[i] as Paragraph;
    if (p.span.start >= article.span.end) break;
    if (p.kind === 'furniture' || p.label) continue;
    count++;
    if (i <= paragraph.index) number = count;
  }
  return { number, shown: count > 1 };
}

/** From the last section on, whose number 3.1.2 has those around it within itself. */
function nameOfPath(reading: Reading, path: readonly OutlineNode[]): string {
  const first = Math.max(
    0,
    path.findLastIndex(({ label }) => label?.form === 'decimal'),
  );
  return path
    .slice(first)
    .map((n, i) => nameOf(reading, path[first + i - 1], n))
    .join('');
}

function nameOf(reading: Reading, parent: OutlineNode | undefined, node: OutlineNode): string {
  const form = node.label?.form;
  if (form === 'dash') return `第${ordinalAmong(parent?.children ?? outlineOf(reading), node)}点`;
  return form === 'annex' ? `${node.label?.regular}·` : labelText(reading, node);
}

/** The place of a node among its siblings of the same form, from 1. */
function ordinalAmong(siblings: readonly OutlineNode[], node: OutlineNode): number {
  let n = 0;
  for (const sibling of siblings) {
    if (sibling.label?.form === node.label?.form) n++;
    if (sibling.span.start >= node.span.start) break;
  }
  return n;
}

/** The words of a heading on one line, without what the copy has put between their pieces. */
export function headingText(reading: Reading, heading: Span): string {
  const paragraph = paragraphAt(reading.paragraphs, heading.start);
  const pieces = paragraph && paragraph.pieces.length > 1 ? paragraph.pieces : [heading];
  return pieces
    .map((p) => reading.text.slice(Math.max(p.start, heading.start), Math.min(p.end, heading.end)))
    .join('')
    .replace(/\s+|\*\*/gu, '');
}

function labelText(reading: Reading, { label, heading }: OutlineNode): string {
  if (!label || label.form === 'markdown') return `「${headingText(reading, heading)}」`;
  if (label.form === 'yishi' || label.form === 'di') return `“${label.regular.replace(/，$/, '')}”`;
  return label.form === 'han' ? label.regular.replace(/、$/, '') : label.regular;
}

function elementAt(elements: readonly Element[], offset: number): Element | undefined {
  const i = lastAtOrBefore(elements, offset, (e) => e.span.start);
  for (let j = i; j >= 0 && j > i - 4; j--) {
    const element = elements[j] as Element;
    if (offset < element.span.end && element.kind !== 'body') return element;
  }
  return undefined;
}

/** Counts from 1 the sentences from `start` to the one that holds `offset`. */
function sentenceNumber(sentences: readonly Sentence[], start: number, offset: number): number {
  const at = lastAtOrBefore(sentences, offset, (s) => s.span.start);
  return Math.max(1, at - firstSentenceFrom(sentences, start) + 1);
}

const firstSentenceFrom = (sentences: readonly Sentence[], start: number): number =>
  lastAtOrBefore(sentences, start - 1, (s) => s.span.start) + 1;

const lastAtOrBefore = <T>(items: readonly T[], offset: number, startOf: (item: T) => number): number =>
  countBefore(items, (item) => startOf(item) <= offset) - 1;
