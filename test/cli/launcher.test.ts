import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launcherSettings } from '../../scripts/bundleSettings.mjs';
import { withFolder } from '../support/cli.ts';
import { root } from '../support/sources.ts';

const program = `
  const { sep } = require('node:path');
  const seldom = () => 'what hardly any start comes to: ' + [${"'甲',".repeat(2000)}].length;
  if (process.argv[3] === 'seldom') seldom();
  console.log('循章', process.argv[2], __dirname.split(sep).at(-1), module.filename === __filename);
`;

describe('the launcher', () => {
  const folder = withFolder({ 'dist/one.main.cjs': program });
  const cache = () => join(folder.path, 'cache');
  const code = (): string[] => {
    try {
      return readdirSync(join(cache(), 'code')).sort();
    } catch {
      return [];
    }
  };
  const start = (...args: string[]): string => startWith(cache(), ...args);
  const startWith = (kept: string, ...args: string[]): string => {
    const env = { ...process.env, XUNZHANG_CACHE: kept, NODE_OPTIONS: '' };
    const run = spawnSync(process.execPath, [join(folder.path, 'dist/one.cjs'), ...args], {
      env,
      encoding: 'utf8',
    });
    assert.equal(run.stderr, '');
    assert.equal(run.status, 0);
    return run.stdout.trim();
  };
  /** The file of what a command has compiled, which was started once more. */
  const kept = (command: string): string => {
    start(command);
    return join(cache(), 'code', code().find((name) => name.includes(`-${command}-`))!);
  };
  before(() =>
    build({
      ...launcherSettings,
      absWorkingDir: root,
      entryPoints: ['server/src/launch/main.ts'],
      outfile: join(folder.path, 'dist/one.cjs'),
      define: { PROGRAM: '"one.main.cjs"', BUILD: '"b1"' },
    }),
  );

  it('says in one sentence which Node is needed, where it is an older one that it can still read', () => {
    const path = join(folder.path, 'dist/one.cjs');
    assert.doesNotMatch(readFileSync(path, 'utf8'), /\?\.\w|\?\?|\{ ?\.\.\.|catch \{/);
    const [, engine = ''] =
      /"node": ">=(\d+\.\d+)/.exec(readFileSync(join(root, 'package.json'), 'utf8')) ?? [];
    for (const version of ['10.24.1', '16.20.2', '18.19.0']) {
      const old = `Object.defineProperty(process.versions, 'node', { value: '${version}' });
        const source = require('node:fs').readFileSync(${JSON.stringify(path)}, 'utf8').replace(/^#!.*/, '');
        new Function('require', 'module', 'exports', source)(() => { throw new Error('not there'); }, {}, {});`;
      const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', old], { encoding: 'utf8' });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, new RegExp(`^xunzhang: 需要 Node ${engine} 或更新，现为 ${version}。[^\\n]*\\n$`));
    }
  });

  it('starts the program as if it had been started itself', () => {
    assert.equal(start('check'), '循章 check dist true');
  });

  it('keeps what was compiled, once for each command', () => {
    const path = kept('check');
    for (let i = 0; i < 4; i++) start('check');
    const before = statSync(path).mtimeMs;
    assert.equal(start('check'), '循章 check dist true');
    assert.equal(statSync(path).mtimeMs, before);
    start('corpus');
    assert.equal(code().length, 2);
  });

  it('adds what the next starts compile besides', () => {
    const path = kept('lsp');
    const before = statSync(path).size;
    start('lsp', 'seldom');
    const after = statSync(path).size;
    assert.ok(after > before + 2000, `${before}, then ${after}`);
    start('lsp');
    assert.ok(statSync(path).size > before + 2000);
  });

  it('compiles anew where the kept code is damaged or of another engine', () => {
    start('check');
    const path = join(cache(), 'code', code().find((name) => name.includes('check'))!);
    const whole = readFileSync(path);
    for (const bytes of [whole.subarray(0, 100), Buffer.alloc(whole.length, 7), Buffer.alloc(0)]) {
      writeFileSync(path, bytes);
      assert.equal(start('check'), '循章 check dist true');
      assert.equal(statSync(path).size > 100, true);
    }
  });

  it('does without where nothing can be kept', () => {
    const file = join(folder.path, 'dist/one.main.cjs');
    assert.equal(startWith(file, 'check'), '循章 check dist true');
    assert.equal(startWith(join(file, 'no', 'folder'), 'check'), '循章 check dist true');
  });

  it('removes what nobody has used for long', () => {
    mkdirSync(join(cache(), 'code'), { recursive: true });
    const old = join(cache(), 'code', 'b0-check.code');
    writeFileSync(old, '');
    utimesSync(old, 0, 0);
    start('lsp');
    assert.equal(code().includes('b0-check.code'), false);
  });
});
