import { isContent } from '../text/fold.ts';
import { keyString } from '../text/key.ts';
import { normaliseRules } from './model.ts';
import { normalise } from './normalise.ts';
import type { Quotable } from './quote.ts';

/**
 * Whether a witness has the quoted words: equal content in one run, and between its first and last content unit equal
 * signs once both have the same typography (a 。 for a ， is another reading; width, white space and line breaks are not).
 */
export function attests(witness: Quotable, quote: string): boolean {
  const content = keyString(quote);
  if (content === '') return false;
  const wanted = inner(typeset(quote));
  for (let at = witness.content.indexOf(content); at >= 0; at = witness.content.indexOf(content, at + 1)) {
    const start = witness.offsets[at] as number;
    const end = (witness.offsets[at + content.length - 1] as number) + 1;
    if (inner(typeset(witness.text.slice(start, end))) === wanted) return true;
  }
  return false;
}

/** Compared without white space, straight quotes being neither opening nor closing in a fragment. */
const typeset = (text: string): string =>
  normalise(`字${text}`, normaliseRules, [])
    .text.slice(1)
    .replace(/\s/g, '')
    .replace(/[“”"]/g, '"')
    .replace(/[‘’']/g, "'");

/** Without the signs before the first and behind the last content unit. */
function inner(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !isContent(text.charCodeAt(start))) start++;
  while (end > start && !isContent(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Signs between two words as they count: without white space, in one width and one style of quotation marks. */
export const signsOf = (signs: string): string => typeset(`${signs}字`).slice(0, -1);
