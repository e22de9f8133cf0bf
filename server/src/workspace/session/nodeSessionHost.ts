import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Suppression } from '../../engine/index.ts';
import { loadCorpus } from '../corpus/corpusLoader.ts';
import { formulaFileName, localisationFileName } from '../corpus/derivedFiles.ts';
import { indexFolder } from '../files/cacheFolder.ts';
import type { FileHost } from '../files/host.ts';
import {
  documentName,
  findSuppressionFile,
  formatSuppressionFile,
  isSameEntry,
  Refusal,
  suppressionFileName,
  suppressionsFor,
} from '../files/suppressionFile.ts';
import { removeDamaged } from '../index/indexCheck.ts';
import { memoryLimit } from '../index/memoryLimit.ts';
import type { HeldSegments } from '../index/segmentFiles.ts';
import { loadShelf } from '../shelf/shelf.ts';
import type { CorpusOptions } from './options.ts';
import type { CorpusWatch, LoadedCorpus, SessionHost } from './sessionHost.ts';
import { uriKey } from './sourceUris.ts';
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

export function createFileSessionHost(
  files: FileHost,
  places: SessionPlaces,
  today: () => Date = () => new Date(),
): FileSessionHost {
  let folders = [...places.folders];
  let corpusDirs: readonly string[] = [];
  let wanted: CorpusOptions | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  const held: HeldSegments = new Map();
  let indexDir: string | undefined;
  let stopCheck = new AbortController();

  const dirsOf = ({ builtin, folders: named }: CorpusOptions): readonly string[] => {
    const first = folders.map(pathOf).find((path) => path !== undefined) ?? '';
    const own = builtin && places.builtinCorpus ? [places.builtinCorpus] : [];
    return [...own, ...places.corpusDirs, ...named.map((dir) => resolve(first, dir))];
  };

  /** Whether one of the folders (URIs) has formulas or local wordings, which belong to the corpus. */
  const haveAdditions = async (uris: readonly string[]): Promise<boolean> => {
    const found = uris.flatMap((uri) => {
      const path = pathOf(uri);
      return path === undefined
        ? []
        : [formulaFileName, localisationFileName].map((name) => files.stat(join(path, name)));
    });
    return (await Promise.all(found)).some((file) => file !== undefined);
  };

  const isBuiltin = (dir: string): boolean => dir === places.builtinCorpus;

  /** Where a new file of decisions is made: in the open folder that has the document, else beside the document. */
  const newFilePath = (uri: string, path: string): string => {
    const key = uriKey(uri);
    const folder = folders.find((f) => key.startsWith(`${folderKey(f)}/`));
    const dir = folder === undefined ? dirname(path) : pathOf(folder);
    return `${(dir ?? dirname(path)).replace(/[/\\]$/, '')}/${suppressionFileName}`;
  };

  const append = async (
    uri: string,
    entry: Suppression,
    scope: 'document' | 'workspace',
  ): Promise<string> => {
    const path = pathOf(uri);
    if (path === undefined) throw new Refusal([{ key: 'editor.ignoreNoFile', args: { uri } }]);
    const known = await findSuppressionFile(path, files);
    // Writing it anew would lose what was not understood.
    if (known && known.problems.length > 0) throw new Refusal(known.problems);
    const target = known?.path ?? newFilePath(uri, path);
    const date = today().toISOString().slice(0, 10);
    const document = scope === 'document' ? { document: documentName(target, path) } : {};
    const entries = [...(known?.entries ?? []), { ...entry, ...document, date }];
    await files.writeFile(target, new TextEncoder().encode(formatSuppressionFile(entries)));
    return target;
  };

  const remove = async (uri: string, entry: Suppression): Promise<string | undefined> => {
    const path = pathOf(uri);
    const known = path === undefined ? undefined : await findSuppressionFile(path, files);
    if (!known) return undefined;
    if (known.problems.length > 0) throw new Refusal(known.problems);
    const at = known.entries.findIndex((one) => isSameEntry(one, entry));
    if (at < 0) return undefined;
    const text = formatSuppressionFile(known.entries.filter((_, i) => i !== at));
    await files.writeFile(known.path, new TextEncoder().encode(text));
    return known.path;
  };

  /** One after the other: each starts from what the one before it wrote. */
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const done = writing.then(write);
    writing = done.catch(() => {});
    return done;
  };

  return {
    async loadCorpus(options: CorpusOptions, watch: CorpusWatch): Promise<LoadedCorpus> {
      stopCheck.abort();
      indexDir = undefined;
      wanted = options;
      corpusDirs = dirsOf(options);
      const workspaces = folders.map(pathOf).filter((path) => path !== undefined);
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
    async suppressions(uri) {
      const path = pathOf(uri);
      if (path === undefined) return { entries: [] };
      const file = await findSuppressionFile(path, files);
      return {
        ...suppressionsFor(file, path),
        ...(file && { path: file.path }),
        problems: [...(file?.problems ?? []), ...(file?.remarks ?? [])],
      };
    },
    suppress: (uri, entry, scope) => inTurn(() => append(uri, entry, scope)),
    unsuppress: (uri, entry) => inTurn(() => remove(uri, entry)),
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

/** The path of a `file:` URI; undefined for documents that lie in no file. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
