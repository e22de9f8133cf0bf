import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  InlineCompletionItem,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver/node';
import {
  applyEdits,
  capabilities,
  positionAt,
  startClient,
  type TestClient,
} from '../support/languageClient.ts';
import { marks } from '../support/marks.ts';

const usual = capabilities(true, false);
const modern = {
  ...usual,
  workspace: {
    ...usual.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: { ...usual.textDocument, inlineCompletion: {} },
};

/** Opens a text with a cursor, and asks about the cursor. */
let opened = 0;
async function ask<T>(
  client: TestClient,
  method: string,
  sample: string,
  more: object = {},
  language = 'policy-zh',
) {
  const { text, cursors } = marks(sample);
  const uri = `file:///writing-${++opened}.policy`;
  await client.open(uri, text, language);
  const position = positionAt(text, cursors[0] as number);
  return {
    text,
    uri,
    position,
    answer: await client.ask<T>(`textDocument/${method}`, uri, { position, ...more }),
  };
}

describe('writing with an editor that shows faint text', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({ capabilities: modern, initializationOptions: { sourceScheme: true } });
  });
  after(() => client.stop());

  const ghost = (sample: string) =>
    ask<InlineCompletionItem[]>(client, 'inlineCompletion', sample, { context: { triggerKind: 1 } });

  it('offers how the sentence of the source goes on', async () => {
    const { answer, position } = await ghost('一、任务\n（一）推动党的创新理论▌');
    assert.equal(
      answer[0]?.insertText,
      '在产业工人中落地生根，结合实际做好网上思想政治引领，持续抓好主题宣传教育，开展普遍轮训。',
    );
    assert.deepEqual(answer[0]?.range, { start: position, end: position });
  });

  it('offers the next label on a new line, where no label follows', async () => {
    const offered = async (sample: string) => (await ghost(sample)).answer.map((a) => a.insertText);
    assert.deepEqual(await offered('（一）抓住机遇。\n（二）抓牢项目。\n▌'), ['（三）']);
    assert.deepEqual(await offered('（一）抓住机遇。\n▌\n（二）抓牢项目。'), []);
    assert.deepEqual(await offered('一、总体要求\n▌'), []);
  });

  it('opens no list at Enter, which would take the next Enter', () => {
    const { completionProvider, inlineCompletionProvider } = client.initialized.capabilities;
    assert.ok(inlineCompletionProvider);
    assert.ok(!completionProvider?.triggerCharacters?.includes('\n'));
  });

  it('lists the sources’ wording with its address where a list is asked for, but not over plain text', async () => {
    const sample = '一、任务\n产业工人是工人阶级的▌';
    const { answer } = await ask<CompletionItem[]>(client, 'completion', sample, {
      context: { triggerKind: 1 },
    });
    assert.match(answer[0]?.label ?? '', /^主体力量，是创造社会财富/);
    assert.match(answer[0]?.detail ?? '', /《.*意见》导语第1句/);
    assert.ok(answer.length > 1);
    const plain = await ask(client, 'completion', sample, { context: { triggerKind: 1 } }, 'plaintext');
    assert.deepEqual(plain.answer, []);
  });

  it('lists the titles of the sources behind 《, in plain text too', async () => {
    assert.ok(client.initialized.capabilities.completionProvider?.triggerCharacters?.includes('《'));
    for (const language of ['policy-zh', 'plaintext']) {
      const listed = (sample: string, context: object) =>
        ask<CompletionList>(client, 'completion', sample, { context }, language);
      const { answer, position } = await listed('根据《▌》，制定本方案。', {
        triggerKind: 2,
        triggerCharacter: '《',
      });
      // With every character the client asks again: of a large shelf only some titles are listed.
      assert.equal(answer.isIncomplete, true);
      assert.deepEqual(answer.items[1]?.textEdit, {
        range: { start: position, end: position },
        newText: '新时期产业工人队伍建设改革方案',
      });
      assert.equal(answer.items[1]?.labelDetails?.description, '中发〔2017〕14号 · 2017-04-14');
      // Clients drop what does not begin with the words that are written.
      const found = (await listed('根据《方案▌》', { triggerKind: 3 })).answer.items;
      assert.deepEqual(
        found.map(({ filterText }) => filterText),
        ['方案新时期产业工人队伍建设改革方案'],
      );
    }
  });

  it('lists the places of a source behind its name and 第, and nothing behind another 第', async () => {
    assert.ok(client.initialized.capabilities.completionProvider?.triggerCharacters?.includes('第'));
    const context = { triggerKind: 2, triggerCharacter: '第' };
    const listed = (sample: string) => ask<CompletionList | null>(client, 'completion', sample, { context });
    const { answer, position } = await listed('落实《新时期产业工人队伍建设改革方案》第▌的要求。');
    assert.equal(answer?.isIncomplete, true);
    const [first] = answer?.items ?? [];
    assert.deepEqual(first?.textEdit, {
      range: { start: { ...position, character: position.character - 1 }, end: position },
      newText: '第一部分',
    });
    assert.notEqual(first?.labelDetails?.description ?? '', '');
    assert.equal((await listed('（一）抓住机遇。\n第▌')).answer, null);
    assert.equal((await listed('落实《某某办法》第▌')).answer, null);
  });

  it('renumbers a series and the whole document at once', async () => {
    const text =
      '一、任务\n（一）强化。抓落实。\n（三）提升。抓培训，见第（三）项。\n二、要求\n（一）领导。抓组织。\n（一）宣传。抓氛围。\n';
    await client.open('file:///preview.policy', text, 'policy-zh');
    const position = positionAt(text, text.indexOf('（三）提升'));
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', 'file:///preview.policy', {
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor.rewrite'] },
    });
    const done = (title: string) => {
      const edit = actions.find((a) => a.title.startsWith(title))?.edit;
      assert.ok(edit, title);
      const edits = (edit.documentChanges as TextDocumentEdit[]).flatMap((c) => c.edits) as TextEdit[];
      // An edit that wants to be confirmed opens a list in VS Code in which nothing is ticked.
      assert.equal(edit.changeAnnotations, undefined);
      return applyEdits(text, edits);
    };
    const series = text.replaceAll('（三）', '（二）');
    assert.equal(done('重排这一组'), series);
    assert.equal(done('重排全文'), series.replace('（一）宣传', '（二）宣传'));
    assert.match(done('本级序号改为“（1）”式'), /（1）强化[\s\S]*（3）提升[\s\S]*（1）领导/);
  });

  it('offers to read anew what was taken for UTF-8 and is GB18030, where the client can', async () => {
    const text = new TextDecoder().decode(
      // 江滨市人民政府 in GB18030.
      Uint8Array.from([0xbd, 0xad, 0xb1, 0xf5, 0xca, 0xd0, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe, 0xb8, 0xae]),
    );
    for (const reopenCommand of ['reopen', undefined]) {
      const own = await startClient({
        initializationOptions: reopenCommand === undefined ? {} : { reopenCommand },
      });
      const uri = 'file:///gb.policy';
      await own.open(uri, `${text}，${text}，${text}\n`.repeat(3), 'policy-zh');
      const found = (await own.diagnostics(uri)).find(({ code }) => code === 'typography/leftover');
      assert.ok(found);
      const actions = await own.ask<CodeAction[]>('textDocument/codeAction', uri, {
        range: found.range,
        context: { diagnostics: [found] },
      });
      const reopening = actions.find(({ title }) => title === '以 GB18030 编码重新打开');
      assert.deepEqual(reopening?.command?.arguments, reopenCommand && [uri]);
      if (reopening) assert.deepEqual(reopening, { ...actions[0], diagnostics: [found] });
      await own.stop();
    }
  });

  it('does not offer a renumbering twice', async () => {
    const text = '一、任务\n（一）强化。抓落实。\n（三）提升。抓培训。\n';
    await client.open('file:///twice.policy', text, 'policy-zh');
    const position = positionAt(text, text.indexOf('（三）') + 1);
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', 'file:///twice.policy', {
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    assert.equal(actions.filter((a) => a.title.startsWith('重排')).length, 1);
    assert.ok(actions.some((a) => a.kind === 'refactor.rewrite'));
  });
});

describe('writing with any editor', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({});
  });
  after(() => client.stop());

  const enter = (sample: string) =>
    ask<TextEdit[]>(client, 'onTypeFormatting', sample, {
      ch: '\n',
      options: { tabSize: 4, insertSpaces: true },
    });

  it('writes the next label after Enter, where formatting while typing is on', async () => {
    const { text, answer } = await enter('（一）抓住机遇。\n（二）抓牢项目。\n▌\n二、要求');
    assert.equal(applyEdits(text, answer), '（一）抓住机遇。\n（二）抓牢项目。\n（三）\n二、要求');
  });

  it('takes the label away when Enter is pressed once more', async () => {
    const { text, answer } = await enter('（一）抓住机遇。\n（二）\n▌');
    assert.equal(applyEdits(text, answer), '（一）抓住机遇。\n');
  });

  it('writes nothing after a plain paragraph', async () => {
    assert.deepEqual((await enter('抓住机遇。\n▌')).answer, []);
  });

  it('lists wording while plain text is typed, for it has no other way', async () => {
    const { answer } = await ask<CompletionItem[]>(
      client,
      'completion',
      '一、任务\n推动党的创新理论▌',
      { context: { triggerKind: 1 } },
      'plaintext',
    );
    const [offer] = answer;
    assert.ok(offer);
    assert.match((offer.textEdit as TextEdit).newText, /^在产业工人中落地生根/);
    assert.ok(client.initialized.capabilities.completionProvider?.triggerCharacters?.includes('\n'));
  });
});
