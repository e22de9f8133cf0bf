import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeEditors, isOurs, open, rangeOf } from './drafts.ts';
import { names } from './names.ts';
import { diagnosticsOf, until } from './until.ts';

const variant = '产业工人是工人阶级的⟦主力军⟧，是创造社会财富';
const adopted = '产业工人是工人阶级的⟦主体力量⟧，是创造社会财富';

describe('editing a reprint', () => {
  let reprint: vscode.TextDocument;
  const on = (range: vscode.Range) => (all: readonly vscode.Diagnostic[]) =>
    all.some((d) => isOurs(d) && d.range.isEqual(range));

  before(async () => {
    reprint = await open('文稿', names.reprint);
    await activate();
    await diagnosticsOf(reprint.uri, 'the variant', on(rangeOf(reprint, variant)));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeEditors();
  });

  it('adopts the wording of the source by a preferred quick fix, and takes it back by undo', async () => {
    const before = reprint.getText();
    const place = rangeOf(reprint, variant);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      reprint.uri,
      place,
      vscode.CodeActionKind.QuickFix.value,
    );
    const adopt = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(adopt?.edit, `a preferred fix among: ${actions.map(({ title }) => title).join(' | ')}`);
    assert.ok(await vscode.workspace.applyEdit(adopt.edit));
    assert.equal(reprint.getText(rangeOf(reprint, adopted)), '主体力量');
    await diagnosticsOf(reprint.uri, 'the variant to go', (all) => !on(place)(all));

    await vscode.window.showTextDocument(reprint);
    await vscode.commands.executeCommand('undo');
    assert.equal(reprint.getText(), before);
    await diagnosticsOf(reprint.uri, 'the variant to come back', on(place));
  });

  it('moves its marks along when text is typed above them', async () => {
    const editor = await vscode.window.showTextDocument(reprint);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '本报讯\n\n'));
    await diagnosticsOf(reprint.uri, 'the variant two lines further down', on(rangeOf(reprint, variant)));
  });
});

describe('restarting the language server', () => {
  after(closeEditors);

  it('serves the open documents as before', async () => {
    const api = await activate();
    const draft = await open('文稿', names.draft);
    await diagnosticsOf(draft.uri, 'diagnostics before', (all) => all.some(isOurs));
    const seen: string[] = [];
    const watching = api.status.onDidChange(() => seen.push(api.status.shown().corpus));
    await vscode.commands.executeCommand('xunzhang.restart');
    await until('the corpus to be back', () => /^文献 \d+ 篇$/.test(api.status.shown().corpus), [
      api.status.onDidChange as vscode.Event<never>,
    ]);
    watching.dispose();
    assert.ok(seen.includes('正在载入文献…'), seen.join(' | '));
    await diagnosticsOf(draft.uri, 'diagnostics after', (all) => all.some(isOurs));
  });
});
