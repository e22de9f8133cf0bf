import type { Corpus, Source } from '../corpus/model.ts';
import type { Citation, Reading } from '../document/model.ts';
import { Attached } from '../text/attached.ts';
import type { Misnamed } from './model.ts';

/** Names as short as 《意见》 stand for whatever document was last named in full with such an ending. */
const shortName = 4;

/** The sources that a citation means, best first; empty where the corpus has none. */
export type Resolve = (citation: Citation) => readonly Source[];

/**
 * The sources that each citation of a draft means. A declared short name stands for its full name from the declaration on; an
 * undeclared one for the last full title that ends like it; a name with a slip for the source that it is a slip of.
 */
export function sourcesCited(reading: Reading, corpus: Corpus, misnamed: readonly Misnamed[]): Resolve {
  const known = resolved.get(reading);
  if (known?.corpus === corpus && known.misnamed === misnamed) return known.resolve;
  const resolve = resolverOf(reading, corpus, misnamed);
  resolved.set(reading, { corpus, misnamed, resolve });
  return resolve;
}

const resolved = new Attached<
  Reading,
  { readonly corpus: Corpus; readonly misnamed: readonly Misnamed[]; readonly resolve: Resolve }
>();

/** See `sourcesCited`. */
export function resolverOf(reading: Reading, corpus: Corpus, misnamed: readonly Misnamed[] = []): Resolve {
  const known = new Map<string, readonly Source[]>();
  for (const { name, source, sure } of misnamed)
    if (sure) known.set(name, [corpus.source(source) ?? []].flat());
  const lookup = (name: string): readonly Source[] => {
    let found = known.get(name);
    if (!found) {
      found = corpus.lookup(name);
      known.set(name, found);
    }
    return found;
  };
  const meanings = meaningsIn(reading);
  return (citation) => lookup(meanings(citation));
}

/** The full name that a citation stands for; its own where that is full. */
type Meaning = (citation: Citation) => string;

const meant = new Attached<Reading, Meaning>();

/** See `Meaning`. */
export function meaningsIn(reading: Reading): Meaning {
  const known = meant.get(reading);
  if (known) return known;
  const meaning = findMeanings(reading);
  meant.set(reading, meaning);
  return meaning;
}

function findMeanings({ citations, shortNames }: Reading): Meaning {
  const meanings = new Map<Citation, string>();
  const declared = new Map<string, string>();
  const lastEnding = new Map<string, string>();
  let next = 0;
  for (const citation of citations) {
    for (; next < shortNames.length; next++) {
      const short = shortNames[next];
      if (!short || short.span.start > citation.span.start) break;
      declared.set(short.name, short.full);
    }
    const { name } = citation;
    const meant = declared.get(name) ?? (name.length <= shortName ? lastEnding.get(name) : undefined);
    if (meant !== undefined) meanings.set(citation, meant);
    else if (citation.kind === 'title' && name.length > shortName)
      for (let n = 2; n <= shortName; n++) lastEnding.set(name.slice(-n), name);
  }
  return (citation) => meanings.get(citation) ?? citation.name;
}
