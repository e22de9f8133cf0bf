import * as vscode from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';
import type { Drafts } from './drafts.ts';
import { message } from './messages.ts';
import type { Server } from './server.ts';

const reportMethod: typeof messages.reportMethod = 'xunzhang/report';

/** Saves what the check of a draft came to as a page to print and sign, where the user says. */
export async function saveReport(
  { extension }: vscode.ExtensionContext,
  server: Server,
  drafts: Drafts,
): Promise<void> {
  const draft = drafts.current();
  if (!draft) return void vscode.window.showInformationMessage(message('check.noDraft'));
  const name = vscode.workspace.asRelativePath(draft.uri);
  const params: messages.ReportParams = {
    uri: draft.uri.toString(),
    name,
    date: today(),
    version: extension.packageJSON.version,
  };
  const report = await server.request<messages.ReportResult>(reportMethod, params);
  if (!report) return void vscode.window.showInformationMessage(message('check.noDraft'));
  const target = await vscode.window.showSaveDialog({
    title: message('report.save'),
    filters: { HTML: ['html'] },
    ...placeBeside(draft.uri, name),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(report.html));
  const open = message('report.open');
  const file = vscode.workspace.asRelativePath(target);
  const chosen = await vscode.window.showInformationMessage(message('report.saved', { file }), open);
  if (chosen === open) await vscode.env.openExternal(target);
}

/** Beside the draft, or else in the open folder. */
function placeBeside(draft: vscode.Uri, name: string): Pick<vscode.SaveDialogOptions, 'defaultUri'> {
  const file = message('report.file', { name: name.replace(/^.*\//, '').replace(/\.[^.]*$/, '') });
  if (draft.scheme !== 'untitled') return { defaultUri: vscode.Uri.joinPath(draft, '..', file) };
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, file) } : {};
}

/** The day where the user is. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
