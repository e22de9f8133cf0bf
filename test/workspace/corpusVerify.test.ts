import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { verifyCorpus } from '../../server/src/workspace/corpus/corpusVerify.ts';
import { nodeFileHost } from '../../server/src/workspace/files/host.ts';
import { corpusDir } from '../support/corpusFolder.ts';
import { memoryFiles } from '../support/memoryFiles.ts';

/** The built-in corpus in memory, to be spoilt. */
function copyOfCorpus() {
  const contents: Record<string, Uint8Array> = {};
  for (const name of readdirSync(corpusDir, { recursive: true, encoding: 'utf8' })) {
    const path = `${corpusDir}/${name}`;
    if (statSync(path).isFile()) contents[`/corpus/${name.replaceAll('\\', '/')}`] = readFileSync(path);
  }
  return memoryFiles(contents);
}

const failed = async (files: ReturnType<typeof memoryFiles>) =>
  (await verifyCorpus('/corpus', files)).filter((c) => !c.ok).map((c) => [c.kind, c.path]);

describe('verifyCorpus', () => {
  it('finds the built-in corpus sound: every canonical text is silent against its own corpus', async () => {
    const checks = await verifyCorpus(corpusDir, nodeFileHost);
    assert.deepEqual(
      checks.filter((c) => !c.ok),
      [],
    );
    const silent = checks.filter((c) => c.kind === 'silent').map((c) => c.path.split('/').at(-1));
    assert.deepEqual(silent, ['2024-opinions.txt', '2017-plan.txt']);
  });

  it('names a witness that was altered once, with what can no longer be made from it', async () => {
    const files = copyOfCorpus();
    const path = '/corpus/witnesses/004_fdefd1429bde2f8a.txt';
    files.files.set(path, new TextEncoder().encode('改'));
    const found = (await verifyCorpus('/corpus', files)).filter(({ ok }) => !ok);
    assert.deepEqual(
      found.map(({ kind, path: at, messages }) => [kind, at, messages.map(({ key }) => key)]),
      [['file', path, ['corpus.witnessChanged', 'corpus.waitsForWitness', 'corpus.waitsForWitness']]],
    );
    assert.deepEqual(
      found[0]?.messages.slice(1).map(({ args }) => args['id']),
      ['2024-opinions', '2017-plan'],
    );
  });

  it('says of decisions that are no JSON why', async () => {
    const files = copyOfCorpus();
    const path = '/corpus/apparatus/2017-plan.json';
    files.files.set(path, new TextEncoder().encode('{'));
    const found = (await verifyCorpus('/corpus', files)).filter(({ kind }) => kind === 'collation');
    assert.deepEqual(
      found.flatMap(({ messages }) => messages.map(({ key }) => key)),
      ['corpus.decisionsNotJson'],
    );
    const { line, column } = found[0]?.messages[0]?.args ?? {};
    assert.deepEqual([line, column], [1, 2]);
  });

  it('names a decision that was taken back', async () => {
    const files = copyOfCorpus();
    const path = '/corpus/apparatus/2024-opinions.json';
    const recipe = JSON.parse(new TextDecoder().decode(files.files.get(path)));
    recipe.decisions = recipe.decisions.filter((d: { kind: string }) => d.kind !== 'emendation');
    files.files.set(path, new TextEncoder().encode(JSON.stringify(recipe)));
    const found = await failed(files);
    assert.deepEqual(
      found.map(([kind]) => kind),
      ['file', 'edition', 'apparatus'],
    );
  });

  it('finds a folder of sound texts sound', async () => {
    const files = memoryFiles({
      '/laws/a.txt': '城市管理条例\n第一条 为了加强城市管理，制定本条例。\n第二条 本条例自公布之日起施行。\n',
    });
    assert.deepEqual(
      (await verifyCorpus('/laws', files)).map((c) => [c.kind, c.ok]),
      [['silent', true]],
    );
  });
});
