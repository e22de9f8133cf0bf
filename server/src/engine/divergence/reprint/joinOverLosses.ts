import type { Edit, Match } from '../../matching/model.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import type { Texts } from '../passageInput.ts';
import { contentBetween, countUnits, type Side, unitAfter, unitAt, unitBefore } from '../sides/side.ts';
import { sentenceAround } from '../wording/dissect.ts';
import { joined } from '../wording/joinNeighbours.ts';
import { Marks } from './marks.ts';
import { isOnlyPageLines } from './pageBreak.ts';

/** No more is lost from one long sentence, in content units; more than a sentence is a question of completeness, if it is not torn from two. */
const longestLoss = 600;
/** What stands in the place of a loss on other lines is another article where it is longer, in content units. */
const longestRest = 60;

/**
 * Joins passages between which some lines of the source are lost, or exchanged for others: each of the sentences that they are torn from has enough of
 * itself left to be there, so that nobody else would tell.
 * @param passages in the order of the draft
 */
export function joinOverLosses(
  passages: readonly Match[],
  texts: Texts,
  may: (a: Match, b: Match) => boolean,
): readonly Match[] {
  if (passages.length < 2) return passages;
  const { draft, source } = texts;
  const held = new Marks({ start: 0, end: source.text.length });
  for (const { edition } of passages) held.add(edition.start, edition.end);
  const out: Match[] = [];
  for (const next of passages) {
    const last = out.at(-1);
    const gap = last && next.edition.start >= last.edition.end && may(last, next) && gapOf(last, next);
    if (gap) out[out.length - 1] = joined(last, next, apart(gap));
    else out.push(next);
  }
  return out;

  function gapOf(a: Match, b: Match): Edit | undefined {
    const e = contentBetween(source, a.edition.end, b.edition.start);
    const d = contentBetween(draft, a.draft.end, b.draft.start);
    const lost = countUnits(source, e, longestLoss + 1);
    if (lost === 0 || (lost > longestLoss && !isTorn(a, b, d)) || held.hasSome(e)) return undefined;
    const own = countUnits(draft, d, longestLoss + 1);
    if (own > longestLoss || (own > longestRest && anyLineBreak.test(draft.text.slice(d.start, d.end))))
      return undefined;
    return withoutCommonEnds(d, e, draft, source);
  }

  /** Lines of a page stand for nothing that is lost. */
  function apart(gap: Edit): readonly Edit[] {
    const { draft: own, edition: lost } = gap;
    if (countUnits(draft, own, 1) === 0 || !isOnlyPageLines(own, texts)) return [gap];
    return [
      { draft: { start: own.start, end: own.start }, edition: lost },
      { draft: own, edition: { start: lost.end, end: lost.end } },
    ];
  }

  /** Whether nothing but lines of a page stands between two passages of which one breaks off within a sentence, or the other begins there. */
  function isTorn(a: Match, b: Match, d: Span): boolean {
    const isWithin = (at: number): boolean => sentenceAround(at, texts) !== undefined;
    if (!isWithin(a.edition.end) && !isWithin(b.edition.start)) return false;
    return countUnits(draft, d, 1) === 0 || isOnlyPageLines(d, texts);
  }
}

/** A word that both have at an end of the gap is too short to be found, but none that differs. */
function withoutCommonEnds(d: Span, e: Span, draft: Side, source: Side): Edit {
  let [from, own] = [e.start, d.start];
  while (own < d.end && from < e.end && unitAt(draft, own) === unitAt(source, from)) {
    own = unitAfter(draft, own + 1, d.end);
    from = unitAfter(source, from + 1, e.end);
  }
  let [to, end] = [e.end, d.end];
  while (end > own && to > from) {
    const [i, j] = [unitBefore(draft, end, own), unitBefore(source, to, from)];
    if (i < 0 || j < 0 || unitAt(draft, i) !== unitAt(source, j)) break;
    [end, to] = [i, j];
  }
  return { draft: contentBetween(draft, own, end), edition: contentBetween(source, from, to) };
}
