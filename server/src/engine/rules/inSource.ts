import type { Span } from '../text/span.ts';
import type { RuleContext } from './rule.ts';

/** UTF-16 units on either side that tell a place of the source from others. */
const beside = 4;

/**
 * Whether a reprint has at a place (UTF-16 offsets of the draft) what its source has there, so that to mend it would be to
 * depart from the source.
 */
export function isInSource({ as, corpus, passages, reading }: RuleContext, { start, end }: Span): boolean {
  if (as !== 'reprint') return false;
  const words = reading.text.slice(Math.max(0, start - beside), end + beside);
  return passages.some(({ frame, match }) => {
    const { draft, edition, source } = match;
    if (frame.kind !== 'reprint' || start < draft.start || draft.end < end) return false;
    return corpus.edition(source)?.text.slice(edition.start, edition.end).includes(words) === true;
  });
}
