import { type Corpus, isNorm } from '../corpus/model.ts';
import type { Label, Reading } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import { skipWhite, unitSet } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import { firstEndingAfter } from '../text/spanSearch.ts';
import { Pace, type Steps, unitsPerStep } from '../text/steps.ts';
import type { DraftState } from './draftState.ts';
import type { Resolve } from './frames/cited.ts';
import { isForeign, type Zone } from './frames/zone.ts';
import { type Localiser, localiser } from './locality/localisation.ts';
import { localityOf } from './locality/locality.ts';
import type { Frame, Passage } from './model.ts';
import { judgementOf, passageOf, silentPassage } from './passage.ts';
import type { Judgement, Texts } from './passageInput.ts';
import { placeIn, type SourcePlace } from './place.ts';
import { clauseAround } from './sides/rims.ts';
import { withoutAttested } from './sources/attested.ts';
import { type ChoiceInput, choose } from './sources/choice.ts';
import { CitedSources } from './sources/citedNear.ts';
import type { Choice, Cluster } from './sources/cluster.ts';
import { isWholeSentence } from './sources/faithfulness.ts';
import { mayHoldBorrowed } from './sources/nearness.ts';
import type { Made } from './sources/passageList.ts';
import { type Decision, isWhole, type Shown } from './sources/piece.ts';
import type { Ground, Uses } from './sources/uses.ts';
import { withBoundBefore, withClaimedBefore } from './wording/claimedBefore.ts';
import { widenToRims } from './wording/edges.ts';
import { withNeighbourClauses } from './wording/neighbourClause.ts';
import { withoutOverrun } from './wording/overrun.ts';
import { completeSwap } from './wording/swap.ts';

export interface PlainInput {
  /** What is known of the draft; its clusters are those of this state. */
  readonly state: DraftState;
  readonly corpus: Corpus;
  readonly reading: Reading;
  /** By UTF-16 offset of the draft: 1 where a passage already stands; what is chosen anew is entered. */
  readonly claimed: Uint8Array;
  /** What the draft's citations mean. */
  readonly resolve: Resolve;
  /** What is known of a piece, if it stands as it stood. */
  readonly known: ChoiceInput['known'];
}

/** What a piece costs besides its units. */
const perPiece = 32;

/**
 * Judges the draft's own prose where it uses a source's wording: the best source at each place, ties shown.
 * @returns the passages of the clusters that are open, the best first
 */
export function* judgePlain(input: PlainInput): Steps<readonly Made[]> {
  const { corpus, reading, state } = input;
  const { layout, uses } = state;
  const { clusters } = layout;
  let local: Localiser | undefined;
  const cited = new CitedSources(reading, input.resolve);
  const ground: Ground = {
    cited: cited.all,
    local: () => {
      local ??= localiserOf(reading, corpus, state);
      state.local = local;
      return local;
    },
    isWholeWide,
  };
  yield;
  state.forgetChanged(reading, cited, input.claimed);
  yield;
  const pace = new Pace(unitsPerStep);
  const isFree = (source: string): boolean => state.bindings.areFree(source, ground.cited.has(source));
  const choosing: ChoiceInput = { cited, reprinted: state.reprinted, isFree, ...input };
  for (const at of layout.open) {
    const cluster = clusters[at] as Cluster;
    if (cluster.choice) continue;
    if (pace.isDue(workOf(cluster))) yield;
    cluster.choice = choose(cluster, choosing);
    if (cluster.choice.isContested) cluster.cited = cited.trace(cluster);
    uses.add(cluster.choice.shown);
  }
  yield;
  const lastLocal = state.local;
  if (lastLocal && lastLocal !== ground.local()) state.forgetDecisions();
  uses.settle(ground);
  const made: Made[] = [];
  for (const at of layout.open) {
    const cluster = clusters[at] as Cluster;
    if (pace.isDue(workOf(cluster))) yield;
    const { choice } = cluster;
    if (!choice) {
      made.push({ at, passages: [] });
      continue;
    }
    const others = cluster.content.zones.filter(isForeign);
    made.push({
      at,
      passages: choice.taken.map((piece) =>
        passageFor(piece, { choice, uses, ground, others, isFree, corpus }),
      ),
    });
  }
  return made;
}

function workOf({ content: { matches } }: Cluster): number {
  let work = 0;
  for (const { matched } of matches) work += perPiece + matched;
  return work;
}

/** What the pieces of a cluster are judged by. */
interface Deciding {
  readonly choice: Choice;
  readonly uses: Uses;
  readonly ground: Ground;
  /** Words of documents that the corpus does not have. */
  readonly others: readonly Zone[];
  /** Whether the draft may word otherwise what a source says, see `Bindings`. */
  isFree(source: string): boolean;
  readonly corpus: Corpus;
}

function passageFor(piece: Shown, deciding: Deciding): Passage {
  const { ground } = deciding;
  piece.settle();
  piece.decision ??= decide(piece, deciding);
  const { silent, related, alone } = piece.decision;
  const isCited = ground.cited.has(piece.match.source);
  if (silent) return silentPassage(piece, isCited);
  const wide = widened(piece);
  const judgement = judgementOn(piece, wide, related, alone, related ? ground.local() : undefined);
  return passageOn(piece, wide, withoutAttested(judgement, piece, deciding.choice, deciding.corpus), isCited);
}

function decide(piece: Shown, { choice, uses, ground, others, isFree }: Deciding): Decision {
  const { source } = piece.match;
  if (isFree(source)) return silence;
  if (others.some((zone) => isMostlyIn(piece.match, zone))) return silence;
  const use = uses.of(source);
  const found = use.related(ground);
  if (found === 'not') return silence;
  for (const other of choice.shown) other.settle();
  if (choice.isCommon(piece)) return silence;
  const alone = !ground.cited.has(source) && found === 'used';
  if (alone && !mayComeFrom(piece)) return silence;
  const related = isNorm(piece.texts.edition.source.authority) && !use.isKin(ground);
  return { silent: false, related, alone: related && alone };
}

function isMostlyIn({ draft }: Match, { span, sure }: Zone): boolean {
  const shared = Math.min(draft.end, sure) - Math.max(draft.start, span.start);
  return 2 * shared > draft.end - draft.start;
}

const silence: Decision = { silent: true, related: false, alone: false };

/** How a piece is judged, or was if nothing that counts has changed. */
function judgementOn(
  piece: Shown,
  wide: Match,
  related: boolean,
  alone: boolean,
  local: Localiser | undefined,
): Judgement {
  const { judged } = piece;
  if (judged?.related === related && judged.alone === alone && judged.local === local)
    return judged.judgement;
  const judgement = judgementOf({
    match: wide,
    manner: {
      frame: 'plain',
      marked: false,
      abridged: false,
      matched: piece.match.matched,
      ...(local && { local }),
    },
    texts: piece.texts,
    related,
    alone,
  });
  piece.judged = { related, alone, local, judgement };
  return judgement;
}

/** The passage that a judged piece makes, or made. */
function passageOn(piece: Shown, wide: Match, judgement: Judgement, isCited: boolean): Passage {
  const { passage, ties } = piece;
  if (
    passage?.match === wide &&
    passage.divergences === judgement.divergences &&
    passage.verdict === judgement.verdict &&
    passage.frame.cited.length > 0 === isCited &&
    passage.alsoIn.length + ties.length === 0
  )
    return passage;
  const frame: Frame = { kind: 'plain', span: wide.draft, cited: isCited ? [wide.source] : [] };
  const made = passageOf(wide, frame, judgement, piece.place as SourcePlace, ties);
  piece.passage = made;
  return made;
}

/** See `Piece.borrowable`. */
function mayComeFrom(piece: Shown): boolean {
  const { draft, matched } = piece.match;
  piece.borrowable ??= mayHoldBorrowed(
    { start: draft.start - widest, end: draft.end + widest },
    matched + widest,
    piece.texts,
  );
  return piece.borrowable;
}

/** See `Ground.isWholeWide`. */
function isWholeWide(piece: Shown): boolean {
  if (isWhole(piece)) return true;
  piece.settle();
  const { texts } = piece;
  return isNearlyWhole(piece.match, texts.reading) && isWholeSentence(widened(piece), texts);
}

/** Whether of the draft's sentence only a few words, and the lesser part, lie outside a piece. */
function isNearlyWhole({ draft, matched }: Match, { sentences }: Reading): boolean {
  const sentence = sentences[firstEndingAfter(sentences, draft.start)]?.span;
  if (!sentence) return false;
  const before = Math.max(0, draft.start - sentence.start);
  const behind = Math.max(0, sentence.end - draft.end);
  return Math.max(before, behind) <= furthest && 2 * (before + behind) <= matched + furthest;
}

/** UTF-16 units of a sentence that may lie on either side of a piece. */
const furthest = 24;

/** No piece is widened by more UTF-16 units on either side. */
const widest = 28;

function widenedOf(match: Match, t: Texts): Match {
  const bare = withBoundBefore(withoutOverrun(match, t.draft, t.source), t.draft, t.source);
  const own = withClaimedBefore(bare, t.draft, t.source);
  const clause = clauseOf(match, t);
  // What leads to a claim is none of the source's words.
  const within = own === bare ? clause : { start: own.draft.start, end: clause.end };
  const whole = withNeighbourClauses(own, t.draft, t.source);
  return widenToRims(
    completeSwap(whole, within, t.draft, t.source),
    {
      within,
      longest: 20,
      unlike: 4,
      losses: 3,
      torn: 0,
      additions: 'negation',
      inClause: true,
    },
    t.draft,
    t.source,
  );
}

/** What is judged of a piece: the clauses and rims beside it included that draft and source have nearly alike. */
function widened(piece: Shown): Match {
  const { match, texts: t } = piece;
  piece.wide ??= widenedOf(match, t);
  piece.place ??= placeIn(t.edition, piece.wide.edition.start);
  return piece.wide;
}

const localiserOf = (reading: Reading, corpus: Corpus, { spoken }: DraftState): Localiser =>
  localiser(
    localityOf(reading, spoken),
    (corpus.derived ?? []).flatMap((d) => d.localisation ?? []),
  );

/** The draft's clause around a match, without the labels that it begins with. */
function clauseOf({ draft: own }: Match, { draft: { text }, reading: { labels } }: Texts): Span {
  const { start: from, end } = clauseAround(text, own, { most: 24, ends: endsClause });
  let start = from;
  for (let i = firstEndingAfter(labels, start); i < labels.length; i++) {
    const after = (labels[i] as Label).span.end;
    if (after > own.start) break;
    start = skipWhite(text, after, own.start);
  }
  return { start, end };
}

const endsClause = unitSet('，。；：！？\n\t|');
