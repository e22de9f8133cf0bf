import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticStyle, type ServerContext, sourceViews } from '../context.ts';
import { diagnosticsOf } from '../convert/diagnostics.ts';
import { DocumentDiagnosticReportKind } from '../lsp.ts';
import { guarded } from '../runtime/guard.ts';
import { createLedger, type Ledger } from '../runtime/ledger.ts';

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Answers pulls. An answer that the client has already is not sent again. */
export function registerPullDiagnostics({ connection, session, log }: ServerContext, ledger: Ledger): void {
  connection.languages.diagnostics.on(
    guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'diagnostic',
      log,
      nothing,
      async ({ textDocument, previousResultId }, cancel) => {
        const checked = await session.check(textDocument.uri, cancel);
        if (!checked) return nothing;
        const { id: resultId, items } = ledger.of(checked);
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
      },
    ),
  );
}

/** For clients that cannot pull: each new state of a document is checked and its diagnostics are sent. */
export interface Pusher {
  /** Checks the document and sends what is found; a newer state of it supersedes the sending. */
  push(uri: string): void;
  pushAll(): void;
  clear(uri: string): void;
}

export function createPusher({ connection, session, log }: ServerContext, ledger: Ledger): Pusher {
  /** By document, which diagnostics were sent last. */
  const sent = new Map<string, string>();

  const push = async (uri: string): Promise<void> => {
    const asked = session.document(uri);
    const isNewest = () => asked !== undefined && session.document(uri) === asked;
    try {
      const checked = await session.check(uri);
      if (!isNewest()) return;
      const found = checked && ledger.of(checked);
      if (found && sent.get(uri) === found.id) return;
      if (found) sent.set(uri, found.id);
      else sent.delete(uri);
      const diagnostics = found ? [...found.items] : [];
      await connection.sendDiagnostics({ uri, version: asked?.version ?? 0, diagnostics });
    } catch (error) {
      log(`push: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      // What was shown before would be stale.
      if (isNewest()) clear(uri);
    }
  };
  const clear = (uri: string) => {
    sent.delete(uri);
    connection.sendDiagnostics({ uri, diagnostics: [] }).catch((error) => log(String(error)));
  };
  return {
    push: (uri) => void push(uri),
    pushAll: () => {
      for (const { uri } of session.documents()) void push(uri);
    },
    clear,
  };
}

/** Of all documents of a client. */
export const ledgerOf = (context: ServerContext): Ledger =>
  createLedger((checked) => diagnosticsOf(checked, diagnosticStyle(context), sourceViews(context)));
