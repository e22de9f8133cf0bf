import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Checked } from '../../workspace/checker.ts';
import { diagnosticStyle, type ServerContext, sourceViews } from '../context.ts';
import { diagnosticsOf } from '../convert/diagnostics.ts';
import { guarded } from '../runtime/guard.ts';

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Answers pulls. An answer that the client has already is not sent again; it is known by the analysis it came from. */
export function registerPullDiagnostics(context: ServerContext): void {
  const { connection, session, log } = context;
  connection.languages.diagnostics.on(
    guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'diagnostic',
      log,
      nothing,
      async ({ textDocument, previousResultId }, cancel) => {
        const checked = await session.check(textDocument.uri, cancel);
        if (!checked) return nothing;
        const resultId = String(checked.stamp);
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: itemsOf(checked, context) };
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

export function createPusher(context: ServerContext): Pusher {
  const { connection, session, log } = context;
  /** The analysis that each document's last diagnostics came from. */
  const sent = new Map<string, number>();

  const push = async (uri: string): Promise<void> => {
    const asked = session.document(uri);
    const isNewest = () => asked !== undefined && session.document(uri) === asked;
    try {
      const checked = await session.check(uri);
      if (!isNewest() || (checked && sent.get(uri) === checked.stamp)) return;
      if (checked) sent.set(uri, checked.stamp);
      else sent.delete(uri);
      const diagnostics = checked ? itemsOf(checked, context) : [];
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

const itemsOf = (checked: Checked, context: ServerContext): Diagnostic[] =>
  diagnosticsOf(checked, diagnosticStyle(context), sourceViews(context));
