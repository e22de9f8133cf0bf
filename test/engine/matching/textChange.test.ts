import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DraftChange } from '../../../server/src/engine/matching/change.ts';
import { editedMarks, marksOf, withParagraphs } from '../../../server/src/engine/matching/draftBoundaries.ts';
import { textChange, unlike } from '../../../server/src/engine/matching/textChange.ts';
import { draftOf } from '../../support/matching.ts';

const text = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'工人人的Ａ，。、 \n　“'), maxLength });

describe('a draft that was edited', () => {
  const edited = fc.tuple(text(60), text(6), text(6), text(60)).map(([head, old, now, tail]) => ({
    old: draftOf(head + old + tail),
    now: draftOf(head + now + tail),
  }));

  it('has the boundaries that it has from scratch', () => {
    fc.assert(
      fc.property(edited, ({ old, now }) => {
        assert.deepEqual(editedMarks(now, marksOf(old), textChange(old, now)), marksOf(now));
      }),
      { numRuns: 500, seed: 20241130 },
    );
  });

  it('has changed where comparing all of it says so', () => {
    fc.assert(
      fc.property(edited, fc.boolean(), ({ old, now }, hasParagraphs) => {
        const [a, b] = [old, now].map((draft) => ({
          units: draft.key.units,
          boundaries: withParagraphs(
            hasParagraphs ? draft : { ...draft, paragraphStarts: [] },
            marksOf(draft),
          ).bytes,
        })) as [ConstructorParameters<typeof DraftChange>[0], ConstructorParameters<typeof DraftChange>[1]];
        const ends = unlike(old, now, textChange(old, now));
        assert.deepEqual(new DraftChange(a, b, ...ends), new DraftChange(a, b));
      }),
      { numRuns: 500, seed: 20241201 },
    );
  });
});
