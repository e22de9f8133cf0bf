import { configurationSection } from '../configuration.ts';
import type { ServerContext } from '../context.ts';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from '../lsp.ts';
import { guardedNotification, inBackground } from '../runtime/guard.ts';
import type { ServerHost } from '../serverDeps.ts';

export interface Surroundings {
  readonly host: Pick<ServerHost, 'watched' | 'changed' | 'foldersChanged'>;
  /** Watches the corpus folders as they are now. */
  watchFolders(): void;
  /** The client has sent its configuration, or says that it has changed. */
  configured(settings: unknown): Promise<void>;
}

/**
 * Follows what lies around the documents: configuration, files and workspace folders. What is answered asks the client to tell
 * of them, which it may be asked only once it is initialized.
 */
export function registerSurroundings(
  { connection, session, flags, log }: ServerContext,
  { host, watchFolders, configured }: Surroundings,
): () => void {
  const behind = inBackground(log);
  connection.onDidChangeConfiguration(
    guardedNotification('didChangeConfiguration', log, ({ settings }) => configured(settings)),
  );
  connection.onDidChangeWatchedFiles(
    guardedNotification('didChangeWatchedFiles', log, async ({ changes }) => {
      const meanings = new Set(
        changes.map(({ uri, type }) => host.changed(uri, type !== FileChangeType.Changed)),
      );
      if (meanings.has('corpus')) await session.loadCorpus();
      else if (meanings.has('suppressions')) session.suppressionsChanged();
    }),
  );
  return () => {
    if (flags.workspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(
        guardedNotification('didChangeWorkspaceFolders', log, async ({ added, removed }) => {
          const [opened, closed] = [added, removed].map((list) => list.map(({ uri }) => uri));
          if (await host.foldersChanged(opened ?? [], closed ?? [])) await session.loadCorpus();
          else watchFolders();
        }),
      );
    if (flags.registerConfiguration)
      behind(
        connection.client.register(DidChangeConfigurationNotification.type, {
          section: configurationSection,
        }),
      );
    if (flags.watchFiles && host.watched.length > 0)
      behind(
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: host.watched.map((globPattern) => ({ globPattern })),
        }),
      );
  };
}
