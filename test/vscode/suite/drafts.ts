import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension.ts';

export const extensionId = 'xunzhang.xunzhang';

export async function activate(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>(extensionId);
  assert.ok(extension, 'the packaged extension is installed');
  return extension.activate();
}

/** Opens a file of the test workspace in an editor. */
export async function open(folder: '文稿' | '不核对', name: string): Promise<vscode.TextDocument> {
  const base = vscode.workspace.workspaceFolders?.find((f) => f.name === folder)?.uri;
  assert.ok(base, `the workspace has a folder ${folder}`);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(base, name));
  await vscode.window.showTextDocument(document);
  return document;
}

export const closeEditors = (): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.closeAllEditors');

/** Where the one text that stands between ⟦ and ⟧ in `quoted` lies in the document. */
export function rangeOf(document: vscode.TextDocument, quoted: string): vscode.Range {
  const start = quoted.indexOf('⟦');
  const end = quoted.indexOf('⟧') - 1;
  const plain = quoted.replace(/[⟦⟧]/g, '');
  const at = document.getText().indexOf(plain);
  assert.ok(at >= 0, `the document contains ${plain}`);
  assert.equal(document.getText().indexOf(plain, at + 1), -1, `only one place reads ${plain}`);
  return new vscode.Range(document.positionAt(at + start), document.positionAt(at + end));
}

export const quote = (document: vscode.TextDocument, range: vscode.Range): string => document.getText(range);

export const isOurs = (diagnostic: vscode.Diagnostic): boolean => diagnostic.source === '循章';

/** The rule id that a diagnostic carries as its code. */
export const ruleOf = ({ code }: vscode.Diagnostic): string =>
  String(typeof code === 'object' ? code.value : code);

export const hoverText = async (uri: vscode.Uri, position: vscode.Position): Promise<string> => {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
};
