import { isContent } from '../text/fold.ts';
import { keyString } from '../text/key.ts';
import type { CollationProblem, Decision } from './model.ts';
import type { Place } from './place.ts';
import type { Quotable } from './quote.ts';

/**
 * Whether a witness has the quoted words: equal content in one run, equal signs within, and the quotation's first and
 * last signs among those beside it. (A 。 for a ， is another reading; width, quote style, white space and line breaks
 * are not.)
 */
export function attests(witness: Quotable, quote: string): boolean {
  const content = keyString(quote);
  if (content === '') return false;
  const wanted = parts(quote);
  for (let at = witness.content.indexOf(content); at >= 0; at = witness.content.indexOf(content, at + 1)) {
    const last = at + content.length - 1;
    const start = witness.offsets[at] as number;
    const end = (witness.offsets[last] as number) + 1;
    const lead = at === 0 ? 0 : (witness.offsets[at - 1] as number) + 1;
    const trail = witness.offsets[last + 1] as number;
    if (
      signsOf(witness.text.slice(start, end)) === signsOf(wanted.inner) &&
      signsOf(witness.text.slice(lead, start)).endsWith(signsOf(wanted.lead)) &&
      signsOf(witness.text.slice(end, trail)).startsWith(signsOf(wanted.trail))
    ) {
      return true;
    }
  }
  return false;
}

/** Reports the witnesses that a decision calls and that do not have the words. */
export function checkEvidence(
  decision: Decision,
  place: Place,
  copies: ReadonlyMap<string, Quotable>,
  problems: CollationProblem[],
): void {
  const calls = [...(decision.evidence ?? [])];
  if (decision.kind === 'restoration' && place.ok && 'before' in place) {
    calls.push({ witness: decision.witness, quote: place.before + decision.text });
  }
  for (const { witness, quote } of calls) {
    const copy = copies.get(witness);
    if (!copy) problems.push({ kind: 'unknownWitness', where: witness });
    else if (!attests(copy, quote)) problems.push({ kind: 'unattested', where: `${witness}: ${quote}` });
  }
}

/** A text as its signs count: without white space, in one width and one style of quotation marks. */
export const signsOf = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** The signs before the first content unit, what lies between it and the last one, and the signs behind that. */
function parts(text: string): { readonly lead: string; readonly inner: string; readonly trail: string } {
  let start = 0;
  let end = text.length;
  while (start < end && !isContent(text.charCodeAt(start))) start++;
  while (end > start && !isContent(text.charCodeAt(end - 1))) end--;
  return { lead: text.slice(0, start), inner: text.slice(start, end), trail: text.slice(end) };
}
