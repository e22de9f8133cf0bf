import { read } from '../document/read.ts';
import { buildMatcher, type MatcherText } from '../matching/matcher.ts';
import type { Matcher } from '../matching/model.ts';
import type { Derived } from './derived.ts';
import { digestOf } from './digest.ts';
import { findLacunae } from './lacuna.ts';
import type { ApparatusEntry, Corpus, Edition, Source } from './model.ts';
import { createNameIndex } from './names.ts';

/** What a corpus is made of: one edition's text with what is known about it. */
export interface EditionParts {
  readonly source: Source;
  /** May be a getter that reads the text when it is asked for; then `length` must be given. */
  readonly text: string;
  /** UTF-16 units of `text`. */
  readonly length?: number;
  /** Where the file lies; for F12. */
  readonly uri: string;
  readonly apparatus?: readonly ApparatusEntry[];
  readonly markdown?: boolean;
  /** Anything that changes whenever the text does (its sha256); computed from the text where it is not given. */
  readonly digest?: string;
}

export interface CorpusOptions {
  /** Gives the matcher on first use, e.g. of an index that was built before; without one it is built from the texts. */
  readonly matcher?: () => Matcher | undefined;
  /** Reviewed formulas and superseded wording. */
  readonly derived?: readonly Derived[];
  /** See `Corpus`. */
  readonly folders?: readonly string[];
}

interface MadeCorpus extends Corpus {
  readonly parts: readonly EditionParts[];
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
      buildMatcher(kept.map((part) => matcherText(edition(part.source.id) ?? new LazyEdition(part)))),
  );
  const corpus: MadeCorpus = {
    parts: kept,
    sources,
    get revision() {
      return revision();
    },
    edition,
    lookup: (name) => names().lookup(name),
    get matcher() {
      return matcher();
    },
    ...(options.derived ? { derived: options.derived } : {}),
    ...(options.folders ? { folders: options.folders } : {}),
  };
  return corpus;
}

/** All sources of several corpora made by `createCorpus`; of two with one id that of the earlier corpus counts. */
export function combineCorpora(corpora: readonly Corpus[], options: CorpusOptions = {}): Corpus {
  const [only] = corpora;
  if (only && corpora.length === 1 && !options.matcher) return only;
  const derived = [...corpora.flatMap((c) => c.derived ?? []), ...(options.derived ?? [])];
  return createCorpus(corpora.flatMap(partsOf), { ...options, derived });
}

const partsOf = (corpus: Corpus): readonly EditionParts[] =>
  'parts' in corpus
    ? (corpus as MadeCorpus).parts
    : corpus.sources.flatMap((source) => {
        const edition = corpus.edition(source.id);
        return edition
          ? [{ source, text: edition.text, uri: edition.uri, apparatus: edition.apparatus }]
          : [];
      });

/**
 * UTF-16 units of editions that are kept with what was made of them. A structure takes many times the size of its text,
 * so that of a large shelf only what was asked for last stays; an edition without one counts so many times less.
 */
const keptUnits = 1_000_000;
const withoutStructure = 8;

/** Editions made when they are asked for. As long as anyone holds one, the same one is given. */
function editionsOf(parts: ReadonlyMap<string, EditionParts>): (id: string) => Edition | undefined {
  /** Those used last, and what each counts for. A map keeps the order of insertion: the first is the one used longest ago. */
  const recent = new Map<string, { readonly edition: Edition; weight: number }>();
  /** Those used longer ago, which somebody may still hold. */
  const older = new Map<string, WeakRef<Edition>>();
  let size = 0;
  /** Its structure was made: it counts in full. */
  const grow = ({ source, length }: Edition): void => {
    const kept = recent.get(source.id);
    if (!kept) return;
    size += length - kept.weight;
    kept.weight = length;
  };
  const shrink = (newest: string): void => {
    for (const [id, { edition, weight }] of recent) {
      if (size <= keptUnits || id === newest) return;
      recent.delete(id);
      older.set(id, new WeakRef(edition));
      size -= weight;
    }
  };
  let last: Edition | undefined;
  return (id) => {
    if (last?.source.id === id) return last;
    const part = parts.get(id);
    if (!part) return undefined;
    let kept = recent.get(id);
    if (kept) recent.delete(id);
    else {
      const edition = older.get(id)?.deref() ?? new LazyEdition(part, grow);
      kept = { edition, weight: Math.ceil(edition.length / withoutStructure) };
      size += kept.weight;
    }
    recent.set(id, kept);
    if (size > keptUnits) shrink(id);
    last = kept.edition;
    return last;
  };
}

/** Asks for nothing of the text before it is asked for itself: texts of a large corpus are read on demand. */
class LazyEdition implements Edition {
  readonly #part: EditionParts;
  readonly #onStructure: (edition: Edition) => void;
  #reading: Edition['reading'] | undefined;
  #lacunae: Edition['lacunae'] | undefined;

  constructor(part: EditionParts, onStructure: (edition: Edition) => void = () => {}) {
    this.#part = part;
    this.#onStructure = onStructure;
  }

  get source(): Source {
    return this.#part.source;
  }

  get text(): string {
    return this.#part.text;
  }

  get length(): number {
    return this.#part.length ?? this.#part.text.length;
  }

  get uri(): string {
    return this.#part.uri;
  }

  get apparatus(): Edition['apparatus'] {
    return this.#part.apparatus ?? noEntries;
  }

  get lacunae(): Edition['lacunae'] {
    this.#lacunae ??= findLacunae(this.text);
    return this.#lacunae;
  }

  get reading(): Edition['reading'] {
    if (!this.#reading) {
      this.#onStructure(this);
      this.#reading = read(this.text, { profile: 'auto', markdown: this.#part.markdown ?? false });
    }
    return this.#reading;
  }
}

const noEntries: Edition['apparatus'] = [];

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
