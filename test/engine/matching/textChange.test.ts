import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DraftChange } from '../../../server/src/engine/matching/change.ts';
import { boundariesOf, editedBoundaries } from '../../../server/src/engine/matching/draftBoundaries.ts';
import type { DraftKey } from '../../../server/src/engine/matching/model.ts';
import { textChange, unlike } from '../../../server/src/engine/matching/textChange.ts';
import { draftOf } from '../../support/matching.ts';

const text = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'工人人的Ａ，。、 \n　“'), maxLength });

describe('a draft that was edited', () => {
  // Some lines go on a paragraph.
  const joined = (draft: DraftKey, every: number): DraftKey => ({
    ...draft,
    paragraphStarts: draft.paragraphStarts.filter((_, i) => every === 0 || i % every !== 1),
  });
  const edited = fc
    .tuple(text(60), text(6), text(6), text(60), fc.nat({ max: 3 }), fc.nat({ max: 3 }))
    .map(([head, old, now, tail, before, after]) => ({
      old: joined(draftOf(head + old + tail), before),
      now: joined(draftOf(head + now + tail), after),
    }));

  it('has the boundaries that it has from scratch', () => {
    fc.assert(
      fc.property(edited, ({ old, now }) => {
        const ends = unlike(old, now, textChange(old, now));
        assert.deepEqual(editedBoundaries(now, boundariesOf(old).bytes, ...ends), boundariesOf(now));
      }),
      { numRuns: 500, seed: 20241130 },
    );
  });

  it('has changed where comparing all of it says so', () => {
    fc.assert(
      fc.property(edited, fc.boolean(), ({ old, now }, hasParagraphs) => {
        const [a, b] = [old, now].map((draft) => ({
          units: draft.key.units,
          boundaries: boundariesOf(hasParagraphs ? draft : { ...draft, paragraphStarts: [] }).bytes,
        })) as [ConstructorParameters<typeof DraftChange>[0], ConstructorParameters<typeof DraftChange>[1]];
        const ends = unlike(old, now, textChange(old, now));
        assert.deepEqual(new DraftChange(a, b, ...ends), new DraftChange(a, b));
      }),
      { numRuns: 500, seed: 20241201 },
    );
  });
});
