import type { Span } from '../../text/span.ts';
import { hanNumerals } from './numerals.ts';

/** A term in quotation marks, as a text has it. UTF-16 offsets of that text, marks excluded. */
export interface SeenTerm {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const quoted = /[“「]([^“”「」。；：，？！《》〔〕\n]{3,14})[”」]/gu;
const opens = /[“‘「『"']/;
const closes = /[”’」』"']/;

/** Whether a stretch of a text (UTF-16 offsets) stands in quotation marks, with nothing else in them. */
export const isInMarks = (text: string, { start, end }: Span): boolean =>
  opens.test(text[start - 1] ?? '') && closes.test(text[end] ?? '');

const ordinals =
  /^第?[〇零一二三四五六七八九十百千\d]+(?:条|款|项|章|节|编|部分|号|元|年|月|日|个月|倍|万元|％|%)*$|^第.{1,8}[条款项章节编]/u;

/** The short terms that stand in quotation marks, in order. Linear in the text. */
export function* findTerms(text: string): Iterable<SeenTerm> {
  for (const found of text.matchAll(quoted)) {
    const [, term] = found as unknown as [string, string];
    if (!/\p{Script=Han}{2}/u.test(term) || ordinals.test(term)) continue;
    const start = found.index + 1;
    yield { start, end: start + term.length, text: term };
  }
}

/** 两个确立, 三会一课: a term that counts. */
export function isNumbered(term: string): boolean {
  if (term.length > 8) return false;
  const numerals = [...term].filter((c) => hanNumerals.has(c)).length;
  return (hanNumerals.has(term[0] as string) && term.length >= 4) || numerals >= 2;
}
