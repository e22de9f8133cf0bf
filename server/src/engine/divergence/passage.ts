import type { Edit, Match } from '../matching/model.ts';
import { isEmpty, type Span } from '../text/span.ts';
import { firstEndingAfter } from '../text/spanSearch.ts';
import type { Change, OwnEdit } from './change.ts';
import { classify } from './kinds/classify.ts';
import { lazyPassage, unjudgedPassage } from './lazyPassage.ts';
import { isAccepted, isNoLiberty } from './liberties/accept.ts';
import { adaptationOf } from './liberties/adaptation.ts';
import { withoutAssurance } from './liberties/assured.ts';
import { withCountsAlone } from './liberties/countsAlone.ts';
import { isUncounted, sameBounds } from './liberties/figures.ts';
import { libertiesOf } from './liberties/liberties.ts';
import { withoutHalfBrackets } from './liberties/ownMarks.ts';
import { withoutReordered } from './liberties/reordered.ts';
import { inShortened } from './liberties/shortened.ts';
import { withoutTurned } from './liberties/turnedRound.ts';
import type { Divergence, Frame, Passage, Verdict } from './model.ts';
import type { Judgement, JudgementInput, PassageInput, Texts } from './passageInput.ts';
import { placeIn, type SourcePlace } from './place.ts';
import { clauseAround } from './sides/rims.ts';
import {
  contentBefore,
  contentOf,
  countUnits,
  lacunaeIn,
  type Side,
  unitAfter,
  unitBefore,
} from './sides/side.ts';
import { inBorrowedSentence, mayHoldBorrowed, nearness } from './sources/nearness.ts';
import type { Shown } from './sources/piece.ts';
import { compare, signsDiffer } from './wording/compare.ts';
import { withinSentences } from './wording/dissect.ts';
import { isFromElsewhere } from './wording/elsewhere.ts';
import { withIssuersWhole } from './wording/issuersWhole.ts';
import { joinOverLabels } from './wording/labelIslets.ts';
import { lastMark } from './wording/lastMark.ts';
import { slideEdits } from './wording/slide.ts';
import { withoutTurns } from './wording/trim.ts';
import { withUnreadable } from './wording/unreadable.ts';
import { withoutLabels } from './wording/withoutLabels.ts';

/** Judges one match in its frame, or finds how it was judged before. */
export function judgePassage(input: PassageInput): Passage {
  const { match, frame, texts, alsoIn } = input;
  const judgement = texts.memory?.judge(input, judgementOf) ?? judgementOf(input);
  return passageOf(match, frame, judgement, placeIn(texts.edition, match.edition.start), alsoIn);
}

/** @param place of the match in its source; asked for its address when the passage is */
export const passageOf = (
  match: Match,
  frame: Frame,
  { verdict, divergences, liberties }: Judgement,
  place: SourcePlace,
  alsoIn: Passage['alsoIn'],
): Passage =>
  lazyPassage({ match, frame, verdict, divergences, ...(liberties && { liberties }), alsoIn }, place);

/** A passage of which nothing is reported, since the draft only shares words with the source. The source is read for whoever looks at it. */
export const silentPassage = (piece: Shown, isCited: boolean): Passage => {
  const { match, texts, ties } = piece;
  return unjudgedPassage(
    {
      match,
      frame: { kind: 'plain', span: match.draft, cited: isCited ? [match.source] : [] },
      alsoIn: ties,
    },
    placeIn(texts.edition, match.edition.start),
    () => verdictOfSilent(piece),
  );
};

/** The verdict stays with the piece, which goes with the draft while the passage belongs to one state of it. */
function verdictOfSilent(piece: Shown): Verdict {
  if (piece.verdict === undefined) {
    piece.settle();
    piece.verdict = silentVerdict(piece.match, piece.texts);
  }
  return piece.verdict;
}

export function judgementOf(input: JudgementInput): Judgement {
  if (input.manner.frame === 'plain')
    return mayReport(input)
      ? judgeRelated(input)
      : { verdict: silentVerdict(input.match, input.texts), divergences: [] };
  const { match, manner, texts } = input;
  const { draft, source } = texts;
  const { frame } = manner;
  const last = frame === 'reprint' ? lastMark(match, draft, source) : undefined;
  const all = changesOf(input);
  const own =
    frame === 'attribution'
      ? asTold(all, texts)
      : frame === 'reprint'
        ? withUnreadable(withIssuersWhole(all, texts), texts)
        : all;
  const changes = last ? [...own, last] : own;
  const differing = changes.filter((c) => !isAccepted(c, manner, texts));
  const liberties =
    frame === 'reprint'
      ? []
      : libertiesOf(
          changes.filter((c) => !differing.includes(c) && !isNoLiberty(c, manner, texts)),
          texts,
        );
  const open = frame === 'attribution' ? ofAttribution(differing, texts, match) : differing;
  const divergences = open.map((c) => classify(c, draft, source, true));
  return {
    verdict: verdictOf(divergences, changes.length > 0 || match.edits.length > 0),
    divergences,
    ...(liberties.length > 0 ? { liberties } : {}),
  };
}

/** Differences as words without quotation marks have them, which may be told in another order and manner. */
const asTold = (changes: readonly Change[], texts: Texts): readonly Change[] =>
  withCountsAlone(
    withoutHalfBrackets(withoutAssurance(withoutReordered(changes, texts), texts), texts),
    texts,
  );

/** Of the differences of an attribution without quotation marks those that count. */
function ofAttribution(differing: readonly Change[], texts: Texts, match: Match): readonly Change[] {
  const same = sameBounds(differing, texts);
  return withoutTurned(withoutReworded(differing, texts), texts, match).filter(
    (c) => !same.has(c) && !isUncounted(c, texts),
  );
}

/** 《意见》明确到2035年: what reaches into a document's name from outside is the writer's sentence, and nothing in the place of the source's words. */
function cutsName({ core: { draft: at } }: Change, { reading: { citations } }: Texts): boolean {
  const name = citations[firstEndingAfter(citations, at.start)];
  return name !== undefined && name.span.start < at.start && name.span.end < at.end;
}

/** 按照《条例》要求，供水单位应当…: behind a document's name, where the source has its first sentence behind its title. */
function isBehindName({ core }: Change, { draft, source, edition, reading: { citations } }: Texts): boolean {
  const { title } = edition.reading;
  if (
    !title ||
    !isEmpty(core.edition) ||
    countUnits(source, { start: core.edition.start, end: title.end }, 1) > 0
  )
    return false;
  const name = citations[firstEndingAfter(citations, core.draft.start) - 1];
  return (
    core.edition.start <= title.end &&
    name !== undefined &&
    countUnits(draft, { start: name.span.end, end: core.draft.start }, 1) === 0
  );
}

/** Where a draft shares words with a source that it does not work with, nothing is reported. */
const mayReport = ({ match, texts, related, alone }: JudgementInput): boolean =>
  related && (!alone || mayHoldBorrowed(match.draft, match.matched, texts));

const silentVerdict = (match: Match, texts: Texts): Verdict =>
  match.edits.length > 0 || signsDiffer(match, texts.draft, texts.source) ? 'adapted' : 'verbatim';

/** The writer's own prose after a source that it follows: what is no adaptation is reported. */
function judgeRelated(input: JudgementInput): Judgement {
  const { match, manner, texts } = input;
  const { draft, source } = texts;
  const changes = asTold(changesOf(input), texts);
  const touched = changes.length > 0 || match.edits.length > 0;
  const open = changes.filter(
    (c) => !isAccepted(c, manner, texts) && !cutsName(c, texts) && !isBehindName(c, texts),
  );
  if (open.length === 0) return { verdict: touched ? 'adapted' : 'verbatim', divergences: [] };
  const near = nearness(changes, open, match, draft, source);
  const borrowed = input.alone
    ? inBorrowedSentence(open, match, texts, (c) => isGrave(classify(c, draft, source)))
    : undefined;
  let treat: ReturnType<typeof adaptationOf> | undefined;
  let shortened: ReturnType<typeof inShortened> | undefined;
  const divergences: Divergence[] = [];
  for (const c of open) {
    const close = near(c) && (borrowed?.(c) ?? true);
    if (!close && (input.alone || !isSmall(c, draft, source))) continue;
    const d = classify(c, draft, source);
    if (!close && !d.critical) continue;
    treat ??= adaptationOf(changes, open, match, texts, manner.local);
    const treatment = treat(c, d);
    if (treatment === 'leave') continue;
    shortened ??= inShortened(changes, texts);
    const inOwn = shortened(c, d);
    if (inOwn === 'own') continue;
    // 第十条第五项 and 第十条第六项 both stand in the source; which of the two stands here is no matter of taste.
    if (d.kind !== 'number' && isFromElsewhere(c, texts)) continue;
    const isLocal = treatment === 'local';
    const isAdapted = !close || inOwn === 'hint' || (c.list && d.kind === 'transposition');
    divergences.push(
      isLocal || isAdapted
        ? { ...(isLocal && { local: true }), ...(isAdapted && { adapted: true }), ...d }
        : d,
    );
  }
  return { verdict: verdictOf(divergences, touched), divergences };
}

/** A change that alone in a sentence turns what it says. */
const isGrave = ({ kind, critical }: Divergence): boolean =>
  critical && (kind === 'number' || kind === 'negation' || kind === 'modality');

/** All differences of a match that this frame looks at. */
function changesOf({ match, manner, texts, lacks }: JudgementInput): readonly Change[] {
  const { draft, source } = texts;
  if (match.edits.length === 0) return compare(match, [], draft, source);
  const isPlain = manner.frame === 'plain';
  const edits: OwnEdit[] = [];
  const slidden = slideEdits(match, draft, source).edits;
  for (const slid of manner.frame === 'reprint' ? joinOverLabels(slidden, texts) : slidden)
    for (const part of aroundLacunae(slid, source)) {
      const edit = withoutLabels(part, texts, isPlain);
      if (!edit) continue;
      if (isPlain) edits.push(...withoutTurns(edit, draft, source));
      else if (manner.frame === 'reprint') edits.push(...withinSentences(edit, texts, lacks ?? []));
      else edits.push(edit);
    }
  return compare(match, edits, draft, source);
}

function verdictOf(divergences: readonly Divergence[], touched: boolean): Verdict {
  if (divergences.some((d) => !d.adapted)) return 'variant';
  return touched ? 'adapted' : 'verbatim';
}

const isSmall = (c: Change, draft: Side, edition: Side): boolean =>
  countUnits(draft, c.core.draft, 7) <= 6 && countUnits(edition, c.core.edition, 7) <= 6;

/** Anything may stand in a lacuna; what is missing on its sides is missing all the same. */
function aroundLacunae(edit: Edit, edition: Side): readonly Edit[] {
  if (edition.lacunae.length === 0) return [edit];
  const inside = lacunaeIn(edition, edit.edition);
  if (inside.length === 0 || edit.draft.start < edit.draft.end) return [edit];
  const out: Edit[] = [];
  let from = edit.edition.start;
  for (const { start, end } of [...inside, { start: edit.edition.end, end: edit.edition.end }]) {
    const first = unitAfter(edition, from, start);
    if (first < start)
      out.push({ draft: edit.draft, edition: { start: first, end: unitBefore(edition, start, first) + 1 } });
    from = end;
  }
  return out;
}

/**
 * In an attribution without quotation marks a clause that is changed in several places is the writer's own way to bring
 * the sentence to its end. A number in it is the source's or another one, and so is what bounds it.
 */
function withoutReworded(changes: readonly Change[], { draft, source }: Texts): readonly Change[] {
  const byClause = new Map<number, Change[]>();
  for (const c of changes) {
    if (c.kind !== 'content') continue;
    const { start } = clauseAt(draft, c.core.draft.start);
    byClause.set(start, [...(byClause.get(start) ?? []), c]);
  }
  const reworded = new Set<Change>();
  for (const [start, group] of byClause) {
    if (group.length < 2) continue;
    const length = countUnits(draft, { start, end: clauseAt(draft, start).end });
    const changed = group.reduce(
      (n, c) => n + Math.max(countUnits(draft, c.core.draft), c.core.edition.end - c.core.edition.start),
      0,
    );
    if (changed < 0.3 * length) continue;
    for (const c of group)
      if (!isOtherNumber(c, draft, source) && !isLostBound(c, draft, source)) reworded.add(c);
  }
  return changes.filter((c) => !reworded.has(c));
}

const wholeNumber = /^\d{2,}$/;

const isOtherNumber = (c: Change, draft: Side, source: Side): boolean =>
  wholeNumber.test(contentOf(draft, c.draft)) && wholeNumber.test(contentOf(source, c.edition));

/** 60% for 60%以上: behind a figure that both have. */
const isLostBound = ({ core }: Change, draft: Side, source: Side): boolean =>
  bound.test(contentOf(source, core.edition)) &&
  contentOf(draft, core.draft) === '' &&
  behindFigure.test(contentBefore(draft, core.draft.start, 4));
const bound = /^(?:以[上下内]|左右)$/;
const behindFigure = /[0-9]%?(?:名|个|家|人|项|所|元|年|天|日)?$/;

const clauseAt = ({ text }: Side, at: number): Span =>
  clauseAround(text, { start: at, end: at }, { most: 120 });
