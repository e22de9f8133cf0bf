import * as vscode from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';
import { message } from './messages.ts';
import type { Server } from './server.ts';

const sourcesMethod: typeof messages.sourcesMethod = 'xunzhang/sources';

export function registerCommands(context: vscode.ExtensionContext, server: Server): vscode.Disposable {
  const commands: Readonly<Record<string, () => unknown>> = {
    'xunzhang.checkNow': () => server.refreshDiagnostics(),
    'xunzhang.openSource': () => openSource(server),
    'xunzhang.openSample': () => openSample(context),
    'xunzhang.restart': () => server.restart(),
    'xunzhang.showOutput': () => server.showOutput(),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

async function openSource(server: Server): Promise<void> {
  const sources = await server.request<messages.SourceListEntry[]>(sourcesMethod).catch(() => undefined);
  if (!sources) return void vscode.window.showErrorMessage(message('server.unavailable'));
  if (sources.length === 0) return void vscode.window.showInformationMessage(message('source.none'));
  const picked = await vscode.window.showQuickPick(
    sources.map(({ title, documentNumber, date, uri }) => ({
      label: title,
      detail: [documentNumber, date].filter(Boolean).join(' · '),
      uri,
    })),
    { placeHolder: message('source.pick'), matchOnDetail: true },
  );
  if (picked) await vscode.window.showTextDocument(vscode.Uri.parse(picked.uri));
}

/** A copy without a file, so that the sample itself stays as it is. */
async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const sample = vscode.Uri.joinPath(context.extensionUri, 'samples', '实施方案.policy');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'policy-zh', content }),
  );
}
