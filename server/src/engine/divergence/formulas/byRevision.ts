import type { Corpus, Edition } from '../../corpus/model.ts';
import type { Steps } from '../../text/steps.ts';
import { editionsToDerive } from './derive.ts';

/** A corpus is loaded anew whenever a setting changes, and its texts are mostly those that they were. */
const mostKept = 2;

/** What is derived from the texts of a corpus, in steps; of corpora of one revision only once, as long as they come close together. */
export function byRevision<T>(
  derive: (editions: readonly Edition[]) => Steps<T>,
): (corpus: Corpus) => Steps<T> {
  const kept = new Map<string, T>();
  return function* (corpus) {
    const { revision } = corpus;
    const value = kept.get(revision) ?? (yield* derive(editionsToDerive(corpus)));
    // A map keeps the order of insertion: the first is the one used longest ago.
    kept.delete(revision);
    kept.set(revision, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return value;
  };
}
