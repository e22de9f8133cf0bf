import { dirname } from 'node:path';
import type { Suppression } from '../../engine/index.ts';
import type { FileHost } from '../files/host.ts';
import { pathOfUri } from '../files/paths.ts';
import {
  documentName,
  findSuppressionFile,
  formatSuppressionFile,
  Refusal,
  suppressionPath,
  suppressionsFor,
} from '../files/suppressionFile.ts';
import type { SessionHost } from './sessionHost.ts';
import { uriKey } from './sourceUris.ts';
import { folderKey } from './watchedFiles.ts';

/**
 * The decisions to ignore of documents that lie in files: the nearest file at or above a document's folder has them.
 * @param folders URIs of the workspace folders that are open when it is asked
 */
export function createSuppressionStore(
  files: FileHost,
  folders: () => readonly string[],
): Pick<SessionHost, 'suppressions' | 'suppress'> {
  let writing: Promise<unknown> = Promise.resolve();

  /** Where a new file is made: in the open folder that has the document, else beside the document. */
  const newPath = (uri: string, path: string): string => {
    const key = uriKey(uri);
    const folder = folders().find((f) => key.startsWith(`${folderKey(f)}/`));
    const dir = folder === undefined ? undefined : pathOfUri(folder);
    return suppressionPath(dir ?? dirname(path));
  };

  const append = async (
    uri: string,
    entry: Suppression,
    scope: 'document' | 'workspace',
  ): Promise<string> => {
    const path = pathOfUri(uri);
    if (path === undefined) throw new Refusal([{ key: 'editor.ignoreNoFile', args: { uri } }]);
    const known = await findSuppressionFile(path, files);
    // Writing it anew would lose what was not understood.
    if (known && known.problems.length > 0) throw new Refusal(known.problems);
    const target = known?.path ?? newPath(uri, path);
    const date = new Date().toISOString().slice(0, 10);
    const document = scope === 'document' ? { document: documentName(target, path) } : {};
    const entries = [...(known?.entries ?? []), { ...entry, ...document, date }];
    await files.writeFile(target, new TextEncoder().encode(formatSuppressionFile(entries)));
    return target;
  };

  return {
    async suppressions(uri) {
      const path = pathOfUri(uri);
      if (path === undefined) return { entries: [] };
      const file = await findSuppressionFile(path, files);
      return {
        ...suppressionsFor(file, path),
        problems: [...(file?.problems ?? []), ...(file?.remarks ?? [])],
      };
    },
    suppress(uri, entry, scope) {
      // One after the other: each decision is added to what the one before it wrote.
      const done = writing.then(() => append(uri, entry, scope));
      writing = done.catch(() => {});
      return done;
    },
  };
}
