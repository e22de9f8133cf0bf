import { textEndings } from '../corpus/corpusFolder.ts';
import {
  derivedFileNames,
  derivedFolder,
  formulaFileName,
  localisationFileName,
} from '../corpus/derivedFiles.ts';
import { absolute, fileUri } from '../files/paths.ts';
import { suppressionFileName } from '../files/suppressionFile.ts';
import { uriKey } from './sourceUris.ts';

/** Glob patterns of files whose changes matter wherever they lie in the workspace. */
export const watchedPatterns: readonly string[] = [
  `**/${suppressionFileName}`,
  `**/${formulaFileName}`,
  `**/${localisationFileName}`,
  '**/manifest.json',
  `**/${derivedFolder}/{${derivedFileNames.join(',')}}`,
  `**/*.{${textEndings.join(',')}}`,
];

/** What has to be watched for some corpus folders besides. */
export interface FolderWatches {
  /**
   * Glob patterns of the corpus folders in the workspace and of the folders that hold them: who renames or deletes one sees
   * no change of the files in it.
   */
  readonly inside: readonly string[];
  /** Glob patterns below a URI: the corpus folders that lie in no folder of the workspace, and what lies in them. */
  readonly outside: readonly PatternBelow[];
}

export interface PatternBelow {
  readonly baseUri: string;
  readonly pattern: string;
}

/** @param corpusDirs absolute paths  @param folders URIs of the open workspace folders */
export function folderWatches(corpusDirs: readonly string[], folders: readonly string[]): FolderWatches {
  const inside = new Set<string>();
  const outside: PatternBelow[] = [];
  const open = folders.map((folder) => `${folderKey(folder)}/`);
  for (const dir of corpusDirs) {
    const uri = folderUri(dir);
    const key = uriKey(uri);
    const around = open.find((folder) => `${key}/`.startsWith(folder));
    if (around === undefined) {
      const cut = uri.lastIndexOf('/');
      const name = literally(key.slice(key.lastIndexOf('/') + 1));
      outside.push({ baseUri: uri, pattern: '**/*' }, { baseUri: uri.slice(0, cut), pattern: name });
    } else for (const path of pathsOnTheWay(key.slice(around.length))) inside.add(`**/${literally(path)}`);
  }
  return { inside: [...inside], outside };
}

/**
 * What it means that something at a URI has changed. @param cameOrWent false where it was there before and still is, which for a
 * folder that holds a corpus folder means nothing  @param corpusDirs absolute paths
 */
export function meaningOf(
  uri: string,
  cameOrWent: boolean,
  corpusDirs: readonly string[],
): 'corpus' | 'suppressions' | undefined {
  const key = folderKey(uri);
  const name = key.slice(key.lastIndexOf('/') + 1);
  if (name === suppressionFileName) return 'suppressions';
  if (name === formulaFileName || name === localisationFileName) return 'corpus';
  const touches = corpusDirs.some((dir) => {
    const folder = folderKey(folderUri(dir));
    return key === folder || key.startsWith(`${folder}/`) || (cameOrWent && folder.startsWith(`${key}/`));
  });
  return touches ? 'corpus' : undefined;
}

const folderUri = (dir: string): string => fileUri(absolute(dir)).replace(/\/$/, '');

/** One form for the spellings of a folder's URI. */
export const folderKey = (uri: string): string => uriKey(uri).replace(/\/$/, '');

/** Of a/b/c: a, a/b and a/b/c. None of an empty path. */
function pathsOnTheWay(path: string): readonly string[] {
  const names = path.split('/').filter((name) => name !== '');
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}

/** Patterns have no way to write their own marks. */
const literally = (path: string): string => path.replace(/[*?{}[\],!\\]/g, '?');
