import type { Edit, Match } from '../../matching/model.ts';
import { isEmpty } from '../../text/span.ts';
import { followsLabel } from '../sides/rims.ts';
import { contentAfter, contentBefore, contentOf, type Side, unitAfter, unitBefore } from '../sides/side.ts';
import { hasSentenceEnd, hasSign } from '../sides/signs.ts';

/** So many units of a neighbouring sentence are shared by chance. */
const few = 3;
/** So many where the draft has them twice. */
const fewTwice = 8;

/**
 * A match without the few units at its rims that are of another sentence of the source, or of its label, where the draft goes on
 * without a stop: 度 in 度健全…制度 is not that of the sentence before, …民主管理制度。健全…
 */
export function withoutOverrun(match: Match, draft: Side, edition: Side): Match {
  const head = withoutHead(match, draft, edition);
  return withoutTail(head, draft, edition);
}

function withoutHead(match: Match, draft: Side, edition: Side): Match {
  const [edit] = match.edits;
  const end = edit?.draft.start ?? match.draft.end;
  if (unitAfter(draft, match.draft.start, end) >= end) return match;
  let { start: i } = match.draft;
  let { start: j } = match.edition;
  for (let n = 1; n <= fewTwice; n++) {
    const isLast = unitAfter(draft, i + 1, end) >= end;
    if (isLast && !(edit && isSkip(edit, edition))) return match;
    const nextI = unitAfter(draft, i + 1);
    const nextJ = unitAfter(edition, edit && isLast ? edit.edition.end : j + 1);
    if (isLast || isParted(edition, j + 1, nextJ)) {
      const words = contentOf(draft, { start: match.draft.start, end: i + 1 });
      const isChance = n <= few || contentAfter(draft, nextI, n) === words;
      return isChance && !isApart(draft, i + 1, nextI)
        ? {
            ...match,
            draft: { start: nextI, end: match.draft.end },
            edition: { start: nextJ, end: match.edition.end },
            edits: isLast ? match.edits.slice(1) : match.edits,
            matched: match.matched - n,
          }
        : match;
    }
    i = nextI;
    j = nextJ;
  }
  return match;
}

function withoutTail(match: Match, draft: Side, edition: Side): Match {
  const edit = match.edits.at(-1);
  const start = edit?.draft.end ?? match.draft.start;
  if (unitBefore(draft, match.draft.end, start) < start) return match;
  let i = unitBefore(draft, match.draft.end);
  let j = unitBefore(edition, match.edition.end);
  for (let n = 1; n <= fewTwice; n++) {
    const isFirst = unitBefore(draft, i, start) < start;
    if (isFirst && !(edit && isSkip(edit, edition))) return match;
    const nextI = unitBefore(draft, i);
    const nextJ = unitBefore(edition, edit && isFirst ? edit.edition.start : j);
    if (isFirst || isParted(edition, nextJ + 1, j)) {
      const words = contentOf(draft, { start: i, end: match.draft.end });
      const isChance = n <= few || contentBefore(draft, i, n) === words;
      return isChance && !isApart(draft, nextI + 1, i)
        ? {
            ...match,
            draft: { start: match.draft.start, end: nextI + 1 },
            edition: { start: match.edition.start, end: nextJ + 1 },
            edits: isFirst ? match.edits.slice(0, -1) : match.edits,
            matched: match.matched - n,
          }
        : match;
    }
    i = nextI;
    j = nextJ;
  }
  return match;
}

/** Whether the draft goes on in another sentence of the source than it was in. */
const isSkip = ({ draft, edition: { start, end } }: Edit, edition: Side): boolean =>
  isEmpty(draft) && hasSentenceEnd(edition, unitBefore(edition, start) + 1, unitAfter(edition, end));

/** Whether another sentence begins behind a stretch without content, or what a label leads to. */
const isParted = (side: Side, start: number, end: number): boolean =>
  hasSentenceEnd(side, start, end) || followsLabel(side.text, end);

const isApart = (side: Side, start: number, end: number): boolean =>
  hasSign(side, start, end) || hasSentenceEnd(side, start, end);
