import type { Span } from '../text/span.ts';

/** All spans here are half-open UTF-16 offsets into the text that was read. */
export interface Reading {
  readonly text: string;
  /** What kind of document the text was taken for; decides which numbering profile applies. */
  readonly profile: Profile;
  readonly title?: Span;
  /** Every physical line in order; together they are the text, without a gap. */
  readonly lines: readonly Line[];
  /** Logical paragraphs in order; a hard-wrapped paragraph is one. Furniture is included, and marked. */
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  /** Roots of the outline in order. */
  readonly outline: readonly OutlineNode[];
  /** Every label found, in order, those of in-paragraph runs and of furniture included. */
  readonly labels: readonly Label[];
  readonly quotations: readonly Quotation[];
  readonly citations: readonly Citation[];
  readonly shortNames: readonly ShortName[];
  /** The elements of an official document that were recognised, in order. */
  readonly elements: readonly Element[];
}

/** A physical line. */
export interface Line {
  /** With its line break. */
  readonly span: Span;
  /** Without white space at both ends and without marks that are not the document's (bookmarks, Markdown marks). */
  readonly content: Span;
}

/** Elements of 公文 (GB/T 9704—2012 section 7) and what copies of them carry besides. */
export type ElementKind =
  | 'copyNumber' // 份号
  | 'issuerMark' // 发文机关标志
  | 'documentNumber' // 发文字号
  | 'signatory' // 签发人
  | 'title' // 标题
  | 'datedNote' // 题注: the bracketed line under a title
  | 'addressee' // 主送机关
  | 'body' // 正文
  | 'contents' // 目录
  | 'annexNote' // 附件说明
  | 'signature' // 署名
  | 'date' // 成文日期
  | 'note' // 附注
  | 'annex' // 附件
  | 'copyTo' // 抄送
  | 'imprint' // 印发机关和印发日期
  | 'markup'; // front matter, fenced code and comments of a Markdown file: no text of the document

export interface Element {
  readonly kind: ElementKind;
  readonly span: Span;
}

export type Profile = 'official' | 'statute' | 'newspaper' | 'book';

/** `furniture` is what carries no prose: page numbers, datelines, signatures and dates, imprints, captions, marks. */
export type ParagraphKind = 'title' | 'heading' | 'body' | 'furniture';

/**
 * A logical paragraph. Its pieces are what is left of it on each physical line. A page number between the two halves of
 * a broken paragraph is a paragraph of its own that follows it in order although it lies within its span.
 */
export interface Paragraph {
  readonly index: number;
  readonly kind: ParagraphKind;
  /** From the first to the last character that is not white space. */
  readonly span: Span;
  /** The parts on each line, without the white space at their ends; one piece for an unwrapped paragraph. */
  readonly pieces: readonly Span[];
  readonly label?: Label;
}

/** A sentence, its closing punctuation and closing quotation marks included, its label excluded. */
export interface Sentence {
  readonly span: Span;
  /** Index into `paragraphs`. */
  readonly paragraph: number;
}

/**
 * The written forms of labels, after what they mean:
 * part 第X编/部分 · chapter 第X章 · section 第X节 · article 第X条 · han 一、 · hanParen （一） · arabic 1. · arabicParen （1） ·
 * circled ① · yishi 一是 · di 第一， · shouxian 首先 · dash —— · annex 附件 · markdown # · question 一、……？ ·
 * decimal 3.1.2, in the outline alone of a document that is numbered so (sectionOutline.ts)
 */
export type LabelForm =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'han'
  | 'hanParen'
  | 'arabic'
  | 'arabicParen'
  | 'circled'
  | 'yishi'
  | 'di'
  | 'shouxian'
  | 'dash'
  | 'annex'
  | 'markdown'
  | 'decimal';

export interface Label {
  /** The label with its punctuation: `（三）`, `1.`, `第五条`. */
  readonly span: Span;
  readonly form: LabelForm;
  /** The number it states, from 1; 0 for forms without a number (dash, markdown). */
  readonly value: number;
  /** For 第X条之一: the number after 之; for 附件2-1 the one after the dash. */
  readonly sub?: number;
  /** The counting word of 第X…: 编, 分编, 部分, 篇, 卷, 章, 节, 条; the noun of an annex: 附件, 附表, 附录, 附图. */
  readonly unit?: string;
  /** What is irregular about its own shape: names of `LabelDefect` (labelShapes.ts); rules read these. */
  readonly defects: readonly string[];
  /** The regular shape of the same label, e.g. `（三）` for `(三)、`. */
  readonly regular: string;
  /** True where it stands inside a quotation, and so belongs to another text. */
  readonly quoted?: boolean;
  /** True for a label inside a paragraph (一是…；二是…), false at a paragraph's or line's start. */
  readonly inline: boolean;
}

export interface OutlineNode {
  readonly label?: Label;
  /** 0 for the top level found in this document. */
  readonly level: number;
  /** The heading's words, without label and run-in body. May be empty. */
  readonly heading: Span;
  /** From the label to the end of everything below this node. */
  readonly span: Span;
  readonly children: readonly OutlineNode[];
  /** Index of the paragraph that the node begins in. */
  readonly paragraph: number;
}

export interface Quotation {
  /** With the marks. */
  readonly span: Span;
  /** Without the marks. */
  readonly inner: Span;
  readonly mark: 'double' | 'single' | 'corner';
  /** Nesting depth, 0 outermost. */
  readonly depth: number;
  /** False where the closing mark is missing and the quotation was ended at the paragraph's end. */
  readonly closed: boolean;
}

/** A document cited by its title 《…》, by its number 中发〔2017〕14号, or by a declared short name. */
export interface Citation {
  readonly span: Span;
  readonly kind: 'title' | 'number' | 'shortName';
  /** The name as written, without 《》 and without the broken or doubled brackets that copies bring. */
  readonly name: string;
}

/** 《…》（以下简称《意见》） */
export interface ShortName {
  readonly span: Span;
  readonly name: string;
  /** The full name it stands for, as written. */
  readonly full: string;
}
