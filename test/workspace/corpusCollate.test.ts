import assert from 'node:assert/strict';
import { collateFolder, writeCollated } from '../../server/src/workspace/corpus/corpusCollate.ts';
import { sha256Of } from '../../server/src/workspace/corpus/corpusFile.ts';
import { loadCorpus } from '../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../server/src/workspace/files/host.ts';
import { corpusDir } from '../support/corpusFolder.ts';
import { type MemoryFiles, memoryFiles } from '../support/memoryFiles.ts';

const witness = '某报\n关于加强管理的意见\n(一)落实责任,加强组\n\n织领导。\n';
const decisions = {
  edition: 'sample',
  base: '甲',
  witnesses: [{ id: '甲', standing: 'full', note: '' }],
  normalise: ['lines', 'spaces', 'punctuation'],
  decisions: [{ kind: 'exclusion', to: '某报', reason: '报名' }],
};
const stale = '0'.repeat(64);

const folder = (): MemoryFiles =>
  memoryFiles({
    '/shelf/witnesses/a.txt': witness,
    '/shelf/sample.json': JSON.stringify(decisions),
    '/shelf/manifest.json': `${JSON.stringify(
      {
        version: 1,
        sources: [
          {
            id: 'sample',
            title: '关于加强管理的意见',
            files: [
              { role: 'edition', path: 'sample.txt', sha256: stale },
              { role: 'apparatus', path: 'sample.apparatus.json', sha256: stale },
              { role: 'decisions', path: 'sample.json', sha256: stale },
              {
                role: 'witness',
                id: '甲',
                path: 'witnesses/a.txt',
                sha256: sha256Of(new TextEncoder().encode(witness)),
              },
            ],
          },
        ],
      },
      null,
      4,
    )}\n`,
  });

describe('collating a folder', () => {
  it('finds the built-in editions equal to what their decisions make', async () => {
    const { editions, problems } = await collateFolder(corpusDir, nodeFileHost);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      editions.flatMap((e) => e.outputs).filter((o) => !o.same),
      [],
    );
    assert.equal(editions.length, 3);
  });

  it('writes editions, apparatus and their sha256, so that the folder loads', async () => {
    const files = folder();
    const { editions, problems } = await collateFolder('/shelf', files);
    assert.deepEqual(problems, []);
    assert.deepEqual(await writeCollated('/shelf', editions, files), [
      'sample.txt',
      'sample.apparatus.json',
      'manifest.json',
    ]);
    const { corpus, problems: left } = await loadCorpus(['/shelf'], files);
    assert.deepEqual(left, []);
    assert.equal(corpus.edition('sample')?.text, '关于加强管理的意见\n（一）落实责任，加强组织领导。\n');
    assert.ok((corpus.edition('sample')?.apparatus.length ?? 0) > 0);
  });

  it('writes nothing the second time', async () => {
    const files = folder();
    await writeCollated('/shelf', (await collateFolder('/shelf', files)).editions, files);
    assert.deepEqual(
      await writeCollated('/shelf', (await collateFolder('/shelf', files)).editions, files),
      [],
    );
  });

  it('reports a witness that was altered', async () => {
    const files = folder();
    files.files.set('/shelf/witnesses/a.txt', new TextEncoder().encode(`${witness}又`));
    const { problems } = await collateFolder('/shelf', files);
    assert.deepEqual(
      problems.map((p) => p.message.key),
      ['corpus.witnessChanged', 'corpus.waitsForWitness'],
    );
  });

  it('reports decisions that are malformed', async () => {
    const files = folder();
    files.files.set('/shelf/sample.json', new TextEncoder().encode('{"edition": 1}'));
    const { editions, problems } = await collateFolder('/shelf', files);
    assert.deepEqual(editions, []);
    assert.ok(problems.every((p) => p.message.key === 'corpus.decisionsInvalid'));
  });
});
