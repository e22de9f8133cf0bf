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

const confirmation = 'xunzhang';

/** The same, shown to the user before it is done; for clients that take annotated edits. */
export function previewedEditOf(
  document: OpenDocument,
  edits: readonly TextEdit[],
  annotation: { readonly label: string; readonly description: string },
): WorkspaceEdit {
  const { uri, version } = document;
  const changes = textEditsOf(document, edits).map((edit) => ({ ...edit, annotationId: confirmation }));
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: changes }],
    changeAnnotations: { [confirmation]: { ...annotation, needsConfirmation: true } },
  };
}
