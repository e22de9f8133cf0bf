import type { Match } from '../../matching/model.ts';
import { anyLineBreak } from '../../text/lineBreaks.ts';
import type { Span } from '../../text/span.ts';
import { backToClause, clauseBegins, clauseEnds, onToClause } from '../sides/rims.ts';
import { contentOf, countUnits, type Side, unitAfter, unitAt, unitBefore } from '../sides/side.ts';
import { formsOf, hasClauseBreak, hasSentenceEnd, signsIn } from '../sides/signs.ts';
import { alignSmall } from '../sides/smallAlign.ts';
import { beforeLacuna } from './beforeLacuna.ts';
import { otherHalf } from './halfWord.ts';
import { beforeInClause, mostLonger, onInClause } from './insideClause.ts';
import { labelRim } from './labelRim.ts';
import { memberLost } from './memberLost.ts';
import { isClosed, withinMarks } from './quotedRim.ts';
import {
  alike,
  closing,
  contained,
  hasOwn,
  longestLost,
  longestMember,
  lost,
  opens,
  type Rim,
  thinned,
  unlike,
} from './rests.ts';

export interface EdgePolicy {
  /** The draft's stretch that the passage is presented as; the match is widened up to its rims. */
  readonly within: Span;
  /** The longest rest of the draft, in content units, that is held against what the source has there if it is like it. */
  readonly longest: number;
  /** The longest rest that is held against the rest of the source's clause though it is not like it. */
  readonly unlike: number;
  /** How much the source may have beyond an end where the draft has nothing left, so that it counts as lost. */
  readonly losses: number;
  /** Whether a word counts as lost at the beginning, whatever its length, without which the clause promises or demands more. */
  readonly reserves?: boolean;
  /** Whether one unit counts as lost at either end without which half a word is left. */
  readonly halves?: boolean;
  /** The same as `losses` where the draft's end cuts a list, or closes a sentence in the middle of a clause. */
  readonly torn: number;
  /** Whether words of the draft count that stand where the source's clause is already at its rim; `negation`: only 不 and its like. */
  readonly additions: boolean | 'negation';
  /** Whether the draft's rest is held against the same clause of the source only. */
  readonly inClause?: boolean;
  /** Whether the draft says that the words end where its stretch does: the last ones are the source's changed, though its clause goes on. */
  readonly closed?: boolean;
}

/**
 * A matcher ends a match with equal units, so that a first or last word that was changed lies outside. The match is
 * widened to the rims of what is presented, as far as draft and source have short rests before their clause's rim.
 */
export function widenToRims(match: Match, policy: EdgePolicy, draft: Side, edition: Side): Match {
  return withRims(match, headEdits(match, policy, draft, edition), tailEdits(match, policy, draft, edition));
}

/** A match with what stands before it and behind it, as far as that is given. */
export function withRims(match: Match, head: Rim | undefined, tail: Rim | undefined): Match {
  if (!head && !tail) return match;
  return {
    ...match,
    draft: { start: head?.draft.start ?? match.draft.start, end: tail?.draft.end ?? match.draft.end },
    edition: {
      start: head?.edition.start ?? match.edition.start,
      end: tail?.edition.end ?? match.edition.end,
    },
    edits: [...(head?.edits ?? []), ...match.edits, ...(tail?.edits ?? [])],
  };
}

function headEdits(match: Match, policy: EdgePolicy, draft: Side, edition: Side): Rim | undefined {
  const from = unitAfter(draft, policy.within.start, match.draft.start);
  const rest = { start: from, end: match.draft.start };
  const n = countUnits(draft, rest, policy.longest + 1);
  if (n > policy.longest) return undefined;
  const { start: at } = match.edition;
  if (n === 0) {
    // 三个多得：多劳者多得…: what a word of the draft's own leads to begins where that wants it.
    if (policy.inClause && leadsTo.test(draft.text.slice(Math.max(0, from - 4), from))) return undefined;
    const back =
      backToClause(edition, at, policy.losses) ??
      (policy.halves ? halfBefore(edition, at, draft, from) : undefined) ??
      reserveBefore(edition, at, policy, draft, match.draft.start);
    const limit = Math.max(policy.losses, policy.reserves ? longestReserve : 0, policy.halves ? 1 : 0);
    const words = back && { start: unitAfter(edition, back.start, at), end: at };
    const word = words ? contentOf(edition, words) : '';
    return words && !introduces.test(word) && !(word === aim && isAim(draft, from))
      ? lost(words, rest, limit, edition)
      : undefined;
  }
  const label = policy.closed ? labelRim(rest, at, draft, edition) : undefined;
  if (label) return label;
  const counted = policy.inClause ? undefined : memberLost(rest, n, at, draft, edition, -1);
  if (counted) return counted;
  const like =
    policy.inClause && clauseBegins(edition, at)
      ? undefined
      : alike(
          rest,
          n,
          straightBack(edition, at, n, hasSentenceEnd(draft, rest.start, rest.end)),
          draft,
          edition,
          -1,
        );
  if (like) return (!policy.closed && beginsLater(like) && further(rest, n, at, draft, edition)) || like;
  if (n > policy.unlike) return undefined;
  const farthest = n < 2 ? longestLost : longestMember;
  const opening = opens(rest, backToClause(edition, at, n + farthest), draft, edition);
  if (opening) return opening;
  const back =
    clauseBefore(rest, n, at, draft, edition) ??
    backToClause(edition, at, n + Math.max(2, policy.losses)) ??
    beforeInClause(edition, at, n);
  const theirs = { start: unitAfter(edition, back.start, at), end: at };
  if (policy.inClause && ofNumber.test(contentOf(edition, theirs))) return undefined;
  const found = unlike(rest, n, theirs, policy.additions, draft, edition);
  return found && policy.closed ? asQuoted(found, -1, policy, draft, edition) : found;
}

/** Whether the draft's first words are held against nothing, since as many units of the source as it has begin behind them. */
const beginsLater = ({ edits: [first], draft: { start } }: Rim): boolean =>
  first !== undefined && first.draft.start === start && first.edition.start === first.edition.end;

/** 将职工教育经费50 for 使用职工教育经费，确保60: a little more of the source, where more of the draft's rest is the same so. */
function further(rest: Span, n: number, at: number, draft: Side, edition: Side): Rim | undefined {
  const far = alike(rest, n, straightBack(edition, at, n + 4, false), draft, edition, -1);
  return far && !beginsLater(far) ? far : undefined;
}

const asQuoted = (found: Rim, step: -1 | 1, { losses }: EdgePolicy, draft: Side, edition: Side): Rim => ({
  draft: found.draft,
  ...withinMarks(found, found.draft, step, losses, draft, edition),
});

/** 以上 of 60%以上 bounds a number that the draft does not have. */
const ofNumber = /^(?:以[上下内]|左右)/u;

/** The draft may have the word's other half outside the marks. */
function halfBefore(edition: Side, at: number, draft: Side, from: number): Span | undefined {
  const half = otherHalf(edition, at, -1);
  const before = unitBefore(draft, from, Math.max(0, from - 2));
  return half && (before < 0 || unitAt(draft, before) !== unitAt(edition, half.start)) ? half : undefined;
}

function halfBehind(edition: Side, at: number, draft: Side, to: number): Span | undefined {
  const half = otherHalf(edition, at, 1);
  const limit = Math.min(draft.text.length, to + 2);
  const next = unitAfter(draft, to, limit);
  return half && (next >= limit || unitAt(draft, next) !== unitAt(edition, half.start)) ? half : undefined;
}

/** Words that introduce what follows them in the source are none of it: “工人阶级是…” of 强调工人阶级是…. */
const introduces = /^(?:强调|指出|要求|提出|认为|明确)$/u;

/** 力争到2035年, 原则上不再…: at a clause's beginning what makes an aim of a promise, or an exception of a rule. */
const reserve = /^(?:力争|原则上|一般|基本)$/u;
const longestReserve = 3;
const leadsTo = /[:：][\s*“]{0,3}$/u;
const aim = '力争';

/** So much further on it may stand: 到2035年，力争…. */
const furtherOn = 24;

/** 目标是，到2035年…, 到2035年要培养…: what is called an aim, or is to be done, is promised no more. */
const aimBefore = /(?:目标\s*\n\s*|(?:目标|争取|努力))[^。；！？\n]*$/u;
const aimBehind = /^[^。；！？\n]*?(?:[，,年]|全[国省市县区])(?:要|争取|努力|力争)/u;

const isAim = ({ text }: Side, at: number): boolean =>
  aimBefore.test(text.slice(Math.max(0, at - furtherOn), at)) ||
  aimBehind.test(text.slice(at, at + furtherOn));

function reserveBefore(
  edition: Side,
  at: number,
  { reserves }: EdgePolicy,
  draft: Side,
  from: number,
): Span | undefined {
  const back = reserves ? backToClause(edition, at, longestReserve) : undefined;
  const word = back ? contentOf(edition, back) : '';
  return reserve.test(word) && !draft.text.slice(from, from + furtherOn).includes(word) ? back : undefined;
}

function tailEdits(match: Match, policy: EdgePolicy, draft: Side, edition: Side): Rim | undefined {
  const to = unitBefore(draft, policy.within.end, match.draft.end) + 1;
  const rest = { start: match.draft.end, end: Math.max(match.draft.end, to) };
  const n = countUnits(draft, rest, policy.longest + 1);
  if (n > policy.longest) return undefined;
  const { end: at } = match.edition;
  if (n === 0) {
    const torn = isTorn(draft, edition, rest.end, policy.within.end, at);
    const half = policy.halves ? halfBehind(edition, at, draft, rest.end) : undefined;
    const limit = Math.max(torn ? policy.torn : 0, policy.losses, half ? 1 : 0);
    const on = onToClause(edition, at, limit) ?? half;
    const words = on && { start: unitAfter(edition, on.start, on.end), end: on.end };
    return words && lost(words, { start: rest.start, end: rest.start }, limit, edition);
  }
  const counted = policy.inClause ? undefined : memberLost(rest, n, at, draft, edition, 1);
  if (counted) return counted;
  const like =
    policy.inClause && clauseEnds(edition, at)
      ? undefined
      : alike(
          rest,
          n,
          straightOn(edition, at, n, hasSentenceEnd(draft, rest.start, rest.end)),
          draft,
          edition,
          1,
        );
  const far = n > policy.unlike ? undefined : onThroughClause(edition, at, n + 16, policy);
  // 促进健康 for 促进产业工人身心健康: what the draft goes on with may stand further on than a stretch of its length reaches.
  if (like)
    return (
      (hasOwn(like) &&
        far &&
        (thinned(rest, far, draft, edition) ?? closing(rest, far, like, draft, edition))) ||
      like
    );
  const near = policy.closed ? beforeLacuna(rest, n, at, draft, edition) : undefined;
  if (near) return near;
  if (n > policy.unlike) return undefined;
  const within = far && contained(rest, far, draft, edition);
  if (within) return within;
  const thin = far && n > 2 && !policy.inClause && thinned(rest, far, draft, edition);
  if (thin) return thin;
  const on =
    onToClause(edition, at, n + mostLonger) ??
    (policy.closed ? onInClause(edition, at, draft, rest, n) : undefined);
  const found = on && unlike(rest, n, on, policy.additions, draft, edition);
  return found && policy.closed && !isClosed(draft, rest.end, policy.within.end)
    ? asQuoted(found, 1, policy, draft, edition)
    : found;
}

/**
 * The stretch from `at` to the end of its clause, or of the next one of the sentence where this one ends there and the next counts
 * too.
 */
function onThroughClause(side: Side, at: number, units: number, { inClause }: EdgePolicy): Span | undefined {
  const next = unitAfter(side, at);
  const stays = inClause || hasSentenceEnd(side, at, next);
  const on = onToClause(side, stays ? at : next + 1, units);
  return on && { start: at, end: Math.min(on.end, side.text.length) };
}

/** Whether the draft breaks a list off, or closes its sentence where the source's clause goes on. */
function isTorn(draft: Side, edition: Side, end: number, limit: number, at: number): boolean {
  const next = formsOf(signsIn(edition, at, unitAfter(edition, at)));
  if (next.startsWith('、')) return true;
  const closes = formsOf(signsIn(draft, end, Math.min(unitAfter(draft, end), Math.max(limit, end) + 1)));
  return (
    next === '' &&
    /^[。；]/.test(closes) &&
    !anyLineBreak.test(edition.text.slice(at, unitAfter(edition, at)))
  );
}

/** The source's clause before `at`, where the draft has one of its own there (积极来，国家 for 近年来，国家) with some of its units. */
function clauseBefore(rest: Span, n: number, at: number, draft: Side, edition: Side): Span | undefined {
  const last = unitBefore(edition, at);
  const own = unitBefore(draft, rest.end);
  if (last < 0 || !hasClauseBreak(edition, last + 1, at) || !hasClauseBreak(draft, own + 1, rest.end))
    return undefined;
  if (hasSentenceEnd(edition, last + 1, at) !== hasSentenceEnd(draft, own + 1, rest.end)) return undefined;
  const back = backToClause(edition, last, n + mostLonger);
  if (!back) return undefined;
  const clause = { start: unitAfter(edition, back.start, at), end: at };
  const changed = alignSmall(draft, rest, edition, clause);
  return changed.reduce((sum, e) => sum + countUnits(draft, e.draft), 0) < n ? clause : undefined;
}

/**
 * About `n` content units of a text before `at`, from a clause's beginning if one is near that distance; of the same sentence, unless
 * more is asked for.
 */
function straightBack(side: Side, at: number, n: number, beyondSentence: boolean): Span {
  let start = at;
  let exact = at;
  for (let i = 0; i < n + 4; i++) {
    const next = unitBefore(side, start);
    if (next < 0 || (!beyondSentence && hasSentenceEnd(side, next + 1, start))) break;
    start = next;
    if (i < n) exact = start;
    if (i + 1 >= Math.max(1, n - 2) && clauseBegins(side, start)) return { start, end: at };
  }
  return { start: exact, end: at };
}

function straightOn(side: Side, at: number, n: number, beyondSentence: boolean): Span {
  let end = at;
  let exact = at;
  for (let i = 0; i < n + 4; i++) {
    const next = unitAfter(side, end);
    if (next >= side.text.length || (!beyondSentence && hasSentenceEnd(side, end, next))) break;
    end = next + 1;
    if (i < n) exact = end;
    if (i + 1 >= Math.max(1, n - 2) && clauseEnds(side, end)) return { start: at, end };
  }
  return { start: at, end: exact };
}
