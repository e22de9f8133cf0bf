import type { Localiser } from '../locality/localisation.ts';
import { isKin } from './kindred.ts';
import { isWhole, type Shown } from './piece.ts';

/** A passage this long and this faithful shows by itself that the source was used. */
const telling = 24;
const tellingLikeness = 0.8;
/** A whole sentence shows it sooner. */
const tellingSentence = 14;
/** Shorter faithful passages of one source show it together, from this length on. */
export const leastTold = 12;
const tellingTogether = 48;

/** So many whole sentences in separate passages, and the draft follows the source without saying so. */
const severalSentences = 3;

/** Whether a piece may tell that its source was used, if it is no stock phrase. */
export const mayTell = ({ match: { matched }, changed }: Shown): boolean =>
  matched >= leastTold && matched / (matched + changed) >= tellingLikeness;

/** What a draft's uses are told by besides its pieces. */
export interface Ground {
  readonly cited: ReadonlySet<string>;
  /** How the draft's own place may be put in. */
  local(): Localiser;
  /** Whether a piece with the short rests beside it that the source words otherwise is a whole sentence of both texts. */
  isWholeWide(piece: Shown): boolean;
}

/** How a draft uses one source. */
export class SourceUse {
  readonly source: string;
  /** Faithful pieces that are no stock phrases. */
  readonly #told = new Set<Shown>();
  /** Pieces that their places are judged by. */
  readonly taken = new Set<Shown>();
  /** Units of those that tell, and how many of them tell by themselves. */
  #together = 0;
  #telling = 0;
  /** What was found last, as long as somebody goes by it. */
  #related: Related | undefined;
  #kin: boolean | undefined;

  constructor(source: string) {
    this.source = source;
  }

  get isEmpty(): boolean {
    return this.#told.size + this.taken.size === 0;
  }

  tell(piece: Shown, sign: 1 | -1): void {
    if (sign > 0) this.#told.add(piece);
    else this.#told.delete(piece);
    this.#together += sign * piece.match.matched;
    if (piece.match.matched >= telling) this.#telling += sign;
  }

  /** Whether the draft evidently works with the source, and follows it sentence by sentence. */
  related(ground: Ground): Related {
    this.#related ??= this.#relatedNow(ground);
    return this.#related;
  }

  /** Whether the draft resembles the source without following it. */
  isKin(ground: Ground): boolean {
    this.#kin ??= isKin(this.taken, ground.local, ground.cited.has(this.source));
    return this.#kin;
  }

  /** Looks again at what was found of it; whether that is not so any more. */
  hasChanged(ground: Ground): boolean {
    const related = this.#related;
    const kin = this.#kin;
    this.#related = undefined;
    this.#kin = undefined;
    return (
      (related !== undefined && related !== this.related(ground)) ||
      (kin !== undefined && kin !== this.isKin(ground))
    );
  }

  #relatedNow(ground: Ground): Related {
    if (!this.#isUsed(ground)) return 'not';
    if (this.#telling < severalSentences) return 'used';
    let whole = 0;
    for (const piece of this.#told) if (piece.match.matched >= telling && isWhole(piece)) whole++;
    return whole >= severalSentences ? 'followed' : 'used';
  }

  #isUsed({ cited, isWholeWide }: Ground): boolean {
    if (cited.has(this.source) || this.#telling > 0 || this.#together >= tellingTogether) return true;
    for (const piece of this.#told)
      if (piece.match.matched >= tellingSentence && piece.taken && isWholeWide(piece)) return true;
    return false;
  }
}

/** Followed: several whole sentences of it stand in separate passages. */
export type Related = 'not' | 'used' | 'followed';

/**
 * The sources that a draft shares wording with. Which of them it evidently works with (they are cited, or used at length and
 * faithfully) is told by its pieces; what three documents or more have alike is a stock phrase and shows nothing. Kept up to
 * date by what comes and goes.
 */
export class Uses {
  readonly #bySource = new Map<string, SourceUse>();
  readonly #touched = new Set<SourceUse>();

  of(source: string): SourceUse {
    let use = this.#bySource.get(source);
    if (!use) {
      use = new SourceUse(source);
      this.#bySource.set(source, use);
    }
    return use;
  }

  add(pieces: readonly Shown[]): void {
    for (const piece of pieces) {
      if (!piece.taken && !piece.told) continue;
      const use = this.touch(piece.match.source);
      if (piece.taken) use.taken.add(piece);
      if (piece.told) use.tell(piece, 1);
    }
  }

  remove(pieces: readonly Shown[]): void {
    for (const piece of pieces) {
      if (!piece.taken && !piece.told) continue;
      const use = this.touch(piece.match.source);
      if (piece.taken) use.taken.delete(piece);
      if (piece.told) use.tell(piece, -1);
    }
  }

  /** Says that something about a source may have changed. */
  touch(source: string): SourceUse {
    const use = this.of(source);
    this.#touched.add(use);
    return use;
  }

  forget(): void {
    this.#bySource.clear();
    this.#touched.clear();
  }

  touchAll(): void {
    for (const use of this.#bySource.values()) this.#touched.add(use);
  }

  /** Has the pieces of sources that are used otherwise than they were judged anew. */
  settle(ground: Ground): void {
    for (const use of this.#touched) {
      if (use.isEmpty) this.#bySource.delete(use.source);
      else if (use.hasChanged(ground)) for (const piece of use.taken) piece.cluster.undecide();
    }
    this.#touched.clear();
  }
}
