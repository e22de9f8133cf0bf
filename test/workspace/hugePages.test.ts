import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasHugePagesForAll } from '../../server/src/workspace/index/hugePages.ts';

describe('huge pages', () => {
  let dir: string;
  before(() => {
    dir = mkdtempSync(join(tmpdir(), 'xunzhang-'));
  });
  after(() => rmSync(dir, { recursive: true }));

  const cases: readonly (readonly [string, boolean])[] = [
    ['[always] madvise never\n', true],
    ['always [madvise] never\n', false],
    ['always madvise [never]\n', false],
  ];
  for (const [text, wanted] of cases)
    it(`are ${wanted ? '' : 'not '}for all where the system says ${text.trim()}`, () => {
      const file = join(dir, 'enabled');
      writeFileSync(file, text);
      assert.equal(hasHugePagesForAll(file), wanted);
    });

  it('are not for all where the system has no such setting', () =>
    assert.equal(hasHugePagesForAll(join(dir, 'none')), false));
});
