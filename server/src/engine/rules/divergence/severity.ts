import type { Divergence, Passage } from '../../divergence/model.ts';
import type { Severity } from '../../findings/model.ts';

/**
 * How much a divergence weighs in its frame. Where the words are presented as the source's own, every change counts;
 * in the writer's own prose only one that moves the meaning is worth a warning.
 */
export function severityOf({ frame, verdict }: Passage, divergence: Divergence): Severity {
  if (divergence.adapted || verdict === 'adapted') return 'hint';
  if (divergence.local) return 'information';
  if (losesSentences({ frame }, divergence)) return 'warning';
  if (frame.kind === 'plain') return divergence.critical ? 'warning' : 'information';
  return divergence.critical ? 'error' : 'warning';
}

/**
 * Whether a reprint lacks words that run over the end of a sentence. It is then, as where whole sentences are missing (`reprint/missing`), a cut or a
 * loss of text and no slip in a word: whether they are to stand there is for the writer to say, one by one, whatever they hold.
 */
export const losesSentences = (
  { frame }: Pick<Passage, 'frame'>,
  { draftText, editionText }: Divergence,
): boolean => frame.kind === 'reprint' && draftText.trim() === '' && runsOn.test(editionText);

const runsOn = /[。！？\n]\s*\S/u;
