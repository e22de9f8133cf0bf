import * as vscode from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';
import { compareWithSource, reprintAt } from './compare.ts';
import type { CoverageView } from './coverageView.ts';
import type { Drafts } from './drafts.ts';
import { importWord } from './importWord.ts';
import { type MessageKey, message } from './messages.ts';
import { pickSource } from './pickSource.ts';
import { saveReport } from './report.ts';
import { NotRunning, type Server } from './server.ts';
import type { Status } from './status.ts';

const decisionsMethod: typeof messages.decisionsMethod = 'xunzhang/decisions';
const reloadCorpusCommand: typeof messages.reloadCorpusCommand = 'xunzhang.reloadCorpus';

type Answers = Pick<Status, 'shown' | 'onDidChange'>;

/** How long an answer stays in the status bar. */
const answerMilliseconds = 5000;

export function registerCommands(
  context: vscode.ExtensionContext,
  server: Server,
  status: Answers,
  drafts: Drafts,
  coverage: CoverageView,
): vscode.Disposable {
  const commands: Readonly<Record<string, (...given: unknown[]) => unknown>> = {
    'xunzhang.checkNow': () => checkNow(server, status, drafts),
    'xunzhang.openSource': () => openSource(server),
    'xunzhang.compareWithSource': (uri, source, at) =>
      compareWithSource(server, drafts, typeof uri === 'string' ? uri : undefined, reprintAt(source, at)),
    'xunzhang.coverage': () => coverage.show(),
    'xunzhang.coverageSource': () => coverage.chooseSource(),
    'xunzhang.closeCoverage': () => coverage.close(),
    'xunzhang.report': () => saveReport(context, server, drafts),
    'xunzhang.importWord': (uri) => importWord(server, uri instanceof vscode.Uri ? uri : undefined),
    'xunzhang.openSample': () => openSample(context),
    'xunzhang.openDecisions': () => openDecisions(server, drafts),
    'xunzhang.addCorpusFolder': () => addCorpusFolder(server, status),
    'xunzhang.reloadSources': () => reloadSources(server, status),
    'xunzhang.reopenAsGb18030': (uri) => reopenAsGb18030(typeof uri === 'string' ? uri : undefined, drafts),
    'xunzhang.restart': () => restart(server, status),
    'xunzhang.showOutput': () => server.showOutput(),
  };
  const offer = (key: 'server.unavailable' | 'server.gaveUp') => void offerRestart(key, server);
  const orSayWhy =
    (run: (...given: unknown[]) => unknown) =>
    async (...given: unknown[]): Promise<void> => {
      try {
        await run(...given);
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
async function checkNow(server: Server, status: Answers, drafts: Drafts): Promise<void> {
  if (!drafts.current()) return void vscode.window.showInformationMessage(message('check.noDraft'));
  await server.refreshDiagnostics();
  const shown = status.shown();
  const said = [shown.document, shown.documentDetail].filter(Boolean).join(' · ');
  vscode.window.setStatusBarMessage(message('check.done', { document: said }), answerMilliseconds);
}

/** With VS Code 1.100 and later at once; an earlier one asks for the encoding. */
async function reopenAsGb18030(uri: string | undefined, drafts: Drafts): Promise<void> {
  const target = uri === undefined ? drafts.current()?.uri : vscode.Uri.parse(uri);
  if (!target) return void vscode.window.showInformationMessage(message('check.noDraft'));
  const reopen = vscode.workspace.openTextDocument as (
    uri: vscode.Uri,
    options: { readonly encoding: string },
  ) => Thenable<vscode.TextDocument & { readonly encoding?: string }>;
  const { encoding } = await reopen(target, { encoding: 'gb18030' });
  if (encoding === undefined) await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
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
  const picked = await pickSource(server, 'source.pick');
  if (picked) await vscode.window.showTextDocument(vscode.Uri.parse(picked.uri));
}

/** The file of decisions to ignore that counts for the draft, or else for the open folder. */
async function openDecisions(server: Server, drafts: Drafts): Promise<void> {
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => `${uri}/`) ?? [];
  for (const uri of [drafts.current()?.uri.toString(), ...folders]) {
    if (uri === undefined) continue;
    const params: messages.DecisionsParams = { uri };
    const found = await server.request<messages.DecisionsResult>(decisionsMethod, params);
    if (found) return void (await vscode.window.showTextDocument(vscode.Uri.parse(found.uri)));
  }
  void vscode.window.showInformationMessage(message('decisions.none'));
}

/** Adds a folder to the setting, where that is written already, else for all of the user's workspaces, and says what is there then. */
async function addCorpusFolder(server: Server, status: Answers): Promise<void> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    openLabel: message('folder.add'),
  });
  if (!chosen) return;
  const settings = vscode.workspace.getConfiguration('xunzhang.corpus');
  const inWorkspace = settings.inspect<string[]>('folders')?.workspaceValue;
  const known = settings.get<readonly string[]>('folders', []);
  const folders = [...new Set([...known, ...chosen.map(({ fsPath }) => fsPath)])];
  const { Global, Workspace } = vscode.ConfigurationTarget;
  await settings.update('folders', folders, inWorkspace ? Workspace : Global);
  await reloadSources(server, status);
}

/** A copy without a file, so that the sample itself stays as it is. */
async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const sample = vscode.Uri.joinPath(context.extensionUri, 'samples', '实施方案.policy');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: 'policy-zh', content }),
  );
}
