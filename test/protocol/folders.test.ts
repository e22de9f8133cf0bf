import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { nodeDeps } from '../../server/src/protocol/nodeServer.ts';
import { capabilities, startClient, type TestClient } from '../support/languageClient.ts';
import { type MemoryFiles, memoryFiles } from '../support/memoryFiles.ts';

const rule = `江海省产业工人权益保障若干规定
用人单位应当自用工之日起三十日内为产业工人办理社会保险登记，不得以任何理由拖延办理。
`;
const draft =
  '根据《江海省产业工人权益保障若干规定》，“用人单位应当自用工之日起六十日内为产业工人办理社会保险登记，不得以任何理由拖延办理。”由工商行政管理部门落实。\n';
const uri = 'file:///ws/%E7%A8%BF.txt';
const ws = 'file:///ws';

describe('folders that come and go', () => {
  let client: TestClient;
  let files: MemoryFiles;

  const start = async (corpus: string, workspaceFolder?: string) => {
    const usual = capabilities(true, true);
    client = await startClient({
      initializationOptions: { sourceScheme: true, builtinCorpus: '' },
      capabilities: { ...usual, workspace: { ...usual.workspace, workspaceFolders: true } },
      configuration: () => ({ corpus: { folders: [corpus] } }),
      ...(workspaceFolder !== undefined && { workspaceFolder }),
      deps: () => nodeDeps({}, files),
    });
    await client.open(uri, draft);
  };
  const rules = async () => (await client.diagnostics(uri)).map(({ code }) => code);
  const folders = (added: readonly string[], removed: readonly string[] = []) =>
    client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: {
        added: added.map((folder) => ({ uri: folder, name: 'w' })),
        removed: removed.map((folder) => ({ uri: folder, name: 'w' })),
      },
    });
  const changed = (...changes: readonly [at: string, type: 1 | 2 | 3][]) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([at, type]) => ({ uri: encodeURI(at), type })),
    });
  const status = (what: string, problem: RegExp | undefined) =>
    client.until(what, () => {
      const last = client.statuses.at(-1);
      const said = last?.corpusProblems.join() ?? '';
      return last && last.state !== 'loading' && (problem ? problem.test(said) : said === '') && last;
    });
  const move = (from: string, to: string) => {
    for (const [path, bytes] of [...files.files])
      if (path.startsWith(`${from}/`)) {
        files.files.delete(path);
        files.files.set(to + path.slice(from.length), bytes);
      }
  };

  beforeEach(() => {
    files = memoryFiles({ '/ws/资料/库/甲.txt': rule, '/other/稿.txt': '别的稿子。' });
  });
  afterEach(() => client.stop());

  it('bring and take the corpus that lies in them', async () => {
    await start('资料/库');
    const { setting, corpusProblems } = await status('the missing folder', /资料\/库/);
    assert.equal(setting, 'corpus.folders');
    assert.ok(corpusProblems.every((problem) => client.warned.includes(problem)));
    assert.deepEqual(await rules(), []);
    await folders([ws]);
    await status('the corpus', undefined);
    assert.deepEqual(await rules(), ['divergence/number']);
    await folders([], [`${ws}/`]);
    await status('the missing folder', /资料\/库/);
    assert.deepEqual(await rules(), []);
  });

  it('bring and take the wordings of their own files', async () => {
    const additions = {
      version: 1,
      supersessions: [{ older: '工商行政管理部门', newer: '市场监督管理部门' }],
    };
    await files.writeFile(
      '/other/xunzhang-formulas.json',
      new TextEncoder().encode(JSON.stringify(additions)),
    );
    await start('资料/库', ws);
    assert.deepEqual(await rules(), ['divergence/number']);
    const before = client.refreshes();
    await folders(['file:///other']);
    await client.until('a new look', () => client.refreshes() > before);
    await client.until('the corpus', () => client.statuses.at(-1)?.state === 'ready');
    assert.deepEqual(await rules(), ['divergence/number', 'superseded/wording']);
  });

  it('leave the corpus alone that has nothing to do with them', async () => {
    await start('/ws/资料/库');
    assert.deepEqual(await rules(), ['divergence/number']);
    const known = client.statuses.length;
    await folders(['file:///other']);
    await rules();
    assert.ok(client.statuses.slice(known).every(({ state }) => state === 'ready'));
  });

  for (const [what, from, to] of [
    ['the corpus folder', '资料/库', '资料/文库'],
    ['a folder that holds it', '资料', '文件'],
  ] as const)
    it(`are followed where ${what} is renamed and renamed back`, async () => {
      await start('资料/库', ws);
      assert.deepEqual(await rules(), ['divergence/number']);
      move(`/ws/${from}`, `/ws/${to}`);
      await changed([`${ws}/${from}`, 3], [`${ws}/${to}`, 1]);
      await status('the missing folder', /资料\/库/);
      assert.deepEqual(await rules(), []);
      move(`/ws/${to}`, `/ws/${from}`);
      await changed([`${ws}/${to}`, 3], [`${ws}/${from}`, 1]);
      await status('the corpus', undefined);
      assert.deepEqual(await rules(), ['divergence/number']);
    });
});
