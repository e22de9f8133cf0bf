import type { Authority, Corpus, Source } from '../corpus/model.ts';
import { byWeight } from '../corpus/names.ts';
import type { Citation, Reading } from '../document/model.ts';
import type { Match } from '../matching/model.ts';
import { unitSet } from '../text/characters.ts';
import { sourcesCited } from './cited.ts';
import { widenToRims } from './edges.ts';
import { kinship } from './kindred.ts';
import { type Localiser, localiser } from './localisation.ts';
import { localityOf } from './locality.ts';
import type { Frame, Passage } from './model.ts';
import { withNeighbourClauses } from './neighbourClause.ts';
import { judgementOf, passageOf } from './passage.ts';
import type { JudgeMemory } from './passageCache.ts';
import type { Judgement, Manner, Texts } from './passageInput.ts';
import { leastMatched, type Piece, pieceOf, type ShownPiece } from './piece.ts';
import { placeIn, type SourcePlace } from './place.ts';
import { relatedSources, stockPhrases } from './relation.ts';
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

/** So many whole sentences in separate passages, and the draft follows the source without saying so. */
const severalSentences = 3;

/** Judges the draft's own prose where it uses a source's wording: the best source at each place, ties shown. */
export function judgePlain(input: PlainInput): readonly Passage[] {
  const { corpus, texts, claimed, reading } = input;
  const free = freePieces(input);
  const cited = citedSources(reading, corpus);
  const common = stockPhrases(free);
  const related = relatedSources(free, cited, common);
  const taken = bestAtEachPlace(free, claimed, cited, texts);
  const ties = tiesOf(taken, free, texts);
  let known: Localiser | undefined;
  const local = (): Localiser => {
    known ??= localiserOf(reading, corpus);
    return known;
  };
  const isKin = kinship(taken, texts, local, cited);
  const passages: Passage[] = [];
  for (const piece of taken) {
    const { source } = piece.match;
    const t = texts(source);
    if (!t) continue;
    const isRelated =
      related.has(source) && !common.has(piece) && isNorm(t.edition.source.authority) && !isKin(source);
    const isAlone = isRelated && !cited.has(source) && (related.get(source) ?? 0) < severalSentences;
    piece.wide ??= widened(piece.match, t);
    piece.place ??= placeIn(t.edition, piece.wide.edition.start);
    const frame: Frame = { kind: 'plain', span: piece.wide.draft, cited: cited.has(source) ? [source] : [] };
    const judgement = judgementOn(piece, isRelated, isAlone, isRelated ? local() : undefined, frame, t);
    passages.push(passageOf(piece.wide, frame, judgement, piece.place, ties.get(piece) ?? []));
  }
  return passages;
}

/** How a piece is judged, or was if nothing that counts has changed. */
function judgementOn(
  piece: ShownPiece,
  related: boolean,
  alone: boolean,
  local: Localiser | undefined,
  frame: Frame,
  texts: Texts,
): Judgement {
  const { judged, match, wide = match } = piece;
  if (judged?.related === related && judged.alone === alone && judged.local === local)
    return judged.judgement;
  const manner: Manner = {
    frame: 'plain',
    marked: false,
    abridged: false,
    matched: match.matched,
    ...(local && { local }),
  };
  const judgement = judgementOf({ match: wide, frame, manner, texts, related, alone, alsoIn: [] });
  piece.judged = { related, alone, local, judgement };
  return judgement;
}

/** The wording of an explanation or of a press reprint binds nobody. */
const isNorm = (authority: Authority): boolean => authority === 'central' || authority === 'unspecified';

/** What is judged of a piece: the clauses and rims beside it included that draft and source have nearly alike. */
const widened = (match: Match, t: Texts): Match =>
  widenToRims(
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

/** The pieces that show anything and stand where nothing has been judged yet. */
function freePieces({ pieces, texts, claimed, reading, memory }: PlainInput): readonly ShownPiece[] {
  const out: ShownPiece[] = [];
  for (const given of pieces) {
    const t = given.matched >= leastMatched ? texts(given.source) : undefined;
    if (!t) continue;
    const piece = memory ? memory.piece(given, () => pieceOf(given, t)) : pieceOf(given, t);
    if (isShown(piece) && isFree(piece.match, claimed) && !isTitle(piece.match, reading.citations))
      out.push(piece);
  }
  return out;
}

const isShown = (piece: Piece): piece is ShownPiece => piece.match !== undefined;

/** Of the pieces that overlap those that have most in common with their source; they are entered as claimed. */
function bestAtEachPlace(
  free: readonly ShownPiece[],
  claimed: Uint8Array,
  cited: ReadonlySet<string>,
  texts: (source: string) => Texts | undefined,
): readonly ShownPiece[] {
  const weighed: { readonly piece: ShownPiece; readonly weight: number; readonly source: Source }[] = [];
  for (const piece of free) {
    const { match, changed } = piece;
    const source = texts(match.source)?.edition.source;
    const weight = match.matched - 2 * changed + (cited.has(match.source) ? 1 : 0);
    if (source) weighed.push({ piece, weight, source });
  }
  weighed.sort(
    (a, b) =>
      b.weight - a.weight ||
      byWeight(a.source, b.source) ||
      a.piece.match.draft.start - b.piece.match.draft.start ||
      a.piece.match.edition.start - b.piece.match.edition.start,
  );
  const out: ShownPiece[] = [];
  for (const { piece } of weighed) {
    const { start, end } = piece.match.draft;
    if (!isFree(piece.match, claimed)) continue;
    claimed.fill(1, start, end);
    out.push(piece);
  }
  return out;
}

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
function tiesOf(
  taken: readonly ShownPiece[],
  free: readonly ShownPiece[],
  texts: (source: string) => Texts | undefined,
): ReadonlyMap<ShownPiece, Passage['alsoIn']> {
  const order = [...taken].sort((a, b) => a.match.draft.start - b.match.draft.start);
  const own = new Set(taken);
  const out = new Map<ShownPiece, SourcePlace[]>();
  for (const other of free) {
    const { source, draft, edition } = other.match;
    if (own.has(other)) continue;
    const best = order[firstEndingBehind(order, draft.start)];
    if (!best || best.match.source === source || other.changed > best.changed) continue;
    if (draft.start > best.match.draft.start + 2 || draft.end < best.match.draft.end - 2) continue;
    const list = out.get(best) ?? [];
    const t = texts(source);
    if (!t || list.some((a) => a.source === source)) continue;
    list.push(placeIn(t.edition, edition.start));
    out.set(best, list);
  }
  return out;
}

function firstEndingBehind(pieces: readonly ShownPiece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((pieces[mid] as ShownPiece).match.draft.end <= at) low = mid + 1;
    else high = mid;
  }
  return low;
}
