import type { Connection, Disposable } from 'vscode-languageserver';
import type { FolderWatches } from '../../workspace/session/watchedFiles.ts';
import type { ClientFlags } from '../capabilities.ts';
import { DidChangeWatchedFilesNotification } from '../lsp.ts';

/** Has the client watch corpus folders, as far as it can, in place of those named before. */
export type FolderWatch = (watches: FolderWatches) => Promise<void>;

export function createFolderWatch(
  connection: Connection,
  { watchFiles, watchFolders }: Pick<ClientFlags, 'watchFiles' | 'watchFolders'>,
): FolderWatch {
  let watched = '[]';
  let registered: Promise<Disposable> | undefined;
  return async ({ inside, outside }) => {
    const watchers = [
      ...(watchFiles ? inside.map((globPattern) => ({ globPattern })) : []),
      ...(watchFolders ? outside.map((globPattern) => ({ globPattern })) : []),
    ];
    const key = JSON.stringify(watchers);
    if (key === watched) return;
    watched = key;
    const before = registered;
    registered =
      watchers.length === 0
        ? undefined
        : connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    const disposed = before?.then(
      (old) => old.dispose(),
      // The client refused it: nothing is watched.
      () => undefined,
    );
    try {
      await Promise.all([disposed, registered]);
    } catch (error) {
      // What was refused may be asked for again.
      if (watched === key) watched = '[]';
      throw error;
    }
  };
}
