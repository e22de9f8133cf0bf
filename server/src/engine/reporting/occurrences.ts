import type { Finding } from '../findings/model.ts';
import type { Span } from '../text/span.ts';
import { isRest } from './rest.ts';

/** What a finding stands for: places of its own, or so many of which only the number is known. */
export type Occurrences = { readonly places: readonly Span[] } | { readonly count: number };

/** Messages of one finding that says for a whole document what others say of one place each. */
const ofAll = /\/(?:many|throughout|other-encoding)$/;

/**
 * What a finding stands for. One that says something of a document as a whole has its places in the fix that mends them all, where
 * there is one; a place of it is the span that a finding of that place alone would have.
 */
export function occurrencesOf(finding: Finding): Occurrences {
  const { span, message } = finding;
  const { count } = message.args;
  if (typeof count !== 'number' || !(isRest(finding) || ofAll.test(message.key))) return { places: [span] };
  for (const { edits } of finding.fixes) {
    const places = edits.map((edit) => edit.span);
    if (places.length >= count && places.some(({ start, end }) => start === span.start && end === span.end))
      return { places };
  }
  return { count };
}
