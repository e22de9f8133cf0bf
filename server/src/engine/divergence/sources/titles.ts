import type { Citation } from '../../document/model.ts';
import { commonHead, commonTail } from '../../text/commonItems.ts';
import { countBefore } from '../../text/search.ts';
import { isShifted } from '../../text/span.ts';
import type { Layout } from './layout.ts';

const noTitles: readonly number[] = [];

/**
 * Tells where documents are named in a stretch, from its beginning on: UTF-16 units, starts and ends in turn. Asked for
 * stretches in the order of the draft.
 */
export function titlesIn(citations: readonly Citation[]): (start: number, end: number) => readonly number[] {
  let first = 0;
  return (start, end) => {
    while (first < citations.length && (citations[first] as Citation).span.end <= start) first++;
    if (((citations[first] as Citation | undefined)?.span.start ?? end) >= end) return noTitles;
    const out: number[] = [];
    for (let i = first; i < citations.length; i++) {
      const { span } = citations[i] as Citation;
      if (span.start >= end) break;
      // One citation may lie within another that reaches further.
      if (span.end > start) out.push(span.start - start, span.end - start);
    }
    return out;
  };
}

/**
 * The indexes of the clusters that are open, and of those where documents may be named that were not before, ascending.
 * @param old the citations of the state that the layout's clusters are kept from
 */
export function changedTitles(
  layout: Layout,
  old: readonly Citation[],
  now: readonly Citation[],
): readonly number[] {
  const { clusters, open } = layout;
  const { head, tail, by } = layout.kept;
  // What lies among those that stand, or among those that have moved, lies in no other cluster, and did not.
  const headEnd = clusters[head - 1]?.end ?? 0;
  const tailStart = clusters[clusters.length - tail]?.start ?? Number.POSITIVE_INFINITY;
  const first = commonHead(old, now, (a, b) => b.span.end <= headEnd && isShifted(b.span, a.span, 0));
  const last = commonTail(
    old,
    now,
    (a, b) => b.span.start >= tailStart && isShifted(b.span, a.span, by),
    Math.min(old.length, now.length) - first,
  );
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  const differs = (start: number, end: number): void => {
    from = Math.min(from, start);
    to = Math.max(to, end);
  };
  for (const { span } of now.slice(first, now.length - last)) differs(span.start, span.end);
  for (const { span } of old.slice(first, old.length - last)) {
    differs(span.start, span.end);
    differs(span.start + by, span.end + by);
  }
  const out = new Set(open);
  const end = countBefore(clusters, (c) => c.start < to);
  for (let i = countBefore(clusters, (c) => c.end <= from); i < end; i++) out.add(i);
  return out.size === open.length ? open : [...out].sort((a, b) => a - b);
}
