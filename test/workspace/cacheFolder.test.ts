import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../server/src/workspace/files/cacheFolder.ts';

const below = join('xunzhang', 'index');
const unknown = (): string => {
  throw new Error('uv_os_homedir returned ENOENT');
};

describe('the folder of what can be made anew', () => {
  it('is the one that is asked for', () =>
    assert.equal(cacheFolder({ XUNZHANG_CACHE: '/快/存' }, unknown), '/快/存'));

  it('is that of the system', function () {
    if (process.platform !== 'linux') this.skip();
    assert.equal(
      cacheFolder({}, () => '/li'),
      join('/li/.cache', below),
    );
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/var/cache' }, unknown), join('/var/cache', below));
  });

  it('lies in no folder that a run happens to be in', function () {
    if (process.platform !== 'linux') this.skip();
    assert.equal(
      cacheFolder({ XDG_CACHE_HOME: '存' }, () => '/li'),
      join('/li/.cache', below),
    );
    assert.ok(cacheFolder({}, () => '').startsWith(tmpdir()));
  });

  it('is a temporary one for a user whom the system does not know', () =>
    assert.ok(cacheFolder({}, unknown).startsWith(tmpdir())));
});
