import type { Authority, Corpus } from '../corpus/model.ts';
import { byWeight } from '../corpus/names.ts';
import type { Citation, Reading } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import { unitSet } from '../text/characters.ts';
import { Pace, type Steps, unitsPerStep } from '../text/steps.ts';
import { sourcesCited } from './cited.ts';
import { widenToRims } from './edges.ts';
import { isWholeSentence } from './faithfulness.ts';
import { kinship } from './kindred.ts';
import { type Localiser, localiser } from './localisation.ts';
import { localityOf } from './locality.ts';
import type { Frame, Passage } from './model.ts';
import { mayHoldBorrowed } from './nearness.ts';
import { withNeighbourClauses } from './neighbourClause.ts';
import { judgementOf, passageOf, silentPassage } from './passage.ts';
import type { JudgeMemory } from './passageCache.ts';
import type { Judgement, Texts } from './passageInput.ts';
import { isWhole, leastMatched, type Piece, pieceOf, type Shown } from './piece.ts';
import { placeIn, type SourcePlace } from './place.ts';
import { commonness, relatedSources } from './relation.ts';
import { firstEndingAfter } from './search.ts';

export interface PlainInput {
  /** Parts of matches outside of what was judged as quotation. */
  readonly pieces: readonly Match[];
  readonly texts: (source: string) => Texts | undefined;
  readonly corpus: Corpus;
  readonly reading: Reading;
  /** By UTF-16 offset of the draft: 1 where a passage already stands; new passages are entered. */
  readonly claimed: Uint8Array;
  readonly memory?: JudgeMemory | undefined;
}

/** What a piece, and a passage, costs besides its units. */
const perPiece = 32;
const perPassage = 256;
/** What it costs to ask whether a piece is the best at its place. */
const looksPerPiece = 8;

/** Judges the draft's own prose where it uses a source's wording: the best source at each place, ties shown. */
export function* judgePlain(input: PlainInput): Steps<readonly Passage[]> {
  const { corpus, claimed, reading } = input;
  const free = yield* freePieces(input);
  yield;
  const cited = citedSources(reading, corpus);
  yield;
  const taken = yield* bestAtEachPlace(free, claimed, cited);
  yield;
  const isCommon = commonness(free, corpus);
  yield;
  const related = yield* relatedSources(free, cited, isCommon, isBorrowedWhole);
  yield;
  const ties = yield* tiesOf(taken, free);
  yield;
  let known: Localiser | undefined;
  const local = (): Localiser => {
    known ??= localiserOf(reading, corpus);
    return known;
  };
  const isKin = kinship(taken, local, cited);
  const pace = new Pace(unitsPerStep);
  const passages: Passage[] = [];
  for (const shown of taken) {
    if (pace.isDue(perPassage + shown.match.matched)) yield;
    const { source } = shown.match;
    const also = ties.get(shown) ?? [];
    const isCited = cited.has(source);
    const isFollowed = related.get(source);
    const isAlone = !isCited && isFollowed === false;
    if (isFollowed === undefined || isCommon(shown) || (isAlone && !mayComeFrom(shown))) {
      const place = placeIn(shown.texts.edition, shown.match.edition.start);
      passages.push(silentPassage(shown.match, shown.texts, place, isCited, also));
      continue;
    }
    const isRelated = isNorm(shown.texts.edition.source.authority) && !isKin(source);
    const wide = widened(shown);
    const judgement = judgementOn(
      shown,
      wide,
      isRelated,
      isRelated && isAlone,
      isRelated ? local() : undefined,
    );
    passages.push(passageOn(shown.piece, wide, judgement, isCited, also));
  }
  return passages;
}

/** How a piece is judged, or was if nothing that counts has changed. */
function judgementOn(
  { piece, match, texts }: Shown,
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
    frame: { kind: 'plain', span: wide.draft, cited: [] },
    manner: {
      frame: 'plain',
      marked: false,
      abridged: false,
      matched: match.matched,
      ...(local && { local }),
    },
    texts,
    related,
    alone,
    alsoIn: [],
  });
  piece.judged = { related, alone, local, judgement };
  return judgement;
}

/** The passage that a judged piece makes, or made. */
function passageOn(
  piece: Piece,
  wide: Match,
  judgement: Judgement,
  isCited: boolean,
  ties: Passage['alsoIn'],
): Passage {
  const { passage } = piece;
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
function mayComeFrom({ piece, match: { draft, matched }, texts }: Shown): boolean {
  piece.borrowable ??= mayHoldBorrowed(
    { start: draft.start - widest, end: draft.end + widest },
    matched + widest,
    texts,
  );
  return piece.borrowable;
}

/** Whether a piece with the short rests beside it that the source words otherwise is a whole sentence of both texts. */
const isBorrowedWhole = (shown: Shown): boolean =>
  isWhole(shown) || (isNearlyWhole(shown) && isWholeSentence(widened(shown), shown.texts));

/** Whether of the draft's sentence only a few words, and the lesser part, lie outside a piece. */
function isNearlyWhole({ match: { draft, matched }, texts: { reading } }: Shown): boolean {
  const sentence = reading.sentences[firstEndingAfter(reading.sentences, draft.start)]?.span;
  if (!sentence) return false;
  const before = Math.max(0, draft.start - sentence.start);
  const behind = Math.max(0, sentence.end - draft.end);
  return Math.max(before, behind) <= furthest && 2 * (before + behind) <= matched + furthest;
}

/** UTF-16 units of a sentence that may lie on either side of a piece. */
const furthest = 24;

/** The wording of an explanation or of a press reprint binds nobody. */
const isNorm = (authority: Authority): boolean => authority === 'central' || authority === 'unspecified';

/** No piece is widened by more UTF-16 units on either side. */
const widest = 28;

/** What is judged of a piece: the clauses and rims beside it included that draft and source have nearly alike. */
function widened({ piece, match, texts: t }: Shown): Match {
  piece.wide ??= widenToRims(
    withNeighbourClauses(match, t.draft, t.source),
    {
      within: clauseAround(match, t),
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
  piece.place ??= placeIn(t.edition, piece.wide.edition.start);
  return piece.wide;
}

/** The pieces that show anything and stand where nothing has been judged yet. */
function* freePieces({ pieces, texts, claimed, reading, memory }: PlainInput): Steps<readonly Shown[]> {
  const pace = new Pace(unitsPerStep);
  const out: Shown[] = [];
  for (const given of pieces) {
    if (pace.isDue(perPiece + given.matched)) yield;
    const t = given.matched >= leastMatched ? texts(given.source) : undefined;
    if (!t) continue;
    const piece = memory?.piece(given) ?? pieceOf(given, t);
    memory?.keep(piece);
    const { match } = piece;
    if (match && isFree(match, claimed) && !isTitle(match, reading.citations))
      out.push({ piece, match, texts: t, taken: false });
  }
  return out;
}

/** Of the pieces that overlap those that have most in common with their source; they are entered as claimed. */
function* bestAtEachPlace(
  free: readonly Shown[],
  claimed: Uint8Array,
  cited: ReadonlySet<string>,
): Steps<readonly Shown[]> {
  const pace = new Pace(unitsPerStep);
  const weighed = free.map((shown) => ({
    shown,
    weight: shown.match.matched - 2 * shown.piece.changed + (cited.has(shown.match.source) ? 1 : 0),
  }));
  weighed.sort((a, b) => b.weight - a.weight || tie(a.shown, b.shown));
  yield;
  const out: Shown[] = [];
  for (const { shown } of weighed) {
    if (pace.isDue(looksPerPiece + (shown.match.draft.end - shown.match.draft.start) / 8)) yield;
    if (!isFree(shown.match, claimed)) continue;
    claimed.fill(1, shown.match.draft.start, shown.match.draft.end);
    shown.taken = true;
    out.push(shown);
  }
  return out;
}

const tie = (a: Shown, b: Shown): number =>
  byWeight(a.texts.edition.source, b.texts.edition.source) ||
  a.match.draft.start - b.match.draft.start ||
  a.match.edition.start - b.match.edition.start;

const localiserOf = (reading: Reading, corpus: Corpus): Localiser =>
  localiser(
    localityOf(reading),
    (corpus.derived ?? []).flatMap((d) => d.localisation ?? []),
  );

/** Free where less than a fifth of it is taken. */
function isFree({ draft: { start, end } }: Match, claimed: Uint8Array): boolean {
  if (claimed[start] !== 0 && claimed[end - 1] !== 0) return false;
  let n = 0;
  for (let i = start; i < end; i++) n += claimed[i] as number;
  return n * 5 < end - start;
}

/** Whether a match lies for the most part in the name of a document: titles resemble each other and are no borrowing. */
function isTitle({ draft: { start, end } }: Match, citations: Reading['citations']): boolean {
  let named = 0;
  for (let i = firstEndingAfter(citations, start); i < citations.length; i++) {
    const c = (citations[i] as Citation).span;
    if (c.start >= end) break;
    named += Math.min(end, c.end) - Math.max(start, c.start);
  }
  return 2 * named > end - start;
}

function citedSources(reading: Reading, corpus: Corpus): ReadonlySet<string> {
  const resolve = sourcesCited(reading, corpus);
  const out = new Set<string>();
  for (const c of reading.citations) {
    const best = resolve(c)[0];
    if (best) out.add(best.id);
  }
  return out;
}

function clauseAround(match: Match, { draft }: Texts): { start: number; end: number } {
  const { text } = draft;
  let { start, end } = match.draft;
  for (let n = 0; n < 24 && start > 0 && !endsClause(text.charCodeAt(start - 1)); n++) start--;
  for (let n = 0; n < 24 && end < text.length && !endsClause(text.charCodeAt(end)); n++) end++;
  return { start, end };
}

const endsClause = unitSet('，。；：！？\n');

/** Other sources that have the words of a taken piece at least as well. */
function* tiesOf(
  taken: readonly Shown[],
  free: readonly Shown[],
): Steps<ReadonlyMap<Shown, Passage['alsoIn']>> {
  const pace = new Pace(unitsPerStep);
  const order = [...taken].sort((a, b) => a.match.draft.start - b.match.draft.start);
  const out = new Map<Shown, SourcePlace[]>();
  for (const { piece, match, texts, taken: isTaken } of free) {
    if (pace.isDue(looksPerPiece)) yield;
    if (isTaken) continue;
    const { source, draft, edition } = match;
    const best = order[firstEndingBehind(order, draft.start)];
    if (!best || best.match.source === source || piece.changed > best.piece.changed) continue;
    if (draft.start > best.match.draft.start + 2 || draft.end < best.match.draft.end - 2) continue;
    const list = out.get(best) ?? [];
    if (list.some((a) => a.source === source)) continue;
    list.push(placeIn(texts.edition, edition.start));
    out.set(best, list);
  }
  return out;
}

function firstEndingBehind(pieces: readonly Shown[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((pieces[mid] as Shown).match.draft.end <= at) low = mid + 1;
    else high = mid;
  }
  return low;
}
