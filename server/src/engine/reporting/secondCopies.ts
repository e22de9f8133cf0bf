import type { Finding } from '../findings/model.ts';

/**
 * Leaves out that a paragraph stands there twice where its first copy is the one that a reprint has beyond its source: that is said at
 * the first, and the second is in its place. `findings` ordered by span; the order stays.
 */
export function withoutSecondCopies(findings: readonly Finding[]): readonly Finding[] {
  const added = findings.filter(({ rule }) => rule === 'reprint/added');
  if (added.length === 0) return findings;
  return findings.filter(({ rule, related }) => {
    const earlier = rule === 'typography/duplicate-sentence' ? related?.[0]?.span : undefined;
    return !earlier || !added.some(({ span }) => span.start <= earlier.start && earlier.end <= span.end);
  });
}
