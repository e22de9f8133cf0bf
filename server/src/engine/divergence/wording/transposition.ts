import { numeralWords } from '../../text/numerals.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import { type Change, change } from '../change.ts';
import { contentOf, countUnits, type Side, unitAfter, unitBefore } from '../sides/side.ts';
import { formsOf, signsIn } from '../sides/signs.ts';

/** Two exchanged pieces may stand this many content units apart. */
const reach = 60;

/**
 * A transposition that begins with `changes[index]`: one edit that exchanges its own halves, an insertion with the
 * omission of the same words nearby, or two substitutions crosswise; within one number they are one change of it. `next` is the
 * first change behind it.
 */
export function findTransposition(
  changes: readonly Change[],
  index: number,
  draft: Side,
  edition: Side,
): { change: Change; next: number } | undefined {
  const first = changes[index] as Change;
  const d = contentOf(draft, first.draft);
  const e = contentOf(edition, first.edition);
  if (d.length >= 2 && d.length === e.length && isSwap(d, e) && !isFigure(first, draft, edition)) {
    return {
      change: { ...first, kind: 'transposition', list: holdsList(first, draft, edition) },
      next: index + 1,
    };
  }
  const second = changes[index + 1];
  if (!second) return undefined;
  const d2 = contentOf(draft, second.draft);
  const e2 = contentOf(edition, second.edition);
  const crossed = d === e2 && e === d2 && d !== e && d.length + e.length >= 2;
  if (!crossed) return undefined;
  const both = change(
    { start: first.draft.start, end: second.draft.end },
    { start: first.edition.start, end: second.edition.end },
  );
  if (isFigure(both, draft, edition)) return { change: both, next: index + 2 };
  // Two numbers that changed places are two wrong numbers.
  if (digits.test(d) && digits.test(e)) return undefined;
  const third = changes[index + 2];
  // The same words came or went a third time: the nearer two belong together.
  if (third && contentOf(draft, third.draft) === d && contentOf(edition, third.edition) === e) {
    const between = (a: Change, b: Change): number => b.draft.start - a.draft.end;
    if (between(second, third) < between(first, second)) return undefined;
  }
  const moved = Math.max(d.length, e.length);
  const apart = countUnits(draft, { start: first.draft.end, end: second.draft.start }, reach * 4 + 1);
  // A long piece may have moved far; a single character that goes here and comes there is chance.
  if (apart > Math.max(12, Math.min(reach * 4, moved * 6))) return undefined;
  if (isEmpty(first.draft) || isEmpty(first.edition)) {
    if (moved < 2 && apart > 2) return undefined;
  } else if (moved < 2 && apart > 12) return undefined;
  const whole = change(
    { start: startOfChange(draft, first.draft), end: second.draft.end },
    { start: startOfChange(edition, first.edition), end: second.edition.end },
    'transposition',
  );
  const isOneMoved = isEmpty(first.draft) || isEmpty(first.edition);
  const list = isOneMoved
    ? isMember(first, draft, edition) || isMember(second, draft, edition)
    : holdsList(whole, draft, edition);
  return { change: { ...whole, list }, next: index + 2 };
}

/** Where a changed stretch begins: an empty place stands behind the unit before it, and what follows it begins with the next unit. */
export const startOfChange = (side: Side, span: Span): number =>
  isEmpty(span) ? unitAfter(side, span.start) : span.start;

/** Whether `d` is `e` with two of its parts exchanged: XmY for YmX. */
export function isSwap(d: string, e: string): boolean {
  if (d === e) return false;
  const n = d.length;
  if (n > 80) return false;
  for (let x = 1; x < n; x++) {
    // e = X + m + Y, d = Y + m + X, |X| = x.
    const X = e.slice(0, x);
    if (!d.endsWith(X)) continue;
    for (let y = 1; x + y <= n; y++) {
      const Y = e.slice(n - y);
      if (d.startsWith(Y) && d.slice(y, n - x) === e.slice(x, n - y)) return true;
    }
  }
  return false;
}

const digits = /^[0-9]+$/;
const figures = new RegExp(`^(?:[0-9.]+|[${numeralWords}]+)$`, 'u');

/** Whether a change is within one number: 2053 for 2035 is another number, and no other order. */
const isFigure = (c: Change, draft: Side, edition: Side): boolean =>
  figures.test(draft.text.slice(c.draft.start, c.draft.end)) &&
  figures.test(edition.text.slice(c.edition.start, c.edition.end));

/**
 * Whether words that came or went are members of a list: a mark of one stands in them or right beside them. 探索 that moved over 对大国工匠、高技能人才
 * changes no list.
 */
function isMember({ draft: d, edition: e }: Change, draft: Side, edition: Side): boolean {
  const [side, { start, end }] = isEmpty(d) ? [edition, e] : [draft, d];
  const from = unitBefore(side, start) + 1;
  return formsOf(signsIn(side, from, unitAfter(side, end))).includes('、');
}

const holdsList = (c: Change, draft: Side, edition: Side): boolean =>
  formsOf(signsIn(edition, c.edition.start, c.edition.end)).includes('、') ||
  formsOf(signsIn(draft, c.draft.start, c.draft.end)).includes('、');
