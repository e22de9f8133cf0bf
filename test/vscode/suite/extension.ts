import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/extension.ts';
import {
  activate,
  closeEditors,
  extensionId,
  hoverText,
  isOurs,
  open,
  quote,
  rangeOf,
  ruleOf,
} from './drafts.ts';
import { names } from './names.ts';
import { diagnosticsOf, until } from './until.ts';

const variant = '产业工人是工人阶级的⟦主力军⟧，是创造社会财富';

describe('the packaged extension on a reprint with a Chinese file name', () => {
  let api: Api;
  let reprint: vscode.TextDocument;
  let diagnostics: readonly vscode.Diagnostic[];

  before(async () => {
    reprint = await open('文稿', names.reprint);
    api = await activate();
    diagnostics = await diagnosticsOf(reprint.uri, 'diagnostics of the reprint', (all) => all.some(isOurs));
  });
  after(closeEditors);

  it('is activated by a plain text', () => {
    assert.equal(reprint.languageId, 'plaintext');
    assert.ok(vscode.extensions.getExtension(extensionId)?.isActive);
  });

  it('marks exactly the characters that differ from the source', () => {
    const found = diagnostics.find(({ range }) => range.isEqual(rangeOf(reprint, variant)));
    assert.ok(
      found,
      `a diagnostic on 主力军 among: ${diagnostics.map(({ range }) => quote(reprint, range)).join('、')}`,
    );
    assert.equal(ruleOf(found), 'divergence/substitution');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(found.message, /主体力量/);
  });

  it('shows the reading of the source on hover', async () => {
    const text = await hoverText(reprint.uri, rangeOf(reprint, variant).start);
    assert.match(text, /主体力量/);
    assert.match(text, /关于深化产业工人队伍建设改革的意见/);
  });

  it('leads from a sentence into the read-only source, which has an outline', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      reprint.uri,
      rangeOf(reprint, '鼓励支持大国工匠、高技能人才⟦参加⟧国情研修').start,
    );
    const [first] = found;
    assert.ok(first, 'a definition is found');
    const uri = 'targetUri' in first ? first.targetUri : first.uri;
    const range = 'targetUri' in first ? (first.targetSelectionRange ?? first.targetRange) : first.range;
    assert.equal(uri.scheme, 'xunzhang-source');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(uri.scheme), false);
    const source = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(source, { selection: range });
    assert.match(source.getText(range), /国情研修/);
    const outline = await outlineOf(uri);
    assert.ok(
      outline.some((name) => name.includes('一、总体要求')),
      outline.join(' | '),
    );
    assert.ok(
      outline.some((name) => name.startsWith('（一）')),
      outline.join(' | '),
    );
  });

  it('offers the sources by their titles, and opens the one that is chosen', async () => {
    await vscode.window.showTextDocument(reprint);
    const opened = until(
      'a source in the editor',
      () => vscode.window.activeTextEditor?.document.uri.scheme === 'xunzhang-source',
      [vscode.window.onDidChangeActiveTextEditor as vscode.Event<never>],
    );
    const command = vscode.commands.executeCommand('xunzhang.openSource');
    // Nothing tells when the list is shown; until then there is nothing to accept.
    const accepting = setInterval(
      () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      100,
    );
    await opened.finally(() => clearInterval(accepting));
    await command;
  });

  it('opens the source in a peek view', async () => {
    const editor = await vscode.window.showTextDocument(reprint);
    const place = rangeOf(reprint, '产业工人是工人阶级的⟦主⟧力军，是创造社会财富');
    editor.selection = new vscode.Selection(place.start, place.start);
    const sourceOpened = until(
      'the source as a document',
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'xunzhang-source'),
      [vscode.workspace.onDidOpenTextDocument as vscode.Event<never>],
    );
    await vscode.commands.executeCommand('editor.action.peekDefinition');
    assert.match((await sourceOpened).getText(), /产业工人是工人阶级的主体力量/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), reprint.uri.toString());
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('says above the title what is reprinted, and compares it on a click', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      reprint.uri,
    );
    const lens = lenses.find(({ command }) => command?.command === 'xunzhang.compareWithSource');
    assert.match(lens?.command?.title ?? '', /^转载《意见》\d+ 句中的 \d+ 句/);
    assert.match(reprint.lineAt(lens?.range.start.line ?? 0).text, /关于深化产业工人队伍建设改革的意见$/);
    assert.deepEqual(lens?.command?.arguments?.slice(0, 2), [reprint.uri.toString(), '2024-opinions']);
  });

  it('shows the reprint beside its source', async () => {
    await vscode.window.showTextDocument(reprint);
    await vscode.commands.executeCommand('xunzhang.compareWithSource', reprint.uri.toString());
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    assert.ok(activeTab?.input instanceof vscode.TabInputTextDiff, activeTab?.label);
    const { original, modified } = activeTab.input;
    assert.equal(modified.toString(), reprint.uri.toString());
    const source = await vscode.workspace.openTextDocument(original);
    assert.match(source.getText(), /产业工人是工人阶级的主体力量/);
    assert.match(activeTab.label, /关于深化产业工人队伍建设改革的意见》↔ /);
    await closeEditors();
    reprint = await open('文稿', names.reprint);
  });

  it('gives the outline of the reprint', async () => {
    const outline = await outlineOf(reprint.uri);
    assert.ok(
      outline.some((name) => name.includes('二、强化思想政治引领')),
      outline.join(' | '),
    );
  });

  it('says in the status what the document was taken for and how many sources there are', async () => {
    await vscode.window.showTextDocument(reprint);
    const events = [api.status.onDidChange as vscode.Event<never>];
    const shown = await until(
      'the status',
      () => /转载/.test(api.status.shown().document) && api.status.shown(),
      events,
    );
    assert.match(shown.document, /^转载《意见》$/);
    assert.match(shown.corpus, /^文献 [1-9]\d* 篇$/);
    const isHint = ({ severity }: vscode.Diagnostic) => severity === vscode.DiagnosticSeverity.Hint;
    const ours = vscode.languages.getDiagnostics(reprint.uri).filter(isOurs);
    const hints = ours.filter(isHint).length;
    assert.ok(hints > 0 && hints < ours.length);
    const counted = `发现 ${ours.length - hints} 处，另有提示 ${hints} 处 · `;
    assert.ok(shown.documentDetail.startsWith(counted), shown.documentDetail);
  });

  it('reloads the corpus on command', async () => {
    const seen: string[] = [];
    const watching = api.status.onDidChange(() => seen.push(api.status.shown().corpus));
    await vscode.commands.executeCommand('xunzhang.reloadSources');
    watching.dispose();
    assert.equal(seen[0], '正在载入文献…');
    assert.match(api.status.shown().corpus, /^文献 [1-9]\d* 篇$/);
    assert.deepEqual(api.status.shown().problems, []);
  });
});

describe('which documents are checked', () => {
  after(closeEditors);

  it('checks a .policy file as a draft', async () => {
    const draft = await open('文稿', names.draft);
    assert.equal(draft.languageId, 'policy-zh');
    const found = await diagnosticsOf(draft.uri, 'diagnostics of the draft', (all) => all.some(isOurs));
    const texts = found.filter(isOurs).map(({ range }) => quote(draft, range));
    assert.ok(
      texts.some((text) => text.includes('1000')),
      `a changed number among: ${texts.join('、')}`,
    );
  });

  it('checks the sample that it brings along, opened as a draft without a file', async () => {
    await vscode.commands.executeCommand('xunzhang.openSample');
    const sample = vscode.window.activeTextEditor?.document;
    assert.ok(sample);
    assert.equal(sample.languageId, 'policy-zh');
    assert.ok(sample.isUntitled);
    await diagnosticsOf(sample.uri, 'diagnostics of the sample', (all) => all.some(isOurs));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('checks quotations in Markdown', async () => {
    const note = await open('文稿', names.markdown);
    assert.equal(note.languageId, 'markdown');
    const found = await diagnosticsOf(note.uri, 'diagnostics of the note', (all) => all.some(isOurs));
    assert.ok(found.some(({ range }) => quote(note, range) === '主力军'));
  });

  it('leaves a folder alone that turns it off, and takes it up when it is turned on', async () => {
    const api = await activate();
    const off = await open('不核对', names.reprint);
    const events = [
      api.status.onDidChange,
      vscode.window.onDidChangeActiveTextEditor,
    ] as vscode.Event<never>[];
    await until('the status to say so', () => api.status.shown().document === '此处不核对', events);
    assert.deepEqual(vscode.languages.getDiagnostics(off.uri).filter(isOurs), []);
    assert.equal(await hoverText(off.uri, rangeOf(off, variant).start), '');

    const folder = vscode.workspace.getConfiguration('xunzhang', off.uri);
    const set = (value: boolean) =>
      folder.update('enable', value, vscode.ConfigurationTarget.WorkspaceFolder);
    await set(true);
    await diagnosticsOf(off.uri, 'diagnostics when turned on', (all) => all.some(isOurs));
    await set(false);
    await diagnosticsOf(off.uri, 'no diagnostics when turned off again', (all) => !all.some(isOurs));
  });
});

async function outlineOf(uri: vscode.Uri): Promise<string[]> {
  const roots = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  const names = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
    symbols.flatMap(({ name, children }) => [name, ...names(children)]);
  return names(roots);
}
