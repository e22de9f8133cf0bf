import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadCorpus } from '../corpus/corpusLoader.ts';
import { formulaFileName, localisationFileName } from '../corpus/derivedFiles.ts';
import { indexFolder } from '../files/cacheFolder.ts';
import type { FileHost } from '../files/host.ts';
import { pathOfUri, resolved } from '../files/paths.ts';
import { removeDamaged } from '../index/indexCheck.ts';
import { memoryLimit } from '../index/memoryLimit.ts';
import type { HeldSegments } from '../index/segmentFiles.ts';
import { loadShelf } from '../shelf/shelf.ts';
import type { CorpusOptions } from './options.ts';
import type { CorpusWatch, LoadedCorpus, SessionHost } from './sessionHost.ts';
import { createSuppressionStore } from './suppressionStore.ts';
import { type FolderWatches, folderKey, folderWatches, meaningOf, watchedPatterns } from './watchedFiles.ts';

export interface SessionPlaces {
  /** Folder of the built-in corpus; empty for none. */
  readonly builtinCorpus: string;
  /** Further corpus folders; absolute. */
  readonly corpusDirs: readonly string[];
  /** URIs of the open workspace folders. */
  readonly folders: readonly string[];
  /** Where indexes of large corpora are kept; without it they are made anew each time. */
  readonly indexCache?: string;
  /** See `LoadOptions`. */
  readonly prebuilt?: string | undefined;
  /** The running program, which indexes large corpora in another process. */
  readonly program?: string;
}

/** What a session needs of a machine with files. */
export interface FileSessionHost extends Omit<SessionHost, 'options' | 'log'> {
  /** Glob patterns of files whose changes matter. */
  readonly watched: readonly string[];
  /** What to watch for the corpus that was loaded last; the built-in corpus does not change. */
  folderWatches(): FolderWatches;
  /** What a change means; see `meaningOf`. */
  changed(uri: string, cameOrWent: boolean): 'corpus' | 'suppressions' | undefined;
  /** Folders (URIs) were opened or closed. Whether the corpus has to be read again. */
  foldersChanged(added: readonly string[], removed: readonly string[]): Promise<boolean>;
}

/** Milliseconds after which what was loaded is looked through: the first answers do not wait for it. */
const afterLoading = 20_000;
/** How long a file that was looked through is trusted. */
const trusted = 7 * 24 * 60 * 60 * 1000;

/** What a session needs, read from files and written to them. */
export function createFileSessionHost(files: FileHost, places: SessionPlaces): FileSessionHost {
  let folders = [...places.folders];
  let corpusDirs: readonly string[] = [];
  let wanted: CorpusOptions | undefined;
  const held: HeldSegments = new Map();
  let indexDir: string | undefined;
  let stopCheck = new AbortController();

  const dirsOf = ({ builtin, folders: named }: CorpusOptions): readonly string[] => {
    const first = folders.map(pathOfUri).find((path) => path !== undefined) ?? '';
    const own = builtin && places.builtinCorpus ? [places.builtinCorpus] : [];
    return [...own, ...places.corpusDirs, ...named.map((dir) => resolved(dir, first))];
  };

  /** Whether one of the folders (URIs) has formulas or local wordings, which belong to the corpus. */
  const haveAdditions = async (uris: readonly string[]): Promise<boolean> => {
    const found = uris.flatMap((uri) => {
      const path = pathOfUri(uri);
      return path === undefined
        ? []
        : [formulaFileName, localisationFileName].map((name) => files.stat(join(path, name)));
    });
    return (await Promise.all(found)).some((file) => file !== undefined);
  };

  const isBuiltin = (dir: string): boolean => dir === places.builtinCorpus;

  return {
    async loadCorpus(options: CorpusOptions, watch: CorpusWatch): Promise<LoadedCorpus> {
      stopCheck.abort();
      indexDir = undefined;
      wanted = options;
      corpusDirs = dirsOf(options);
      const workspaces = folders.map(pathOfUri).filter((path) => path !== undefined);
      const { indexCache, program, prebuilt } = places;
      const shown = ({ corpus, problems }: Awaited<ReturnType<typeof loadCorpus>>): LoadedCorpus => ({
        corpus,
        problems: problems.map(({ message }) => message),
      });
      if (indexCache === undefined || program === undefined)
        return shown(await loadCorpus(corpusDirs, files, { workspaces, prebuilt }));
      indexDir = indexFolder(indexCache, corpusDirs);
      const shelf = {
        workspaces,
        prebuilt,
        indexDir,
        memoryLimit: memoryLimit(options.memoryLimit),
        held,
        shared: true,
        atOnce: corpusDirs.filter(isBuiltin),
        program,
        companion: { program },
      };
      const meanwhile: Parameters<typeof loadShelf>[3]['meanwhile'] = (loaded) =>
        watch.meanwhile(shown(loaded));
      const { signal, indexing } = watch;
      return shown(await loadShelf(corpusDirs, files, shelf, { meanwhile, indexing, signal }));
    },
    async removeDamaged() {
      if (indexDir === undefined) return false;
      stopCheck = new AbortController();
      const { signal } = stopCheck;
      try {
        await wait(afterLoading, undefined, { ref: false, signal });
        return (await removeDamaged(indexDir, { held, trusted, signal })).length > 0;
      } catch (error) {
        // Another corpus is loaded.
        if (signal.aborted) return false;
        throw error;
      }
    },
    ...createSuppressionStore(files, () => folders),
    watched: watchedPatterns,
    folderWatches: () =>
      folderWatches(
        corpusDirs.filter((dir) => !isBuiltin(dir)),
        folders,
      ),
    changed: (uri, cameOrWent) => meaningOf(uri, cameOrWent, corpusDirs),
    async foldersChanged(added, removed) {
      const gone = new Set(removed.map(folderKey));
      folders = [...folders.filter((folder) => !gone.has(folderKey(folder))), ...added];
      // What is not loaded yet will be loaded from these folders.
      if (!wanted) return false;
      const isAnother = dirsOf(wanted).join('\n') !== corpusDirs.join('\n');
      return isAnother || haveAdditions([...added, ...removed]);
    },
  };
}
