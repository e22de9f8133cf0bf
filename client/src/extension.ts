import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { type CoverageView, createCoverageView } from './coverageView.ts';
import { watchDrafts } from './drafts.ts';
import { registerPlaceLists } from './placeLists.ts';
import { createServer } from './server.ts';
import { registerSources } from './sources.ts';
import { createStatus, type Status } from './status.ts';
import { registerVisible } from './visible.ts';

/** What other extensions, and tests, may read. */
export type Api = {
  readonly status: Pick<Status, 'shown' | 'onDidChange'>;
  readonly coverage: Pick<CoverageView, 'shown' | 'onDidChange'>;
};

let stopServer: (() => Promise<void>) | undefined;

/** Resolves once the language server answers, or has failed to start (which the status item then says). */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const drafts = watchDrafts();
  const status = createStatus(drafts);
  const server = createServer(context, status);
  const coverage = createCoverageView(server, status, drafts);
  stopServer = () => server.stop();
  context.subscriptions.push(
    drafts,
    status,
    server,
    coverage,
    registerSources(server),
    registerCommands(context, server, status, drafts, coverage),
    registerVisible(server),
    registerPlaceLists(),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('xunzhang.language')) void server.restart();
    }),
  );
  await server.start();
  return { status, coverage };
}

export async function deactivate(): Promise<void> {
  await stopServer?.();
}
