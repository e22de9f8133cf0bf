import assert from 'node:assert/strict';
import { join } from 'node:path';
import { formulasOf } from '../../server/src/engine/divergence/formulas/set.ts';
import { deriveFolder } from '../../server/src/workspace/corpus/corpusDerive.ts';
import { loadCorpus } from '../../server/src/workspace/corpus/corpusLoader.ts';
import { nodeFileHost } from '../../server/src/workspace/files/host.ts';
import { memoryFiles } from '../support/memoryFiles.ts';
import { root } from '../support/sources.ts';

const text = '条例\n增强“四个意识”、坚定“四个自信”。';

describe('derived files', () => {
  it('of the built-in corpus are what is derived now (else run scripts/derive.ts and read the difference)', async () => {
    const { outputs, problems } = await deriveFolder(join(root, 'corpus'), nodeFileHost);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      outputs.filter(({ same }) => !same).map(({ path }) => path),
      [],
    );
  });

  it('keep what a person decided when they are derived anew', async () => {
    const files = memoryFiles({ '/c/a.txt': text });
    const write = async () => {
      for (const { path, bytes } of (await deriveFolder('/c', files)).outputs)
        await files.writeFile(`/c/${path}`, bytes);
    };
    await write();
    const path = '/c/derived/formulas.json';
    const decode = () => new TextDecoder().decode(files.files.get(path));
    const vetoed = decode().replace('"derived"', '"vetoed"');
    await files.writeFile(path, new TextEncoder().encode(vetoed));
    await write();
    assert.equal(decode(), vetoed);
    const { corpus } = await loadCorpus(['/c'], files);
    assert.deepEqual(
      formulasOf(corpus).map((f) => f.forms[0]?.text),
      ['四个自信'],
    );
  });

  it('are of a revision only where their folder is the whole corpus', async () => {
    const revision = 'r';
    const files = memoryFiles({
      '/c/a.txt': text,
      '/c/derived/formulas.json': JSON.stringify({ version: 1, revision, formulas: ['“三个代表”'] }),
      '/d/b.txt': '规定\n坚持稳中求进。',
    });
    const revisions = async (...dirs: string[]) =>
      (await loadCorpus(dirs, files)).corpus.derived?.flatMap((derived) => derived.revision ?? []);
    assert.deepEqual(await revisions('/c'), [revision]);
    assert.deepEqual(await revisions('/c', '/d'), []);
    const { corpus } = await loadCorpus(['/c', '/d'], files);
    assert.ok(corpus.derived?.some(({ formulas }) => formulas?.[0]?.forms[0]?.text === '三个代表'));
  });

  it('hold of the sources of their folder in a larger corpus, where these are as they were', async () => {
    const partsIn = async (revision: string, ...dirs: string[]) => {
      const files = memoryFiles({
        '/c/a.txt': text,
        '/c/derived/supersessions.json': JSON.stringify({ version: 1, revision, supersessions: [] }),
        '/d/b.txt': '规定\n坚持稳中求进。',
        '/e/a.txt': '另一个\n同名的文件。',
      });
      const { corpus } = await loadCorpus(dirs, files);
      return corpus.derived?.flatMap(({ part }) => (part ? [[...part]] : []));
    };
    const { corpus } = await loadCorpus(['/c'], memoryFiles({ '/c/a.txt': text }));
    assert.deepEqual(await partsIn(corpus.revision, '/c', '/d'), [['a']]);
    assert.deepEqual(await partsIn(corpus.revision, '/e', '/c', '/d'), []);
    assert.deepEqual(await partsIn('earlier', '/c', '/d'), []);
  });

  it('of a workspace add formulas of its own', async () => {
    const files = memoryFiles({
      '/c/a.txt': text,
      '/w/xunzhang-formulas.json': '{ "version": 1, "formulas": ["“两个毫不动摇”"] }',
    });
    const { corpus, problems } = await loadCorpus(['/c'], files, { workspaces: ['/w'] });
    assert.deepEqual(problems, []);
    assert.equal(formulasOf(corpus)[0]?.forms[0]?.text, '两个毫不动摇');
  });

  it('of a workspace add local wordings of its own', async () => {
    const files = memoryFiles({
      '/c/a.txt': text,
      '/w/xunzhang-localisation.json':
        '{ "version": 1, "pairs": [{ "source": "数字技术", "local": ["{级}数字平台"] }, 3] }',
    });
    const { corpus, problems } = await loadCorpus(['/c'], files, { workspaces: ['/w'] });
    assert.deepEqual(
      corpus.derived?.flatMap((d) => d.localisation?.pairs ?? []),
      [{ source: '数字技术', local: ['{级}数字平台'] }],
    );
    assert.deepEqual(
      problems.map((p) => p.message.args?.['where']),
      ['pairs.1'],
    );
  });

  const broken: [name: string, content: string, key: string, where: string | undefined, severity: string][] =
    [
      ['that are no JSON', '{', 'derivedNotJson', undefined, 'error'],
      ['of another version', '{ "version": 2 }', 'derivedShape', undefined, 'error'],
      [
        'with entries of another shape',
        '{ "version": 1, "formulas": [3, "四史"] }',
        'derivedInvalid',
        'formulas.0',
        'warning',
      ],
      [
        'with lists of another name',
        '{ "version": 1, "formula": ["四史"] }',
        'derivedInvalid',
        'formula',
        'warning',
      ],
    ];
  for (const [name, content, key, where, severity] of broken)
    it(`${name} are reported once, and the rest goes on`, async () => {
      const files = memoryFiles({ '/c/a.txt': text, '/w/xunzhang-formulas.json': content });
      const { corpus, problems } = await loadCorpus(['/c'], files, { workspaces: ['/w'] });
      assert.deepEqual(
        problems.map(({ message, severity }) => [message.key, message.args['where'], severity]),
        [[`corpus.${key}`, where, severity]],
      );
      assert.ok(formulasOf(corpus).some((f) => f.forms[0]?.text === '四个意识'));
    });
});
