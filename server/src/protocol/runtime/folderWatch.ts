import type { Connection, Disposable } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification } from '../lsp.ts';

/** Has the client watch folders (URIs) that lie outside its workspace, in place of those named before. */
export type FolderWatch = (folders: readonly string[]) => Promise<void>;

export function createFolderWatch(connection: Connection): FolderWatch {
  let watched = '';
  let registered: Promise<Disposable> | undefined;
  return async (folders) => {
    const key = folders.join('\n');
    if (key === watched) return;
    watched = key;
    const before = registered;
    registered =
      folders.length === 0
        ? undefined
        : connection.client.register(DidChangeWatchedFilesNotification.type, {
            watchers: folders.map((baseUri) => ({ globPattern: { baseUri, pattern: '**/*' } })),
          });
    await before?.then((old) => old.dispose());
    await registered;
  };
}
