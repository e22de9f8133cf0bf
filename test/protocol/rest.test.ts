import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createRest } from '../../server/src/protocol/runtime/rest.ts';

describe('rest', () => {
  /** A rest with turns that a test takes one by one. */
  function byHand() {
    const waiting: (() => void)[] = [];
    let rests = 0;
    const rest = createRest(
      () => rests++,
      (callback) => void waiting.push(callback),
    );
    const turn = (times: number): number => {
      for (let i = 0; i < times; i++) for (const callback of waiting.splice(0)) callback();
      return rests;
    };
    return { rest, turn };
  }

  it('comes once, some turns after work was done', () => {
    const { rest, turn } = byHand();
    rest.soon();
    assert.equal(turn(2), 0);
    assert.equal(turn(20), 1);
  });

  it('is put off by work that is done meanwhile', () => {
    const { rest, turn } = byHand();
    rest.soon();
    turn(5);
    rest.soon();
    assert.equal(turn(5), 0);
    assert.equal(turn(20), 1);
  });

  it('does not come where there is something to do again', () => {
    const { rest, turn } = byHand();
    rest.soon();
    turn(5);
    rest.notNow();
    assert.equal(turn(20), 0);
    rest.soon();
    assert.equal(turn(20), 1);
  });
});
