import * as vscode from 'vscode';
import type { DocumentStatus, StatusParams } from '../../server/src/protocol/messages.ts';
import { brief, spoken } from './brief.ts';
import type { Drafts } from './drafts.ts';
import { type MessageKey, message } from './messages.ts';
import { documentSelector } from './selector.ts';

/** Two items under the language status `{}`: what the document was taken for, and corpus and server. */
export interface Status extends vscode.Disposable {
  loading(): void;
  show(params: StatusParams): void;
  stopped(): void;
  /** The texts of the two items as they stand. */
  shown(): ShownStatus;
  readonly onDidChange: vscode.Event<void>;
}

export interface ShownStatus {
  readonly document: string;
  readonly documentDetail: string;
  readonly corpus: string;
  readonly isLoading: boolean;
  /** What is wrong with corpus, settings and decisions to ignore. */
  readonly problems: readonly string[];
}

/** A check that takes longer than this is worth a remark. */
const slowMilliseconds = 2000;

/** `stopped`: there is no server process; the server's own `failed` only says that it has no corpus. */
type Shown = Omit<StatusParams, 'state'> & { readonly state: StatusParams['state'] | 'stopped' };

const nothingYet: Shown = {
  state: 'loading',
  sources: 0,
  corpusProblems: [],
  settingsProblems: [],
  suppressionProblems: [],
};

export function createStatus(drafts: Drafts): Status {
  const documentItem = vscode.languages.createLanguageStatusItem('xunzhang.document', documentSelector);
  const corpusItem = vscode.languages.createLanguageStatusItem('xunzhang.corpus', documentSelector);

  const changed = new vscode.EventEmitter<void>();
  const documents = new Map<string, DocumentStatus>();
  let last: Shown = nothingYet;
  let documentDetail = '';

  const render = () => {
    documentItem.name = message('status.documentName');
    corpusItem.name = message('status.corpusName');
    documentDetail = renderDocument(documentItem, drafts.current(), last, documents);
    renderCorpus(corpusItem, last);
    for (const item of [documentItem, corpusItem])
      item.accessibilityInformation = { label: spoken(item.text, item.detail ?? '') };
    changed.fire();
  };
  const reset = (state: Shown['state']) => {
    documents.clear();
    last = { ...nothingYet, state };
    render();
  };
  render();

  const all = vscode.Disposable.from(
    documentItem,
    corpusItem,
    changed,
    vscode.window.onDidChangeActiveTextEditor(render),
    vscode.window.onDidChangeVisibleTextEditors(render),
    vscode.workspace.onDidChangeConfiguration(render),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => documents.delete(uri.toString())),
  );
  return {
    loading: () => reset('loading'),
    stopped: () => reset('stopped'),
    show(params) {
      if (params.document) documents.set(vscode.Uri.parse(params.document.uri).toString(), params.document);
      last = params;
      render();
    },
    shown: () => ({
      document: documentItem.text,
      documentDetail,
      corpus: corpusItem.text,
      isLoading: last.state === 'loading',
      problems: problemsOf(last),
    }),
    onDidChange: changed.event,
    dispose: () => all.dispose(),
  };
}

/** Returns the detail without links. */
function renderDocument(
  item: vscode.LanguageStatusItem,
  draft: vscode.TextDocument | undefined,
  { state }: Shown,
  documents: ReadonlyMap<string, DocumentStatus>,
): string {
  const known = draft && documents.get(draft.uri.toString());
  const enabled = vscode.workspace.getConfiguration('xunzhang', draft).get('enable', true);
  let detail = '';
  if (!enabled) {
    item.text = message('status.off');
    detail = message('status.offDetail');
    item.command = command('status.openSettings', 'workbench.action.openSettings', 'xunzhang.enable');
  } else if (known) {
    item.text = takenFor(known);
    detail = foundIn(known);
    item.command = command('status.checkNow', 'xunzhang.checkNow');
  } else {
    item.text = message(state === 'stopped' ? 'status.unchecked' : 'status.checking');
    item.command = undefined;
  }
  item.detail = enabled && known?.as === 'reprint' ? `${detail} ${compareLink()}` : detail;
  const slow = known !== undefined && known.elapsed > slowMilliseconds;
  item.severity = slow ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  return detail;
}

function takenFor(document: DocumentStatus): string {
  const { source } = document;
  if (document.as === 'reprint' && source)
    return message('status.reprintOf', { title: `《${source.shortName ?? withoutIssuers(source.title)}》` });
  return message(`status.as.${document.as}`);
}

/** Of a status item VS Code shows links to commands. */
const compareLink = (): string => `[${message('status.compare')}](command:xunzhang.compareWithSource)`;

/** Hints are counted apart: VS Code shows them in the text alone, not among the problems. */
function foundIn({ as, findings: { error, warning, information, hint }, elapsed }: DocumentStatus): string {
  if (as === 'off' || as === 'source') return '';
  const args = { findings: error + warning + information, hints: hint, ms: Math.round(elapsed) };
  return message(hint > 0 ? 'status.documentDetailHints' : 'status.documentDetail', args);
}

/** The issuers make titles too long for the item. */
const withoutIssuers = (title: string): string => title.replace(/^.{1,40}?(?=关于)/u, '');

const problemsOf = ({ corpusProblems, settingsProblems, suppressionProblems }: Shown): readonly string[] => [
  ...corpusProblems,
  ...settingsProblems,
  ...suppressionProblems,
];

/** The first problem, and how many there are besides; all of them are in the output. */
function detailOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return message('status.ready');
  if (others.length === 0) return brief(first);
  const link = `[${message('status.moreProblems', { count: others.length })}](command:xunzhang.showOutput)`;
  return `${brief(first, roomBesideLink)} ${link}`;
}

/** Columns. */
const roomBesideLink = 34;

function renderCorpus(item: vscode.LanguageStatusItem, shown: Shown): void {
  const { state, sources, indexing, corpusProblems, setting, suppressionFile } = shown;
  item.busy = state === 'loading' || indexing !== undefined;
  item.text = state === 'loading' ? message('status.loading') : message('status.sources', { count: sources });
  const problems = problemsOf(shown);
  item.detail = detailOf(problems);
  if (setting !== undefined)
    item.command = command('status.openSettings', 'workbench.action.openSettings', `xunzhang.${setting}`);
  else if (corpusProblems.length > 0) item.command = command('status.reloadCorpus', 'xunzhang.reloadSources');
  else if (suppressionFile)
    item.command = command('status.openDecisions', 'vscode.open', vscode.Uri.parse(suppressionFile));
  else item.command = command('status.openSource', 'xunzhang.openSource');
  item.severity =
    problems.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  if (state === 'failed') {
    item.text = message('status.noCorpus');
    if (setting === undefined) item.command = command('status.reloadCorpus', 'xunzhang.reloadSources');
    item.severity = vscode.LanguageStatusSeverity.Error;
  }
  if (indexing !== undefined && state !== 'stopped') {
    item.text = message('status.indexing', { percent: indexing });
    item.command = command('status.stopIndexing', 'xunzhang.stopIndexing');
    item.severity = vscode.LanguageStatusSeverity.Information;
  }
  if (state === 'stopped') {
    item.text = message('status.stopped');
    item.detail = message('status.stoppedDetail');
    item.command = command('status.restart', 'xunzhang.restart');
    item.severity = vscode.LanguageStatusSeverity.Error;
  }
}

const command = (title: MessageKey, id: string, ...args: unknown[]): vscode.Command => ({
  title: message(title),
  command: id,
  arguments: args,
});
