import { type IndexedText, SegmentBuilder } from './builder.ts';
import type { Sampling } from './sampling.ts';
import type { Segment } from './segment.ts';

export type { IndexedText } from './builder.ts';

/** Indexes documents in the order given, at once. Linear apart from sorting; the same input gives the same bytes. */
export function buildSegment(texts: readonly IndexedText[], sampling?: Sampling): Segment {
  const builder = new SegmentBuilder(texts.reduce((n, t) => n + t.text.length + 1, 0));
  for (const text of texts) builder.add(text);
  const steps = builder.finish(sampling);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
