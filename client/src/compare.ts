import * as vscode from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';
import type { Drafts } from './drafts.ts';
import { message } from './messages.ts';
import type { Server } from './server.ts';

const usedSourcesMethod: typeof messages.usedSourcesMethod = 'xunzhang/usedSources';

/**
 * Shows a draft beside its source, with VS Code's own comparison; the draft can be edited there. A reprint of one source needs
 * no question; else the user picks among the sources that the wording is from.
 * @param uri of the draft; without one, the draft that the user works at
 */
export async function compareWithSource(
  server: Server,
  drafts: Drafts,
  uri: string | undefined,
): Promise<void> {
  const draft = uri === undefined ? drafts.current() : drafts.opened(uri);
  if (!draft) return void vscode.window.showInformationMessage(message('check.noDraft'));
  const params: messages.UsedSourcesParams = { uri: draft.uri.toString() };
  const used = await server.request<messages.UsedSourceEntry[]>(usedSourcesMethod, params);
  const source = await chosen(used);
  if (!source) {
    if (used.length === 0) void vscode.window.showInformationMessage(message('compare.none'));
    return;
  }
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === draft);
  const name = vscode.workspace.asRelativePath(draft.uri).replace(/^.*\//, '');
  const title = message('compare.title', { source: source.title, draft: name });
  const options: vscode.TextDocumentShowOptions = {
    preview: false,
    ...(editor && { selection: editor.selection }),
  };
  await vscode.commands.executeCommand(
    'vscode.diff',
    vscode.Uri.parse(source.uri),
    draft.uri,
    title,
    options,
  );
}

async function chosen(
  used: readonly messages.UsedSourceEntry[],
): Promise<messages.UsedSourceEntry | undefined> {
  const reprinted = used.filter((source) => source.reprinted);
  if (reprinted.length === 1) return reprinted[0];
  const picked = await (used.length > 0 &&
    vscode.window.showQuickPick(
      used.map((source) => ({
        label: source.title,
        detail: [
          source.documentNumber,
          source.date,
          message(source.reprinted ? 'compare.reprinted' : 'compare.used', { count: source.length }),
        ]
          .filter(Boolean)
          .join(' · '),
        source,
      })),
      { placeHolder: message('compare.pick'), matchOnDetail: true },
    ));
  return picked ? picked.source : undefined;
}
