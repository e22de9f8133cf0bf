import { diagnosticStyle, type ServerContext, sourceViews } from '../context.ts';
import { diagnosticsOf } from '../convert/diagnostics.ts';
import { CodeLensRefreshRequest } from '../lsp.ts';
import { createGlances } from '../runtime/glances.ts';
import { inBackground } from '../runtime/guard.ts';
import { createPusher, ledgerOf, registerPullDiagnostics } from './diagnostics.ts';

/** What a client shows of documents, kept up to date: sent to it, or asked for by it when it is told to. */
export interface Display {
  /** A document was opened or edited. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** The whole of a document was checked. */
  checked(uri: string): void;
  /** An editor shows other lines of a document than the last glance was at. */
  seenElsewhere(uri: string): void;
  /** What all findings rest on has changed. */
  outdated(): void;
}

export function createDisplay(context: ServerContext): Display {
  const { connection, session, flags, log } = context;
  const behind = inBackground(log);
  const ledger = ledgerOf(context);
  const glances = createGlances(session.glance, ({ findings, document }) =>
    diagnosticsOf(findings, document, diagnosticStyle(context), sourceViews(context)),
  );
  const pusher = flags.pullDiagnostics ? undefined : createPusher(context, ledger, glances);
  if (!pusher) registerPullDiagnostics(context, ledger, glances);
  const pullAgain = () => {
    if (flags.refreshDiagnostics) behind(connection.languages.diagnostics.refresh());
  };
  return {
    changed: (uri) => pusher?.push(uri),
    closed(uri) {
      ledger.forget(uri);
      glances.forget(uri);
      pusher?.clear(uri);
    },
    checked(uri) {
      if (!glances.has(uri)) return;
      glances.forget(uri);
      // Who is pushed to gets it by itself.
      if (!pusher) pullAgain();
    },
    seenElsewhere(uri) {
      if (!glances.has(uri)) return;
      if (pusher) pusher.push(uri);
      else pullAgain();
    },
    outdated() {
      if (pusher) pusher.pushAll();
      else pullAgain();
      if (flags.refreshTokens) behind(connection.languages.semanticTokens.refresh());
      if (flags.refreshLenses) behind(connection.sendRequest(CodeLensRefreshRequest.type));
      if (flags.refreshHints) behind(connection.languages.inlayHint.refresh());
    },
  };
}
