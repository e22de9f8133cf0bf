import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'mocha';
import type { Hover, Location, LocationLink } from 'vscode-languageserver/node';
import { quotedBy } from '../support/languageClient.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Received {
  readonly failure?: string;
  readonly messages: readonly string[];
  readonly diagnostics?: readonly { code?: string; text: string; message: string; source?: string }[];
  readonly hover?: Hover | null;
  readonly definition?: Location | readonly (Location | LocationLink)[] | null;
}

/** Neovim's own language client, not made for this server, gets diagnostics by push, hover and definition. */
describe('Neovim', function () {
  this.timeout(90_000);
  let folder: string;
  let received: Received;

  before(async () => {
    const nvim = process.env['NVIM'] ?? 'nvim';
    assert.equal(
      spawnSync(nvim, ['--version']).status,
      0,
      `Neovim is missing: install it (Debian: apt-get install -y neovim) or name it by NVIM=/path/to/nvim`,
    );
    const cli = join(root, 'dist', 'cli.cjs');
    assert.ok(existsSync(cli), 'dist/cli.cjs is missing: run npm run build first');
    folder = mkdtempSync(join(tmpdir(), 'xunzhang-neovim-'));
    const file = join(folder, '转载：改革意见.txt');
    copyFileSync(join(root, 'corpus', 'witnesses', '002_250769cfe35d9007.txt'), file);
    received = await edit(nvim, file, [process.execPath, cli, 'lsp', '--stdio'], '主力军，');
    assert.equal(received.failure, undefined);
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true }));

  it('marks the divergences of the reprint on their characters', () => {
    const marked = received.diagnostics?.map((d) => d.text) ?? [];
    for (const words of ['主力军', '产学研学'])
      assert.ok(marked.includes(words), `${words} among ${marked.join(' | ')}`);
    assert.ok(received.diagnostics?.every((d) => d.source === '循章'));
  });

  it('shows the reading of the source on hover', () => {
    assert.match(JSON.stringify(received.hover?.contents), /主体力量/);
  });

  it('leads to a file of the corpus that is there, at the sentence', () => {
    const [target] = [received.definition].flat() as (Location | LocationLink)[];
    assert.ok(target, 'a definition');
    const [uri, range] =
      'uri' in target ? [target.uri, target.range] : [target.targetUri, target.targetRange];
    assert.match(uri, /^file:/);
    assert.match(quotedBy(readFileSync(fileURLToPath(uri), 'utf8'), range), /工人阶级的主体力量/);
  });

  it('is told nothing by pop-up messages', () => {
    assert.deepEqual(received.messages, []);
  });
});

function edit(nvim: string, file: string, server: readonly string[], words: string): Promise<Received> {
  const result = join(file, '..', 'result.json');
  const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
  const child = spawn(nvim, ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`], {
    env: {
      ...process.env,
      LC_ALL: 'C.UTF-8',
      XUNZHANG_SERVER: JSON.stringify(server),
      XUNZHANG_FILE: file,
      XUNZHANG_WORDS: words,
      XUNZHANG_RESULT: result,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(() => {
      child.kill();
      reject(new Error(`Neovim did not finish in 80 seconds; it said: ${said}`));
    }, 80_000);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timeout);
      if (existsSync(result)) resolve(JSON.parse(readFileSync(result, 'utf8')));
      else reject(new Error(`Neovim ended with status ${code} and no result; it said: ${said}`));
    });
  });
}
