import type { Match } from '../../matching/model.ts';
import { unitSet } from '../../text/characters.ts';
import { flatMap } from '../../text/flatMap.ts';
import { countBefore } from '../../text/search.ts';
import { splitSentences } from '../../text/sentences.ts';
import { lengthOf, type Span, textOf } from '../../text/span.ts';
import type { Zone } from '../frames/zone.ts';
import type { Texts } from '../passageInput.ts';
import { explanationsIn } from '../sides/explanations.ts';
import { someOccurrence } from '../sides/occurrences.ts';
import { onToClause } from '../sides/rims.ts';
import { countUnits, type Side } from '../sides/side.ts';
import { alignSmall } from '../sides/smallAlign.ts';
import { splitMatch } from '../sides/splitMatch.ts';
import { fits } from '../wording/fit.ts';
import { joinNeighbours } from '../wording/joinNeighbours.ts';
import { slideEdits } from '../wording/slide.ts';
import { completeSwap } from '../wording/swap.ts';
import { locate } from './locate.ts';

/** Passages further apart than this in the source are two quotations run together, not one with a gap. */
const longestJoin = 80;
/** UTF-16 units; longer changed pieces are left to the matcher. */
const longestLooked = 160;
/** Places of one source that are looked at for the same words. */
const mostCopies = 20;

/** The zone's passages in the source, in draft order: what the matcher found, and what is too short or too changed for it. */
export function gather(zone: Zone, own: readonly Match[], t: Texts, marked: boolean): readonly Match[] {
  const sure = { start: zone.span.start, end: marked ? zone.span.end : Math.min(zone.sure, zone.span.end) };
  const parts = [sure, ...sentencesIn(t.draft.text, sure.end, zone.span.end)];
  const asides = asidesIn(zone.span, t);
  const outside = marked ? rest([zone.span], asides) : rest(parts, asides);
  const pieces =
    marked && asides.length === 0
      ? own
      : flatMap(own, (m) => splitMatch(m, outside, t.draft, t.source).filter((p) => p !== undefined));
  const chosen = pick(
    pieces.map((p) => closest(p, sure, t)),
    t,
  );
  const pieced = [
    ...chosen,
    ...rest(open(chosen, sure, t.draft), asides).flatMap((span) => locateIn(span, t)),
  ];
  const found = inSequence(
    pieced.sort((a, b) => a.draft.start - b.draft.start),
    t,
  );
  const reached = marked ? found : withinReach(found, zone, t);
  const join = (matches: readonly Match[]): readonly Match[] =>
    joinNeighbours(matches, t.draft, t.source, longestJoin);
  return join(withSwaps(join(reached), zone.span, t));
}

/** The brackets in a stretch of the draft that explain its words and that the source does not have. */
const asidesIn = (span: Span, t: Texts): readonly Span[] =>
  explanationsIn(t.draft.text, span).filter(
    ({ start, end }) => !someOccurrence(t, t.draft.text.slice(start + 1, end - 1), () => true),
  );

/** Stretches (ascending, disjoint) without others. */
function rest(spans: readonly Span[], without: readonly Span[]): readonly Span[] {
  if (without.length === 0) return spans;
  return flatMap(spans, ({ start, end }) => {
    const out: Span[] = [];
    let at = start;
    for (let i = countBefore(without, (s) => s.end <= start); i < without.length; i++) {
      const other = without[i] as Span;
      if (other.start >= end) break;
      if (other.start > at) out.push({ start: at, end: other.start });
      at = Math.max(at, other.end);
    }
    if (at < end) out.push({ start: at, end });
    return out;
  });
}

/** A piece, or the place of the source that has its words better. */
function closest(piece: Match, sure: Span, t: Texts): Match {
  if (piece.draft.end - piece.draft.start > longestLooked) return piece;
  if (piece.edits.length === 0) return goodness(piece, sure, t) < 0.8 ? bestCopy(piece, sure, t) : piece;
  const other = locate(t.draft, piece.draft, t.edition, t.source);
  return other && other.matched > piece.matched ? other : piece;
}

/**
 * Of words that the source has at several places those that go on from the piece before, or lead to the piece behind.
 */
function inSequence(chosen: readonly Match[], t: Texts): readonly Match[] {
  const out = [...chosen];
  for (let i = 1; i < out.length; i++) {
    const a = out[i - 1] as Match;
    const b = out[i] as Match;
    if (b.edition.start >= a.edition.end && b.edition.start - a.edition.end <= longestJoin) continue;
    const { text } = t.source;
    const behind = text.slice(a.edition.end, a.edition.end + longestJoin + lengthOf(b.edition));
    const onward = behind.indexOf(textOf(text, b.edition));
    if (onward >= 0) {
      out[i] = shifted(b, a.edition.end + onward - b.edition.start);
      continue;
    }
    const size = lengthOf(a.edition);
    const from = Math.max(0, b.edition.start - size - longestJoin);
    const back = text.slice(from, b.edition.start).lastIndexOf(textOf(text, a.edition));
    if (back >= 0) out[i - 1] = shifted(a, from + back - a.edition.start);
  }
  return out;
}

/** The same piece at another place of the source that reads the same. */
const shifted = (m: Match, by: number): Match => ({
  ...m,
  edition: { start: m.edition.start + by, end: m.edition.end + by },
  edits: m.edits.map((e) => ({ ...e, edition: { start: e.edition.start + by, end: e.edition.end + by } })),
});

/** Of the places where the source has exactly the words of a piece, the one that fits best. */
function bestCopy(piece: Match, sure: Span, t: Texts): Match {
  const words = textOf(t.draft.text, piece.draft);
  let best = piece;
  let fit = goodness(piece, sure, t);
  let n = 0;
  someOccurrence(t, words, (at) => {
    const copy = { ...piece, edition: { start: at, end: at + words.length } };
    const own = goodness(copy, sure, t);
    if (own > fit) {
      best = copy;
      fit = own;
    }
    return ++n === mostCopies;
  });
  return best;
}

/** How well a place fits by its rims, and how much of what the draft has beyond a piece goes on there in the source. */
function goodness(piece: Match, sure: Span, t: Texts): number {
  const behind = { start: piece.draft.end, end: Math.max(piece.draft.end, sure.end) };
  const n = countUnits(t.draft, behind, longestRest + 1);
  if (n === 0 || n > longestRest) return fits(piece, t.draft, t.source);
  const on = onToClause(t.source, piece.edition.end, n + longestLost);
  if (!on) return fits(piece, t.draft, t.source) - 1;
  const lost = alignSmall(t.draft, behind, t.source, on).reduce(
    (sum, e) => sum + countUnits(t.draft, e.draft),
    0,
  );
  return fits(piece, t.draft, t.source) - lost / n;
}

/** A rest of a clause this long, with this much lost before or in it, tells one place from another. */
const longestRest = 24;
const longestLost = 16;

/** A passage of which two clauses changed places takes both of them; what follows keeps the rest. */
function withSwaps(found: readonly Match[], within: Span, t: Texts): readonly Match[] {
  const out: Match[] = [];
  for (const m of found) {
    const last = out.at(-1);
    const rest =
      last && m.draft.start < last.draft.end
        ? splitMatch(m, [{ start: last.draft.end, end: m.draft.end }], t.draft, t.source)[0]
        : m;
    if (rest) out.push(completeSwap(slideEdits(rest, t.draft, t.source), within, t.draft, t.source));
  }
  return out;
}

/** Of overlapping pieces the fullest; of equals that which is like the source in punctuation and rims as well. */
function pick(pieces: readonly Match[], t: Texts): readonly Match[] {
  const taken: Match[] = [];
  const fit = new Map(pieces.map((p) => [p, p.matched + fits(p, t.draft, t.source)]));
  const weight = (p: Match): number => fit.get(p) as number;
  for (const p of [...pieces].sort((a, b) => weight(b) - weight(a) || a.draft.start - b.draft.start))
    if (!taken.some((q) => q.draft.start < p.draft.end && p.draft.start < q.draft.end)) taken.push(p);
  return taken.sort((a, b) => a.draft.start - b.draft.start);
}

/**
 * Stretches of the zone that no piece covers and that are long enough to look for. The rest of a clause that a piece has
 * is not looked for elsewhere: it is that clause changed.
 */
function open(chosen: readonly Match[], { start, end }: Span, draft: Side): readonly Span[] {
  const out: Span[] = [];
  let at = start;
  chosen.forEach((m, i) => {
    push(
      i === 0 ? at : afterPause(draft.text, at, m.draft.start),
      beforePause(draft.text, at, m.draft.start),
    );
    at = Math.max(at, m.draft.end);
  });
  push(chosen.length === 0 ? at : afterPause(draft.text, at, end), end);
  return out;
  function push(from: number, to: number): void {
    const span = { start: from, end: Math.min(end, to) };
    if (span.start < span.end && countUnits(draft, span, 6) >= 6) out.push(span);
  }
}

const isPause = unitSet('，。；：！？…,;:!?\n');
const endsClause = unitSet('，；。：,;');

/** From the first clause that begins in a stretch on. */
function afterPause(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isPause(text.charCodeAt(i))) return i;
  return to;
}

function beforePause(text: string, from: number, to: number): number {
  for (let i = to; i > from; i--) if (isPause(text.charCodeAt(i - 1))) return i;
  return from;
}

function locateIn(span: Span, t: Texts): readonly Match[] {
  const whole = locate(t.draft, span, t.edition, t.source);
  const clauses = clausesIn(t.draft.text, span);
  if (clauses.length < 2) return whole ? [whole] : [];
  const single = clauses
    .map((clause) => locate(t.draft, clause, t.edition, t.source))
    .filter((m) => m !== undefined);
  const matched = single.reduce((n, m) => n + m.matched, 0);
  return whole && whole.matched >= matched ? [whole] : single;
}

/** Pieces between ，；。: a 、 does not part what is looked for. */
function clausesIn(text: string, { start, end }: Span): readonly Span[] {
  const out: Span[] = [];
  let at = start;
  for (let i = start; i <= end; i++)
    if (i === end || endsClause(text.charCodeAt(i))) {
      if (i > at) out.push({ start: at, end: i });
      at = i + 1;
    }
  return out;
}

const sentencesIn = (text: string, start: number, end: number): readonly Span[] =>
  start < end ? splitSentences(text, { start, end }) : [];

/** Of an attribution without marks, what begins in its first sentence or goes on from there without a break. */
function withinReach(matches: readonly Match[], zone: Zone, t: Texts): readonly Match[] {
  const out = matches.filter((m) => m.draft.start < zone.sure);
  if (out.length === 0) return out;
  for (const sentence of sentencesIn(t.draft.text, Math.min(zone.sure, zone.span.end), zone.span.end)) {
    const own = matches.filter((m) => m.draft.start >= sentence.start && m.draft.start < sentence.end);
    if (!goesOn(own, sentence, out.at(-1) as Match, t)) break;
    out.push(...own);
  }
  return out;
}

/** Whether a sentence is in the source nearly whole, or in good part right behind what was attributed before. */
function goesOn(own: readonly Match[], sentence: Span, before: Match, t: Texts): boolean {
  const first = own[0];
  if (!first) return false;
  const covered = own.reduce((n, m) => n + m.matched, 0) / Math.max(1, countUnits(t.draft, sentence));
  if (covered >= 0.85) return true;
  const between = { start: before.edition.end, end: first.edition.start };
  const follows = between.end >= between.start && countUnits(t.source, between, 13) <= 12;
  const head = countUnits(t.draft, { start: sentence.start, end: first.draft.start }, 3);
  return follows && (covered >= 0.75 || (covered >= 0.55 && head <= 1));
}
