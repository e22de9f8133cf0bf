import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/sources.ts';

/** Runs Git with its settings on Windows; undefined where there is no Git. */
const git = (cwd: string, ...args: string[]): string | undefined => {
  const { error, stdout, stderr, status } = spawnSync('git', ['-c', 'core.autocrlf=true', ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (error) return undefined;
  assert.equal(status, 0, stderr);
  return stdout;
};

describe('a checkout with the settings of Git on Windows', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'xunzhang-checkout-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('has the bytes that were committed', function () {
    const name = 'a.txt';
    const text = '一、总体要求\n二、主要任务\n';
    cpSync(join(root, '.gitattributes'), join(folder, '.gitattributes'));
    writeFileSync(join(folder, name), text);
    if (git(folder, 'init', '--quiet') === undefined) this.skip();
    git(folder, 'add', '--all');
    rmSync(join(folder, name));
    git(folder, 'checkout-index', '--all', '--force');
    assert.equal(readFileSync(join(folder, name), 'utf8'), text);
  });
});
