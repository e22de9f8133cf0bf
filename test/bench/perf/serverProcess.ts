import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { DocumentDiagnosticReport, Range } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serverStart } from '../../../client/src/serverStart.ts';
import type { InitializationOptions } from '../../../server/src/protocol/messages.ts';
import { capabilities } from '../../support/languageClient.ts';

/** A document as it is sent. */
const uri = 'file:///bench/draft.txt';

/** The real server, a process of its own, started as the extension starts it and asked over its standard streams as VS Code asks it. */
export interface ServerProcess {
  open(text: string): Promise<void>;
  /** Puts `text` in place of a range of the document. */
  change(range: Range, text: string): Promise<void>;
  /** The diagnostics of the document as it is now. */
  diagnostics(): Promise<DocumentDiagnosticReport>;
  /** Milliseconds of processor time that it has had so far; not every system tells. */
  processorTime(): number | undefined;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly program: string;
  readonly builtinCorpus: string;
  readonly corpusDirs?: readonly string[];
  /** Folder for indexes. */
  readonly cache: string;
}

export async function startServerProcess(options: ServerOptions): Promise<ServerProcess> {
  const { program, builtinCorpus, corpusDirs = [], cache } = options;
  const { versions, platform, env } = process;
  const start = serverStart({ versions, platform, env, processors: availableParallelism() });
  const child = spawn(process.execPath, [...start.execArgv, program, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...env, ...start.env, XUNZHANG_CACHE: cache },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  for (const method of [
    'client/registerCapability',
    'workspace/diagnostic/refresh',
    'workspace/semanticTokens/refresh',
    'window/workDoneProgress/create',
  ])
    connection.onRequest(method, () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.listen();
  const initializationOptions: InitializationOptions = { builtinCorpus, corpusDirs, sourceScheme: true };
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    locale: 'zh-cn',
    capabilities: capabilities(true, true),
    initializationOptions,
    workspaceFolders: null,
  });
  await connection.sendNotification('initialized', {});
  let version = 1;
  let previousResultId: string | undefined;
  return {
    open: (text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'policy-zh', version, text },
      }),
    change: (range, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text }],
      }),
    async diagnostics() {
      const report: DocumentDiagnosticReport = await connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
      previousResultId = report.resultId;
      return report;
    },
    processorTime: () => (child.pid === undefined ? undefined : processorTimeOf(child.pid)),
    async stop() {
      await connection.sendRequest('shutdown');
      const ended = once(child, 'exit');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}

/** As Linux tells it, in hundredths of a second. */
function processorTimeOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
    return 10 * (user! + system!);
  } catch {
    return undefined;
  }
}
