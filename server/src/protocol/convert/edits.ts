import type { TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../engine/index.ts';
import type { OpenDocument } from '../../workspace/session/textView.ts';
import { rangeOf } from './ranges.ts';

export const textEditsOf = (document: OpenDocument, edits: readonly TextEdit[]): LspTextEdit[] =>
  edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));

/** Edits of one document; of the version they were made for, where the client can hold on to that. */
export function editOf(
  document: OpenDocument,
  edits: readonly TextEdit[],
  documentChanges: boolean,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = textEditsOf(document, edits);
  return documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
