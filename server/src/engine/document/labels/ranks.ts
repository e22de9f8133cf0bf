import type { Label, LabelForm, Paragraph } from '../model.ts';

/**
 * The order of label forms from the outermost in (GB/T 9704—2012 7.3.3 for 一、（一）1.（1）; 立法法 for 编章节条). Only the order
 * counts: levels of a document are the forms it uses.
 */
const ranks: Record<LabelForm, number> = {
  annex: 0,
  markdown: 10,
  decimal: 61,
  part: 20,
  chapter: 30,
  section: 40,
  article: 50,
  han: 60,
  hanParen: 70,
  arabic: 80,
  arabicParen: 90,
  circled: 100,
  yishi: 110,
  di: 111,
  shouxian: 112,
  dash: 120,
};

export interface RankOrder {
  /** 一、 stands above 第一条, as in judicial interpretations, and not below it. */
  readonly hanAboveArticle: boolean;
}

/** Whether headings 一、 come before the first article and articles run on through them. */
export function rankOrder(paragraphs: readonly Paragraph[]): RankOrder {
  for (const { label } of paragraphs) {
    if (label?.form === 'article') return { hanAboveArticle: false };
    if (label?.form === 'han') return { hanAboveArticle: true };
  }
  return { hanAboveArticle: false };
}

export function rankOf(label: Label, order: RankOrder): number {
  const rank = ranks[label.form];
  if (label.form === 'han' && order.hanAboveArticle) return 45;
  if (label.form === 'part') return rank + (label.unit === '部分' ? 1 : label.unit === '分编' ? 2 : 0);
  if (label.form === 'markdown') return rank + label.regular.length;
  if (label.form === 'decimal') return rank + label.regular.split('.').length;
  return rank;
}
