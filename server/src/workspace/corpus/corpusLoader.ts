import {
  type Corpus,
  type CreateCorpusOptions,
  createCorpus,
  type Derived,
  type EditionParts,
  revisionOf,
} from '../../engine/index.ts';
import type { FileHost } from '../files/host.ts';
import { absolute, below, filePath, fileUri } from '../files/paths.ts';
import { prebuiltMatcher } from '../index/prebuiltIndex.ts';
import type { Catalog } from './catalog.ts';
import { copiesAmong } from './copies.ts';
import type { LoadedTexts } from './corpusFile.ts';
import { readBareFolder } from './corpusFolder.ts';
import { readManifestFolder } from './corpusManifest.ts';
import { type CorpusProblem, problemAt } from './corpusProblem.ts';
import { readAdditions, readDerived } from './derivedFiles.ts';

export interface LoadedCorpus {
  readonly corpus: Corpus;
  readonly problems: readonly CorpusProblem[];
}

export interface LoadOptions {
  /** A file that may hold the index of these very texts (`prebuiltMatcher`). */
  readonly prebuilt?: string | undefined;
  /** Folders of the workspace: a file of the user's own formulas in them is read too. */
  readonly workspaces?: readonly string[];
}

/**
 * Reads corpora from folders: each with a `manifest.json`, or simply a folder of texts whose first line is the title.
 * What cannot be used is left out and reported, once each; never rejects.
 */
export async function loadCorpus(
  dirs: readonly string[],
  files: FileHost,
  { workspaces = [], prebuilt }: LoadOptions = {},
): Promise<LoadedCorpus> {
  const { parts, problems, ...beside } = await loadTexts(dirs, files, workspaces);
  return { corpus: memoryCorpus(parts, beside, prebuilt), problems };
}

/** A corpus whose index is made in memory when it is first asked for, unless the file `prebuilt` has it. */
export const memoryCorpus = (
  parts: readonly EditionParts[],
  beside: Pick<CreateCorpusOptions, 'derived' | 'folders'>,
  prebuilt?: string,
): Corpus =>
  createCorpus(parts, {
    ...beside,
    ...(prebuilt !== undefined && { matcher: () => prebuiltMatcher(prebuilt, parts) }),
  });

/**
 * The texts alone, in the order in which they count: of two sources with one id the first is used, and of copies of one text
 * one. Rejects only where the catalog stops the reading.
 */
export async function loadTexts(
  dirs: readonly string[],
  files: FileHost,
  workspaces: readonly string[] = [],
  catalog?: Catalog,
): Promise<LoadedTexts> {
  const beside = Promise.all([
    ...dirs.map((dir) => readDerived(absolute(dir), files)),
    ...workspaces.map((dir) => readAdditions(absolute(dir), files)),
  ]);
  const parts: EditionParts[] = [];
  const problems: CorpusProblem[] = [];
  const seen = new Map<string, EditionParts>();
  const read: LoadedTexts[] = [];
  for (const dir of dirs) {
    const found = await readFolder(absolute(dir), files, catalog).catch((error: unknown) => {
      if (catalog?.stopped()) throw error;
      return { parts: [], problems: [problemAt(dir, 'fileUnreadable', { detail: String(error) })] };
    });
    read.push(found);
  }
  const copies = copiesAmong(read.flatMap((folder) => folder.parts));
  const folders = read.map((folder) => folder.parts.filter((part) => !copies.has(part)));
  for (const [i, own] of folders.entries()) {
    problems.push(...(read[i] as LoadedTexts).problems);
    for (const part of own) {
      const { id } = part.source;
      const earlier = seen.get(id);
      if (!earlier) {
        seen.set(id, part);
        parts.push(part);
      } else if (earlier.uri !== part.uri) {
        problems.push(problemAt(filePath(part.uri), 'duplicateId', { id }, 'warning'));
      }
    }
  }
  const [copy] = copies;
  if (copy) {
    const [path, other] = copy.map(({ uri }) => filePath(uri)) as [string, string];
    problems.push(
      problemAt(path, copies.size > 1 ? 'copies' : 'copy', { other, count: copies.size }, 'warning'),
    );
  }
  const found = await beside;
  problems.push(...found.flatMap((read) => read.problems));
  const derived = found.flatMap((read, i) => {
    const own = folders[i] ?? [];
    if (own.length === parts.length) return read.derived;
    const counts = own.every((part) => seen.get(part.source.id) === part);
    return read.derived.map((file) => ofPart(file, counts ? own : []));
  });
  return {
    parts,
    problems,
    derived,
    folders: dirs.map((dir) => fileUri(absolute(dir))),
  };
}

/**
 * Where a folder is not the whole corpus, its files cannot be of the corpus's revision, which takes long to tell of a large
 * one; but they may be of the folder's own.
 */
const ofPart = ({ revision, ...derived }: Derived, own: readonly EditionParts[]): Derived =>
  revision === undefined || own.length === 0 || revision !== revisionOf(own)
    ? derived
    : { ...derived, part: new Set(own.map(({ source }) => source.id)) };

async function readFolder(dir: string, files: FileHost, catalog: Catalog | undefined): Promise<LoadedTexts> {
  const found = await files.stat(dir);
  if (!found) return { parts: [], problems: [problemAt(dir, 'folderMissing')] };
  if (await files.stat(below(dir, 'manifest.json'))) return readManifestFolder(dir, files);
  return readBareFolder(dir, files, catalog);
}
