import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DraftChange, type DraftContent } from '../../../server/src/engine/matching/change.ts';
import { windowEnds } from '../../../server/src/engine/matching/lookup/windows.ts';
import { createMatchCache } from '../../../server/src/engine/matching/matcher.ts';
import { benchOf, editionText, matchNow } from '../../support/matching.ts';

/** Each digit a unit; a boundary of that strength stands before it. */
const contentOf = (digits: string): DraftContent => ({
  units: Uint16Array.from(digits, (d) => 0x4e00 + Number(d)),
  boundaries: Uint8Array.from([...digits, '7'], Number),
});

describe('what stands after a change of a draft', () => {
  const cases: readonly (readonly [
    old: string,
    now: string,
    stretch: readonly [number, number],
    by: number | undefined,
  ])[] = [
    ['123456', '1234956', [0, 3], 0],
    // The boundary behind the stretch, or what it knows of the draft's end, is another.
    ['123456', '1234956', [0, 4], undefined],
    ['123456', '12345', [0, 5], undefined],
    ['123456', '1234956', [4, 6], 1],
    ['123456', '123456', [0, 6], 0],
    ['123456', '3456', [2, 6], -2],
    // It knew where the draft began.
    ['123456', '9123456', [-1, 3], undefined],
    ['123456', '9123456', [0, 3], 1],
    ['121212', '12121212', [2, 6], undefined],
  ];
  for (const [old, now, [from, to], by] of cases)
    it(`moves ${from}–${to} of ${old} by ${by} in ${now}`, () => {
      assert.equal(new DraftChange(contentOf(old), contentOf(now)).shiftOf(from, to), by);
    });

  it('leaves the windows that are cut without knowing of it', () => {
    const units = (length: number) =>
      fc.array(fc.integer({ min: 0x4e00, max: 0x4eff }), { maxLength: length, size: 'max' });
    fc.assert(
      fc.property(units(9000), fc.nat(), fc.nat({ max: 900 }), units(900), (draft, place, removed, put) => {
        const at = place % (draft.length + 1);
        const edited = [...draft.slice(0, at), ...put, ...draft.slice(at + removed)];
        const [old, now] = [draft, edited].map((content) => ({
          units: Uint16Array.from(content),
          boundaries: new Uint8Array(content.length + 1),
        })) as [DraftContent, DraftContent];
        assert.deepEqual(
          windowEnds(now.units, windowEnds(old.units), new DraftChange(old, now)),
          windowEnds(now.units),
        );
      }),
      { numRuns: 200, seed: 20241128 },
    );
  });

  it('is matched as from scratch where many sources have the same', () => {
    const text = editionText('2024-opinions').slice(0, 2400);
    const issues = Array.from({ length: 12 }, (_, i) => [
      `${i}`,
      text.replaceAll('产业工人', `第${i}类工人`).slice(i * 40),
    ]);
    const { matcher } = benchOf(Object.fromEntries(issues));
    const cache = createMatchCache();
    let draft = text.slice(100, 2000);
    for (const [find, put] of [
      ['的', ''],
      ['。', '。为进一步发展，'],
      ['队伍', '队伍和组织建设的若干'],
      ['', '新'],
      ['建设', ''],
    ] as const) {
      const at = draft.indexOf(find, draft.length / 3);
      draft = draft.slice(0, at) + put + draft.slice(at + find.length);
      assert.deepEqual(matchNow(matcher, draft, cache), matchNow(matcher, draft));
    }
  });
});
