import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { type Cancel, never } from '../../workspace/session/cancel.ts';
import type { OpenDocument } from '../../workspace/session/textView.ts';
import { diagnosticStyle, type ServerContext, sourceViews } from '../context.ts';
import { createScribe } from '../convert/diagnosticJson.ts';
import { diagnosticsOf } from '../convert/diagnostics.ts';
import { DocumentDiagnosticReportKind } from '../lsp.ts';
import type { Glances } from '../runtime/glances.ts';
import { detailOf, guarded } from '../runtime/guard.ts';
import { createLedger, type Ledger } from '../runtime/ledger.ts';
import { written } from '../runtime/written.ts';

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/**
 * Answers pulls. An answer that the client has already is not sent again. A long document is answered by a glance first
 * where the client can be told to pull again.
 */
export function registerPullDiagnostics(context: ServerContext, ledger: Ledger, glances: Glances): void {
  const { connection, session, flags, log } = context;
  /** Analyses the whole behind a glance, as long as the document stays as it is; a later state is pulled again. */
  const goOn = (document: OpenDocument) => {
    const edited: Cancel = {
      ...never,
      get isCancelled() {
        return session.document(document.uri) !== document;
      },
    };
    session.check(document.uri, edited).catch((error) => log(`diagnostic: ${detailOf(error)}`));
  };
  connection.languages.diagnostics.on(
    guarded<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'diagnostic',
      log,
      nothing,
      async ({ textDocument, previousResultId }, cancel) => {
        const { uri } = textDocument;
        const glance = flags.refreshDiagnostics ? await glances.of(uri, cancel) : undefined;
        if (glance) {
          goOn(glance.document);
          return { kind: DocumentDiagnosticReportKind.Full, items: [...glance.items] };
        }
        const checked = await session.check(uri, cancel);
        if (!checked) return nothing;
        const { id: resultId, items, json } = ledger.of(checked);
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        const kind = DocumentDiagnosticReportKind.Full;
        return written(
          () => `{"kind":"${kind}","resultId":"${resultId}","items":${json()}}`,
          () => ({ kind, resultId, items: items() }),
        );
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

export function createPusher(context: ServerContext, ledger: Ledger, glances: Glances): Pusher {
  const { connection, session, log } = context;
  /** By document, which diagnostics were sent last. */
  const sent = new Map<string, string>();

  const push = async (uri: string): Promise<void> => {
    const asked = session.document(uri);
    const isNewest = () => asked !== undefined && session.document(uri) === asked;
    try {
      const glance = await glances.of(uri);
      if (glance && isNewest()) {
        sent.delete(uri);
        await connection.sendDiagnostics({
          uri,
          version: glance.document.version,
          diagnostics: [...glance.items],
        });
      }
      const checked = await session.check(uri);
      if (!isNewest()) return;
      const found = checked && ledger.of(checked);
      if (found && sent.get(uri) === found.id) return;
      if (found) sent.set(uri, found.id);
      else sent.delete(uri);
      const version = asked?.version ?? 0;
      await connection.sendDiagnostics(
        written(
          () =>
            `{"uri":${JSON.stringify(uri)},"version":${version},"diagnostics":${found ? found.json() : '[]'}}`,
          () => ({ uri, version, diagnostics: found ? found.items() : [] }),
        ),
      );
    } catch (error) {
      log(`push: ${detailOf(error)}`);
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
export function ledgerOf(context: ServerContext): Ledger {
  const style = diagnosticStyle(context);
  const scribe = createScribe(style);
  return createLedger(({ document, analysis: { findings } }) => {
    const sources = sourceViews(context);
    let json: string | undefined;
    return {
      items: () => diagnosticsOf(findings, document, style, sources),
      json: () => (json ??= scribe(findings, document, sources)),
    };
  });
}
