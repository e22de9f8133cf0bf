import type { Edit } from '../matching/model.ts';
import type { Span } from '../text/span.ts';

/**
 * A difference on its way from an edit of the matcher to a divergence. UTF-16 offsets of the draft and of the edition.
 * `core` is the least that differs; the outer spans are what a person would name.
 */
export interface Change {
  readonly draft: Span;
  readonly edition: Span;
  readonly core: { readonly draft: Span; readonly edition: Span };
  readonly kind: 'content' | 'punctuation' | 'transposition';
  /** A member of an enumeration went or came together with its 、. */
  readonly list: boolean;
  /** On one side it begins, or would stand, behind a label of its own: the signs before that are the label's. */
  readonly behindLabel?: boolean;
}

/** An edit of the matcher without the labels at its rims. */
export interface OwnEdit extends Edit, Pick<Change, 'behindLabel'> {}

export const change = (draft: Span, edition: Span, kind: Change['kind'] = 'content'): Change => ({
  draft,
  edition,
  core: { draft, edition },
  kind,
  list: false,
});

/** The stretch of both texts that a change may be widened into. */
export interface Bounds {
  readonly draft: Span;
  readonly edition: Span;
}
