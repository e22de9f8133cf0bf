import type { Match } from '../matching/model.ts';
import { changed, isWholeSentence } from './faithfulness.ts';
import type { Localiser } from './localisation.ts';
import type { Passage } from './model.ts';
import { moveJudgement, moveMatch } from './moved.ts';
import type { Judgement, Texts } from './passageInput.ts';
import type { SourcePlace } from './place.ts';
import { trimEnds, withoutIslets } from './trim.ts';

/** A part of a match in the draft's own prose, with what its wording and that of the source beside it show. */
export interface Piece {
  /** As the matcher gave it, cut at the rims of quotations. */
  readonly given: Match;
  /** Without chanceful rims; undefined where nothing that shows anything is left. */
  readonly match: Match | undefined;
  /** Units changed, see `changed`. */
  readonly changed: number;
  /** Whether it runs from a sentence's beginning to its end in both texts; looked up when it is asked for. */
  whole?: boolean;
  /** Whether its place is a stock phrase, and for which sources there this was found. */
  common?: { readonly key: number; readonly is: boolean };
  /** Whether it may be a sentence that was borrowed whole, however far it is widened; looked up when it is asked for. */
  borrowable?: boolean;
  /** Widened to what is judged; made when it is asked for. */
  wide?: Match;
  /** Where that is in the source. */
  place?: SourcePlace;
  /** How it was judged last, and what was made of it. */
  judged?: JudgedPiece;
  passage?: Passage;
  /** How many of its edits are no adaptation to a locality; counted when it is asked for. */
  differing?: { readonly local: Localiser; readonly count: number };
}

/** A judgement with what it rests on besides the piece and what stands around it in both texts. */
export interface JudgedPiece {
  readonly related: boolean;
  readonly alone: boolean;
  readonly local: Localiser | undefined;
  readonly judgement: Judgement;
}

/** Fewer equal units than this are a turn of phrase. */
export const leastMatched = 8;

export function pieceOf(given: Match, t: Texts): Piece {
  const trimmed = trimEnds(withoutIslets(given, t.draft), t.draft, t.source);
  const match = trimmed && trimmed.matched >= leastMatched ? trimmed : undefined;
  return { given, match, changed: match ? changed(match) : 0 };
}

/** See `Piece.whole`. */
export function isWhole({ piece, match, texts }: Shown): boolean {
  piece.whole ??= isWholeSentence(match, texts);
  return piece.whole;
}

/** The same piece at another place of the draft. */
export const movePiece = (p: Piece, given: Match, by: number): Piece => ({
  ...p,
  given,
  match: p.match && moveMatch(p.match, by),
  ...(p.wide ? { wide: moveMatch(p.wide, by) } : {}),
  ...(p.judged ? { judged: { ...p.judged, judgement: moveJudgement(p.judged.judgement, by) } } : {}),
});

/** A piece that shows something, with the texts of one analysis. */
export interface Shown {
  readonly piece: Piece;
  readonly match: Match;
  readonly texts: Texts;
  /** Whether it is what its place is judged by. */
  taken: boolean;
}
