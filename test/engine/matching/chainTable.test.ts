import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChainTable } from '../../../server/src/engine/matching/chaining/chainTable.ts';
import { buildSegment } from '../../../server/src/engine/matching/index/build.ts';
import { editionText, matcherText } from '../../support/matching.ts';

describe('runs of equal units', () => {
  const segment = buildSegment([matcherText('2024-opinions', editionText('2024-opinions'))]);
  const table = new ChainTable();

  /** What each run follows, the draft having `by` units before the first of them. */
  function predecessors(runs: readonly (readonly [number, number, number])[], by: number): number[] {
    table.begin(segment, Uint32Array.from(runs.flatMap(([p, c, n]) => [p + by, c, n])));
    table.advance(0, runs.length);
    return [...table.before.subarray(0, runs.length)];
  }

  it('are chained alike wherever in the draft they stand', () => {
    // The second lies so far off the first one's diagonal that it is only just in reach.
    const pair = fc
      .record({
        draft: fc.nat({ max: 200 }),
        corpus: fc.nat({ max: 900 }),
        off: fc.integer({ min: 60, max: 72 }),
      })
      .map(({ draft, corpus, off }) => [
        [draft, corpus, 20] as const,
        [draft + 20, corpus + 20 + off, 24] as const,
      ]);
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 4 }), fc.nat({ max: 5000 }), (pairs, by) => {
        const runs = pairs.flat().toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
        assert.deepEqual(predecessors(runs, by), predecessors(runs, 0));
      }),
      { numRuns: 300 },
    );
  });
});
