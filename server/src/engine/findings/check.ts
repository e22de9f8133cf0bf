import type { Span } from '../text/span.ts';
import type { Finding, Fix } from './model.ts';

/** Whether a finding's places lie in a text of `length` UTF-16 units and its fixes can be applied. */
export function isFinding(finding: Finding, length: number): boolean {
  return (
    isSpanOf(finding.span, length) &&
    finding.fixes.every((fix) => isFix(fix, length)) &&
    (finding.related?.every((related) => isSpanOf(related.span, length)) ?? true)
  );
}

const isSpanOf = ({ start, end }: Span, length: number): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length;

/** Edits must not overlap, or applying them would mean different things in different editors. */
function isFix(fix: Fix, length: number): boolean {
  const spans = fix.edits.map((edit) => edit.span).sort((a, b) => a.start - b.start || a.end - b.end);
  return spans.every(
    (span, i) => isSpanOf(span, length) && (i === 0 || (spans[i - 1] as Span).end <= span.start),
  );
}
