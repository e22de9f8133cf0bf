import type { Divergence, Passage } from '../../divergence/model.ts';
import type { Severity } from '../../findings/model.ts';

/**
 * How much a divergence weighs in its frame. Where the words are presented as the source's own, every change counts;
 * in the writer's own prose only one that moves the meaning is worth a warning.
 */
export function severityOf({ frame, verdict }: Passage, divergence: Divergence): Severity {
  if (divergence.adapted || verdict === 'adapted') return 'hint';
  if (divergence.local) return 'information';
  if (frame.kind === 'plain') return divergence.critical ? 'warning' : 'information';
  return divergence.critical ? 'error' : 'warning';
}
