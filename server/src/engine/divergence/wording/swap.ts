import type { Edit, Match } from '../../matching/model.ts';
import { isEmpty, pointAt, type Span } from '../../text/span.ts';
import { contentAfter, contentBefore, contentOf, type Side, unitAfter, unitAt } from '../sides/side.ts';

/** Less than this is a word that comes and goes, not a clause that changed its place. */
const least = 3;

/**
 * Where two neighbouring clauses are exchanged at the end or the beginning of what is presented, a match has one of
 * them as omitted or inserted and ends before the other. It is continued over the other one, so that the exchange can
 * be seen as what it is. The match as it is where there is no such thing.
 */
export function completeSwap(match: Match, within: Span, draft: Side, edition: Side): Match {
  return atEnd(match, within, draft, edition) ?? atStart(match, within, draft, edition) ?? match;
}

function atEnd(m: Match, within: Span, draft: Side, edition: Side): Match | undefined {
  for (const edit of lastFirst(m.edits)) {
    if (isEmpty(edit.draft)) {
      // Left out here: does the draft bring it behind the match?
      const found = onward(edition, edit.edition, draft, m.draft.end, within.end);
      if (found && !standsTwice(edition, edit.edition))
        return {
          ...m,
          draft: { start: m.draft.start, end: found.end },
          edits: [...m.edits, { draft: found, edition: pointAt(m.edition.end) }],
        };
    } else if (isEmpty(edit.edition)) {
      // Brought here: does the source have it behind the match?
      const found = onward(draft, edit.draft, edition, m.edition.end, edition.text.length);
      if (found && !standsTwice(draft, edit.draft))
        return {
          ...m,
          edition: { start: m.edition.start, end: found.end },
          edits: [...m.edits, { draft: pointAt(m.draft.end), edition: found }],
        };
    }
  }
  return undefined;
}

function atStart(m: Match, within: Span, draft: Side, edition: Side): Match | undefined {
  for (const edit of m.edits.slice(0, 3)) {
    if (isEmpty(edit.draft)) {
      const found = backward(edition, edit.edition, draft, m.draft.start, within.start);
      if (found && !standsTwice(edition, edit.edition))
        return {
          ...m,
          draft: { start: found.start, end: m.draft.end },
          edits: [{ draft: found, edition: pointAt(m.edition.start) }, ...m.edits],
        };
    } else if (isEmpty(edit.edition)) {
      const found = backward(draft, edit.draft, edition, m.edition.start, 0);
      if (found && !standsTwice(draft, edit.draft))
        return {
          ...m,
          edition: { start: found.start, end: m.edition.end },
          edits: [{ draft: pointAt(m.draft.start), edition: found }, ...m.edits],
        };
    }
  }
  return undefined;
}

/** Words that a text has twice in a row came by doubling (使用管理工作管理工作), not from elsewhere. */
function standsTwice(side: Side, span: Span): boolean {
  const own = contentOf(side, span);
  return (
    contentBefore(side, span.start, own.length) === own || contentAfter(side, span.end, own.length) === own
  );
}

const lastFirst = (edits: readonly Edit[]): readonly Edit[] => edits.slice(-3).reverse();

/** Where the content of `what` stands in `other` right from `at` on, at most up to `limit`. */
function onward(side: Side, what: Span, other: Side, at: number, limit: number): Span | undefined {
  let j = unitAfter(other, at, limit);
  const start = j;
  let n = 0;
  let end = j;
  for (let i = unitAfter(side, what.start, what.end); i < what.end; i = unitAfter(side, i + 1, what.end)) {
    if (j >= limit || unitAt(side, i) !== unitAt(other, j)) return undefined;
    end = j + 1;
    j = unitAfter(other, j + 1, limit);
    n++;
  }
  return n >= least ? { start, end } : undefined;
}

/** Where the content of `what` stands in `other` right before `at`, not before `limit`. */
function backward(side: Side, what: Span, other: Side, at: number, limit: number): Span | undefined {
  let j = at;
  let end = -1;
  let n = 0;
  for (let i = what.end - 1; i >= what.start; i--) {
    const unit = unitAt(side, i);
    if (unit === 0) continue;
    do j--;
    while (j >= limit && unitAt(other, j) === 0);
    if (j < limit || unitAt(other, j) !== unit) return undefined;
    if (end < 0) end = j + 1;
    n++;
  }
  return n >= least ? { start: j, end } : undefined;
}
