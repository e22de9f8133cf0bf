import { reviewed, type Supersession, supersessionNames } from '../../corpus/derived.ts';
import type { Corpus } from '../../corpus/model.ts';
import { deriveSupersessions } from './derive.ts';
import { indexSupersessions, type SupersessionIndex } from './detect.ts';

interface SupersessionSet {
  readonly pairs: readonly Supersession[];
  readonly index: SupersessionIndex;
}

const sets = new WeakMap<Corpus, SupersessionSet>();

/** The superseded wordings of a corpus: of its reviewed file where that is of this corpus, else derived; vetoes out. */
export const supersessionsOf = (corpus: Corpus): readonly Supersession[] => setOf(corpus).pairs;

export const supersessionIndexOf = (corpus: Corpus): SupersessionIndex => setOf(corpus).index;

/** Superseded wordings of every pair of sources of which one supersedes the other, in the order of the corpus. */
export const deriveAllSupersessions = (corpus: Corpus): readonly Supersession[] =>
  corpus.sources.flatMap((source) =>
    source.relations.flatMap(({ kind, target }) => {
      const newer = corpus.edition(source.id);
      const older = corpus.edition(target);
      return kind === 'supersedes' && newer && older ? deriveSupersessions(older, newer) : [];
    }),
  );

function setOf(corpus: Corpus): SupersessionSet {
  const known = sets.get(corpus);
  if (known) return known;
  const files = corpus.derived ?? [];
  const own = files.find((file) => file.revision === corpus.revision && file.supersessions);
  const fresh = own?.supersessions ?? deriveAllSupersessions(corpus);
  const earlier = files.flatMap((file) => file.supersessions ?? []);
  const pairs = reviewed(fresh, earlier, supersessionNames).filter(({ status }) => status !== 'vetoed');
  const made = { pairs, index: indexSupersessions(pairs) };
  sets.set(corpus, made);
  return made;
}
