import type { Sentence } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { isEmpty, type Span } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Change } from '../change.ts';
import { boundedIn } from '../kinds/amounts.ts';
import { isDutyExchanged } from '../kinds/classify.ts';
import type { Texts } from '../passageInput.ts';
import { contentOf, countUnits, type Side } from '../sides/side.ts';
import { lineSentence } from '../sides/sourceLines.ts';

/** Equal units around a change, counted no further than this on each side. */
const reach = 24;
/** A change with less than this around it is no slip in a borrowed clause. */
const leastAround = 12;
const longest = 8;

/**
 * For plain prose: whether a change is a small one in wording that is otherwise the source's (then it is worth a word),
 * or part of the writer's own rewording. Decided by what is equal around it up to the next rewording.
 */
export function nearness(
  all: readonly Change[],
  open: readonly Change[],
  match: Match,
  draft: Side,
  edition: Side,
): (c: Change) => boolean {
  const sizes = new Map<Change, number>();
  let total = 0;
  for (const c of open) {
    const size = sizeOf(c, draft, edition);
    sizes.set(c, size);
    total += weightOf(c, size);
  }
  // A word of duty in the place of another turns a clause round, however short it is.
  const isReworded = match.matched < 4 * total;
  if (isReworded && !open.some((c) => isDutyExchanged(c, draft, edition))) return () => false;
  const places = new Map<Change, { before: number; after: number }>();
  const still = new Set(open);
  // What was joined, or put in for the place, interrupts no borrowed clause.
  const interrupts = (c: Change): boolean =>
    c.kind !== 'punctuation' && (still.has(c) || rawSize(c, draft, edition) > longest);
  const rims = all.filter((c) => interrupts(c) || still.has(c));
  let from = match.draft.start;
  for (const c of rims) {
    places.set(c, { before: countUnits(draft, { start: from, end: c.core.draft.start }, reach), after: 0 });
    if (interrupts(c)) from = c.core.draft.end;
  }
  let to = match.draft.end;
  for (const c of rims.reverse()) {
    const around = places.get(c) as { before: number; after: number };
    around.after = countUnits(draft, { start: c.core.draft.end, end: to }, reach);
    if (interrupts(c)) to = c.core.draft.start;
  }
  return (c) => {
    const size = sizes.get(c) ?? sizeOf(c, draft, edition);
    if (size > longest || (isReworded && !isDutyExchanged(c, draft, edition))) return false;
    const around = places.get(c);
    if (!around) return false;
    const sum = around.before + around.after;
    return sum >= leastAround && sum >= 2 * size && (around.before >= 3 || around.after >= leastAround);
  };
}

const rawSize = (c: Change, draft: Side, edition: Side): number =>
  Math.max(countUnits(draft, c.core.draft, longest + 1), countUnits(edition, c.core.edition, longest + 1));

/** What a change takes from the likeness of a passage: a piece that was put in or left out is one decision. */
const weightOf = ({ core }: Change, size: number): number =>
  isEmpty(core.draft) || isEmpty(core.edition) ? Math.min(size, longest) : size;

/** Units of a change on each side that the other side does not have; none where they only stand in another order. */
function unlike(c: Change, draft: Side, edition: Side): { draft: number; edition: number } {
  if (isReordered(contentOf(draft, c.core.draft), contentOf(edition, c.core.edition)))
    return { draft: 0, edition: 0 };
  return { draft: countUnits(draft, c.core.draft), edition: countUnits(edition, c.core.edition) };
}

const isReordered = (d: string, e: string): boolean =>
  d.length > 1 && d.length === e.length && d !== e && sorted(d) === sorted(e);

/**
 * Units changed; the same units in another order weigh as one small change, however long they are, and so does one share for another, 不低于50% for
 * 60%以上.
 */
function sizeOf(c: Change, draft: Side, edition: Side): number {
  const d = contentOf(draft, c.core.draft);
  const e = contentOf(edition, c.core.edition);
  const [own, theirs] = [boundedIn(d), boundedIn(e)];
  if (own && theirs)
    return 2 + (own.lead === theirs.lead ? 0 : Math.max(own.lead.length, theirs.lead.length));
  return isReordered(d, e) ? 2 : Math.min(40, Math.max(d.length, e.length));
}

const sorted = (s: string): string => [...s].sort().join('');

/** Fewer equal units than this in a sentence, and it may be anybody's. */
const leastInSentence = 12;
/** The part of a sentence that must be the source's, in both texts. */
const sentenceLikeness = 0.8;

/** A sentence of fewer units shows its origin by the sentences beside it, so many units of them. */
const shortSentence = 15;
const leastBeside = 30;
const shortLikeness = 0.5;

/**
 * For plain prose that shows no other sign of working with the source: whether a change stands in a sentence that is,
 * from beginning to end, the source's own sentence but for one or two small changes. Related documents share clauses
 * with each other; hardly ever do they share a whole sentence less one word.
 */
export function inBorrowedSentence(
  open: readonly Change[],
  match: Match,
  texts: Texts,
  isGrave: (c: Change) => boolean,
): (c: Change) => boolean {
  const { draft, source, reading } = texts;
  return (c) => {
    const d = sentenceAt(reading.sentences, c.core.draft.start);
    if (!d) return false;
    // What tells without a look at the source, and without counting, is asked first.
    const isShort = countUnits(draft, d, shortSentence) < shortSentence;
    if (isShort && (open.length > 2 || match.matched < leastBeside)) return false;
    const here = open.filter((o) => o.core.draft.start >= d.start && o.core.draft.end <= d.end);
    if (!isShort && here.length > 2) return false;
    const shared =
      countUnits(draft, clip(d, match.draft)) - here.reduce((n, o) => n + unlike(o, draft, source).draft, 0);
    if (isGrave(c) && isWholeBut(c, here, d, shared, texts)) return true;
    if (!isShort && (shared < leastInSentence || here.length > (shared >= 40 ? 2 : 1))) return false;
    const share = isShort ? shortLikeness : sentenceLikeness;
    if (!isShare(shared, share, draft, d)) return false;
    const e = lineSentence(c.core.edition.start, source);
    if (!e) return false;
    const sharedSource =
      countUnits(source, clip(e, match.edition)) -
      here.reduce((n, o) => n + unlike(o, draft, source).edition, 0);
    return isShare(sharedSource, share, source, e);
  };
}

/** So much of a sentence tells by itself whose it is, though the source's goes on or began before. */
const leastAlone = 24;
const aloneLikeness = 0.85;

/**
 * Whether a sentence of the draft is the source's from beginning to end but for one change, though it takes no more than a part of the source's
 * sentence: 涉及产业工人切身利益的重大事项可以…审议. What is left out at its end is no change of it.
 */
function isWholeBut(c: Change, here: readonly Change[], d: Span, shared: number, { draft }: Texts): boolean {
  return (
    shared >= leastAlone &&
    isShare(shared, aloneLikeness, draft, d) &&
    here.every(
      (o) =>
        o === c ||
        (isEmpty(o.core.draft) && countUnits(draft, { start: o.core.draft.end, end: d.end }, 1) === 0),
    )
  );
}

/**
 * Whether any sentence that a match reaches could be a borrowed one, whatever its changes are.
 * @param stretch of the draft that the match is, or may be once it is widened; `matched` of its units are equal
 */
export function mayHoldBorrowed(
  stretch: Span,
  matched: number,
  { draft, reading: { sentences } }: Texts,
): boolean {
  for (let i = firstEndingAfter(sentences, stretch.start - 1); i < sentences.length; i++) {
    const { span } = sentences[i] as Sentence;
    if (span.start > stretch.end) return false;
    if (matched >= leastBeside && countUnits(draft, span, shortSentence) < shortSentence) return true;
    const own = countUnits(draft, clip(span, stretch));
    if (own >= leastInSentence && isShare(own, sentenceLikeness, draft, span)) return true;
  }
  return false;
}

/** Whether so many units are at least this share of a stretch, of which no more is looked at than tells. */
const isShare = (units: number, share: number, side: Side, stretch: Span): boolean =>
  units >= share * countUnits(side, stretch, Math.max(0, units) / share + 1);

function sentenceAt(sentences: readonly Sentence[], at: number): Span | undefined {
  const found = sentences[firstEndingAfter(sentences, at)]?.span;
  if (found && found.start <= at) return found;
  // An omission at a sentence's end stands behind it.
  const before = sentences[firstEndingAfter(sentences, at - 1)]?.span;
  return before && before.start <= at ? before : undefined;
}

const clip = (s: Span, within: Span): Span => ({
  start: Math.max(s.start, within.start),
  end: Math.max(Math.max(s.start, within.start), Math.min(s.end, within.end)),
});
