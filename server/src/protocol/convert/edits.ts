import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../engine/index.ts';
import type { OpenDocument } from '../../workspace/textView.ts';
import { rangeOf } from './ranges.ts';

/** Edits of one document; of the version they were made for, where the client can hold on to that. */
export function editOf(
  document: OpenDocument,
  edits: readonly TextEdit[],
  documentChanges: boolean,
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
  return documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
