import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { relativeLinks } from '../support/pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vsce = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');

/** Everything that may be in the package: what runs, and the pages that README leads to with their pictures. */
const allowed = [
  /^((README|CHANGELOG|CONTRIBUTING)\.md|LICENSE)$/,
  /^package(\.nls(\.en)?)?\.json$/,
  /^language-configuration\.json$/,
  /^client\/media\/[\w.-]+\.(svg|png)$/,
  /^client\/schema\/[\w.-]+\.json$/,
  /^syntaxes\/[\w.-]+\.tmLanguage\.json$/,
  /^dist\/(client|server|server\.main)\.cjs$/,
  /^dist\/corpus\.xzindex$/,
  /^corpus\//,
  /^docs\/.+\.md$/,
  /^docs\/images\/[\w-]+\.png$/,
  /^test\/bench\/quality\/README\.md$/,
  /^samples\/[^/]+\.(policy|txt)$/,
];
const mebibyte = 1024 * 1024;

describe('the package', () => {
  let files: string[];

  before(() => {
    assert.ok(existsSync(join(root, 'dist/server.cjs')), 'there are no bundles yet: npm run build');
    const output = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
      cwd: root,
      encoding: 'utf8',
    });
    files = output.split('\n').filter((line) => line && existsSync(join(root, line)));
    assert.ok(files.length > 5, output);
  });

  it('holds what it needs', () => {
    const needed = [
      'package.json',
      'package.nls.json',
      'dist/client.cjs',
      'dist/server.cjs',
      'dist/server.main.cjs',
      'dist/corpus.xzindex',
      'corpus/manifest.json',
      'syntaxes/policy-zh.tmLanguage.json',
      'samples/实施方案.policy',
    ];
    assert.deepEqual(
      needed.filter((file) => !files.includes(file)),
      [],
    );
  });

  it('holds nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('holds what its pages lead to, and no picture that none shows', () => {
    const led = files
      .filter((page) => page.endsWith('.md'))
      .flatMap((page) =>
        relativeLinks(readFileSync(join(root, page), 'utf8')).map((link) => targetOf(page, link)),
      );
    const isHeld = (target: string): boolean =>
      files.some((file) => file === target || file.startsWith(`${target}/`));
    assert.deepEqual(
      led.filter((target) => !isHeld(target)),
      [],
    );
    assert.deepEqual(
      files.filter((file) => file.startsWith('docs/images/') && !led.includes(file)),
      [],
    );
  });

  it('stays under 3 MB without the corpus', () => {
    const packed = files
      .filter((file) => !file.startsWith('corpus/'))
      .map((file) => deflateRawSync(readFileSync(join(root, file))).length);
    const total = packed.reduce((sum, size) => sum + size, 0);
    assert.ok(total < 3 * mebibyte, `${(total / mebibyte).toFixed(1)} MB`);
  });
});

/** The file or folder that a link of a page names. */
function targetOf(page: string, link: string): string {
  const path = link.replace(/#.*/, '');
  return path === '' ? page : posix.join(posix.dirname(page), path);
}
