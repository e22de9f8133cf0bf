import * as vscode from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';
import { message } from './messages.ts';
import type { Server } from './server.ts';

const importWordMethod: typeof messages.importWordMethod = 'xunzhang/importWord';

/**
 * Opens the text of a Word document as a draft without a file: the document stays as it is.
 * @param chosen the document, from the Explorer's menu; without it the user chooses one
 */
export async function importWord(server: Server, chosen: vscode.Uri | undefined): Promise<void> {
  const uri = chosen ?? (await pick());
  if (!uri) return;
  const name = vscode.workspace.asRelativePath(uri);
  const params: messages.ImportWordParams = {
    name,
    data: Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('base64'),
  };
  const word = await server.request<messages.ImportWordResult | null>(importWordMethod, params);
  if (!word) return;
  if ('problem' in word) return void vscode.window.showWarningMessage(word.problem);
  const document = await vscode.workspace.openTextDocument({ language: 'policy-zh', content: word.text });
  await vscode.window.showTextDocument(document);
}

const pick = async (): Promise<vscode.Uri | undefined> =>
  (
    await vscode.window.showOpenDialog({
      canSelectMany: false,
      filters: { [message('word.filter')]: ['docx'] },
      openLabel: message('word.open'),
    })
  )?.[0];
