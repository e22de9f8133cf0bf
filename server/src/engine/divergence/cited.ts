import type { Corpus, Source } from '../corpus/model.ts';
import type { Citation, Reading } from '../document/model.ts';
import { Attached } from '../text/attached.ts';

/** Names as short as 《意见》 stand for whatever document was last named in full with such an ending. */
const shortName = 4;

/**
 * The sources that each citation of a draft means, best first; empty where the corpus has none. A declared short name
 * stands for its full name from the declaration on; an undeclared one for the last full title that ends like it.
 */
export function sourcesCited(reading: Reading, corpus: Corpus): Resolve {
  const known = resolved.get(reading);
  if (known?.corpus === corpus) return known.resolve;
  const resolve = resolverOf(reading, corpus);
  resolved.set(reading, { corpus, resolve });
  return resolve;
}

type Resolve = (citation: Citation) => readonly Source[];

const resolved = new Attached<Reading, { readonly corpus: Corpus; readonly resolve: Resolve }>();

function resolverOf(reading: Reading, corpus: Corpus): Resolve {
  const known = new Map<string, readonly Source[]>();
  const lookup = (name: string): readonly Source[] => {
    let found = known.get(name);
    if (!found) {
      found = corpus.lookup(name);
      known.set(name, found);
    }
    return found;
  };
  const meanings = new Map<Citation, string>();
  const declared = new Map<string, string>();
  const lastEnding = new Map<string, string>();
  let next = 0;
  for (const citation of reading.citations) {
    for (; next < reading.shortNames.length; next++) {
      const short = reading.shortNames[next];
      if (!short || short.span.start > citation.span.start) break;
      declared.set(short.name, short.full);
    }
    const { name } = citation;
    const meant = declared.get(name) ?? (name.length <= shortName ? lastEnding.get(name) : undefined);
    if (meant !== undefined) meanings.set(citation, meant);
    else if (citation.kind === 'title' && name.length > shortName)
      for (let n = 2; n <= shortName; n++) lastEnding.set(name.slice(-n), name);
  }
  return (citation) => lookup(meanings.get(citation) ?? citation.name);
}
