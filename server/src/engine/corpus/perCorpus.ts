import type { Steps } from '../text/steps.ts';
import type { Corpus } from './model.ts';

/**
 * What is made of a corpus when it is first asked for, in steps, and kept as long as the corpus. Whoever asks before it is
 * done goes on where another one left: a run that is given up loses nothing.
 */
export function perCorpus<T extends object>(
  make: (corpus: Corpus) => Steps<T>,
): (corpus: Corpus) => Steps<T> {
  const made = new WeakMap<Corpus, T>();
  const making = new WeakMap<Corpus, Steps<T>>();
  return function* (corpus) {
    for (;;) {
      const known = made.get(corpus);
      if (known) return known;
      const steps = making.get(corpus) ?? make(corpus);
      making.set(corpus, steps);
      const step = steps.next();
      if (step.done) {
        making.delete(corpus);
        made.set(corpus, step.value);
      } else yield;
    }
  };
}
