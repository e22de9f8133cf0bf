import { lasting, lastingInSteps } from '../../document/lasting.ts';
import type { Label } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numbering/numberingRun.ts';
import { numberingRunsInSteps } from '../../document/numbering/regime.ts';
import type { Span } from '../../text/span.ts';

/**
 * The labels that are the document's own: not those inside a quotation of a source, which is never touched, nor those of its
 * table of contents, which repeat the body's.
 */
export const ownLabels = lasting((reading): readonly Label[] => {
  const outside = [
    ...reading.quotations.filter((q) => q.depth === 0).map((q) => q.span),
    ...reading.elements.filter((e) => e.kind === 'contents').map((e) => e.span),
  ].sort((a, b) => a.start - b.start);
  return without(reading.labels, outside);
});

/** Those of a reading's own labels whose shape is irregular: few, if any. */
export const defectiveLabels = lasting((reading): readonly Label[] =>
  ownLabels(reading).filter((label) => label.defects.length > 0),
);

/** Both in order of their start; spans may overlap. */
function without(labels: readonly Label[], spans: readonly Span[]): Label[] {
  let next = 0;
  let end = -1;
  return labels.filter(({ span }) => {
    while (next < spans.length && (spans[next] as Span).start <= span.start)
      end = Math.max(end, (spans[next++] as Span).end);
    return span.start >= end;
  });
}

/** The numbered series of a reading; several rules ask for them. */
export const runsOf = lastingInSteps<readonly NumberingRun[]>(numberingRunsInSteps);
