import assert from 'node:assert/strict';
import fc from 'fast-check';
import { flatMap } from '../../../server/src/engine/text/flatMap.ts';

describe('flatMap', () => {
  it('gives what Array.prototype.flatMap gives', () => {
    const of = (n: number, i: number): readonly number[] => Array.from({ length: n % 4 }, () => n + i);
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (items) => assert.deepEqual(flatMap(items, of), items.flatMap(of))),
    );
  });

  it('has nothing of an item that gives nothing', () =>
    assert.deepEqual(
      flatMap(['一是', '二是'], (word) => (word === '一是' ? undefined : [word])),
      ['二是'],
    ));
});
