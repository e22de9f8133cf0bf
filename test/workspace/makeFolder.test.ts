import assert from 'node:assert/strict';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../server/src/workspace/files/makeFolder.ts';
import { withFolder } from '../support/cli.ts';

describe('making a folder', () => {
  const folder = withFolder({ 文件: '' });
  const at = (name: string) => join(folder.path, name);

  it('makes those that it lies in, however many ask for them', async () => {
    await Promise.all(['甲/乙/丙', '甲/乙/丙', '甲/乙/丁', '甲'].map((name) => makeFolder(at(name))));
    for (const name of ['甲/乙/丙', '甲/乙/丁']) assert.ok(statSync(at(name)).isDirectory());
    await makeFolder(at('甲/乙'));
  });

  it('says where a file stands in its place or on the way', async () => {
    await assert.rejects(makeFolder(at('文件')), /EEXIST/);
    await assert.rejects(makeFolder(at('文件/甲')), /ENOTDIR/);
    writeFileSync(at('文件'), '');
  });

  it('ends where a folder that is there takes no others', async function () {
    if (!existsSync('/proc/self')) this.skip();
    await assert.rejects(makeFolder('/proc/nope/甲/乙'), /ENOENT/);
  });
});
