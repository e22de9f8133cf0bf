import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { type Runtime, type ServerStart, serverStart } from '../../client/src/serverStart.ts';

const start = (runtime: Partial<Runtime>): ServerStart =>
  serverStart({ versions: { v8: '11.3.244' }, platform: 'linux', env: {}, processors: 8, ...runtime });
const poolOf = (versions: Record<string, string>, processors: number): string | undefined =>
  start({ versions, processors }).execArgv.find((flag) => flag.startsWith('--v8-pool-size'));

describe('the start of the server process', () => {
  it('is borne by this Node', () => {
    const { versions, platform, env } = process;
    const own = serverStart({ versions, platform, env, processors: 2 });
    const { status, stdout } = spawnSync(process.execPath, [...own.execArgv, '-p', 'typeof gc'], {
      encoding: 'utf8',
      env: { ...env, ...own.env },
    });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: 'function\n' });
  });

  it('leaves a processor to those who ask', () => {
    assert.equal(poolOf({ v8: '11.3.244' }, 1), '--v8-pool-size=1');
    assert.equal(poolOf({ v8: '11.3.244' }, 2), '--v8-pool-size=1');
    assert.equal(poolOf({ v8: '11.3.244' }, 4), '--v8-pool-size=3');
    assert.equal(poolOf({ v8: '11.3.244' }, 8), undefined);
    assert.equal(poolOf({ v8: '13.2.152', electron: '34.0.0' }, 2), undefined);
  });

  it('has no flag that a newer V8 may not know', () => {
    const flagsOf = (v8: string) => start({ versions: { v8 } }).execArgv;
    assert.ok(!flagsOf('15.0.1').some((flag) => flag.includes('pretenuring')));
    assert.ok(flagsOf('14.1.2').some((flag) => flag.includes('pretenuring')));
  });

  describe('asks for huge pages', () => {
    const GLIBC_TUNABLES = 'glibc.malloc.hugetlb=1';
    const cases: Readonly<Record<string, readonly [Partial<Runtime>, Record<string, string>]>> = {
      'under Linux': [{}, { GLIBC_TUNABLES }],
      'not elsewhere': [{ platform: 'win32' }, {}],
      'not under Electron': [{ versions: { v8: '13.2.152', electron: '34.0.0' } }, {}],
      'beside what else is asked of glibc': [
        { env: { GLIBC_TUNABLES: 'glibc.malloc.check=1' } },
        { GLIBC_TUNABLES: `glibc.malloc.check=1:${GLIBC_TUNABLES}` },
      ],
      'not where somebody has decided': [{ env: { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=0' } }, {}],
    };
    for (const [name, [runtime, env]] of Object.entries(cases))
      it(name, () => assert.deepEqual(start(runtime).env, env));
  });
});
