import { join } from 'node:path';
import { type Corpus, createCorpus, digestOf, type EditionParts, matcherText } from '../engine/index.ts';
import { openCatalog } from './catalog.ts';
import { type LoadedCorpus, loadTexts } from './corpusLoader.ts';
import type { FileHost } from './host.ts';
import { type IndexSource, type OpenedIndex, openIndex } from './indexFile.ts';

export interface IndexedCorpusOptions {
  /** Folder in which the index is kept; made where it is not there. */
  readonly indexDir: string;
  /** Folders of the workspace: a file of the user's own formulas in them is read too. */
  readonly workspaces?: readonly string[];
  /** Smaller corpora (UTF-16 units) are indexed in memory each time: that is faster than reading a file. */
  readonly smallest?: number;
  /** From 0 to 1 while texts are indexed. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

export interface IndexedCorpus extends LoadedCorpus {
  /** What is known of the index on disk; nothing where the corpus is too small for one, or the folder cannot be written. */
  readonly index?: Pick<OpenedIndex, 'bytes' | 'characters' | 'built'>;
}

/** Where an index kept on disk begins to pay, in UTF-16 units. */
const worthKeeping = 2_000_000;

/** As `loadCorpus`, with the index of a large corpus kept on disk: only what is new or changed is indexed again. */
export async function loadIndexedCorpus(
  dirs: readonly string[],
  files: FileHost,
  options: IndexedCorpusOptions,
): Promise<IndexedCorpus> {
  const catalog = await openCatalog(join(options.indexDir, 'catalog.json'));
  const { parts, problems, derived = [] } = await loadTexts(dirs, files, options.workspaces, catalog);
  const corpus = createCorpus(parts, { derived });
  const characters = parts.reduce((sum, part) => sum + lengthOf(part), 0);
  if (characters < (options.smallest ?? worthKeeping)) return { corpus, problems };
  try {
    const index = await openIndex(
      options.indexDir,
      parts.map((part) => indexSource(part, corpus)),
      options,
    );
    await catalog.save();
    return { corpus: createCorpus(parts, { matcher: () => index.matcher, derived }), problems, index };
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return { corpus, problems };
  }
}

const lengthOf = (part: EditionParts): number => part.length ?? part.text.length;

function indexSource(part: EditionParts, corpus: Corpus): IndexSource {
  const { id } = part.source;
  return {
    id,
    digest: part.digest ?? digestOf([part.text]),
    bytes: lengthOf(part) * 3,
    read: async () => {
      const edition = corpus.edition(id);
      return edition ? matcherText(edition) : { text: part.text, lacunae: [], paragraphStarts: [0] };
    },
  };
}
