import * as vscode from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';
import { type MessageKey, message } from './messages.ts';
import { documentSelector } from './selector.ts';
import { NotRunning, type Server } from './server.ts';
import type { Status } from './status.ts';

const sourcesMethod: typeof messages.sourcesMethod = 'xunzhang/sources';
const reloadCorpusCommand: typeof messages.reloadCorpusCommand = 'xunzhang.reloadCorpus';

type Answers = Pick<Status, 'shown' | 'onDidChange'>;

/** How long an answer stays in the status bar. */
const answerMilliseconds = 5000;

export function registerCommands(
  context: vscode.ExtensionContext,
  server: Server,
  status: Answers,
): vscode.Disposable {
  const commands: Readonly<Record<string, () => unknown>> = {
    'xunzhang.checkNow': () => checkNow(server, status),
    'xunzhang.openSource': () => openSource(server),
    'xunzhang.openSample': () => openSample(context),
    'xunzhang.reloadSources': () => reloadSources(server, status),
    'xunzhang.restart': () => restart(server, status),
    'xunzhang.showOutput': () => server.showOutput(),
  };
  const offer = (key: 'server.unavailable' | 'server.gaveUp') => void offerRestart(key, server);
  const orSayWhy = (run: () => unknown) => async (): Promise<void> => {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof NotRunning)) throw error;
      offer('server.unavailable');
    }
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, orSayWhy(run))),
    server.onDidGiveUp(() => offer('server.gaveUp')),
  );
}

async function offerRestart(key: MessageKey, server: Server): Promise<void> {
  const [restart, showOutput] = [message('server.restart'), message('server.showOutput')];
  const chosen = await vscode.window.showErrorMessage(message(key), restart, showOutput);
  if (chosen === restart) await server.restart();
  if (chosen === showOutput) server.showOutput();
}

/** Drafts are checked as they are written, so that what there is to say is known. */
async function checkNow(server: Server, status: Answers): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || vscode.languages.match(documentSelector, document) === 0)
    return void vscode.window.showInformationMessage(message('check.noDraft'));
  await server.refreshDiagnostics();
  const shown = status.shown();
  const said = [shown.document, shown.documentDetail].filter(Boolean).join(' · ');
  vscode.window.setStatusBarMessage(message('check.done', { document: said }), answerMilliseconds);
}

async function reloadSources(server: Server, status: Answers): Promise<void> {
  await server.request('workspace/executeCommand', { command: reloadCorpusCommand });
  await sayCorpus(status);
  const { problems } = status.shown();
  if (problems.length > 0) void vscode.window.showWarningMessage(problems.join(' '));
}

async function restart(server: Server, status: Answers): Promise<void> {
  await server.restart();
  await sayCorpus(status);
}

async function sayCorpus(status: Answers): Promise<void> {
  await settled(status);
  const { corpus } = status.shown();
  vscode.window.setStatusBarMessage(message('source.reloaded', { corpus }), answerMilliseconds);
}

/** The server's status may come behind its answer. */
function settled({ shown, onDidChange }: Answers): Promise<void> {
  if (!shown().isLoading) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = onDidChange(() => {
      if (shown().isLoading) return;
      listener.dispose();
      resolve();
    });
  });
}

async function openSource(server: Server): Promise<void> {
  const sources = await server.request<messages.SourceListEntry[]>(sourcesMethod);
  if (sources.length === 0) return void vscode.window.showInformationMessage(message('source.none'));
  const picked = await vscode.window.showQuickPick(
    sources.map(({ title, documentNumber, date, uri }) => ({
      label: title,
      detail: [documentNumber, date].filter(Boolean).join(' · '),
      uri,
    })),
    { placeHolder: message('source.pick'), matchOnDetail: true },
  );
  if (picked) await vscode.window.showTextDocument(vscode.Uri.parse(picked.uri));
}

/** A copy without a file, so that the sample itself stays as it is. */
async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const sample = vscode.Uri.joinPath(context.extensionUri, 'samples', '实施方案.policy');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'policy-zh', content }),
  );
}
