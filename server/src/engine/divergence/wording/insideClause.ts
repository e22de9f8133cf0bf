import type { Span } from '../../text/span.ts';
import { backToClause } from '../sides/rims.ts';
import { type Side, unitAfter, unitBefore } from '../sides/side.ts';
import { formsOf, hasSentenceEnd, signsIn } from '../sides/signs.ts';
import { wordBounds } from '../sides/words.ts';

/** By so many units the source's words may be longer than the draft's in their place. */
export const mostLonger = 4;

/**
 * Where the clause begins further off, the draft began to quote in the middle of it; but hardly in the middle of a word: 等|资格制度 stands for
 * 做好职业|资格制度, not for 业.
 */
export function beforeInClause(edition: Side, at: number, n: number): Span {
  const straight = unitsBack(edition, at, n);
  const { start } = straight;
  const word = wordBounds(edition.text, { start, end: start + 1 }).start;
  return word < start ? (backToClause(edition, at, n + mostLonger) ?? { start: word, end: at }) : straight;
}

/** Exactly `n` content units of a text before `at`, as far as there are so many. */
function unitsBack(side: Side, at: number, n: number): Span {
  let start = at;
  for (let i = 0; i < n; i++) {
    const next = unitBefore(side, start);
    if (next < 0) break;
    start = next;
  }
  return { start, end: at };
}

/**
 * What the source has in the place of the draft's last words where its clause goes on beyond them (小改造” for 小建议”等…): up to the next mark
 * where that is about as far, else as many units and the rest of a word; nothing where only one of the two goes on behind a mark, to another
 * member of a list.
 * @param at where the source's words begin
 * @param rest the draft's last words, from the end of what both have, and their number in content units
 */
export function onInClause(edition: Side, at: number, draft: Side, rest: Span, n: number): Span {
  const first = unitAfter(edition, at);
  const own = formsOf(signsIn(draft, rest.start, unitAfter(draft, rest.start, rest.end)));
  const theirs = formsOf(signsIn(edition, at, first));
  if (own === '' ? theirs !== '' : !theirs.includes(own)) return { start: at, end: at };
  let end = first;
  let straight = at;
  for (let m = 1; m <= n + nearMark; m++) {
    const next = unitAfter(edition, end);
    if (next >= edition.text.length) break;
    if (m > 1 && hasSentenceEnd(edition, end, next)) break;
    end = next + 1;
    if (m <= n) straight = end;
    if (m >= n - nearMark && signsIn(edition, end, unitAfter(edition, end)).length > 0)
      return { start: first, end };
  }
  const word = wordBounds(edition.text, { start: Math.max(first, straight - 1), end: straight }).end;
  return { start: first, end: Math.min(word, straight + mostLonger) };
}

/** A mark so many units nearer or further than the draft's words are long ends the same. */
const nearMark = 2;
