import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { watchDrafts } from './drafts.ts';
import { registerPlaceLists } from './placeLists.ts';
import { createServer } from './server.ts';
import { registerSources } from './sources.ts';
import { createStatus, type Status } from './status.ts';
import { registerVisible } from './visible.ts';

/** What other extensions, and tests, may read. */
export type Api = { readonly status: Pick<Status, 'shown' | 'onDidChange'> };

let stopServer: (() => Promise<void>) | undefined;

/** Resolves once the language server answers, or has failed to start (which the status item then says). */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const drafts = watchDrafts();
  const status = createStatus(drafts);
  const server = createServer(context, status);
  stopServer = () => server.stop();
  context.subscriptions.push(
    drafts,
    status,
    server,
    registerSources(server),
    registerCommands(context, server, status, drafts),
    registerVisible(server),
    registerPlaceLists(),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('xunzhang.language')) void server.restart();
    }),
  );
  await server.start();
  return { status };
}

export async function deactivate(): Promise<void> {
  await stopServer?.();
}
