import type { Connection, InitializeError, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { localeOf, renderMessage } from '../messages/index.ts';
import { createQueries } from '../workspace/queries.ts';
import { createSession, type Session } from '../workspace/session/session.ts';
import { clientFlags, serverCapabilities } from './capabilities.ts';
import { createConfiguration } from './configuration.ts';
import type { ServerContext } from './context.ts';
import { registerCodeAction } from './handlers/codeAction.ts';
import { registerCommands } from './handlers/commands.ts';
import { registerCompletion } from './handlers/completion.ts';
import { registerCoverage } from './handlers/coverage.ts';
import { createDisplay } from './handlers/display.ts';
import { registerDocuments } from './handlers/documents.ts';
import { registerHover } from './handlers/hover.ts';
import { registerImportWord } from './handlers/importWord.ts';
import { registerInlineCompletion } from './handlers/inlineCompletion.ts';
import { registerNavigation } from './handlers/navigation.ts';
import { registerOnType } from './handlers/onType.ts';
import { registerProvenance } from './handlers/provenance.ts';
import { registerRename } from './handlers/rename.ts';
import { registerReport } from './handlers/report.ts';
import { registerSources } from './handlers/sources.ts';
import { createStatusReporter } from './handlers/status.ts';
import { registerStructure } from './handlers/structure.ts';
import { registerSurroundings } from './handlers/surroundings.ts';
import { registerVisible } from './handlers/visible.ts';
import { introductionOf } from './introduction.ts';
import { ErrorCodes, ResponseError } from './lsp.ts';
import { sourcesChangedMethod } from './messages.ts';
import { refusedMethod } from './runtime/afterShutdown.ts';
import { createFolderWatch } from './runtime/folderWatch.ts';
import { guardedNotification, inBackground, type Log } from './runtime/guard.ts';
import { createIndexProgress } from './runtime/indexProgress.ts';
import { showMessage } from './runtime/notice.ts';
import { createRest } from './runtime/rest.ts';
import type { ServerDeps } from './serverDeps.ts';

/** Serves one client over a connection until it says goodbye. Nothing that a document contains ends it. */
export function startServer(connection: Connection, deps: ServerDeps): void {
  const log: Log = (message) => {
    try {
      // Editors hide what is logged without a level.
      connection.console.warn(message);
    } catch {
      // The client is gone: there is nobody to tell.
    }
  };
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

/** Everything a client can ask for, from when it has introduced itself. */
function serve(connection: Connection, deps: ServerDeps, params: InitializeParams, log: Log): void {
  const introduction = introductionOf(params);
  const flags = clientFlags(params.capabilities);
  const locale = localeOf(introduction.locale ?? params.locale);
  const behind = inBackground(log);
  const configuration = createConfiguration(connection, flags, introduction, () => behind(optionsChanged()));
  const host = deps.host(introduction, log);
  const progress = flags.progress
    ? createIndexProgress(connection, locale, () => session.stopIndexing())
    : undefined;
  const folderWatch = createFolderWatch(connection, flags);
  const watchFolders = () => behind(folderWatch(host.folderWatches()));
  const rest = createRest(() => deps.atRest?.());
  const session: Session = createSession(
    { ...host, options: configuration.options, log },
    { sourceScheme: introduction.sourceScheme },
    {
      checked: (checked) => {
        // Behind the diagnostics, which somebody waits for.
        setImmediate(() => behind(status.checked(checked)));
        rest.soon();
        display.checked(checked.document.uri);
      },
      corpusChanged: () => {
        behind(status.corpus());
        watchFolders();
        if (introduction.sourceScheme && session.corpusStatus().state !== 'loading')
          behind(connection.sendNotification(sourcesChangedMethod));
      },
      indexing: (done) => {
        progress?.show(done);
        behind(status.corpus());
      },
      invalidated: () => display.outdated(),
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
    compareCommand: introduction.compareCommand,
    log,
    norm: deps.norm,
  };
  const status = createStatusReporter(context, introduction.sourceScheme);
  const display = createDisplay(context);
  /** What was wrong with the options may be right, where no check will say so. */
  const optionsChanged = async () => {
    await session.optionsChanged();
    await status.corpus();
  };

  registerDocuments(context, { display, opened: status.unchecked, busy: rest.notNow });
  registerVisible(context, display.seenElsewhere);
  registerHover(context);
  registerNavigation(context);
  registerStructure(context);
  registerProvenance(context);
  registerCodeAction(context);
  registerCompletion(context);
  registerInlineCompletion(context);
  registerOnType(context);
  registerRename(context);
  registerCommands(context);
  registerSources(context);
  registerCoverage(context);
  registerReport(context);
  registerImportWord(context);
  const follow = registerSurroundings(context, {
    host,
    watchFolders,
    async configured(settings) {
      configuration.pushed(settings);
      await optionsChanged();
    },
  });
  connection.onInitialized(
    guardedNotification('initialized', log, async () => {
      // First of all, so that every question from now on waits for the corpus.
      const loaded = session.loadCorpus();
      for (const args of introduction.problems) {
        const problem = renderMessage({ key: 'editor.initializationProblem', args }, locale);
        log(problem);
        behind(showMessage(connection, 'warning', problem));
      }
      follow();
      await loaded;
    }),
  );
}
