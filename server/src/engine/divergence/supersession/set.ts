import { type Derived, reviewed, type Supersession, supersessionNames } from '../../corpus/derived.ts';
import type { Corpus, Edition } from '../../corpus/model.ts';
import { perCorpus } from '../../corpus/perCorpus.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { deriveSupersessionsInSteps } from './derive.ts';
import { indexSupersessions, type SupersessionIndex } from './detect.ts';

interface SupersessionSet {
  readonly pairs: readonly Supersession[];
  readonly index: SupersessionIndex;
}

/** The superseded wordings of a corpus: of its reviewed file where that is of this corpus, else derived; vetoes out. */
export const supersessionsOf = (corpus: Corpus): readonly Supersession[] => finish(setOf(corpus)).pairs;

/** The same, to be looked for in drafts; made in steps when it is first asked for. */
export function* supersessionIndexOf(corpus: Corpus): Steps<SupersessionIndex> {
  const { index } = yield* setOf(corpus);
  return index;
}

/** Superseded wordings of every pair of sources of which one supersedes the other, in the order of the corpus. */
export const deriveAllSupersessions = (corpus: Corpus): readonly Supersession[] =>
  finish(deriveAllInSteps(corpus));

/** @param files may hold what two sources gave when they were derived from them alone, which they give among others too. */
function* deriveAllInSteps(corpus: Corpus, files: readonly Derived[] = []): Steps<readonly Supersession[]> {
  const out: Supersession[] = [];
  for (const { id, relations } of corpus.sources)
    for (const { kind, target } of relations) {
      if (kind !== 'supersedes') continue;
      const file = files.find(
        ({ part, supersessions }) => supersessions && part?.has(id) && part.has(target),
      );
      if (file) {
        out.push(...(file.supersessions ?? []).filter((pair) => isOf(pair, target, id)));
        continue;
      }
      const newer = corpus.edition(id);
      const older = corpus.edition(target);
      if (newer && older) out.push(...(yield* pairsOf(older, newer)));
    }
  return out;
}

const isOf = ({ older, newer }: Supersession, olderId: string, newerId: string): boolean =>
  older.source === olderId && newer.source === newerId;

interface KnownPairs {
  readonly older: Edition;
  readonly newer: Edition;
  readonly pairs: readonly Supersession[];
}

const mostKnown = 32;
/** Of editions that were compared last. The same texts come again, whatever else a corpus has, when it is loaded anew. */
const knownPairs: KnownPairs[] = [];

function* pairsOf(older: Edition, newer: Edition): Steps<readonly Supersession[]> {
  const known = knownPairs.find((k) => isSame(k.older, older) && isSame(k.newer, newer));
  if (known) return known.pairs;
  const pairs = yield* deriveSupersessionsInSteps(older, newer);
  knownPairs.push({ older, newer, pairs });
  if (knownPairs.length > mostKnown) knownPairs.shift();
  return pairs;
}

const isSame = (a: Edition, b: Edition): boolean =>
  a.source.id === b.source.id && a.length === b.length && a.text === b.text;

const setOf = perCorpus(function* (corpus): Steps<SupersessionSet> {
  const files = corpus.derived ?? [];
  const own = files.find(
    (file) => file.supersessions && file.revision !== undefined && file.revision === corpus.revision,
  );
  const fresh = own?.supersessions ?? (yield* deriveAllInSteps(corpus, files));
  const earlier = files.flatMap((file) => file.supersessions ?? []);
  const pairs = reviewed(fresh, earlier, supersessionNames).filter(({ status }) => status !== 'vetoed');
  return { pairs, index: indexSupersessions(pairs) };
});
