import assert from 'node:assert/strict';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFileHost } from '../../server/src/workspace/files/host.ts';
import { moveOver, replaceFile } from '../../server/src/workspace/files/replaceFile.ts';

describe('replacing a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xunzhang-replace-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves the former one whole to who reads it meanwhile, decisions to ignore included', async function () {
    if (process.platform === 'win32') this.skip(); // a file that is open is not replaced there
    const file = join(folder, '清单.json');
    for (const write of [replaceFile, nodeFileHost.writeFile]) {
      await write(file, new TextEncoder().encode('从前'));
      const reader = openSync(file, 'r');
      await write(file, new TextEncoder().encode('如今'));
      assert.equal(readFileSync(reader, 'utf8'), '从前');
      assert.equal(readFileSync(file, 'utf8'), '如今');
      closeSync(reader);
    }
    assert.deepEqual(readdirSync(folder), ['清单.json']);
  });

  it('leaves nothing behind where it fails', async () => {
    mkdirSync(join(folder, '夹', '下'), { recursive: true });
    await assert.rejects(replaceFile(join(folder, '夹'), '文'), { code: 'EISDIR' });
    await assert.rejects(replaceFile(join(folder, '没有', '文.txt'), '文'), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(folder), ['夹']);
  });

  const renames = (failures: number, code: string) => {
    let asked = 0;
    const rename = async () => {
      if (asked++ < failures) throw Object.assign(new Error(code), { code });
    };
    return { rename, asked: () => asked };
  };

  for (const code of ['EPERM', 'EACCES', 'EBUSY'])
    it(`waits under Windows until nobody has it open any more: ${code}`, async () => {
      const { rename, asked } = renames(2, code);
      await moveOver('甲', '乙', { rename, windows: true });
      assert.equal(asked(), 3);
    });

  it('does not wait for what will not pass', async () => {
    for (const [code, windows] of [
      ['ENOSPC', true],
      ['EACCES', false],
    ] as const) {
      const { rename, asked } = renames(9, code);
      await assert.rejects(moveOver('甲', '乙', { rename, windows }), { code });
      assert.equal(asked(), 1);
    }
  });

  it('gives up in the end', async () => {
    const { rename } = renames(99, 'EBUSY');
    await assert.rejects(moveOver('甲', '乙', { rename, windows: true }), { code: 'EBUSY' });
  });
});
