import { buildMatcher, type MatcherText } from '../matching/matcher.ts';
import type { Matcher } from '../matching/model.ts';
import type { Derived } from './derived.ts';
import { digestOf } from './digest.ts';
import { type EditionParts, editionsOf } from './editions.ts';
import type { Corpus, Edition } from './model.ts';
import { createNameIndex } from './names.ts';

export interface CorpusOptions {
  /** Gives the matcher on first use, e.g. of an index that was built before; without one it is built from the texts. */
  readonly matcher?: () => Matcher | undefined;
  /** Reviewed formulas and superseded wording. */
  readonly derived?: readonly Derived[];
  /** See `Corpus`. */
  readonly folders?: readonly string[];
}

/** Makes a corpus. Of two parts with one source id the first counts. Readings and the matcher are made on first use. */
export function createCorpus(parts: readonly EditionParts[], options: CorpusOptions = {}): Corpus {
  const byId = new Map<string, EditionParts>();
  for (const part of parts) if (!byId.has(part.source.id)) byId.set(part.source.id, part);
  const kept = [...byId.values()];
  const edition = editionsOf(byId);
  const sources = kept.map((part) => part.source);
  const revision = lazy(() => revisionOf(kept));
  const names = lazy(() => createNameIndex(sources));
  const matcher = lazy(
    () =>
      options.matcher?.() ??
      buildMatcher(kept.map((part) => matcherText(edition(part.source.id) as Edition))),
  );
  return {
    sources,
    get revision() {
      return revision();
    },
    source: (id) => byId.get(id)?.source,
    edition,
    lookup: (name) => names().lookup(name),
    get matcher() {
      return matcher();
    },
    ...(options.derived ? { derived: options.derived } : {}),
    ...(options.folders ? { folders: options.folders } : {}),
  };
}

/** The same corpus with further files beside those that it has; what is asked for of either is made for each. */
export const withDerived = (corpus: Corpus, more: readonly Derived[]): Corpus =>
  Object.create(corpus, {
    derived: { value: [...(corpus.derived ?? []), ...more], enumerable: true },
  }) as Corpus;

/** Every line of an edition is a paragraph, so that its boundaries need no reading. */
export function matcherText({ source, text, lacunae }: Edition): MatcherText {
  const paragraphStarts: number[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) paragraphStarts.push(start);
    start = end + 1;
  }
  return { source: source.id, text, lacunae, paragraphStarts };
}

/** The revision of a corpus of these parts. */
export const revisionOf = (parts: readonly EditionParts[]): string =>
  digestOf(parts.map((p) => `${JSON.stringify(p.source)} ${p.digest ?? digestOf([p.text])}`));

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

// Last, for it is made when the module is loaded.
export const emptyCorpus: Corpus = createCorpus([]);
