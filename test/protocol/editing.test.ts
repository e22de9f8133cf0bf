import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type {
  CodeAction,
  CompletionItem,
  Location,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { applyEdits, positionAt, quotedBy, startClient, type TestClient } from '../support/languageClient.ts';
import { marks } from '../support/marks.ts';

const editsOf = (edit: WorkspaceEdit | null | undefined): TextEdit[] =>
  (edit?.documentChanges as TextDocumentEdit[] | undefined)?.flatMap((c) => c.edits as TextEdit[]) ?? [];

describe('editing with the server', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({ initializationOptions: { sourceScheme: true } });
  });
  after(() => client.stop());

  const law =
    '某市管理办法\n第一条 为了规范管理，制定本办法。\n第二条 本办法适用于全市。\n第三条 违反本办法第二条规定的，责令改正。\n';

  it('finds the references to a label, from it and from each of them', async () => {
    const uri = 'file:///references.txt';
    await client.open(uri, law);
    const found = async (at: string, includeDeclaration: boolean) => {
      const places = await client.at<Location[]>('textDocument/references', uri, at, {
        context: { includeDeclaration },
      });
      assert.ok(places.every((place) => place.uri === uri));
      return places.map(({ range }) => `${range.start.line} ${quotedBy(law, range)}`);
    };
    assert.deepEqual(await found('第二条 本办法', true), ['2 第二条', '3 第二条']);
    assert.deepEqual(await found('二条规定', true), ['2 第二条', '3 第二条']);
    assert.deepEqual(await found('第二条 本办法', false), ['3 第二条']);
    assert.deepEqual(await found('为了规范', false), []);
  });

  it('renames a label with the references to it', async () => {
    const uri = 'file:///law.txt';
    await client.open(uri, law);
    const { range, placeholder } = await client.at<{ range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      uri,
      '二条 本办法',
    );
    assert.equal(placeholder, '二');
    assert.equal(range.end.character - range.start.character, 1);
    const edit = await client.at<WorkspaceEdit>('textDocument/rename', uri, '二条 本办法', {
      newName: '第五条',
    });
    const renamed = applyEdits(law, editsOf(edit));
    assert.equal(renamed, law.replaceAll('第二条', '第五条'));
  });

  it('says what is wrong with a new name that holds no number', async () => {
    await assert.rejects(
      client.at('textDocument/rename', 'file:///law.txt', '二条 本办法', { newName: '若干' }),
      /若干/,
    );
  });

  it('changes nothing where a label has the new number already, and where there is no label', async () => {
    const rename = (at: string) =>
      client.at<WorkspaceEdit | null>('textDocument/rename', 'file:///law.txt', at, { newName: '第二条' });
    assert.deepEqual(editsOf(await rename('二条 本办法')), []);
    assert.equal(await rename('为了规范'), null);
  });

  it('offers the next label on a new line, and nothing after a plain paragraph', async () => {
    const uri = 'file:///items.txt';
    const { text, cursors } = marks(
      '一、任务\n（一）强化引领。抓好落实。\n（二）提升技能。抓好培训。\n▌\n为此，各地要抓好落实。\n▌\n',
    );
    await client.open(uri, text);
    const offered = (cursor: number) =>
      client.ask<CompletionItem[]>('textDocument/completion', uri, {
        position: positionAt(text, cursor),
        context: { triggerKind: 2, triggerCharacter: '\n' },
      });
    const [first] = await offered(cursors[0] as number);
    assert.equal(first?.label, '（三）');
    assert.match(applyEdits(text, [first?.textEdit as TextEdit]), /培训。\n（三）\n为此/);
    assert.deepEqual(await offered(cursors[1] as number), []);
  });

  for (const [bracket, after, label] of [
    ['（', '', '（三）'],
    ['(', '', '（三）'],
    ['（', '）', '（三）'],
    ['（', '\n三、保障措施\n', '（三）'],
  ] as const)
    it(`offers the next label at ${bracket}${after.trim()} on a line after an item`, async () => {
      const uri = `file:///bracket-${bracket}-${after.length}.txt`;
      const items = '二、主要任务\n（一）把好关口。落实责任。\n（二）管好后厨。每日自查。';
      await client.open(uri, items + after);
      await client.edit(uri, '每日自查。', `每日自查。\n`);
      await client.edit(uri, '每日自查。\n', `每日自查。\n${bracket}`);
      const text = client.textOf(uri);
      const offered = await client.ask<CompletionItem[]>('textDocument/completion', uri, {
        position: positionAt(text, text.indexOf('自查。') + '自查。\n（'.length),
        context: { triggerKind: 2, triggerCharacter: bracket },
      });
      assert.equal(offered[0]?.label, label);
    });

  it('offers no label at a bracket after a plain paragraph, or within a sentence', async () => {
    const uri = 'file:///brackets.txt';
    const { text, cursors } = marks('（一）把好关口。\n为此，各地要落实责任。\n（▌\n\n（二）管好后厨（▌\n');
    await client.open(uri, text);
    for (const cursor of cursors) {
      const position = positionAt(text, cursor);
      const context = { triggerKind: 2, triggerCharacter: '（' };
      assert.deepEqual(await client.ask('textDocument/completion', uri, { position, context }), []);
    }
  });

  it('renumbers a series, and changes the form of a level, when asked to', async () => {
    const uri = 'file:///numbers.txt';
    const text =
      '一、任务\n（一）强化引领。抓好落实。\n（三）提升技能。抓好培训。\n（四）保障权益。抓好监管。\n二、要求\n加强领导。\n';
    await client.open(uri, text);
    const position = positionAt(text, text.indexOf('（三）') + 1);
    const asked = (context: object) =>
      client.ask<CodeAction[]>('textDocument/codeAction', uri, {
        range: { start: position, end: position },
        context: { diagnostics: [], ...context },
      });
    const rewrites = (await asked({ only: ['refactor'] })).filter((a) => a.kind === 'refactor.rewrite');
    const [run] = rewrites;
    assert.equal(
      applyEdits(text, editsOf(run?.edit)),
      text.replace('（三）', '（二）').replace('（四）', '（三）'),
    );
    const arabic = rewrites.find((a) => a.title.includes('“（1）”'));
    assert.match(applyEdits(text, editsOf(arabic?.edit)), /（1）强化[\s\S]*（3）提升/);
    assert.ok(!(await asked({ triggerKind: 2 })).some((a) => a.kind?.startsWith('refactor')));
  });

  it('corrects everything beyond doubt in one action, for those who ask by name', async () => {
    const uri = 'file:///quotes.txt';
    const text =
      '《中共中央 国务院关于深化产业工人队伍建设改革的意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量，是实施创新驱动发展战略、加快建设制造强国的骨干力量。”要求“全面推进产学研学一体化技能人才培养模式”。\n';
    await client.open(uri, text);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const asked = (only?: string[]) =>
      client.ask<CodeAction[]>('textDocument/codeAction', uri, { range, context: { diagnostics: [], only } });
    const { codeActionProvider } = client.initialized.capabilities;
    const announced = typeof codeActionProvider === 'object' ? codeActionProvider.codeActionKinds : [];
    assert.ok(announced?.includes('source.fixAll.xunzhang'));
    for (const only of ['source.fixAll', 'source', 'source.fixAll.xunzhang'])
      assert.deepEqual(
        (await asked([only])).map(({ kind }) => kind),
        ['source.fixAll.xunzhang'],
        only,
      );
    const [all] = await asked(['source.fixAll']);
    const fixed = applyEdits(text, editsOf(all?.edit));
    assert.match(fixed, /主体力量/);
    assert.match(fixed, /全面推进工学一体化/);
    assert.ok(!(await asked()).some((a) => a.kind?.startsWith('source')));
    assert.ok((await asked(['quickfix'])).some((a) => a.isPreferred));
    for (const only of ['refactor', 'source.fixAll.other', 'source.organizeImports'])
      assert.deepEqual(await asked([only]), []);
  });

  it('mends in one go what a renumbering reaches around, and leaves the choice of wording to the author', async () => {
    const uri = 'file:///plan.txt';
    const text = `江滨市校园食品安全工作方案

一、总体要求
坚持标本兼治。把优秀高技能人才纳入党管人才总盘子统筹考虑。
二、主要任务
（一）把好食材采购关。落实责任。
（三）管好后厨操作。每日开展自查。
（四）规范校外供餐。按第（三）项要求办理。
《意见》指出：“产业工人是工人阶级的主力军，是创造社会财富的中坚力量。”
三、保障措施
（一）加强组织领导。落实本方案第二部分第（四）项要求。
`;
    await client.open(uri, text);
    const superseded = (await client.diagnostics(uri)).filter(({ code }) => code === 'superseded/wording');
    assert.deepEqual(
      superseded.map(({ range }) => quotedBy(text, range)),
      ['纳入党管人才总盘子统筹考虑'],
    );
    const range = { start: { line: 0, character: 0 }, end: positionAt(text, text.length) };
    const asked = (only: string) =>
      client.ask<CodeAction[]>('textDocument/codeAction', uri, {
        range,
        context: { diagnostics: [], only: [only] },
      });
    const [all] = await asked('source.fixAll');
    assert.equal(all?.title, '采用全部首选改法（2 处）');
    assert.equal(
      applyEdits(text, editsOf(all?.edit)),
      text
        .replace('（三）管', '（二）管')
        .replace('（四）规范', '（三）规范')
        .replace('按第（三）项', '按第（二）项')
        .replace('第（四）项', '第（三）项')
        .replace('主力军', '主体力量'),
    );
    const adopt = (await asked('quickfix')).find(({ title }) => title.includes('总体安排'));
    assert.ok(adopt?.edit && !adopt.isPreferred, adopt?.title);
  });
});
