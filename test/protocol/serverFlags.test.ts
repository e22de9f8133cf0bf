import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { serverFlags } from '../../client/src/serverFlags.ts';

const poolOf = (versions: Record<string, string>, processors: number): string | undefined =>
  serverFlags({ versions, processors }).find((flag) => flag.startsWith('--v8-pool-size'));

describe('flags of the server process', () => {
  it('are borne by this Node', () => {
    const flags = serverFlags({ versions: process.versions, processors: 2 });
    const { status, stdout } = spawnSync(process.execPath, [...flags, '-p', 'typeof gc'], {
      encoding: 'utf8',
    });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: 'function\n' });
  });

  it('leave a processor to those who ask', () => {
    assert.equal(poolOf({ v8: '11.3.244' }, 1), '--v8-pool-size=1');
    assert.equal(poolOf({ v8: '11.3.244' }, 2), '--v8-pool-size=1');
    assert.equal(poolOf({ v8: '11.3.244' }, 4), '--v8-pool-size=3');
    assert.equal(poolOf({ v8: '11.3.244' }, 8), undefined);
    assert.equal(poolOf({ v8: '13.2.152', electron: '34.0.0' }, 2), undefined);
  });

  it('are none that a newer V8 may not know', () => {
    const flags = serverFlags({ versions: { v8: '15.0.1' }, processors: 8 });
    assert.ok(!flags.some((flag) => flag.includes('pretenuring')));
    assert.ok(
      serverFlags({ versions: { v8: '14.1.2' }, processors: 8 }).some((f) => f.includes('pretenuring')),
    );
  });
});
