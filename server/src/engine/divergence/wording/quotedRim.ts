import type { Edit } from '../../matching/model.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import { contentOf, countUnits, type Side, unitAfter, unitBefore } from '../sides/side.ts';
import { signsIn } from '../sides/signs.ts';
import { tokensOf } from '../sides/tokens.ts';
import { wordBounds } from '../sides/words.ts';

/** What the first or last words between quotation marks are held against. */
interface Held {
  /** Of the source. */
  readonly edition: Span;
  readonly edits: readonly Edit[];
}

/**
 * The first words of a quotation (`step` -1) or its last ones held against as many of the source's, where that goes on beyond them: the
 * marks say where the quoted words begin and end, so 50 in “50%以上…” stands for 60, not for 确保60.
 * @param least what the source has more by no more units counts as lost
 */
export function withinMarks(
  { edition: whole, edits }: Held,
  rest: Span,
  step: -1 | 1,
  least: number,
  draft: Side,
  edition: Side,
): Held {
  const outer = step < 0 ? edits[0] : edits.at(-1);
  if (!outer || (step < 0 ? outer.draft.start > rest.start : outer.draft.end < rest.end))
    return { edition: whole, edits };
  const n = countUnits(draft, outer.draft);
  const surplus = countUnits(edition, outer.edition) - n;
  if (surplus <= least) return { edition: whole, edits };
  const inner = step < 0 ? edits.slice(1) : edits.slice(0, -1);
  // 企业必须按照规定 for 鼓励企业: what moves the meaning was exchanged, not left outside.
  if (isEmpty(outer.draft) && weighs(contentOf(edition, outer.edition))) return { edition: whole, edits };
  if (isEmpty(outer.draft))
    return step < 0
      ? { edition: { start: unitAfter(edition, outer.edition.end), end: whole.end }, edits: inner }
      : { edition: { start: whole.start, end: unitBefore(edition, outer.edition.start) + 1 }, edits: inner };
  const near = step < 0 ? lastOf(outer.edition, n, edition) : firstOf(outer.edition, n, edition);
  const own = { draft: outer.draft, edition: near };
  return step < 0
    ? { edition: { start: near.start, end: whole.end }, edits: [own, ...inner] }
    : { edition: { start: whole.start, end: near.end }, edits: [...inner, own] };
}

const weighs = (words: string): boolean => tokensOf(words).some(({ kind }) => kind !== 'plain');

/** Whether a mark that closes a clause stands behind the last words and before the closing quotation mark. */
export const isClosed = (draft: Side, end: number, limit: number): boolean =>
  signsIn(draft, end, limit).length > 0;

/** The last `n` units of a stretch without marks between them, and the rest of their first word. */
function lastOf({ start, end }: Span, n: number, side: Side): Span {
  let at = unitBefore(side, end, start);
  for (let i = 1; i < n; i++) {
    const next = unitBefore(side, at, start);
    if (next < start || signsIn(side, next + 1, at).length > 0) break;
    at = next;
  }
  return { start: Math.max(start, wordBounds(side.text, { start: at, end: at + 1 }).start), end };
}

/** The first `n` units of a stretch without marks between them, and the rest of their last word. */
function firstOf({ start, end }: Span, n: number, side: Side): Span {
  let at = unitAfter(side, start, end) + 1;
  for (let i = 1; i < n; i++) {
    const next = unitAfter(side, at, end);
    if (next >= end || signsIn(side, at, next).length > 0) break;
    at = next + 1;
  }
  return { start, end: Math.min(end, wordBounds(side.text, { start: at - 1, end: at }).end) };
}
