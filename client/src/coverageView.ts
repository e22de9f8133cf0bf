import * as vscode from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';
import { type CoverageNode, type Place, tree } from './coverageTree.ts';
import type { Drafts } from './drafts.ts';
import { message } from './messages.ts';
import { pickSource } from './pickSource.ts';
import { NotRunning, type Server } from './server.ts';
import type { Status } from './status.ts';

const coverageMethod: typeof messages.coverageMethod = 'xunzhang/coverage';
const viewId = 'xunzhang.coverage';
/** The view is there from the command on until it is closed. */
const isShown = 'xunzhang.coverageShown';

/** 条目对照, a view in the side bar: the measures of the source that a draft carries out, and what the draft has of each. */
export interface CoverageView extends vscode.Disposable {
  /** Brings the view up for the draft that the user works at. */
  show(): Promise<void>;
  /** Has the user name the source that this draft is held against. */
  chooseSource(): Promise<void>;
  close(): Promise<void>;
  /** What the view shows, for tests. */
  shown(): ShownCoverage;
  readonly onDidChange: vscode.Event<void>;
}

export interface ShownCoverage {
  /** Says how many measures of each kind there are. */
  readonly message: string;
  readonly nodes: readonly CoverageNode[];
}

/** The draft is written on meanwhile: what a check of it brings is shown this much later, once. */
const restMilliseconds = 400;

export function createCoverageView(
  server: Server,
  status: Pick<Status, 'onDidChange'>,
  drafts: Drafts,
): CoverageView {
  const changed = new vscode.EventEmitter<CoverageNode | undefined>();
  const filled = new vscode.EventEmitter<void>();
  let nodes: readonly CoverageNode[] = [];
  let draft: vscode.Uri | undefined;
  let isOpen = false;
  let asked = 0;
  let timer: NodeJS.Timeout | undefined;
  /** Sources that the user named, by draft. */
  const chosen = new Map<string, string>();

  const view = vscode.window.createTreeView<CoverageNode>(viewId, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => [...(node?.children ?? nodes)],
      getTreeItem: (node) => itemOf(node, draft, drafts),
    },
    showCollapseAll: true,
  });

  const fill = async () => {
    const current = drafts.current()?.uri ?? draft;
    const request = ++asked;
    if (!current) return;
    const source = chosen.get(current.toString());
    const params: messages.CoverageParams = {
      uri: current.toString(),
      ...(source !== undefined && { source }),
    };
    const found = await server.request<messages.CoverageResult>(coverageMethod, params);
    if (request !== asked || !isOpen) return;
    draft = current;
    nodes = found ? tree(found.measures, vscode.Uri.parse(found.source.uri)) : [];
    view.message = found ? counts(found) : '';
    changed.fire(undefined);
    filled.fire();
  };
  const fillSoon = () => {
    if (!isOpen || !view.visible) return;
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        // While the server is away the view stays as it is.
        fill().catch((error: unknown) => {
          if (!(error instanceof NotRunning)) throw error;
        }),
      restMilliseconds,
    );
  };
  const setOpen = (open: boolean) => {
    isOpen = open;
    return vscode.commands.executeCommand('setContext', isShown, open);
  };
  const show = async () => {
    if (!drafts.current()) return void vscode.window.showInformationMessage(message('check.noDraft'));
    await setOpen(true);
    await fill();
    await vscode.commands.executeCommand(`${viewId}.focus`, { preserveFocus: true });
  };

  const all = vscode.Disposable.from(
    view,
    changed,
    filled,
    status.onDidChange(fillSoon),
    view.onDidChangeVisibility(fillSoon),
    vscode.window.onDidChangeActiveTextEditor(fillSoon),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => chosen.delete(uri.toString())),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
  return {
    show,
    async chooseSource() {
      const current = drafts.current();
      if (!current) return void vscode.window.showInformationMessage(message('check.noDraft'));
      const picked = await pickSource(server, 'coverage.pick');
      if (!picked) return;
      chosen.set(current.uri.toString(), picked.id);
      await show();
    },
    async close() {
      await setOpen(false);
    },
    shown: () => ({ message: view.message ?? '', nodes }),
    onDidChange: filled.event,
    dispose: () => all.dispose(),
  };
}

const extents = ['most', 'part', 'mentioned', 'none'] as const;

function counts({ shortName, measures }: NonNullable<messages.CoverageResult>): string {
  const said = extents.flatMap((extent) => {
    const count = measures.filter((measure) => measure.extent === extent).length;
    return count === 0
      ? []
      : message('coverage.count', { extent: message(`coverage.extent.${extent}`), count });
  });
  const list = said.join(message('coverage.separator'));
  return message('coverage.counts', { source: shortName, measures: measures.length, list });
}

const icons = {
  most: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('charts.green')),
  part: new vscode.ThemeIcon('color-mode', new vscode.ThemeColor('charts.yellow')),
  mentioned: new vscode.ThemeIcon('references'),
  none: new vscode.ThemeIcon('circle-large-outline'),
};

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

function itemOf(node: CoverageNode, draft: vscode.Uri | undefined, drafts: Drafts): vscode.TreeItem {
  if (node.kind === 'part') return new vscode.TreeItem(node.name, Expanded);
  if (node.kind === 'place') {
    const { start, end } = node.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const words = draft && drafts.opened(draft.toString())?.getText(range).replace(/\s+/g, ' ').trim();
    const line = message('coverage.line', { line: start.line + 1 });
    const item = new vscode.TreeItem(words || line, None);
    item.description = words ? line : '';
    item.tooltip = words ?? line;
    if (draft) item.command = opening(draft, node.range, vscode.ViewColumn.Active);
    return item;
  }
  const { entry, source, children } = node;
  const item = new vscode.TreeItem(entry.name, children.length > 0 ? Collapsed : None);
  const extent = message(`coverage.extent.${entry.extent}`);
  const hasShare = entry.extent === 'most' || entry.extent === 'part';
  const share = hasShare ? `${entry.share} %` : '';
  item.description = entry.extent === 'mentioned' ? extent : share;
  item.iconPath = icons[entry.extent];
  item.tooltip = [
    [entry.address, entry.name].filter(Boolean).join(' '),
    [extent, share].filter(Boolean).join(' '),
  ].join('\n');
  item.accessibilityInformation = { label: [entry.name, extent, share].filter(Boolean).join(', ') };
  item.command = opening(source, entry.range, vscode.ViewColumn.Beside);
  return item;
}

const opening = (uri: vscode.Uri, { start, end }: Place, viewColumn: vscode.ViewColumn): vscode.Command => ({
  title: message('status.openSource'),
  command: 'vscode.open',
  arguments: [
    uri,
    {
      viewColumn,
      preserveFocus: true,
      selection: new vscode.Range(start.line, start.character, end.line, end.character),
    } satisfies vscode.TextDocumentShowOptions,
  ],
});
