import { dirname } from 'node:path';
import type { Suppression } from '../../engine/index.ts';
import type { FileHost } from '../files/host.ts';
import { pathOfUri } from '../files/paths.ts';
import {
  documentName,
  findSuppressionFile,
  formatSuppressionFile,
  isSameEntry,
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
): Pick<SessionHost, 'suppressions' | 'canSuppress' | 'suppress' | 'unsuppress'> {
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

  const remove = async (uri: string, entry: Suppression): Promise<string | undefined> => {
    const path = pathOfUri(uri);
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
    async suppressions(uri) {
      const path = pathOfUri(uri);
      if (path === undefined) return { entries: [] };
      const file = await findSuppressionFile(path, files);
      return {
        ...suppressionsFor(file, path),
        ...(file && { path: file.path }),
        problems: [...(file?.problems ?? []), ...(file?.remarks ?? [])],
      };
    },
    canSuppress: (uri) => pathOfUri(uri) !== undefined,
    suppress: (uri, entry, scope) => inTurn(() => append(uri, entry, scope)),
    unsuppress: (uri, entry) => inTurn(() => remove(uri, entry)),
  };
}
