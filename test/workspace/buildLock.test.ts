import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withBuildLock } from '../../server/src/workspace/index/buildLock.ts';

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

  for (const [what, hours] of [
    ['showed no life for long', -1],
    ['has a date to come, since the clock was put back', 24],
  ] as const)
    it(`is taken over where it ${what}`, async () => {
      const lock = join(dir, 'building');
      writeFileSync(lock, '');
      const time = Date.now() / 1000 + hours * 3600;
      utimesSync(lock, time, time);
      assert.equal(await withBuildLock(dir, async () => 'done'), 'done');
    });

  it('is taken over at once from a process of this machine that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(dir, 'building'), `${pid}\n${hostname()}`);
    assert.equal(await withBuildLock(dir, async () => 'done'), 'done');
  });

  it('is waited for where its process lives, or is on another machine', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    for (const owner of [`${process.pid}\n${hostname()}`, `${pid}\nanother-${hostname()}`]) {
      writeFileSync(join(dir, 'building'), owner);
      const work = withBuildLock(dir, async () => 'done', AbortSignal.timeout(100));
      await assert.rejects(work, { name: 'TimeoutError' });
    }
  });

  it('holds up nobody where it cannot be taken away', async () => {
    const lock = join(dir, 'building');
    mkdirSync(lock);
    utimesSync(lock, 1_700_000_000, 1_700_000_000);
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
