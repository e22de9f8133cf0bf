import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countBefore } from '../../../server/src/engine/text/search.ts';

describe('countBefore', () => {
  it('counts what comes before a place in any ascending list', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 })), fc.nat({ max: 41 }), (given, place) => {
        const sorted = given.toSorted((a, b) => a - b);
        assert.equal(
          countBefore(sorted, (n) => n < place),
          sorted.filter((n) => n < place).length,
        );
      }),
    );
  });
});
