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
    const editions = editionsToDerive(corpus);
    // Of a corpus that is too large to derive from, its revision takes long to tell.
    if (editions.length === 0) return yield* derive(editions);
    const texts = keyOf(corpus, editions);
    const value = kept.get(texts) ?? (yield* derive(editions));
    // A map keeps the order of insertion: the first is the one used longest ago.
    kept.delete(texts);
    kept.set(texts, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return value;
  };
}

/** Of what the texts are and of what was found wrong in them, which the corpus's revision does not tell. */
const keyOf = ({ revision }: Corpus, editions: readonly Edition[]): string =>
  [revision, ...editions.flatMap((e) => (e.apparatus.length > 0 ? [JSON.stringify(e.apparatus)] : []))].join(
    '\n',
  );
