import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeEditors, extensionId, hoverText, isOurs, open, rangeOf, ruleOf } from './drafts.ts';
import { names } from './names.ts';
import { diagnosticsOf, until } from './until.ts';

const law =
  '江滨市校园食品安全管理办法\n第一章　总则\n第一条　为了加强管理，制定本办法。\n第二条　本办法适用于全市。\n第二章　责任\n第三条　违反本办法第二条规定的，责令改正。\n第四条　本办法自发布之日起施行。\n';

const ask = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);

/** A draft without a file, shown in an editor. */
async function show(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'policy-zh', content });
  return vscode.window.showTextDocument(document);
}

const textBecomes = (document: vscode.TextDocument, what: string, good: (text: string) => boolean) =>
  until(what, () => good(document.getText()), [
    vscode.workspace.onDidChangeTextDocument as vscode.Event<never>,
  ]);

describe('the structure of a draft', () => {
  let document: vscode.TextDocument;
  before(async () => {
    await activate();
    ({ document } = await show(law));
  });
  after(() => ask('workbench.action.revertAndCloseActiveEditor'));

  it('is the outline, level by level', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const shape = (all: readonly vscode.DocumentSymbol[]): unknown[] =>
      all.map(({ name, children }) => (children.length > 0 ? [name, shape(children)] : name.slice(0, 3)));
    assert.deepEqual(shape(symbols), [
      '江滨市',
      ['第一章 总则', ['第一条', '第二条']],
      ['第二章 责任', ['第三条', '第四条']],
    ]);
  });

  it('folds by its parts', async () => {
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [1, 3],
        [4, 6],
      ],
    );
  });

  it('is what a selection grows through', async () => {
    const place = rangeOf(document, '违反本办法第二条⟦规⟧定的，责令改正');
    const [range] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [
      place.start,
    ]);
    const grown: string[] = [];
    for (let at = range; at; at = at.parent as vscode.SelectionRange) grown.push(document.getText(at.range));
    const steps = ['违反本办法第二条规定的', '违反本办法第二条规定的，责令改正。'];
    assert.deepEqual(
      grown.filter((text) => steps.includes(text)),
      steps,
    );
    assert.ok(grown.some((text) => text.startsWith('第二章') && text.includes('第四条')));
    assert.equal(grown.at(-1), law);
  });

  it('links a cross reference to its place', async () => {
    const reference = rangeOf(document, '违反本办法⟦第二条⟧规定的');
    const target = rangeOf(document, '⟦第二条　本⟧办法适用于全市');
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      reference.start,
    );
    const lines = found.map((f) => ('targetRange' in f ? f.targetRange : f.range).start.line);
    assert.deepEqual(lines, [target.start.line]);
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.ok(links.some(({ range }) => range.isEqual(reference)));
    assert.match(await hoverText(document.uri, reference.start), /本办法适用于全市/);
  });

  it('is coloured', async () => {
    const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(tokens.data.length >= 5 * 7);
  });

  it('gives an article another number together with the references to it', async () => {
    const label = rangeOf(document, '⟦第二条⟧　本办法适用于全市');
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      label.start.translate(0, 1),
      '第九条',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), law.replaceAll('第二条', '第九条'));
    await ask('undo');
    assert.equal(document.getText(), law);
  });
});

describe('the numbering of a draft', () => {
  let document: vscode.TextDocument;
  let found: readonly vscode.Diagnostic[];
  const rules = (all: readonly vscode.Diagnostic[]) => [...new Set(all.filter(isOurs).map(ruleOf))];
  const gap = '⟦（四）⟧规范校外供餐';

  before(async () => {
    document = await open('文稿', names.misnumbered);
    found = await diagnosticsOf(document.uri, 'numbering findings', (all) => rules(all).length >= 10);
  });
  after(async () => {
    await ask('workbench.action.files.revert');
    await closeEditors();
  });

  it('has the ten defects that the sample names', async () => {
    const readme = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(document.uri, '..', 'README.md'));
    const rows = [...new TextDecoder().decode(readme).matchAll(/^\| \d+ \|.*`([a-z-]+\/[a-z-]+)`[^|]*\|$/gm)];
    assert.deepEqual(rules(found).sort(), rows.map(([, rule]) => rule).sort());
    assert.equal(rows.length, 10);
  });

  it('says on hover which clause a rule goes by', async () => {
    const text = await hoverText(document.uri, rangeOf(document, '江政办发⟦[⟧2025]').start);
    assert.match(text, /GB\/T 9704—2012 7\.2\.5/);
  });

  it('is put in order by a fix, which undo takes back', async () => {
    const before = document.getText();
    const place = rangeOf(document, gap);
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      place,
      'quickfix',
    );
    const renumber = actions.find(({ title }) => title.startsWith('重排这一组序号'));
    assert.ok(renumber?.edit, actions.map(({ title }) => title).join(' | '));
    assert.ok(await vscode.workspace.applyEdit(renumber.edit));
    await diagnosticsOf(document.uri, 'the gap to go', (all) => !rules(all).includes('numbering/gap'));
    assert.match(document.getText(), /（三）规范校外供餐/);
    await vscode.window.showTextDocument(document);
    await ask('undo');
    assert.equal(document.getText(), before);
    await diagnosticsOf(document.uri, 'the gap to come back', (all) => rules(all).includes('numbering/gap'));
  });

  it('is changed as a whole when asked for', async () => {
    const place = rangeOf(document, gap);
    const actions = await ask<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      place,
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.startsWith('重排全文序号')),
      titles.join(' | '),
    );
    assert.ok(
      titles.some((title) => title.startsWith('本级序号改为“（1）”式')),
      titles.join(' | '),
    );
  });

  it('has rules whose pages open as a preview', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension);
    const page = vscode.Uri.joinPath(extension.extensionUri, 'docs', 'rules', 'numbering', 'gap.md');
    await ask('vscode.open', page);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputCustom, 'the page is not shown as text');
    assert.equal(input.viewType, 'vscode.markdown.preview.editor');
    await ask('workbench.action.closeActiveEditor');
    await vscode.window.showTextDocument(document);
  });
});

describe('writing a draft', () => {
  afterEach(() => ask('workbench.action.revertAndCloseActiveEditor'));

  /** Puts the cursor at the end of the text and types. */
  async function type(editor: vscode.TextEditor, text: string): Promise<void> {
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await ask('type', { text });
  }

  it('offers the next label behind the cursor after Enter', async () => {
    const items = '一、任务\n（一）抓住机遇。\n（二）抓牢项目。';
    const editor = await show(items);
    await type(editor, '\n');
    assert.equal(editor.document.getText(), `${items}\n`);
    await ask('editor.action.inlineSuggest.trigger');
    await ask('editor.action.inlineSuggest.commit');
    await textBecomes(editor.document, 'the label', (text) => text === `${items}\n（三）`);
  });

  it('offers the rest of a sentence of a source', async () => {
    const editor = await show('一、任务\n（一）');
    await type(editor, '推动党的创新理论');
    await ask('editor.action.inlineSuggest.trigger');
    await ask('editor.action.inlineSuggest.commit');
    await textBecomes(editor.document, 'the rest of the sentence', (text) =>
      text.endsWith(
        '推动党的创新理论在产业工人中落地生根，结合实际做好网上思想政治引领，持续抓好主题宣传教育，开展普遍轮训。',
      ),
    );
  });

  it('writes the label itself where formatting while typing is turned on, and undo takes the label alone', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'policy-zh' });
    const set = (value: boolean | undefined) =>
      settings.update('formatOnType', value, vscode.ConfigurationTarget.Workspace, true);
    await set(true);
    try {
      const items = '一、任务\n（一）抓住机遇。\n（二）抓牢项目。';
      const editor = await show(items);
      await type(editor, '\n');
      await textBecomes(editor.document, 'the label', (text) => text === `${items}\n（三）`);
      await ask('undo');
      assert.equal(editor.document.getText(), `${items}\n`);
    } finally {
      await set(undefined);
    }
  });
});
