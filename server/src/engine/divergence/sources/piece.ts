import type { Match } from '../../matching/model.ts';
import type { Localiser } from '../locality/localisation.ts';
import type { Passage, Verdict } from '../model.ts';
import { isMoved, moveJudgement, moveMatch } from '../moved.ts';
import type { Judgement, Texts } from '../passageInput.ts';
import type { SourcePlace } from '../place.ts';
import { trimEnds, withoutIslets } from '../wording/trim.ts';
import { changed, isWholeSentence } from './faithfulness.ts';

/** A judgement with what it rests on besides the piece and what stands around it in both texts. */
interface JudgedPiece {
  readonly related: boolean;
  readonly alone: boolean;
  readonly local: Localiser | undefined;
  readonly judgement: Judgement;
}

/** The cluster of a piece, as the piece sees it. */
export interface PieceOwner {
  /** How far it has moved since it was made. */
  readonly moved: number;
  /** The texts of each source, of the last state of the draft that it stood in. */
  readonly texts: (source: string) => Texts | undefined;
  /** How its pieces are judged has to be decided anew. */
  undecide(): void;
}

/**
 * A part of a match in the draft's own prose, with what its wording and that of the source beside it show. It belongs to a
 * cluster and moves with it: `settle` puts its offsets where they are now.
 */
export class Piece {
  cluster: PieceOwner;
  /** As the matcher gave it, cut at the rims of quotations, where it stood then. */
  given: Match;
  #givenAt: number;
  /** Without chanceful rims; undefined where nothing that shows anything is left. */
  match: Match | undefined;
  /** Units changed, see `changed`. */
  readonly changed: number;
  /** How far its cluster had moved when its offsets were right. */
  #moved: number;
  /** Whether it is what its place is judged by, and which other sources have its words at least as well. */
  taken = false;
  ties: Passage['alsoIn'] = [];
  /** Whether it tells that the draft uses its source. */
  told = false;
  /** How it was decided to judge it; undefined where that is to be decided anew. */
  decision: Decision | undefined;
  /** Whether it runs from a sentence's beginning to its end in both texts; looked up when it is asked for, as all below. */
  whole: boolean | undefined;
  /** Whether it may be a sentence that was borrowed whole, however far it is widened. */
  borrowable: boolean | undefined;
  /** Widened to what is judged. */
  wide: Match | undefined;
  /** Where that is in the source. */
  place: SourcePlace | undefined;
  /** How it was judged last, and what was made of it. */
  judged: JudgedPiece | undefined;
  passage: Passage | undefined;
  /** How close a piece of which nothing is reported is to its source. */
  verdict: Verdict | undefined;
  /** How many of its edits are no adaptation to a locality. */
  differing: { readonly local: Localiser; readonly count: number } | undefined;

  constructor(given: Match, cluster: PieceOwner) {
    const t = cluster.texts(given.source) as Texts;
    const trimmed = trimEnds(withoutIslets(given, t.draft), t.draft, t.source);
    this.cluster = cluster;
    this.given = given;
    this.match = trimmed && trimmed.matched >= leastMatched ? trimmed : undefined;
    this.changed = this.match ? changed(this.match) : 0;
    this.#moved = cluster.moved;
    this.#givenAt = cluster.moved;
  }

  get texts(): Texts {
    return this.cluster.texts(this.given.source) as Texts;
  }

  settle(): void {
    const by = this.cluster.moved - this.#moved;
    if (by === 0) return;
    this.#moved = this.cluster.moved;
    this.#moveBy(by);
  }

  #moveBy(by: number): void {
    const { match, wide, judged } = this;
    this.match = match && moveMatch(match, by);
    if (wide) this.wide = wide === match ? this.match : moveMatch(wide, by);
    const judgement = judged && moveJudgement(judged.judgement, by);
    if (judged && judgement && judgement !== judged.judgement) this.judged = { ...judged, judgement };
  }

  /** How far its cluster has moved since the piece was given. */
  get #sinceGiven(): number {
    return this.cluster.moved - this.#givenAt;
  }

  /** Where the match that it was given as begins now. */
  get start(): number {
    return this.given.draft.start + this.#sinceGiven;
  }

  /** Whether a match is what it was given as, which stood `by` units further left. */
  isGivenAs(match: Match, by: number): boolean {
    return isMoved(match, this.given, by + this.#sinceGiven);
  }

  /** Gives a piece that stands as it stood, but for `by` units, to the cluster that has its place now. */
  join(cluster: PieceOwner, given: Match, by: number): void {
    this.settle();
    if (by !== 0) this.#moveBy(by);
    this.given = given;
    this.cluster = cluster;
    this.#moved = cluster.moved;
    this.#givenAt = cluster.moved;
    this.taken = false;
    this.told = false;
    this.decision = undefined;
  }
}

/** Whether a piece is judged as wording of a source that the draft works with. */
export interface Decision {
  readonly silent: boolean;
  readonly related: boolean;
  readonly alone: boolean;
}

/** A piece that shows something. */
export type Shown = Piece & { match: Match };

/** Fewer equal units than this are a turn of phrase. */
export const leastMatched = 8;

/** See `Piece.whole`. */
export function isWhole(piece: Shown): boolean {
  if (piece.whole === undefined) {
    piece.settle();
    piece.whole = isWholeSentence(piece.match, piece.texts);
  }
  return piece.whole;
}
