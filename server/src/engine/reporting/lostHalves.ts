import type { Finding } from '../findings/model.ts';
import { severityRank } from './severity.ts';

/** So far from a mark its lost half is put back, in UTF-16 units. */
const reach = 160;

/**
 * Leaves out what is said twice of one lost quotation mark or bracket: that its half has no partner, and that the source has that partner. The
 * weightier stays, of equals what the source has, which knows the place. `findings` ordered by span; the order stays.
 */
export function withoutLostHalves(findings: readonly Finding[]): readonly Finding[] {
  const dropped = new Set<Finding>();
  let open: Finding | undefined;
  let lost: Finding | undefined;
  for (const finding of findings) {
    const half = halfOf(finding);
    if (half?.opens) [open, lost] = [finding, undefined];
    else if (half) {
      if (lost && isNear(lost, finding) && putsBack(lost, half.other)) drop(finding, lost);
      [open, lost] = [undefined, undefined];
    } else if (finding.rule === 'divergence/punctuation') {
      const other = open && halfOf(open)?.other;
      if (open && other !== undefined && isNear(open, finding) && putsBack(finding, other)) {
        drop(open, finding);
        open = undefined;
      } else lost = finding;
    }
  }
  return dropped.size > 0 ? findings.filter((finding) => !dropped.has(finding)) : findings;

  function drop(half: Finding, divergence: Finding): void {
    dropped.add(severityRank(half.severity) < severityRank(divergence.severity) ? divergence : half);
  }
}

/** What an unpaired mark lacks. */
function halfOf({ rule, message }: Finding): { opens: boolean; other: string } | undefined {
  if (rule !== 'typography/pairing') return undefined;
  const opens = message.key === 'typography/pairing/unclosed';
  if (!opens && message.key !== 'typography/pairing/unopened') return undefined;
  const other = message.args['other'];
  return typeof other === 'string' ? { opens, other } : undefined;
}

const isNear = (a: Finding, b: Finding): boolean => b.span.start - a.span.end <= reach;

const putsBack = ({ span, fixes }: Finding, mark: string): boolean =>
  span.start === span.end && fixes[0]?.edits.length === 1 && fixes[0].edits[0]?.newText === mark;
