import type { Corpus } from '../../corpus/model.ts';
import { countBefore } from '../../text/search.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import type { Divergence } from '../model.ts';
import type { Judgement } from '../passageInput.ts';
import { clauseBegins, clauseEnds } from '../sides/rims.ts';
import { countUnits, type Side } from '../sides/side.ts';
import { signsDiffer } from '../wording/compare.ts';
import type { Choice } from './cluster.ts';
import type { Shown } from './piece.ts';
import { isReissue } from './reissue.ts';

/** So many content units on either side of a difference another source must have, too. */
const beside = 3;

/** So many where a clause begins or ends with them. */
const leastAtRim = 2;

/** So many that begin before a difference are asked, the nearest first. */
const mostAsked = 32;

/**
 * Leaves out the differences of a piece in the writer's own prose that another source of the corpus has word for word, with what stands
 * beside them: 听党话、感党恩、跟党走, where the source at hand has 听党话、跟党走. Numbers are not spared: another document's may be another one; nor is what is left out, or what only an
 * older document has that the source replaces.
 */
export function withoutAttested(
  judgement: Judgement,
  piece: Shown,
  choice: Choice,
  corpus: Corpus,
): Judgement {
  if (judgement.divergences.length === 0 || choice.shown.length < 2) return judgement;
  choice.byStart ??= [...choice.shown].sort((a, b) => a.start - b.start);
  const { byStart } = choice;
  const divergences = judgement.divergences.filter((d) => {
    const isMark = d.kind === 'punctuation';
    if (d.kind === 'number' || (isEmpty(d.draft) && !isMark)) return true;
    const behind = countBefore(byStart, (other) => other.start <= d.draft.start);
    for (let i = behind - 1; i >= 0 && i >= behind - mostAsked; i--)
      if (attests(byStart[i] as Shown, d, piece))
        if (!isMark || hasMarks(byStart[i] as Shown, piece, corpus)) return false;
    return true;
  });
  if (divergences.length === judgement.divergences.length) return judgement;
  const { verdict } = judgement;
  return { ...judgement, divergences, verdict: divergences.some((d) => !d.adapted) ? verdict : 'adapted' };
}

function attests(other: Shown, { draft: { start, end } }: Divergence, piece: Shown): boolean {
  if (other === piece) return false;
  other.settle();
  const { match, texts } = other;
  const { relations } = piece.texts.edition.source;
  if (relations.some((r) => r.kind === 'supersedes' && r.target === match.source)) return false;
  if (match.source === piece.match.source || match.draft.start > start || match.draft.end < end) return false;
  const before = { start: match.draft.start, end: start };
  const behind = { start: end, end: match.draft.end };
  if (!tells(texts.draft, before, clauseBegins(texts.draft, match.draft.start))) return false;
  if (!tells(texts.draft, behind, clauseEnds(texts.draft, match.draft.end))) return false;
  return !match.edits.some((e) => e.draft.start <= end && e.draft.end >= start);
}

/**
 * Whether another source that has the words has the draft's marks between them, which matching does not look at; another issue of the same
 * document that has not is no witness for its mark.
 */
const hasMarks = ({ match, texts }: Shown, piece: Shown, corpus: Corpus): boolean =>
  !signsDiffer(match, texts.draft, texts.source) && !isReissue(corpus, match.source, piece.match.source);

/** Whether enough stands on one side of a difference; a word is enough where the clause has no more. */
const tells = (draft: Side, around: Span, isRim: boolean): boolean =>
  countUnits(draft, around, beside) >= (isRim ? leastAtRim : beside);
