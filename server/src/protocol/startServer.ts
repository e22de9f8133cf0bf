import type { Connection, InitializeError, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Norm } from '../engine/index.ts';
import { localeOf, renderMessage } from '../messages/index.ts';
import { createQueries } from '../workspace/queries.ts';
import { createSession, type Session } from '../workspace/session/session.ts';
import type { SessionHost } from '../workspace/session/sessionHost.ts';
import type { FolderWatches } from '../workspace/session/watchedFiles.ts';
import { clientFlags, serverCapabilities } from './capabilities.ts';
import { configurationSection, createConfiguration } from './configuration.ts';
import { diagnosticStyle, type ServerContext, sourceViews } from './context.ts';
import { diagnosticsOf } from './convert/diagnostics.ts';
import { registerCodeAction } from './handlers/codeAction.ts';
import { registerCommands } from './handlers/commands.ts';
import { registerCompletion } from './handlers/completion.ts';
import { createPusher, ledgerOf, registerPullDiagnostics } from './handlers/diagnostics.ts';
import { registerHover } from './handlers/hover.ts';
import { registerInlineCompletion } from './handlers/inlineCompletion.ts';
import { registerNavigation } from './handlers/navigation.ts';
import { registerOnType } from './handlers/onType.ts';
import { registerRename } from './handlers/rename.ts';
import { registerSources } from './handlers/sources.ts';
import { createStatusReporter } from './handlers/status.ts';
import { registerStructure } from './handlers/structure.ts';
import { registerVisible } from './handlers/visible.ts';
import { type Introduction, introductionOf } from './introduction.ts';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  ResponseError,
  TextDocuments,
} from './lsp.ts';
import { sourcesChangedMethod } from './messages.ts';
import { refusedMethod } from './runtime/afterShutdown.ts';
import { createFolderWatch } from './runtime/folderWatch.ts';
import { createGlances } from './runtime/glances.ts';
import { guardedNotification, type Log } from './runtime/guard.ts';
import { createIndexProgress } from './runtime/indexProgress.ts';
import { showMessage } from './runtime/notice.ts';
import { createRest } from './runtime/rest.ts';

/** The machine as the server needs it; tests bring their own. */
export interface ServerDeps {
  /** The world of a session, for what the client said of itself. Options come from the client, so they are given. */
  host(introduction: Introduction, log: Log): Omit<SessionHost, 'options' | 'log'> & ServerHost;
  norm(rule: string): Norm | undefined;
  /** Told when the client has its answer and nothing is under way. */
  atRest?(): void;
}

export interface ServerHost {
  /** Glob patterns of the files whose changes matter, e.g. the suppression file. */
  readonly watched: readonly string[];
  /** What to watch besides for the corpus that was loaded last. */
  folderWatches(): FolderWatches;
  /** What the change of a file or folder means. @param cameOrWent false where only its content has changed */
  changed(uri: string, cameOrWent: boolean): 'corpus' | 'suppressions' | undefined;
  /** Folders (URIs) were opened or closed. Whether the corpus has to be read again. */
  foldersChanged(added: readonly string[], removed: readonly string[]): Promise<boolean>;
}

/** Serves one client over a connection until it says goodbye. Nothing that a document contains ends it. */
export function startServer(connection: Connection, deps: ServerDeps): void {
  // Editors hide what is logged without a level.
  const log: Log = (message) => connection.console.warn(message);
  let isServing = false;
  connection.onInitialize((params): InitializeResult | ResponseError<InitializeError> => {
    // Served anew, the same client would have its documents taken from it.
    if (isServing) return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    isServing = true;
    const flags = clientFlags(params.capabilities);
    serve(connection, deps, params, log);
    return {
      capabilities: serverCapabilities(params, flags),
      serverInfo: { name: 'xunzhang' },
    };
  });
  // Requests that nobody has registered for: all of them, before a client has introduced itself.
  connection.onRequest((method) =>
    isServing
      ? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.'),
  );
  connection.onRequest(
    refusedMethod,
    () => new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down.'),
  );
  connection.listen();
}

function serve(connection: Connection, deps: ServerDeps, params: InitializeParams, log: Log): void {
  const introduction = introductionOf(params);
  const flags = clientFlags(params.capabilities);
  const locale = localeOf(introduction.locale ?? params.locale);
  const configuration = createConfiguration(connection, flags, introduction, () =>
    inBackground(optionsChanged()),
  );
  const host = deps.host(introduction, log);
  /** For what nobody waits for: a client that refuses it, does not answer or is gone must not hold up or end the server. */
  const inBackground = (promise: Promise<unknown>) => void promise.catch((error) => log(String(error)));
  const progress = flags.progress
    ? createIndexProgress(connection, locale, () => session.stopIndexing())
    : undefined;
  const folderWatch = createFolderWatch(connection, flags);
  const watchFolders = () => inBackground(folderWatch(host.folderWatches()));
  const rest = createRest(() => deps.atRest?.());
  const session: Session = createSession(
    { ...host, options: configuration.options, log },
    { sourceScheme: introduction.sourceScheme },
    {
      checked: (checked) => {
        // Behind the diagnostics, which somebody waits for.
        setImmediate(() => inBackground(status.checked(checked)));
        rest.soon();
        replaceGlance(checked.document.uri);
      },
      corpusChanged: () => {
        inBackground(status.corpus());
        watchFolders();
        if (introduction.sourceScheme && session.corpusStatus().state !== 'loading')
          inBackground(connection.sendNotification(sourcesChangedMethod));
      },
      indexing: (done) => {
        progress?.show(done);
        inBackground(status.corpus());
      },
      invalidated: () => refresh(),
    },
  );
  const context: ServerContext = {
    connection,
    session,
    queries: createQueries(session),
    flags,
    locale,
    docsBase: introduction.docsBase,
    listsMarkdown: introduction.listsMarkdown,
    reopenCommand: introduction.reopenCommand,
    log,
    norm: deps.norm,
  };
  const status = createStatusReporter(context, introduction.sourceScheme);
  const ledger = ledgerOf(context);
  const glances = createGlances(session.glance, ({ findings, document }) =>
    diagnosticsOf(findings, document, diagnosticStyle(context), sourceViews(context)),
  );
  const pusher = flags.pullDiagnostics ? undefined : createPusher(context, ledger, glances);

  /** What was wrong with the options may be right, where no check will say so. */
  const optionsChanged = async () => {
    await session.optionsChanged();
    await status.corpus();
  };
  const refreshDiagnostics = () => {
    if (flags.refreshDiagnostics) inBackground(connection.languages.diagnostics.refresh());
  };
  /** The whole is there: who pulls has to ask for it, who is pushed to gets it by itself. */
  const replaceGlance = (uri: string) => {
    if (!glances.has(uri)) return;
    glances.forget(uri);
    if (!pusher) refreshDiagnostics();
  };
  const glanceElsewhere = (uri: string) => {
    if (!glances.has(uri)) return;
    if (pusher) pusher.push(uri);
    else refreshDiagnostics();
  };
  const refresh = () => {
    if (pusher) pusher.pushAll();
    else refreshDiagnostics();
    if (flags.refreshTokens) inBackground(connection.languages.semanticTokens.refresh());
  };

  const documents = new TextDocuments(TextDocument);
  documents.onDidChangeContent(
    guardedNotification('didChange', log, ({ document }) => {
      const { uri, languageId, version } = document;
      rest.notNow();
      const isNew = session.document(uri) === undefined;
      session.put(uri, languageId, version, document.getText());
      pusher?.push(uri);
      return isNew ? status.unchecked(uri) : undefined;
    }),
  );
  documents.onDidClose(
    guardedNotification('didClose', log, ({ document: { uri } }) => {
      session.close(uri);
      ledger.forget(uri);
      glances.forget(uri);
      pusher?.clear(uri);
    }),
  );
  // A client that does not watch files for us may have saved decisions to ignore.
  if (!flags.watchFiles)
    documents.onDidSave(guardedNotification('didSave', log, () => session.suppressionsChanged()));
  documents.listen(connection);

  if (!pusher) registerPullDiagnostics(context, ledger, glances);
  registerVisible(context, glanceElsewhere);
  registerHover(context);
  registerNavigation(context);
  registerStructure(context);
  registerCodeAction(context);
  registerCompletion(context);
  registerInlineCompletion(context);
  registerOnType(context);
  registerRename(context);
  registerCommands(context);
  registerSources(context);

  connection.onDidChangeConfiguration(
    guardedNotification('didChangeConfiguration', log, async ({ settings }) => {
      configuration.pushed(settings);
      await optionsChanged();
    }),
  );
  connection.onDidChangeWatchedFiles(
    guardedNotification('didChangeWatchedFiles', log, async ({ changes }) => {
      const meanings = new Set(
        changes.map(({ uri, type }) => host.changed(uri, type !== FileChangeType.Changed)),
      );
      if (meanings.has('corpus')) await session.loadCorpus();
      else if (meanings.has('suppressions')) session.suppressionsChanged();
    }),
  );
  connection.onInitialized(
    guardedNotification('initialized', log, async () => {
      // First of all, so that every question from now on waits for the corpus.
      const loaded = session.loadCorpus();
      for (const args of introduction.problems) {
        const problem = renderMessage({ key: 'editor.initializationProblem', args }, locale);
        log(problem);
        inBackground(showMessage(connection, 'warning', problem));
      }
      if (flags.workspaceFolders)
        connection.workspace.onDidChangeWorkspaceFolders(
          guardedNotification('didChangeWorkspaceFolders', log, async ({ added, removed }) => {
            const [opened, closed] = [added, removed].map((list) => list.map(({ uri }) => uri));
            if (await host.foldersChanged(opened ?? [], closed ?? [])) await session.loadCorpus();
            else watchFolders();
          }),
        );
      if (flags.registerConfiguration)
        inBackground(
          connection.client.register(DidChangeConfigurationNotification.type, {
            section: configurationSection,
          }),
        );
      if (flags.watchFiles && host.watched.length > 0)
        inBackground(
          connection.client.register(DidChangeWatchedFilesNotification.type, {
            watchers: host.watched.map((globPattern) => ({ globPattern })),
          }),
        );
      await loaded;
    }),
  );
}
