import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docxOf, paragraph } from '../../support/word.ts';
import { activate, closeEditors, isOurs, open, ruleOf } from './drafts.ts';
import { names } from './names.ts';
import { diagnosticsOf, until } from './until.ts';

const rule = 'divergence/modality';

describe('a decision to ignore', () => {
  let draft: vscode.TextDocument;
  const isTold = (all: readonly vscode.Diagnostic[]) => all.some((d) => isOurs(d) && ruleOf(d) === rule);

  before(async () => {
    draft = await open('文稿', names.draft);
    await activate();
  });
  after(closeEditors);

  it('is noted by a quick fix, found by a command, and taken back by deleting its line', async () => {
    const all = await diagnosticsOf(draft.uri, `a finding of ${rule}`, isTold);
    const place = all.find((d) => ruleOf(d) === rule)?.range;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      draft.uri,
      place,
      vscode.CodeActionKind.QuickFix.value,
    );
    const ignore = actions.find(({ title }) => title.startsWith('忽略此处'))?.command;
    assert.ok(ignore, actions.map(({ title }) => title).join(' | '));
    await vscode.commands.executeCommand(ignore.command, ...(ignore.arguments ?? []));
    await diagnosticsOf(draft.uri, 'the finding to go', (found) => !isTold(found));

    await vscode.commands.executeCommand('xunzhang.openDecisions');
    const list = vscode.window.activeTextEditor?.document;
    assert.ok(list);
    assert.match(list.uri.path, /\/文稿\/xunzhang-ignore\.json$/);
    const line = list
      .getText()
      .split('\n')
      .findIndex((text) => text.includes(`"rule":"${rule}"`));
    const edit = new vscode.WorkspaceEdit();
    edit.delete(list.uri, list.lineAt(line).rangeIncludingLineBreak);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await list.save();
    // The list may have taken the draft's tab.
    draft = await open('文稿', names.draft);
    await diagnosticsOf(draft.uri, 'the finding to come back', isTold);
  });
});

describe('the title of a source', () => {
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeEditors();
  });

  it('is put in from the list behind 《 by any of its words', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'policy-zh', content: '依据《' });
    const editor = await vscode.window.showTextDocument(document);
    const end = new vscode.Position(0, 3);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '方案' });
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    // Nothing tells when the list is shown; until then there is nothing to accept.
    const accepting = setInterval(() => vscode.commands.executeCommand('acceptSelectedSuggestion'), 100);
    await until(
      'the title in the draft',
      () => document.getText() === '依据《新时期产业工人队伍建设改革方案》',
      [vscode.workspace.onDidChangeTextDocument as vscode.Event<never>],
    ).finally(() => clearInterval(accepting));
  });
});

describe('a place of a source', () => {
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeEditors();
  });

  const taken = async (document: vscode.TextDocument, text: string) => {
    // Nothing tells when the list is shown; until then there is nothing to accept.
    const accepting = setInterval(() => vscode.commands.executeCommand('acceptSelectedSuggestion'), 100);
    await until(`${text} in the draft`, () => document.getText() === text, [
      vscode.workspace.onDidChangeTextDocument as vscode.Event<never>,
    ]).finally(() => clearInterval(accepting));
  };

  it('is put in from the list that opens behind 第, and that a number narrows', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'policy-zh',
      content: '依据《意见》',
    });
    const editor = await vscode.window.showTextDocument(document);
    const end = new vscode.Position(0, document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '第' });
    await taken(document, '依据《意见》第一部分');
    for (let i = 0; i < 4; i++) await vscode.commands.executeCommand('deleteLeft');
    await vscode.commands.executeCommand('type', { text: '第' });
    await vscode.commands.executeCommand('type', { text: '八' });
    await taken(document, '依据《意见》第八部分');
  });
});

describe('a Word document', () => {
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeEditors();
  });

  it('is opened as a draft without a file, and checked', async () => {
    const base = vscode.workspace.workspaceFolders?.find(({ name }) => name === '文稿')?.uri;
    assert.ok(base);
    const uri = vscode.Uri.joinPath(base, '方案.docx');
    const quoted =
      '《中共中央 国务院关于深化产业工人队伍建设改革的意见》指出，“产业工人是工人阶级的主力军”。';
    await vscode.workspace.fs.writeFile(uri, docxOf(paragraph('江滨市方案') + paragraph(quoted)));
    try {
      await vscode.commands.executeCommand('xunzhang.importWord', uri);
      const draft = vscode.window.activeTextEditor?.document;
      assert.ok(draft);
      assert.equal(draft.languageId, 'policy-zh');
      assert.equal(draft.isUntitled, true);
      assert.equal(draft.getText(), `江滨市方案\n${quoted}\n`);
      const isTold = (all: readonly vscode.Diagnostic[]) =>
        all.some((d) => isOurs(d) && ruleOf(d) === 'divergence/substitution');
      await diagnosticsOf(draft.uri, 'the divergence', isTold);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});
