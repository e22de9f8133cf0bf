import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readInput } from '../../server/src/cli/inputs.ts';
import { createVoice } from '../../server/src/cli/voice.ts';
import { runCli, withFolder } from '../support/cli.ts';
import { bent, corpusFiles, exact, gb18030 } from './samples.ts';

describe('xunzhang check', () => {
  const folder = withFolder({
    ...corpusFiles,
    'bent.txt': bent,
    'exact.txt': exact,
    'drafts/a.md': bent,
    'drafts/nested/乙.txt': exact,
    'drafts/notes.pdf': '%PDF',
    'drafts/node_modules/x.txt': bent,
    'empty.txt': '',
    'blank.txt': ' \n\n',
    'binary.txt': Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0, 255]),
    'gb.txt': gb18030,
    'none/readme.pdf': '',
    'damaged/manifest.json': '{ "version": 1,',
  });
  const check = (...args: string[]) => runCli(['check', '--corpus', 'corpus', ...args], { cwd: folder.path });

  describe('exit status', () => {
    const cases: [name: string, args: string[], status: number][] = [
      ['is 0 for a draft without findings', ['exact.txt'], 0],
      ['is 1 for a draft with an error', ['bent.txt'], 1],
      ['is 1 when one of several drafts has one', ['exact.txt', 'bent.txt'], 1],
      ['is 0 with --fail-on never', ['bent.txt', '--fail-on', 'never'], 0],
      ['is 1 with --fail-on error where there is an error', ['bent.txt', '--fail-on', 'error'], 1],
      ['is 2 for a file that is not there', ['missing.txt'], 2],
      ['is 2 for a binary file, whatever else is found', ['binary.txt', 'bent.txt'], 2],
      ['is 2 for an unknown option', ['--nonsense', 'exact.txt'], 2],
      ['is 2 without a file', [], 2],
      ['is 2 for a bad value of an option', ['exact.txt', '--format', 'xml'], 2],
      ['is 2 for a source that the corpus has not', ['exact.txt', '--source', 'nowhere'], 2],
      ['is 2 for a corpus folder that is not there', ['exact.txt', '--corpus', 'nowhere'], 2],
      ['is 2 for a folder without drafts', ['none'], 2],
      ['is 0 for an empty file', ['empty.txt'], 0],
      ['is 0 for help', ['--help'], 0],
    ];
    for (const [name, args, status] of cases)
      it(name, async () => {
        const result = await check(...args);
        assert.equal(result.status, status, result.stdout + result.stderr);
      });
  });

  describe('a run that lacks something', () => {
    const cases: [what: string, args: string[]][] = [
      ['a corpus folder has no texts', ['exact.txt', '--corpus', 'none']],
      ['the manifest of a corpus is damaged', ['exact.txt', '--corpus', 'damaged']],
      ['the corpus is too large', ['exact.txt', '--memory-limit', '0.001']],
      ['one of the drafts is missing', ['exact.txt', 'missing.txt']],
    ];
    for (const [what, args] of cases)
      it(`does not say that nothing was found where ${what}`, async () => {
        const { status, stdout } = await runCli(
          ['check', ...(args.includes('--corpus') ? [] : ['--corpus', 'corpus']), ...args],
          { cwd: folder.path, cache: join(folder.path, 'cache') },
        );
        assert.equal(status, 2);
        assert.equal(stdout, '检查了 1 个文件。有出错（另有说明），检查不完整。\n');
      });

    it('says of a device that is named for a corpus what it is', async function () {
      if (process.platform === 'win32') this.skip(); // no device is called so there
      const { stderr } = await check('exact.txt', '--corpus', '/dev/null');
      assert.match(stderr, /不是文件夹，也不是普通文件：\/dev\/null/);
    });

    it('says so behind what was found as well', async () => {
      const { stdout } = await check('bent.txt', 'missing.txt');
      assert.match(stdout, /检查了 1 个文件：错误 1。有出错（另有说明），检查不完整。\n$/);
    });
  });

  describe('input that cannot be checked', () => {
    const cases: [name: string, file: string, message: RegExp][] = [
      ['a missing file', 'missing.txt', /missing\.txt：没有这个文件/],
      ['a binary file', 'binary.txt', /binary\.txt：不是文本文件.*另存为/],
      ['an empty file', 'empty.txt', /empty\.txt：文件是空的/],
      ['a blank file', 'blank.txt', /blank\.txt：文件是空的/],
      ['a file in GB18030', 'gb.txt', /gb\.txt：按 gb18030 编码读取.*UTF-8/],
    ];
    for (const [name, file, message] of cases)
      it(`is named in one line, with what to do: ${name}`, async () => {
        const { stderr } = await check(file);
        assert.match(stderr, message);
        assert.equal(stderr.trim().split('\n').length, 1, stderr);
      });

    it('is not said of a draft beside the corpus, but of one that is a source of it', async () => {
      const words = /corpus\/办法\.txt：这份文稿就在文献库里/;
      const { status, stderr } = await check('corpus/办法.txt', 'exact.txt');
      assert.equal(status, 0);
      assert.match(stderr, words);
      assert.equal(stderr.trim().split('\n').length, 1, stderr);
      assert.equal((await check('exact.txt')).stderr, '');
      assert.match((await check('corpus')).stderr, words);
      assert.doesNotMatch((await check('corpus', 'drafts')).stderr, words);
      const { stderr: many } = await check('drafts', '--corpus', 'drafts');
      assert.match(many, /^注意：drafts\/a\.md 等 2 份文稿就在文献库里/m);
    });

    it('does not keep the other files from being checked', async () => {
      const { stdout } = await check('missing.txt', 'binary.txt', 'bent.txt', '--format', 'json');
      const { files, problems } = JSON.parse(stdout);
      assert.deepEqual(
        files.map((file: { path: string }) => file.path),
        ['bent.txt'],
      );
      assert.deepEqual(
        problems.map((problem: { path: string }) => problem.path),
        ['missing.txt', 'binary.txt'],
      );
    });

    it('names a file that cannot be read', async () => {
      // A folder in the file's place cannot be read, whoever asks.
      const { problem } = await readInput(
        { path: 'a.txt', file: folder.path },
        nothing(),
        createVoice('zh-cn'),
      );
      assert.equal(problem?.level, 'error');
      assert.match(problem?.message ?? '', /^a\.txt：读不了（EISDIR）/);
    });
  });

  describe('files', () => {
    const paths = async (...args: string[]): Promise<string[]> =>
      JSON.parse((await check(...args, '--format', 'json')).stdout).files.map(
        (file: { path: string }) => file.path,
      );

    it('are walked in folders, drafts only, in a fixed order', async () => {
      assert.deepEqual(await paths('drafts'), ['drafts/a.md', 'drafts/nested/乙.txt']);
    });

    it('are checked once each, in the order of the arguments', async () => {
      assert.deepEqual(await paths('exact.txt', 'drafts', './exact.txt', 'drafts/a.md'), [
        'exact.txt',
        'drafts/a.md',
        'drafts/nested/乙.txt',
      ]);
    });

    it('come from standard input as -', async () => {
      const { stdout, status } = await runCli(['check', '-', '--corpus', 'corpus', '--format', 'json'], {
        cwd: folder.path,
        stdin: bent,
      });
      assert.equal(status, 1);
      assert.equal(JSON.parse(stdout).files[0].path, '-');
    });
  });

  describe('colour', () => {
    const colored = async (args: string[], options: { terminal?: number; env?: Record<string, string> }) => {
      const { stdout } = await runCli(['check', 'bent.txt', '--corpus', 'corpus', ...args], {
        cwd: folder.path,
        ...options,
      });
      return stdout.includes('\u001b[');
    };
    it('is used on a terminal', async () => assert.equal(await colored([], { terminal: 100 }), true));
    it('is not used in a pipe', async () => assert.equal(await colored([], {}), false));
    it('is not used with NO_COLOR', async () =>
      assert.equal(await colored([], { terminal: 100, env: { NO_COLOR: '1' } }), false));
    it('is used in a pipe with FORCE_COLOR', async () =>
      assert.equal(await colored([], { env: { FORCE_COLOR: '1' } }), true));
    for (const no of ['0', 'false'])
      it(`is not used on a terminal with FORCE_COLOR=${no}`, async () =>
        assert.equal(await colored([], { terminal: 100, env: { FORCE_COLOR: no } }), false));
    it('is not used with --no-color', async () =>
      assert.equal(await colored(['--no-color'], { terminal: 100, env: { FORCE_COLOR: '1' } }), false));
  });

  it('speaks English with --lang en', async () => {
    const { stdout } = await check('exact.txt', '--lang', 'en');
    assert.match(stdout, /^1 file\(s\) checked, nothing found\.\n$/);
  });

  it('ends cleanly when it is interrupted, its JSON whole', async () => {
    const { status, stdout, stderr } = await runCli(
      ['check', 'bent.txt', '--format', 'json', '--corpus', 'corpus'],
      {
        cwd: folder.path,
        interrupted: AbortSignal.abort(),
      },
    );
    assert.equal(status, 130);
    assert.deepEqual(JSON.parse(stdout).files, []);
    assert.match(stderr, /已中断/);
  });

  it('changes the severity of a rule or an area', async () => {
    const { status } = await check('bent.txt', '--severity', 'divergence=hint', '--severity', 'source=off');
    assert.equal(status, 0);
    assert.equal((await check('bent.txt', '--severity', 'divergence')).status, 2);
  });
});

async function* nothing(): AsyncGenerator<Uint8Array> {}
