import type { Corpus } from '../../server/src/engine/corpus/model.ts';
import type { Matcher } from '../../server/src/engine/matching/model.ts';

/** The same corpus with a matcher of the caller's, e.g. one that counts its work. */
export const withMatcher = (corpus: Corpus, matcher: Matcher): Corpus =>
  // Not a copy: that would make all that a corpus makes when it is first asked for.
  Object.create(corpus, { matcher: { value: matcher, enumerable: true } }) as Corpus;
