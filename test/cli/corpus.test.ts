import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { shownPath } from '../../server/src/cli/corpora.ts';
import { runCli, withFolder } from '../support/cli.ts';
import { root } from '../support/sources.ts';
import { bent, corpusFiles, exact, source, title } from './samples.ts';

describe('a path as it is shown', () => {
  const cwd = join(root, '稿');
  for (const [path, shown] of [
    [join(cwd, '甲.txt'), '甲.txt'],
    [join(cwd, '..稿.txt'), '..稿.txt'],
    [join(root, '乙.txt'), join(root, '乙.txt').replaceAll('\\', '/')],
    [cwd, cwd.replaceAll('\\', '/')],
  ] as const)
    it(`is ${shown}`, () => assert.equal(shownPath(path, { cwd, home: root }), shown));
});

describe('xunzhang corpus', () => {
  describe('list', () => {
    it('names the sources of the built-in corpus, with what --source takes', async () => {
      const { stdout, status } = await runCli(['corpus', 'list']);
      assert.equal(status, 0);
      assert.match(
        stdout,
        /^2024-opinions +2024-10-12 +中央文件 .*《中共中央 国务院关于深化产业工人队伍建设改革的意见》$/m,
      );
      assert.match(stdout, /^2017-plan .*中发〔2017〕14号$/m);
    });

    it('gives the same as JSON', async () => {
      const { stdout } = await runCli(['corpus', 'list', '--format', 'json']);
      const { version, sources } = JSON.parse(stdout);
      assert.equal(version, 1);
      assert.deepEqual(sources.map((s: { id: string }) => s.id).sort(), [
        '2017-plan',
        '2022-questions',
        '2024-opinions',
      ]);
      assert.equal(sources[0].path.startsWith('corpus/editions/'), true);
    });
  });

  describe('with a copy of the built-in corpus', () => {
    const folder = withFolder({});
    const corpus = (...args: string[]) => runCli(['corpus', ...args], { cwd: folder.path });
    beforeEach(() => cpSync(join(root, 'corpus'), join(folder.path, 'c'), { recursive: true, force: true }));

    it('verify finds everything right', async () => {
      const { status, stdout } = await corpus('verify', 'c');
      assert.equal(status, 0, stdout);
      assert.doesNotMatch(stdout, /有误/);
      assert.match(stdout, /^合格 +自检 +c\/editions\/2024-opinions\.txt$/m);
    });

    it('verify calls what was left out neither right nor wrong', async () => {
      mkdirSync(join(folder.path, '散'));
      writeFileSync(join(folder.path, '散/甲.txt'), '江滨市职工条例\n第一条　职工应当按月领取工资。\n');
      writeFileSync(join(folder.path, '散/乙.txt'), '');
      const { status, stdout } = await corpus('verify', '散');
      assert.equal(status, 0, stdout);
      assert.match(stdout, /^注意 +文件 +散\/乙\.txt\n +文献文件是空的/m);
      assert.match(stdout, /核验 \d 项，没有有误的，1 项请注意。\n$/);
    });

    it('list says nothing of the index of no sources', async () => {
      mkdirSync(join(folder.path, '无'));
      const { status, stdout } = await corpus('list', '无');
      assert.equal(status, 2);
      assert.equal(stdout, '共 0 种文献，0 字。\n');
    });

    it('verify names a text that was altered, and what to do', async () => {
      appendFileSync(join(folder.path, 'c/editions/2017-plan.txt'), '增补一句。\n');
      const { status, stdout } = await corpus('verify', 'c');
      assert.equal(status, 1);
      assert.match(stdout, /^有误 +文件 +c\/editions\/2017-plan\.txt$/m);
      assert.match(stdout, /2017-plan\.txt.*恢复/);
    });

    it('collate --check tells what it would write and writes nothing', async () => {
      const path = join(folder.path, 'c/editions/2017-plan.txt');
      appendFileSync(path, '增补一句。\n');
      const altered = readFileSync(path, 'utf8');
      const { status, stdout } = await corpus('collate', 'c', '--check');
      assert.equal(status, 1);
      assert.match(stdout, /editions\/2017-plan\.txt/);
      assert.equal(readFileSync(path, 'utf8'), altered);
    });

    it('collate makes an altered edition anew', async () => {
      const path = join(folder.path, 'c/editions/2017-plan.txt');
      appendFileSync(path, '增补一句。\n');
      assert.equal((await corpus('collate', 'c')).status, 0);
      assert.equal(
        readFileSync(path, 'utf8'),
        readFileSync(join(root, 'corpus/editions/2017-plan.txt'), 'utf8'),
      );
    });

    it('collate --check is content with a corpus that is as it would be written', async () => {
      const { status, stdout } = await corpus('collate', 'c', '--check');
      assert.equal(status, 0);
      assert.equal(stdout, '编校 3 种定本，0 个文件有变化。\n');
    });

    it('collate counts the manifest among the files that it writes', async () => {
      appendFileSync(join(folder.path, 'c/apparatus/2017-plan.json'), '\n');
      const { status, stdout } = await corpus('collate', 'c');
      assert.equal(status, 0);
      assert.match(stdout, /^已写出 manifest\.json\n编校 3 种定本，1 个文件有变化。\n$/);
      cpSync(join(root, 'corpus'), join(folder.path, 'c'), { recursive: true, force: true });
    });

    it('collate says of a plain folder that it has no manifest', async () => {
      mkdirSync(join(folder.path, '只有文本'));
      const { status, stderr } = await corpus('collate', '只有文本');
      assert.equal(status, 2);
      assert.match(stderr, /^出错：没有文献清单：.*只有文本\/manifest\.json.*\n$/);
    });

    it('verify and check both refuse a list without sources', async () => {
      mkdirSync(join(folder.path, '空'));
      writeFileSync(join(folder.path, '空/manifest.json'), '{"version":1,"sources":[]}');
      writeFileSync(join(folder.path, 'a.txt'), bent);
      const { status, stdout } = await corpus('verify', '空');
      assert.equal(status, 1);
      assert.match(stdout, /一种文献也没有/);
      const checked = await runCli(['check', 'a.txt', '--corpus', '空'], { cwd: folder.path });
      assert.equal(checked.status, 2);
      assert.match(checked.stderr, /^出错：文献清单里一种文献也没有/);
    });

    for (const [name, break_] of [
      ['a manifest that is no JSON', () => writeFileSync(join(folder.path, 'c/manifest.json'), '{')],
      ['an altered text', () => appendFileSync(join(folder.path, 'c/editions/2017-plan.txt'), '增补。\n')],
    ] as const)
      it(`check tells of ${name} in one line, goes on, and ends with 2`, async () => {
        break_();
        writeFileSync(join(folder.path, 'a.txt'), bent);
        const { status, stdout, stderr } = await runCli(
          ['check', 'a.txt', '--corpus', 'c', '--format', 'json'],
          {
            cwd: folder.path,
          },
        );
        assert.equal(status, 2);
        assert.equal(stderr.trim().split('\n').length, 1, stderr);
        assert.match(stderr, /c\/(manifest\.json|editions\/2017-plan\.txt)/);
        assert.equal(JSON.parse(stdout).files.length, 1);
        cpSync(join(root, 'corpus'), join(folder.path, 'c'), { recursive: true, force: true });
      });
  });

  describe('build', () => {
    const folder = withFolder({ ...corpusFiles, 'bent.txt': bent, 'exact.txt': exact });
    const build = () =>
      runCli(['corpus', 'build', 'corpus'], { cwd: folder.path, cache: join(folder.path, 'cache') });

    it('indexes what is new, and nothing when nothing is', async () => {
      const first = await build();
      assert.equal(first.status, 0, first.stderr);
      assert.match(first.stdout, /1 种文献.*新编入 1 种/);
      assert(existsSync(join(folder.path, 'cache')));
      assert.match((await build()).stdout, /新编入 0 种/);
      writeFileSync(join(folder.path, 'corpus', '二.txt'), source.replace(title, '另一办法'));
      assert.match((await build()).stdout, /2 种文献/);
      assert.match((await build()).stdout, /新编入 0 种/);
    });

    it('builds anew what is damaged, and says so', async () => {
      await build();
      const list = readdirSync(join(folder.path, 'cache'), { recursive: true })
        .map((name) => join(folder.path, 'cache', String(name)))
        .find((path) => path.endsWith('segments.json')) as string;
      const [name] = JSON.parse(readFileSync(list, 'utf8')) as [string];
      const path = join(dirname(list), name);
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(path, bytes);
      const { status, stdout, stderr } = await build();
      assert.match(stderr, /索引文件 [0-9a-f]+\.xzindex 已损坏，重新建立/);
      assert.match(stdout, /新编入 [12] 种/);
      assert.equal(status, 0);
      assert.equal((await build()).stderr, '');
    });

    it('says what the index takes and where it lies', async () => {
      const { stdout } = await build();
      assert.match(
        stdout,
        /索引 [\d.]+ MB，每字 [\d.]+ 字节（其中文本 [\d.]+，次序 [\d.]+），分 \d 段，存于 .*cache/,
      );
    });

    it('says with numbers that a corpus is too large', async () => {
      const { status, stdout, stderr } = await runCli(
        ['corpus', 'build', 'corpus', '--memory-limit', '0.0001'],
        { cwd: folder.path, cache: join(folder.path, 'cache') },
      );
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /corpus。它约有 \d+ 字，索引需 1 MB 内存，上限是 0\.0001 MB/);
    });

    it('says that there is nothing to index', async () => {
      mkdirSync(join(folder.path, 'empty'));
      const { status, stdout, stderr } = await runCli(['corpus', 'build', 'empty'], {
        cwd: folder.path,
        cache: join(folder.path, 'cache'),
      });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /没有可用的文本/);
    });

    it('leaves nothing half done where the user interrupts', async () => {
      const cache = join(folder.path, 'other-cache');
      const stop = AbortSignal.abort();
      const options = { cwd: folder.path, cache, interrupted: stop };
      const { status, stdout } = await runCli(['corpus', 'build', 'corpus'], options);
      assert.deepEqual([status, stdout], [130, '']);
      const { stdout: again } = await runCli(['corpus', 'build', 'corpus'], { cwd: folder.path, cache });
      assert.match(again, /索引已就绪/);
    });

    it('says what to do where there is no place for an index', async () => {
      const { status, stderr } = await runCli(['corpus', 'build', 'corpus'], { cwd: folder.path });
      assert.equal(status, 2);
      assert.match(stderr, /XUNZHANG_CACHE/);
    });
  });

  describe('build --with-builtin', () => {
    // Large enough that its index is kept.
    const items = Array.from(
      { length: 4000 },
      (_, i) =>
        `第${i}项 各单位应当在第${i * 7}号通知印发之日起三十日内报送第${i * 13}类材料，并由专人负责归档和保管。`,
    );
    const folder = withFolder({
      '省里/细则.txt': `某省材料报送细则\n\n${items.join('\n\n')}\n`,
      'exact.txt': exact,
    });
    const run = (...args: string[]) => runCli(args, { cwd: folder.path, cache: join(folder.path, 'cache') });
    const kept = () =>
      readdirSync(join(folder.path, 'cache'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.name.endsWith('.xzindex'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();

    it('makes the index that check and list use with the same folders', async () => {
      const { status, stdout } = await run('corpus', 'build', '省里', '--with-builtin');
      assert.equal(status, 0);
      assert.match(stdout, /4 种文献.*新编入 4 种/);
      const built = kept();
      assert.equal(built.length > 0, true);
      assert.equal((await run('check', 'exact.txt', '--corpus', '省里', '--with-builtin')).status, 0);
      const list = await run('corpus', 'list', './省里/', '--with-builtin', '--format', 'json');
      const { index, sources } = JSON.parse(list.stdout);
      assert.deepEqual([index.built, sources.length], [0, 4]);
      assert.deepEqual(kept(), built);
    });
  });
});
