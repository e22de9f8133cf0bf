import type { Span } from '../text/span.ts';
import type { Fix } from './model.ts';

/** Whether a span lies in a text of `length` UTF-16 units. */
export const isSpanOf = ({ start, end }: Span, length: number): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;

/**
 * Whether a fix can be applied to a text of `length` UTF-16 units. Edits must not overlap, or applying them would mean
 * different things in different editors.
 */
export function isFix({ edits }: Fix, length: number): boolean {
  const [only] = edits;
  if (only && edits.length === 1) return isSpanOf(only.span, length);
  const spans = edits.map((edit) => edit.span).sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.every(
    (span, i) => isSpanOf(span, length) && (i === 0 || (spans[i - 1] as Span).end <= span.start),
  );
}
