import type { Span } from '../../text/span.ts';

/** What is put in a bracket to explain the words before it: 即……, or nothing but names of documents. */
const explains =
  /^\s*(?:(?:也?即|也就是|指的?是|系指|全称|下同)(?![将可])|《[^《》]*》(?:\s*(?:[、，,和及与]|以及)?\s*《[^《》]*》)*(?:等)?\s*$)/u;
const bracket = /[（(〔[【［]([^（()）〔〕[\]【】［］\n]{2,160})[）)〕\]】］]/gu;
const mayHold = /[（(〔[【［]/;

export const isExplanation = (words: string): boolean => explains.test(words);

/** The brackets within a stretch that explain what stands before them; UTF-16 offsets, the brackets included. Linear in the stretch. */
export function explanationsIn(text: string, { start, end }: Span): readonly Span[] {
  const body = text.slice(start, end);
  if (!mayHold.test(body)) return [];
  const out: Span[] = [];
  for (const found of body.matchAll(bracket))
    if (isExplanation(found[1] as string))
      out.push({ start: start + found.index, end: start + found.index + found[0].length });
  return out;
}
