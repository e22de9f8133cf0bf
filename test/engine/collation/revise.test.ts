import assert from 'node:assert/strict';
import fc from 'fast-check';
import { revise } from '../../../server/src/engine/collation/revise.ts';

/** Disjoint revisions of a text: cut points in order, every second stretch replaced. */
const cases = fc
  .tuple(
    fc.string({ maxLength: 40 }),
    fc.array(fc.nat(40), { maxLength: 8 }),
    fc.array(fc.string({ maxLength: 4 })),
  )
  .map(([text, cuts, texts]) => {
    const points = [...new Set(cuts.map((c) => Math.min(c, text.length)))].sort((a, b) => a - b);
    const revisions = [];
    for (let i = 0; i + 1 < points.length; i += 2) {
      const span = { start: points[i] as number, end: points[i + 1] as number };
      revisions.push({ span, text: texts[i / 2] ?? '' });
    }
    return { text, revisions };
  });

describe('revise', () => {
  it('says where each revision stands in the new text', () => {
    fc.assert(
      fc.property(cases, ({ text, revisions }) => {
        const revised = revise(text, revisions);
        revisions.forEach((r, i) => {
          const place = revised.places[i];
          assert.ok(place);
          assert.equal(revised.text.slice(place.start, place.end), r.text);
        });
      }),
    );
  });

  it('moves every stretch between revisions to where it stands now', () => {
    fc.assert(
      fc.property(cases, ({ text, revisions }) => {
        const revised = revise(text, revisions);
        let start = 0;
        for (const end of [...revisions.map((r) => r.span.start), text.length]) {
          const moved = revised.movedSpan({ start, end });
          if (start < end) assert.equal(revised.text.slice(moved.start, moved.end), text.slice(start, end));
          start = revisions.find((r) => r.span.start === end)?.span.end ?? start;
        }
      }),
    );
  });

  it('keeps two insertions at one place in their order', () => {
    const at = { start: 2, end: 2 };
    const { text } = revise('意见如下', [
      { span: at, text: '甲' },
      { span: at, text: '乙' },
    ]);
    assert.equal(text, '意见甲乙如下');
  });
});
