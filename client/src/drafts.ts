import * as vscode from 'vscode';
import { documentSelector } from './selector.ts';

/** Which draft the user works at, also while the output, the terminal or another panel has the focus. */
export interface Drafts extends vscode.Disposable {
  current(): vscode.TextDocument | undefined;
  /** A draft that is open, as the server knows it. */
  opened(uri: string): vscode.TextDocument | undefined;
}

export function watchDrafts(): Drafts {
  let last: vscode.TextDocument | undefined;
  const note = (editor: vscode.TextEditor | undefined) => {
    if (editor && isDraft(editor.document)) last = editor.document;
  };
  note(vscode.window.activeTextEditor);
  const listener = vscode.window.onDidChangeActiveTextEditor(note);
  return {
    current() {
      note(vscode.window.activeTextEditor);
      const shown = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isDraft);
      return shown.find((document) => document === last) ?? shown[0];
    },
    opened: (uri) =>
      vscode.workspace.textDocuments.find(
        (document) => isDraft(document) && document.uri.toString() === vscode.Uri.parse(uri).toString(),
      ),
    dispose: () => listener.dispose(),
  };
}

const isDraft = (document: vscode.TextDocument): boolean =>
  vscode.languages.match(documentSelector, document) > 0;
