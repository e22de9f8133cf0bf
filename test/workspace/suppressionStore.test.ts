import assert from 'node:assert/strict';
import type { FileHost } from '../../server/src/workspace/files/host.ts';
import { Refusal } from '../../server/src/workspace/files/suppressionFile.ts';
import { createSuppressionStore } from '../../server/src/workspace/session/suppressionStore.ts';
import { type MemoryFiles, memoryFiles } from '../support/memoryFiles.ts';

const uri = 'file:///ws/%E7%A8%BF/%E7%94%B2.txt';
const entry = { rule: 'divergence/substitution', text: '主力军' };

const entriesIn = (files: MemoryFiles, path: string): { rule: string; document?: string }[] =>
  JSON.parse(new TextDecoder().decode(files.files.get(path))).entries;

describe('decisions to ignore in files', () => {
  it('are added one after the other, though they come at once', async () => {
    const files = memoryFiles({ '/ws/稿/甲.txt': '' });
    const slow: FileHost = {
      ...files,
      async writeFile(path, bytes) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        await files.writeFile(path, bytes);
      },
    };
    const store = createSuppressionStore(slow, () => ['file:///ws']);
    const rules = ['numbering/gap', 'numbering/count', 'typography'];
    const written = await Promise.all(rules.map((rule) => store.suppress(uri, { rule }, 'workspace')));
    assert.deepEqual(new Set(written), new Set(['/ws/xunzhang-ignore.json']));
    assert.deepEqual(
      entriesIn(files, '/ws/xunzhang-ignore.json').map(({ rule }) => rule),
      rules,
    );
  });

  for (const [where, folders, path, document] of [
    ['in the open folder that has the document', ['file:///other', 'file:///ws/'], '/ws', '稿/甲.txt'],
    ['beside a document that is in no open folder', ['file:///other', 'file:///w'], '/ws/稿', '甲.txt'],
  ] as const)
    it(`begin a new file ${where}`, async () => {
      const files = memoryFiles({ '/ws/稿/甲.txt': '' });
      const store = createSuppressionStore(files, () => folders);
      const target = await store.suppress(uri, entry, 'document');
      assert.equal(target, `${path}/xunzhang-ignore.json`);
      assert.equal(entriesIn(files, target)[0]?.document, document);
      assert.equal((await store.suppressions(uri)).entries.length, 1);
      assert.equal((await store.suppressions('file:///ws/%E7%A8%BF/%E4%B9%99.txt')).entries.length, 0);
    });

  it('of a document in no file are none, and cannot be written', async () => {
    const store = createSuppressionStore(memoryFiles({}), () => []);
    assert.deepEqual(await store.suppressions('untitled:Untitled-1'), { entries: [] });
    await assert.rejects(store.suppress('untitled:Untitled-1', entry, 'document'), Refusal);
  });

  it('are not written over what was not understood, and the next one is not held up', async () => {
    const files = memoryFiles({ '/ws/稿/甲.txt': '', '/ws/xunzhang-ignore.json': '{' });
    const store = createSuppressionStore(files, () => ['file:///ws']);
    await assert.rejects(store.suppress(uri, entry, 'document'), Refusal);
    files.files.delete('/ws/xunzhang-ignore.json');
    assert.equal(await store.suppress(uri, entry, 'document'), '/ws/xunzhang-ignore.json');
  });
});
