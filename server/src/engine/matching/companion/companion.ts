import type { SearchedDraft } from '../chaining/noise.ts';

/**
 * Another thread that searches a draft beside this one, over the same segments. The work is offered to it in pieces; whoever takes
 * one does it alone, and what comes of it does not depend on who that was.
 */
export interface Companion {
  /**
   * Offers the windows of a draft (`ends`: see `windowEnds`) in one segment, from number `first` on. Undefined where it is busy,
   * not there yet, or gone; it may be asked again.
   */
  shareWindows(
    segment: number,
    draft: SearchedDraft,
    ends: readonly number[],
    first: number,
  ): Share | undefined;
  /** Offers the alignment of chains of one segment, as `encodeChains` has them; likewise. */
  shareChains(segment: number, draft: SearchedDraft, chains: EncodedChains, first: number): Share | undefined;
}

/** Chains as numbers, in blocks. */
export interface EncodedChains {
  readonly ints: Int32Array;
  /** Indices in `ints` where blocks end. */
  readonly ends: readonly number[];
}

/** Pieces of work, numbered from 0, that two threads share: this one takes them from the first on, the other from the last. */
export interface Share {
  /** Takes a piece for this thread; false where the other one has it, and with it all that follow. */
  take(piece: number): boolean;
  /**
   * What came of a piece that the other thread took, counters first; to be read at once. A moment is waited for it; undefined
   * where it did not come to its end.
   */
  result(piece: number): Int32Array | undefined;
  /** Ends the sharing: what nobody has taken is left. */
  end(): void;
}
