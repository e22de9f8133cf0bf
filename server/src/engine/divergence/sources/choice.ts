import type { Corpus } from '../../corpus/model.ts';
import { byWeight } from '../../corpus/names.ts';
import type { Citation, Reading } from '../../document/model.ts';
import type { Match } from '../../matching/model.ts';
import { countBefore } from '../../text/search.ts';
import type { Passage } from '../model.ts';
import { placeIn } from '../place.ts';
import type { CitedSources } from './citedNear.ts';
import type { Choice, Cluster } from './cluster.ts';
import { leastMatched, Piece, type Shown } from './piece.ts';
import { commonness } from './relation.ts';
import { mayTell } from './uses.ts';

export interface ChoiceInput {
  readonly corpus: Corpus;
  readonly reading: Reading;
  readonly cited: CitedSources;
  /** Whether the draft may word otherwise what a source says. */
  isFree(source: string): boolean;
  /** By UTF-16 offset of the draft: 1 where a passage already stands; those chosen are entered. */
  readonly claimed: Uint8Array;
  /** The sources that the draft reprints. */
  readonly reprinted: ReadonlySet<string>;
  /** What is known of a piece, if it stands as it stood. */
  known(given: Match, cluster: Cluster): Piece | undefined;
}

/** Chooses what the places of a cluster are judged by: the best source at each place. */
export function choose(cluster: Cluster, input: ChoiceInput): Choice {
  const { claimed, reading, corpus } = input;
  const { inside, outside } = cluster.cut(input.reprinted);
  const pieces: Piece[] = [];
  const shown: Shown[] = [];
  const look = (given: Match): void => {
    if (given.matched < leastMatched || isClaimed(given, claimed)) return;
    const piece = input.known(given, cluster) ?? new Piece(given, cluster);
    pieces.push(piece);
    if (isShown(piece) && isFree(piece.match, claimed) && !isTitle(piece.match, reading.citations))
      shown.push(piece);
  };
  outside.forEach(look);
  for (const quoted of inside) quoted.forEach(look);
  const isContested = citesSeveral(shown, input.cited.all);
  const taken = bestAtEachPlace(shown, input, isContested);
  findTies(taken, shown);
  const isCommon = commonness(shown, corpus);
  for (const piece of shown) piece.told = mayTell(piece) && !isCommon(piece);
  return { pieces, shown, taken, isCommon, isContested };
}

const isShown = (piece: Piece): piece is Shown => piece.match !== undefined;

/** Whether the pieces are of several sources that the draft cites. */
function citesSeveral(shown: readonly Shown[], cited: ReadonlySet<string>): boolean {
  if (cited.size < 2) return false;
  let first: string | undefined;
  for (const { match } of shown) {
    const { source } = match;
    if (!cited.has(source)) continue;
    first ??= source;
    if (source !== first) return true;
  }
  return false;
}

/** Of the pieces that overlap those that have most in common with their source; they are entered as claimed. */
function bestAtEachPlace(
  shown: readonly Shown[],
  { claimed, cited, isFree: isFreeOf }: ChoiceInput,
  isContested: boolean,
): readonly Shown[] {
  const weigh = (piece: Shown): number => {
    const { source, matched, draft } = piece.match;
    const isCitedHere = isContested && cited.near(draft).has(source);
    return (
      matched -
      2 * piece.changed +
      (cited.all.has(source) ? 1 : 0) +
      (isCitedHere ? citedHere : 0) -
      (isFreeOf(source) ? lessBinding : 0)
    );
  };
  const weighed =
    shown.length < 2
      ? shown
      : shown
          .map((piece) => ({ piece, weight: weigh(piece) }))
          .sort((a, b) => b.weight - a.weight || byPreference(a.piece, b.piece))
          .map(({ piece }) => piece);
  const out: Shown[] = [];
  for (const piece of weighed) {
    if (!isFree(piece.match, claimed)) continue;
    claimed.fill(1, piece.match.draft.start, piece.match.draft.end);
    piece.taken = true;
    out.push(piece);
  }
  return out;
}

/** Of two cited sources that have a place nearly alike the draft is held against the one that its sentence cites. */
const citedHere = 3;

/** Of two sources that have a place nearly alike the draft is held against the one that binds it. */
const lessBinding = 2;

const byPreference = (a: Shown, b: Shown): number =>
  byWeight(a.texts.edition.source, b.texts.edition.source) ||
  a.match.draft.start - b.match.draft.start ||
  a.match.edition.start - b.match.edition.start;

/** Free where less than a fifth of it is taken. */
function isFree({ draft: { start, end } }: Match, claimed: Uint8Array): boolean {
  if (claimed[start] !== 0 && claimed[end - 1] !== 0) return false;
  let n = 0;
  for (let i = start; i < end; i++) n += claimed[i] as number;
  return n * 5 < end - start;
}

/** Whether a passage stands already in all of its place. */
function isClaimed({ draft: { start, end } }: Match, claimed: Uint8Array): boolean {
  for (let i = start; i < end; i++) if (claimed[i] === 0) return false;
  return true;
}

/** Whether a match lies for the most part in the name of a document: titles resemble each other and are no borrowing. */
function isTitle({ draft: { start, end } }: Match, citations: Reading['citations']): boolean {
  let named = 0;
  // One citation may lie within another, so that they are in the order of their beginnings alone; it tells as much again.
  for (let i = countBefore(citations, (c) => c.span.start < start - longestName); i < citations.length; i++) {
    const c = (citations[i] as Citation).span;
    if (c.start >= end) break;
    named += Math.max(0, Math.min(end, c.end) - Math.max(start, c.start));
  }
  return 2 * named > end - start;
}

/** No name of a document is longer, in UTF-16 units. */
const longestName = 256;

/** Enters with the taken pieces the other sources that have their words at least as well. */
function findTies(taken: readonly Shown[], shown: readonly Shown[]): void {
  for (const piece of taken) piece.ties = none;
  if (taken.length === shown.length) return;
  const order = [...taken].sort((a, b) => a.match.draft.start - b.match.draft.start);
  for (const { changed, match, texts, taken: isTaken } of shown) {
    if (isTaken) continue;
    const { source, draft, edition } = match;
    const best = order[countBefore(order, (piece) => piece.match.draft.end <= draft.start)];
    if (!best || best.match.source === source || changed > best.changed) continue;
    if (draft.start > best.match.draft.start + 2 || draft.end < best.match.draft.end - 2) continue;
    if (best.ties.some((a) => a.source === source)) continue;
    best.ties = [...best.ties, placeIn(texts.edition, edition.start)];
  }
}

const none: Passage['alsoIn'] = [];
