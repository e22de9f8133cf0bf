import type { Key } from '../text/key.ts';
import type { Span } from '../text/span.ts';

/**
 * One place where the aligned texts differ in content units. What lies between two edits is equal under the key.
 * A span reaches from its first to its last differing content unit; an empty span stands right behind the content
 * unit before it (where the missing text should go).
 */
export interface Edit {
  /** UTF-16 offsets into the draft. */
  readonly draft: Span;
  /** UTF-16 offsets into the edition's text. */
  readonly edition: Span;
}

/**
 * 对应: a span of the draft aligned with a span of an edition. Both begin and end with an equal content unit. One that only moves
 * with the draft keeps its `edition` span, and those of its edits, as objects: see `Matcher.match`.
 */
export interface Match {
  readonly source: string;
  /** UTF-16 offsets into the draft. */
  readonly draft: Span;
  /** UTF-16 offsets into the edition's text. */
  readonly edition: Span;
  /** In order, disjoint, none at the ends. */
  readonly edits: readonly Edit[];
  /** Content units that are equal in both. */
  readonly matched: number;
}

/** Answers one question: which passages of the corpus align with this draft. */
export interface Matcher {
  /**
   * All matches of the draft in draft order, at most a few per place (the best sources at each place; ties kept).
   * Deterministic. With a `cache` of the same draft's last state, only what an edit touched is matched anew, and the
   * result is the same as without. Then a match that is the same object as in the last result stands where it stood, draft
   * and edition alike; those behind the edit are the last ones of the last result in the same order, each moved by as many UTF-16
   * units as the draft has grown (and the same objects where it has not), with the same `edition` spans as objects. So
   * the two results differ between a common head and a common tail only, which comparing from both ends finds.
   * A generator: it yields between slices of work, so that a caller may stop or do something else first.
   */
  match(draft: DraftKey, cache?: MatchCache): Generator<void, readonly Match[]>;
  /**
   * Where a short piece of wording (units of a key) stands, character for character; undefined where it stands in more than
   * `most` places. Wording shorter than the index can look up is found nowhere.
   */
  find?(wording: Uint16Array, most: number): readonly Place[] | undefined;
  /** The content units of a source as the index has them, for reading at once; undefined for one that it does not have. */
  contentOf?(source: string): Uint16Array | undefined;
}

/** Where a piece of wording stands in a source, character for character under the matching key. */
export interface Place {
  readonly source: string;
  /** UTF-16 offset into the edition's text, right behind the last unit of the wording. */
  readonly end: number;
  /** UTF-16 offset of its first unit. */
  readonly start: number;
}

export interface DraftKey {
  readonly text: string;
  readonly key: Key;
  /** UTF-16 offsets where logical paragraphs begin, ascending. */
  readonly paragraphStarts: readonly number[];
}

/** Opaque; owned by the matcher, kept by the caller for one draft. */
export interface MatchCache {
  readonly matchCache: true;
}
