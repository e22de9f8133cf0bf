import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { collateFolder, writeCollated } from '../../server/src/workspace/corpus/corpusCollate.ts';
import { sha256Of } from '../../server/src/workspace/corpus/corpusFile.ts';
import { readBareFolder } from '../../server/src/workspace/corpus/corpusFolder.ts';
import { readManifestFolder } from '../../server/src/workspace/corpus/corpusManifest.ts';
import { readAdditions, readDerived } from '../../server/src/workspace/corpus/derivedFiles.ts';
import { indexFolder } from '../../server/src/workspace/files/cacheFolder.ts';
import { absolute, below, fileUri, resolved, slashed } from '../../server/src/workspace/files/paths.ts';
import { memoryFiles } from '../support/memoryFiles.ts';

describe('paths of the workspace', () => {
  for (const [given, wanted] of [
    ['D:\\文献\\省里\\', 'D:/文献/省里'],
    ['\\\\server\\share\\文献', '//server/share/文献'],
    ['//server/share/文献/../库', '//server/share/库'],
    ['\\\\?\\D:\\文献', 'D:/文献'],
    ['\\\\?\\UNC\\server\\share\\文献', '//server/share/文献'],
  ] as const)
    it(`are absolute, with forward slashes, under Windows: ${given}`, () =>
      assert.equal(absolute(given, win32), wanted));

  it('have backslashes elsewhere where a name has one', () => {
    assert.equal(absolute('/库/甲\\乙', posix), '/库/甲\\乙');
    assert.equal(slashed('甲\\乙.txt', posix), '甲\\乙.txt');
    assert.equal(slashed('甲\\乙.txt', win32), '甲/乙.txt');
  });

  for (const [dir, wanted] of [
    ['/库', '/库/编/甲.txt'],
    ['/库/', '/库/编/甲.txt'],
    ['D:/', 'D:/编/甲.txt'],
    ['//server/share/库', '//server/share/库/编/甲.txt'],
  ] as const)
    it(`are put together below ${dir}`, () => assert.equal(below(dir, '编', '甲.txt'), wanted));

  for (const [name, windows, wanted] of [
    ['/库/甲#1.txt', false, 'file:///%E5%BA%93/%E7%94%B2%231.txt'],
    ['D:/库/甲.txt', true, 'file:///D:/%E5%BA%93/%E7%94%B2.txt'],
    ['//server/share/库/甲.txt', true, 'file://server/share/%E5%BA%93/%E7%94%B2.txt'],
  ] as const)
    it(`have a URI: ${name}`, () => assert.equal(fileUri(name, windows), wanted));
});

describe('a corpus folder on another machine', () => {
  const dir = '//server/share/库';
  const text = '江海省产业工人权益保障若干规定\n第一条 为了保障产业工人权益，制定本规定。\n';
  const sha256 = sha256Of(new TextEncoder().encode(text));
  const idsOf = (parts: readonly { readonly source: { readonly id: string } }[]) =>
    parts.map(({ source }) => source.id);
  const manifest = (...more: object[]) =>
    JSON.stringify({
      version: 1,
      sources: [
        { id: '规定', title: '规定', files: [{ role: 'edition', path: '编/规定.txt', sha256 }, ...more] },
      ],
    });

  it('is read without a manifest, and with one in a folder below', async () => {
    const { parts, problems } = await readBareFolder(
      dir,
      memoryFiles({
        [`${dir}/省里/办法.txt`]: text,
        [`${dir}/中央/manifest.json`]: manifest(),
        [`${dir}/中央/编/规定.txt`]: text,
      }),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(idsOf(parts), ['规定', '省里/办法']);
    assert.deepEqual(
      parts.map((part) => part.text),
      [text, text],
    );
  });

  it('is read by its manifest', async () => {
    const files = memoryFiles({ [`${dir}/manifest.json`]: manifest(), [`${dir}/编/规定.txt`]: text });
    const { parts, problems } = await readManifestFolder(dir, files);
    assert.deepEqual([problems, idsOf(parts)], [[], ['规定']]);
  });

  it('has files of its own formulas and local wordings', async () => {
    const files = memoryFiles({
      [`${dir}/derived/formulas.json`]: JSON.stringify({ version: 1, formulas: 0 }),
      [`${dir}/xunzhang-localisation.json`]: '[]',
    });
    const read = [await readDerived(dir, files), await readAdditions(dir, files)];
    assert.deepEqual(
      read.flatMap(({ problems }) => problems.map(({ path }) => path)),
      [`${dir}/derived/formulas.json`, `${dir}/xunzhang-localisation.json`],
    );
  });

  it('is collated', async () => {
    const decisions = JSON.stringify({
      version: 1,
      edition: '规定',
      base: '甲',
      witnesses: [{ id: '甲', standing: 'full', note: '' }],
      normalise: [],
      decisions: [],
    });
    const files = memoryFiles({
      [`${dir}/manifest.json`]: manifest(
        { role: 'witness', id: '甲', path: '证/甲.txt', sha256 },
        { role: 'decisions', path: '定.json', sha256 },
      ),
      [`${dir}/证/甲.txt`]: text,
      [`${dir}/定.json`]: decisions,
    });
    const { editions, problems } = await collateFolder(dir, files);
    assert.deepEqual(problems, []);
    assert.deepEqual(await writeCollated(dir, editions, files), ['编/规定.txt', 'manifest.json']);
    assert.ok(files.files.has(`${dir}/编/规定.txt`));
  });
});

describe('the folder of an index', () => {
  const same = (one: readonly string[], other: readonly string[], system: typeof posix = posix) =>
    assert.equal(indexFolder('/cache', one, system), indexFolder('/cache', other, system));

  it('is the same however the folders are spelled, so that what the command line builds serves the editor', () => {
    same(['/库/省里', '/库/市里'], ['/库/省里/', '/库/./县里/../市里']);
    same(['D:\\库\\省里'], ['d:\\库/省里'], win32);
    same(['\\\\server\\share\\库'], ['//server/share/库/'], win32);
  });

  it('is another for others', () => {
    assert.notEqual(indexFolder('/cache', ['/甲', '/乙']), indexFolder('/cache', ['/乙', '/甲']));
    assert.notEqual(indexFolder('/cache', ['/Shelf']), indexFolder('/cache', ['/shelf']));
  });
});

describe('a path that somebody writes down', () => {
  for (const [name, wanted, system] of [
    ['~/文献', '/heim/li/文献', posix],
    ['~', '/heim/li', posix],
    ['~li/文献', '/work/~li/文献', posix],
    ['文献', '/work/文献', posix],
    ['/文献', '/文献', posix],
    ['~\\文献', 'C:\\Heim\\li\\文献', win32],
    ['..\\文献', 'D:\\文献', win32],
  ] as const)
    it(`${name} is ${wanted}`, () => {
      const [home, folder] = system === win32 ? ['C:\\Heim\\li', 'D:\\work'] : ['/heim/li', '/work'];
      assert.equal(resolved(name, folder, home, system), wanted);
    });
});
