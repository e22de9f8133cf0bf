import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createRestarts } from '../../client/src/restarts.ts';

describe('a server that breaks down', () => {
  const answers = (seconds: readonly number[]): boolean[] => {
    let time = 0;
    const restart = createRestarts(() => time);
    return seconds.map((second) => {
      time = second * 1000;
      return restart();
    });
  };

  it('is started again, but not for the fifth time within three minutes', () => {
    assert.deepEqual(answers([0, 10, 20, 30, 40]), [true, true, true, true, false]);
    assert.deepEqual(answers([0, 45, 90, 135, 180]), [true, true, true, true, false]);
  });

  it('is started again as often as it takes where that is longer ago', () => {
    assert.deepEqual(answers([0, 60, 120, 180, 240, 300, 360]), Array(7).fill(true));
    assert.deepEqual(answers([0, 1, 2, 3, 600, 601]), Array(6).fill(true));
  });
});
