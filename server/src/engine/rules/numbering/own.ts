import type { Label, Reading } from '../../document/model.ts';
import type { NumberingRun } from '../../document/numberingRun.ts';
import { numberingRuns } from '../../document/regime.ts';
import type { Span } from '../../text/span.ts';

const cache = new WeakMap<Reading, readonly Label[]>();

/**
 * The labels that are the document's own: not those inside a quotation of a source, which is never touched, nor those of its
 * table of contents, which repeat the body's.
 */
export function ownLabels(reading: Reading): readonly Label[] {
  const known = cache.get(reading);
  if (known) return known;
  const outside = [
    ...reading.quotations.filter((q) => q.depth === 0).map((q) => q.span),
    ...reading.elements.filter((e) => e.kind === 'contents').map((e) => e.span),
  ].sort((a, b) => a.start - b.start);
  const own = without(reading.labels, outside);
  cache.set(reading, own);
  return own;
}

const defective = new WeakMap<Reading, readonly Label[]>();

/** Those of a reading's own labels whose shape is irregular: few, if any. */
export function defectiveLabels(reading: Reading): readonly Label[] {
  const known = defective.get(reading) ?? ownLabels(reading).filter((label) => label.defects.length > 0);
  defective.set(reading, known);
  return known;
}

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

const runs = new WeakMap<Reading, readonly NumberingRun[]>();

/** The numbered series of a reading; several rules ask for them. */
export function runsOf(reading: Reading): readonly NumberingRun[] {
  const known = runs.get(reading) ?? numberingRuns(reading);
  runs.set(reading, known);
  return known;
}
