import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withBuildLock } from '../../server/src/workspace/buildLock.ts';

describe('the lock of those who build an index', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'xunzhang-lock-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('lets one work after the other', async () => {
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await wait(20);
      seen.push(`${name} ends`);
    };
    await Promise.all([withBuildLock(dir, work('one')), withBuildLock(dir, work('two'))]);
    const [winner, other] = seen[0] === 'one begins' ? ['one', 'two'] : ['two', 'one'];
    assert.deepEqual(seen, [`${winner} begins`, `${winner} ends`, `${other} begins`, `${other} ends`]);
    assert.ok(!existsSync(join(dir, 'building')));
  });

  it('is given back by work that fails', async () => {
    await assert.rejects(
      withBuildLock(dir, () => Promise.reject(new Error('disk full'))),
      /disk full/,
    );
    assert.equal(await withBuildLock(dir, async () => 'done'), 'done');
  });

  it('is taken over from a process that is gone', async () => {
    const lock = join(dir, 'building');
    writeFileSync(lock, '');
    const long = Date.now() / 1000 - 3600;
    utimesSync(lock, long, long);
    assert.equal(await withBuildLock(dir, async () => 'done'), 'done');
  });

  it('is not waited for by one who is called off', async () => {
    writeFileSync(join(dir, 'building'), '');
    await assert.rejects(
      withBuildLock(dir, async () => 'done', AbortSignal.abort()),
      { name: 'AbortError' },
    );
  });

  it('holds up nobody where the folder cannot be written', async () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    assert.equal(await withBuildLock(join(file, 'below'), async () => 'done'), 'done');
  });
});
