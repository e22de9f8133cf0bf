import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, withFolder } from '../support/cli.ts';
import { bent, corpusFiles } from './samples.ts';

describe('--write-baseline', () => {
  const old = '{ "version": 1, "files": {} }';
  const folder = withFolder({
    ...corpusFiles,
    '稿.txt': bent,
    '报表.json': '{ "version": 1 }',
    '旧.json': old,
  });
  const at = (name: string) => join(folder.path, name);
  const write = (target: string, ...names: string[]) =>
    runCli(['check', ...names, '--corpus', 'corpus', '--format', 'json', '--write-baseline', target], {
      cwd: folder.path,
    });

  const refused: [what: string, target: string, message: RegExp][] = [
    ['a draft that is checked', '稿.txt', /--write-baseline 稿\.txt：.*要检查的文稿/],
    ['such a draft by another spelling', './corpus/../稿.txt', /要检查的文稿/],
    ['a file that is no baseline', '报表.json', /--write-baseline 报表\.json：.*不是循章的基线/],
    ['a text of the corpus', 'corpus/办法.txt', /不是循章的基线/],
  ];
  for (const [what, target, message] of refused)
    it(`never replaces ${what}`, async () => {
      const before = readFileSync(at(target));
      const { status, stdout, stderr } = await write(target, '稿.txt');
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
      assert.deepEqual(readFileSync(at(target)), before);
    });

  it('never replaces a draft that a link leads to', async () => {
    symlinkSync(at('稿.txt'), at('链接.json'));
    assert.equal((await write('链接.json', '稿.txt')).status, 2);
    assert.equal(readFileSync(at('稿.txt'), 'utf8'), bent);
  });

  it('replaces an earlier baseline as a whole, with its permissions', async () => {
    writeFileSync(at('旧.json'), old, { mode: 0o640 });
    const { mode } = statSync(at('旧.json'));
    const { status } = await write('旧.json', '稿.txt');
    assert.equal(status, 0);
    assert.match(readFileSync(at('旧.json'), 'utf8'), /"divergence\/modality"/);
    assert.equal(statSync(at('旧.json')).mode, mode);
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.startsWith('旧.json')),
      ['旧.json'],
    );
  });

  for (const [what, target] of [
    ['in a folder that is not there', '没有/base.json'],
    ['in a folder’s place', '夹'],
  ] as const)
    it(`tells of a baseline that cannot be written ${what}, the output whole`, async () => {
      mkdirSync(at('夹'), { recursive: true });
      const { status, stdout, stderr } = await write(target, '稿.txt');
      assert.equal(status, 2);
      assert.match(stderr, new RegExp(`${target}：写不进去（(ENOENT|EISDIR)）`));
      assert.equal(JSON.parse(stdout).files.length, 1);
    });
});
