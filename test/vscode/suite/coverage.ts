import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CoverageNode } from '../../../client/src/coverageTree.ts';
import type { Api } from '../../../client/src/extension.ts';
import { activate, closeEditors, open } from './drafts.ts';
import { names } from './names.ts';
import { until } from './until.ts';

type MeasureNode = Extract<CoverageNode, { kind: 'measure' }>;

const measuresIn = (nodes: readonly CoverageNode[]): readonly MeasureNode[] =>
  nodes.flatMap((node) => (node.kind === 'measure' ? node : measuresIn(node.children)));

describe('the coverage of a source', () => {
  let coverage: Api['coverage'];
  let draft: vscode.TextDocument;

  before(async () => {
    ({ coverage } = await activate());
    draft = await open('文稿', names.draft);
  });
  after(async () => {
    await vscode.commands.executeCommand('xunzhang.closeCoverage');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeEditors();
  });

  const shown = (address: string): MeasureNode | undefined =>
    measuresIn(coverage.shown().nodes).find(({ entry }) => entry.address === address);

  it('lists the measures of the source, and where the draft has each', async () => {
    await vscode.commands.executeCommand('xunzhang.coverage');
    assert.match(coverage.shown().message, /^《意见》28 条：大部分 3、部分 6、没有写 19$/);
    const [first, second] = coverage.shown().nodes;
    assert.ok(first?.kind === 'measure' && first.entry.name === '一、总体要求');
    assert.ok(second?.kind === 'part' && second.name.startsWith('二、强化思想政治引领'));
    assert.equal(shown('二（二）')?.entry.extent, 'none');
    const [place, ...others] = shown('三（五）')?.entry.places ?? [];
    assert.ok(place && others.length === 0);
    assert.match(draft.lineAt(place.start.line).text, /完善企业民主管理制度/);
  });

  it('opens a measure in its source, beside the draft', async () => {
    const measure = shown('二（二）');
    assert.ok(measure);
    const { start, end } = measure.entry.range;
    const source = await vscode.workspace.openTextDocument(measure.source);
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    assert.match(source.getText(range), /^（二）加强产业工人队伍党建工作。.*培养成党员。$/);
  });

  it('follows what is written', async () => {
    const edit = new vscode.WorkspaceEdit();
    const words =
      '加强新经济组织、新就业群体党建工作，及时有效扩大党的组织覆盖和工作覆盖。持续解决国有企业党员空白班组问题。\n';
    edit.insert(draft.uri, draft.positionAt(draft.getText().indexOf('三、组织实施')), words);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the measure to be found', () => shown('二（二）')?.entry.extent === 'most', [
      coverage.onDidChange as vscode.Event<never>,
    ]);
  });
});
