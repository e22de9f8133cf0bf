import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createRest } from '../../server/src/protocol/runtime/rest.ts';

describe('rest', () => {
  /** A rest whose moments a test lets come. */
  function byHand() {
    const waiting: (() => void)[] = [];
    let rests = 0;
    const rest = createRest(
      () => rests++,
      (callback) => void waiting.push(callback),
    );
    const restsBy = (): number => {
      for (const callback of waiting.splice(0)) callback();
      return rests;
    };
    return { rest, restsBy };
  }

  it('comes once, some time after work was done', () => {
    const { rest, restsBy } = byHand();
    rest.soon();
    assert.equal(restsBy(), 1);
    assert.equal(restsBy(), 1);
  });

  it('is put off by work that is done meanwhile', () => {
    const { rest, restsBy } = byHand();
    rest.soon();
    rest.soon();
    assert.equal(restsBy(), 1);
  });

  it('does not come where there is something to do again', () => {
    const { rest, restsBy } = byHand();
    rest.soon();
    rest.notNow();
    assert.equal(restsBy(), 0);
    rest.soon();
    assert.equal(restsBy(), 1);
  });
});
