import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type InitializeResult,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { withBundledCli } from '../support/bundle.ts';
import { runCli, withFolder } from '../support/cli.ts';
import { bent, corpusFiles } from './samples.ts';

const many = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`稿/${i}.txt`, bent]));

describe('the process', function () {
  this.timeout(60_000);
  const folder = withFolder({ ...corpusFiles, ...many, 'one.txt': bent });
  const cli = withBundledCli();
  const start = (...args: string[]): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [cli.path, ...args, '--corpus', 'corpus'], { cwd: folder.path });
  const collect = (stream: NodeJS.ReadableStream): { text: string } => {
    const out = { text: '' };
    stream.setEncoding('utf8').on('data', (more: string) => {
      out.text += more;
    });
    return out;
  };

  it('ends with the status of the check', async () => {
    const child = start('check', 'one.txt');
    const [code] = await once(child, 'close');
    assert.equal(code, 1);
  });

  it('reads a draft from standard input', async () => {
    const child = start('check', '-', '--format', 'json');
    const stdout = collect(child.stdout);
    child.stdin.end(bent);
    await once(child, 'close');
    assert.equal(JSON.parse(stdout.text).files[0].path, '-');
  });

  it('finds the files of a pattern itself', async () => {
    const child = start('check', '稿/39?.txt', '--format', 'json');
    const stdout = collect(child.stdout);
    await once(child, 'close');
    assert.equal(JSON.parse(stdout.text).files.length, 10);
  });

  for (const [what, goodbye, expected] of [
    ['that said goodbye', true, 0],
    ['that is gone without a word', false, 1],
  ] as const)
    it(`serves an editor, and ends with one ${what}`, async () => {
      const child = spawn(process.execPath, [cli.path, 'lsp', '--stdio'], { cwd: folder.path });
      const ended = once(child, 'close');
      const editor = createProtocolConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      );
      editor.listen();
      const { serverInfo }: InitializeResult = await editor.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {},
      });
      assert.equal(serverInfo?.name, 'xunzhang');
      if (goodbye) await editor.sendRequest('shutdown');
      child.stdin.end();
      assert.equal((await ended)[0], expected);
      editor.dispose();
    });

  for (const [what, args, expected] of [
    ['with what it has found', [], 1],
    ['with a status of its own where it has found nothing that counts', ['--fail-on', 'never'], 141],
  ] as const)
    it(`stops without a word when nobody reads its output any longer, ${what}`, async () => {
      const child = start('check', '稿', ...args);
      const stderr = collect(child.stderr);
      child.stdout.once('data', () => child.stdout.destroy());
      const [code] = await once(child, 'close');
      assert.equal(code, expected);
      assert.equal(stderr.text, '');
    });

  for (const args of [
    ['check', 'one.txt', '--corpus', 'corpus'],
    ['check', '--help'],
    ['--version'],
    ['corpus', 'list', 'corpus'],
  ])
    for (const [lang, sentence] of [
      ['zh-cn', /^xunzhang: 结果写不出去（ENOSPC: no space left on device）。[^\n]*\n$/],
      ['en', /^xunzhang: The results cannot be written \(ENOSPC: no space left on device\); [^\n]*\n$/],
    ] as const)
      it(`says in one sentence that the disk is full: ${args.slice(0, 2).join(' ')} in ${lang}`, function () {
        if (!existsSync('/dev/full')) this.skip();
        const full = openSync('/dev/full', 'w');
        const { status, stderr } = spawnSync(process.execPath, [cli.path, ...args, '--lang', lang], {
          cwd: folder.path,
          stdio: ['ignore', full, 'pipe'],
          encoding: 'utf8',
        });
        closeSync(full);
        assert.match(stderr, sentence);
        assert.equal(status, 2);
      });

  it('notices that a file took only a part of what was written', function () {
    if (process.platform === 'win32') this.skip();
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 1 && exec "$0" "$@" > short.txt', process.execPath, cli.path, 'check', '--help'],
      { cwd: folder.path, encoding: 'utf8' },
    );
    assert.match(stderr, /结果写不出去（EFBIG/);
    assert.equal(status, 2);
  });

  it('finishes its output when the user interrupts', async function () {
    if (process.platform === 'win32') this.skip(); // no signal can be sent to another process there
    const child = start('check', '稿', '--format', 'json');
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    assert.equal(code, 130);
    const { files, problems } = JSON.parse(stdout.text);
    assert(files.length < 400);
    assert.equal(problems.length, 1);
    assert.equal(stderr.text.trim().split('\n').length, 1);
  });

  it('gives the same on several threads as on one', async () => {
    const child = start('check', '稿', '--format', 'json');
    const stdout = collect(child.stdout);
    await once(child, 'close');
    const files = readdirSync(join(folder.path, '稿'))
      .sort()
      .map((name) => `稿/${name}`);
    const alone = await runCli(['check', ...files, '--format', 'json', '--corpus', 'corpus'], {
      cwd: folder.path,
    });
    assert.deepEqual(JSON.parse(stdout.text), JSON.parse(alone.stdout));
  });
});
