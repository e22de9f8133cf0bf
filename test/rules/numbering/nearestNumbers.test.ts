import assert from 'node:assert/strict';
import { nearestNumbers } from '../../../server/src/engine/rules/numbering/nearestNumbers.ts';
import { Random } from '../../bench/perf/random.ts';

describe('the nearest numbers', () => {
  const cases: [numbers: number[], to: number, without: number[], found: number[]][] = [
    [[1, 2, 3, 4, 5], 9, [], [5, 4, 3]],
    [[1, 2, 3, 4, 5], 3, [], [3, 2, 4]],
    [[2, 4, 6], 5, [], [4, 6, 2]],
    [[6, 2, 4, 4, 2], 5, [4], [6, 2]],
    [[3], 1, [3], []],
    [[], 1, [], []],
  ];
  for (const [numbers, to, without, found] of cases)
    it(`of ${JSON.stringify(numbers)} to ${to} without ${JSON.stringify(without)}`, () =>
      assert.deepEqual(nearestNumbers(numbers, to, without), found));

  it('are those that sorting all by their distance gives', () => {
    const random = new Random(4);
    for (let n = 0; n < 500; n++) {
      const numbers = Array.from({ length: random.below(12) }, () => random.below(20));
      const without = Array.from({ length: random.below(4) }, () => random.below(20));
      const to = random.below(24);
      const sorted = [...new Set(numbers)]
        .filter((v) => !without.includes(v))
        .sort((a, b) => Math.abs(a - to) - Math.abs(b - to) || a - b);
      assert.deepEqual(nearestNumbers(numbers, to, without), sorted.slice(0, 3));
    }
  });

  it('look at a few of many', () => {
    let read = 0;
    const numbers = Array.from({ length: 4096 }, (_, i) => i);
    nearestNumbers(numbers, 1, []);
    const watched = new Proxy(numbers, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d/.test(key)) read++;
        return Reflect.get(target, key);
      },
    });
    nearestNumbers(watched, 70, []);
    read = 0;
    for (let to = 0; to < 100; to++) nearestNumbers(watched, to * 41, []);
    assert.ok(read < 100, `${read} numbers read again`);
  });
});
