import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildSegment } from '../../../server/src/engine/matching/index/build.ts';
import { segmentMatcher } from '../../../server/src/engine/matching/matcher.ts';
import { makeKey } from '../../../server/src/engine/text/key.ts';
import { matcherText } from '../../support/matching.ts';

const prose = fc.string({ unit: fc.constantFrom(...'的业工人，。\n'), maxLength: 120 });

describe('finding a piece of wording', () => {
  it('finds every place of it, whatever the sampling', () => {
    fc.assert(
      fc.property(fc.array(prose, { maxLength: 4 }), prose, fc.constantFrom(1, 2, 4), (texts, from, step) => {
        const wording = makeKey(from).units.subarray(0, 9);
        fc.pre(wording.length >= 3 + step);
        const inputs = texts.map((t, i) => matcherText(`s${i}`, t));
        const matcher = segmentMatcher([buildSegment(inputs, { k: 3, step })], (_, d) => `s${d}`);
        const expected = inputs.flatMap(({ source, text }) => {
          const { units, offsets } = makeKey(text);
          const places = [];
          for (let i = 0; i + wording.length <= units.length; i++)
            if (wording.every((u, j) => u === units[i + j]))
              places.push({ source, start: offsets[i]!, end: offsets[i + wording.length - 1]! + 1 });
          return places;
        });
        const found = matcher.find!(wording, 1000) ?? [];
        // Wording at a text's very end has fewer suffixes in a sampled index; it may be missing there, never wrong.
        for (const place of found)
          assert.ok(
            expected.some((e) => e.source === place.source && e.start === place.start && e.end === place.end),
          );
        if (step === 1) assert.equal(found.length, expected.length);
      }),
      { numRuns: 300, seed: 12 },
    );
  });
});
