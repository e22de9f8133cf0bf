import type { Edit } from '../../matching/model.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { contentOf, countUnits, lacunaAt, type Side, unitAfter } from '../sides/side.ts';
import { signsIn } from '../sides/signs.ts';
import { alignSmall } from '../sides/smallAlign.ts';

/** By so many units the draft may have more before a lacuna. */
const mostAdded = 4;

/**
 * The last words of a quotation held against those that the source has before a lacuna: 违规行为 for 违法〔缺文〕. What the draft has beyond
 * them may be what is lost. Undefined where no lacuna is near, or nothing stands before it.
 * @param rest the draft's last words, from the end of what both have, and their number in content units
 * @param at where the source's words begin
 */
export function beforeLacuna(
  rest: Span,
  n: number,
  at: number,
  draft: Side,
  edition: Side,
): { readonly draft: Span; readonly edition: Span; readonly edits: readonly Edit[] } | undefined {
  const known = wordsBefore(edition, at, n + mostAdded);
  if (!known) return undefined;
  const words = contentOf(edition, known.span);
  const added = contentOf(draft, rest).indexOf(words);
  if (added > 0 && added <= mostAdded) {
    const end = behind(draft, rest, added);
    const own = { start: rest.start, end };
    return {
      draft: { start: rest.start, end: behind(draft, rest, added + words.length) },
      edition: known.span,
      edits: [{ draft: own, edition: { start: known.span.start, end: known.span.start } }],
    };
  }
  const m = words.length;
  const own = known.marked || n <= m ? rest : { start: rest.start, end: behind(draft, rest, m) };
  const theirs = { start: known.span.start, end: behind(edition, known.span, Math.min(n, m)) };
  if (known.marked && n > m + mostAdded) return undefined;
  return { draft: own, edition: theirs, edits: alignSmall(draft, own, edition, theirs) };
}

/** What stands between `at` and the lacuna that is no more than `most` units away, or the first mark before that. */
function wordsBefore(side: Side, at: number, most: number): { span: Span; marked: boolean } | undefined {
  let end = at;
  let marked: number | undefined;
  for (let n = 0; n <= most; n++) {
    const next = unitAfter(side, end);
    for (let i = end; i < next; i++)
      if (lacunaAt(side, i)) {
        const span = { start: unitAfter(side, at), end: marked ?? end };
        return span.start < span.end ? { span, marked: marked !== undefined } : undefined;
      }
    if (next >= side.text.length || anyLineBreak.test(side.text.slice(end, next))) return undefined;
    if (signsIn(side, end, next).length > 0) {
      if (n === 0) return undefined;
      marked ??= end;
    }
    end = next + 1;
  }
  return undefined;
}

/** Behind the first `n` units of a stretch. */
function behind(side: Side, { start, end }: Span, n: number): number {
  let at = start;
  for (let i = 0; i < n && at < end; i++) at = unitAfter(side, at, end) + 1;
  return Math.min(at, end);
}

/** Whether a change is one of so many units for as many that stand right before a lacuna: these are not lost. */
export function isBeforeLacuna(own: Span, theirs: Span, draft: Side, edition: Side): boolean {
  const n = countUnits(edition, theirs);
  if (n === 0 || countUnits(draft, own, n + 1) !== n) return false;
  return edition.lacunae.every(({ start, end }) => start >= theirs.end || end < theirs.start);
}
