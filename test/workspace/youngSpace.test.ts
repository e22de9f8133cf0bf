import assert from 'node:assert/strict';
import { getHeapSpaceStatistics } from 'node:v8';
import { Script } from 'node:vm';
import { describe, it } from 'mocha';
import { tidyYoungSpace } from '../../server/src/workspace/index/youngSpace.ts';

const young = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')!;

/** Makes short-lived objects until more than half of their room is taken. */
function fill(): void {
  for (let made: unknown[] = []; young().space_used_size <= young().space_available_size; ) {
    made = [];
    for (let i = 0; i < 1000; i++) made.push({ i });
  }
}

describe('the space of young objects', () => {
  it('is emptied where it is half full', () => {
    fill();
    const before = young().space_used_size;
    tidyYoungSpace();
    assert.ok(young().space_used_size < before / 2);
  });

  it('leaves code that was kept valid', () => {
    const source = 'globalThis.never ?? 1';
    const cachedData = new Script(source).createCachedData();
    fill();
    tidyYoungSpace();
    assert.equal(new Script(source, { cachedData }).cachedDataRejected, false);
  });
});
