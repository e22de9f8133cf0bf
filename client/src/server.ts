import { availableParallelism } from 'node:os';
import * as vscode from 'vscode';
import {
  DocumentDiagnosticRequest,
  LanguageClient,
  type LanguageClientOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import type * as messages from '../../server/src/protocol/messages.ts';
import { configurationByLanguage } from './configuration.ts';
import { sayWhereNoted } from './decisions.ts';
import { sayingOtherwise } from './errorHandler.ts';
import { displayLocale } from './messages.ts';
import { documentSelector } from './selector.ts';
import { serverStart } from './serverStart.ts';
import type { Status } from './status.ts';

// Named here because the client takes only types from the server; the compiler holds both sides to the same names.
const statusMethod: typeof messages.statusMethod = 'xunzhang/status';
const sourcesChangedMethod: typeof messages.sourcesChangedMethod = 'xunzhang/sourcesChanged';

/** There is no server to ask. */
export class NotRunning extends Error {
  override readonly name = 'NotRunning';
}

/** The language server as the rest of the client sees it; restarting makes a fresh process. */
export interface Server extends vscode.Disposable {
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Waits for a server that is starting; rejects with `NotRunning` when there is none. */
  request<Result>(method: string, params?: object): Promise<Result>;
  /** Says something to a server that is running; nobody hears it otherwise. */
  notify(method: string, params: object): void;
  /** Asks anew for the diagnostics of every open document; rejects as `request` does. */
  refreshDiagnostics(): Promise<void>;
  showOutput(): void;
  /** Fires when a server has broken down too often to be started again. */
  readonly onDidGiveUp: vscode.Event<void>;
  /** Fires when a server has come up. */
  readonly onDidStart: vscode.Event<void>;
  /** Fires when the sources may have other texts than before: after a restart, or when the corpus was reloaded. */
  readonly onDidChangeSources: vscode.Event<void>;
}

export function createServer(context: vscode.ExtensionContext, status: Status): Server {
  const output = vscode.window.createOutputChannel('循章', { log: true });
  const started = new vscode.EventEmitter<void>();
  const sourcesChanged = new vscode.EventEmitter<void>();
  const gaveUp = new vscode.EventEmitter<void>();
  let client: LanguageClient | undefined;
  let lastStep: Promise<void> = Promise.resolve();

  const launch = async () => {
    const next: LanguageClient = new LanguageClient(
      'xunzhang',
      '循章',
      {
        module: context.asAbsolutePath('dist/server.cjs'),
        // Over streams the server writes its answers as it keeps them.
        transport: TransportKind.stdio,
        options: serverStart({
          versions: process.versions,
          platform: process.platform,
          env: process.env,
          processors: availableParallelism(),
        }),
      },
      {
        ...clientOptions(context, output),
        errorHandler: sayingOtherwise(
          () => next.createDefaultErrorHandler(),
          () => gaveUp.fire(),
        ),
      },
    );
    client = next;
    output.info(`${context.extension.id} ${context.extension.packageJSON.version}`);
    status.loading();
    next.onNotification(statusMethod, (params: messages.StatusParams) => status.show(params));
    next.onNotification(sourcesChangedMethod, () => sourcesChanged.fire());
    next.onDidChangeState(({ newState }) => {
      if (client !== next) return;
      if (newState === State.Starting) status.loading();
      if (newState === State.Stopped) status.stopped();
    });
    try {
      await next.start();
      started.fire();
      sourcesChanged.fire();
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      status.stopped();
    }
  };

  const stop = async () => {
    const last = client;
    client = undefined;
    // A server that never came up, or no longer answers, is let go all the same.
    await last?.dispose().catch((error: unknown) => output.warn(String(error)));
  };

  const running = async (): Promise<LanguageClient> => {
    await lastStep;
    if (!client?.isRunning()) throw new NotRunning('the language server is not running');
    return client;
  };

  /** Starting and stopping never overlap. */
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    lastStep = lastStep.then(step, step);
    return lastStep;
  };

  return {
    start: () => inTurn(launch),
    restart: () =>
      inTurn(async () => {
        await stop();
        await launch();
      }),
    stop: () => inTurn(stop),
    async request(method, params) {
      const asked = await running();
      // An `undefined` that is handed on would be sent as `null`.
      const answer = params === undefined ? asked.sendRequest(method) : asked.sendRequest(method, params);
      return (answer as Promise<never>).catch((error: unknown) => {
        throw asked.isRunning() ? error : new NotRunning(String(error));
      });
    },
    notify(method, params) {
      if (client?.isRunning())
        client.sendNotification(method, params).catch((error: unknown) => output.warn(String(error)));
    },
    async refreshDiagnostics() {
      (await running()).getFeature(DocumentDiagnosticRequest.method)?.refresh();
    },
    showOutput: () => output.show(),
    onDidGiveUp: gaveUp.event,
    onDidStart: started.event,
    onDidChangeSources: sourcesChanged.event,
    dispose() {
      started.dispose();
      sourcesChanged.dispose();
      gaveUp.dispose();
      output.dispose();
    },
  };
}

function clientOptions(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
): LanguageClientOptions {
  const initializationOptions: messages.InitializationOptions = {
    locale: displayLocale(),
    sourceScheme: true,
    listsMarkdown: true,
    reopenCommand: 'xunzhang.reopenAsGb18030',
    compareCommand: 'xunzhang.compareWithSource',
    docsBase: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
  };
  return {
    documentSelector,
    initializationOptions,
    outputChannel,
    middleware: { executeCommand: sayWhereNoted, workspace: { configuration: configurationByLanguage } },
    diagnosticPullOptions: { onChange: true, onSave: true },
  };
}
