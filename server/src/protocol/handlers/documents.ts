import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerContext } from '../context.ts';
import { TextDocuments } from '../lsp.ts';
import { guardedNotification } from '../runtime/guard.ts';
import type { Display } from './display.ts';

export interface DocumentEvents {
  readonly display: Pick<Display, 'changed' | 'closed'>;
  /** A document was opened. */
  opened(uri: string): Promise<void>;
  /** There is something to do. */
  busy(): void;
}

/** Follows the texts that are open in the client. */
export function registerDocuments(
  { connection, session, flags, log }: ServerContext,
  { display, opened, busy }: DocumentEvents,
): void {
  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(
    guardedNotification('didChange', log, ({ document }) => {
      const { uri, languageId, version } = document;
      busy();
      const isNew = session.document(uri) === undefined;
      session.put(uri, languageId, version, document.getText());
      display.changed(uri);
      return isNew ? opened(uri) : undefined;
    }),
  );
  documents.onDidClose(
    guardedNotification('didClose', log, ({ document: { uri } }) => {
      session.close(uri);
      display.closed(uri);
    }),
  );
  // A client that does not watch files for us may have saved decisions to ignore.
  if (!flags.watchFiles)
    documents.onDidSave(guardedNotification('didSave', log, () => session.suppressionsChanged()));
  documents.listen(connection);
}
