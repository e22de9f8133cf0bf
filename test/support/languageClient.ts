import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { InitializationOptions, StatusParams } from '../../server/src/protocol/messages.ts';
import { nodeDeps } from '../../server/src/protocol/nodeServer.ts';
import { afterShutdown } from '../../server/src/protocol/runtime/afterShutdown.ts';
import type { ServerDeps } from '../../server/src/protocol/serverDeps.ts';
import { startServer } from '../../server/src/protocol/startServer.ts';
import { spanOf } from './marks.ts';

export interface ClientOptions {
  /** Pulls diagnostics unless told otherwise. */
  readonly pull?: boolean;
  readonly initializationOptions?: InitializationOptions;
  readonly workspaceFolder?: string;
  /** Answers `workspace/configuration`. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
  readonly capabilities?: InitializeParams['capabilities'];
  /** Answers `client/registerCapability`. */
  readonly register?: (params: RegistrationParams) => unknown;
  /** Changes the server's world. */
  readonly deps?: (deps: ServerDeps) => ServerDeps;
}

export type TestClient = Awaited<ReturnType<typeof startClient>>;

/** The real server over real streams, with a client that remembers what it was told. */
export async function startClient(options: ClientOptions = {}) {
  const { pull = true } = options;
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const deps = nodeDeps({});
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), {
    messageStrategy: afterShutdown(),
  });
  startServer(server, options.deps ? options.deps(deps) : deps);

  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const log: string[] = [];
  const warned: string[] = [];
  const shown: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const statuses: StatusParams[] = [];
  let refreshes = 0;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    log.push(message);
    if (type <= MessageType.Warning) warned.push(message);
  });
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
    changed();
  });
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    changed();
  });
  connection.onNotification('xunzhang/status', (params: StatusParams) => {
    statuses.push(params);
    changed();
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    changed();
    return null;
  });
  connection.onRequest('workspace/semanticTokens/refresh', () => null);
  connection.onRequest(
    'client/registerCapability',
    (params: RegistrationParams) => options.register?.(params) ?? null,
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => options.configuration?.(scopeUri) ?? null),
  );
  connection.listen();

  const params: InitializeParams = {
    processId: null,
    rootUri: options.workspaceFolder ?? null,
    locale: 'zh-cn',
    capabilities: options.capabilities ?? capabilities(pull, options.configuration !== undefined),
    initializationOptions: options.initializationOptions,
    workspaceFolders: options.workspaceFolder ? [{ uri: options.workspaceFolder, name: 'w' }] : null,
  };
  const initialized: InitializeResult = await connection.sendRequest('initialize', params);
  await connection.sendNotification('initialized', {});

  const texts = new Map<string, { text: string; version: number }>();
  const textOf = (uri: string) => texts.get(uri)?.text ?? '';

  return {
    connection: connection as ProtocolConnection,
    initialized,
    log,
    /** What of the log editors show without being asked to show more. */
    warned,
    shown,
    published,
    statuses,
    refreshes: () => refreshes,
    /** Waits for something that a notification makes true. */
    async until<T>(what: string, find: () => T | undefined | false): Promise<T> {
      return new Promise((resolve, reject) => {
        const timeout = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`never came: ${what}; the server said: ${log.join(' | ').slice(0, 2000)}`));
        }, 15000);
        const look = () => {
          const found = find();
          if (found === undefined || found === false) return;
          clearTimeout(timeout);
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      });
    },
    async open(uri: string, text: string, languageId = 'plaintext') {
      texts.set(uri, { text, version: 1 });
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    /** Replaces a quotation by other words, sent as an incremental change. */
    async edit(uri: string, quoted: string, replacement: string) {
      const { text, version } = texts.get(uri) ?? { text: '', version: 0 };
      const span = spanOf(text, quoted);
      const range = { start: positionAt(text, span.start), end: positionAt(text, span.end) };
      const next = text.slice(0, span.start) + replacement + text.slice(span.end);
      texts.set(uri, { text: next, version: version + 1 });
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: version + 1 },
        contentChanges: [{ range, text: replacement }],
      });
    },
    async close(uri: string) {
      texts.delete(uri);
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    textOf,
    async diagnostics(uri: string): Promise<Diagnostic[]> {
      const report: { items: Diagnostic[] } = await connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items;
    },
    /** Asks a question about the first character of a quotation. */
    async at<T>(method: string, uri: string, quoted: string, more: object = {}): Promise<T> {
      const position = positionAt(textOf(uri), spanOf(textOf(uri), quoted).start);
      return connection.sendRequest(method, { textDocument: { uri }, position, ...more });
    },
    ask: <T>(method: string, uri: string, more: object = {}): Promise<T> =>
      connection.sendRequest(method, { textDocument: { uri }, ...more }),
    async stop() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      server.dispose();
    },
  };
}

export const capabilities = (pull: boolean, configuration: boolean): InitializeParams['capabilities'] => ({
  workspace: {
    configuration,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    ...(pull && {
      diagnostic: { dataSupport: true, relatedInformation: true, codeDescriptionSupport: true },
    }),
    publishDiagnostics: { dataSupport: true, relatedInformation: true },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    semanticTokens: {
      requests: { full: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
});

/** Counted by hand here, so that the server's own counting is not its own witness. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
}

export function offsetAt(text: string, { line, character }: Position): number {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  return lines.slice(0, line).reduce((sum, l) => sum + l.length, 0) + character;
}

export const quotedBy = (text: string, { start, end }: Range): string =>
  text.slice(offsetAt(text, start), offsetAt(text, end));

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start));
  return ordered.reduce(
    (out, { range, newText }) =>
      out.slice(0, offsetAt(text, range.start)) + newText + out.slice(offsetAt(text, range.end)),
    text,
  );
}
