import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SpokenLevels } from '../../../server/src/engine/divergence/locality/spokenLevels.ts';

/** What a draft says of itself, whole and in parts, and what only looks like it. */
const words = fc.constantFrom(
  '我省',
  '我省，全市，本县，我州，本镇',
  '全市',
  '本县',
  '我市级',
  '全省政',
  '全高新技术产业开发区',
  '全经济技术开发',
  '区',
  '全',
  '我',
  '本',
  '开发区',
  '自治',
  '县级',
  '属',
  '实际工作中的各项任务要求落实到位',
);
const text = (maxLength: number) => fc.array(words, { maxLength }).map((all) => all.join(''));
const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({ at: place, removed: fc.nat({ max: 30 }), typed: text(3) });

describe('the levels by which a draft speaks of itself', () => {
  it('are told in order, of the first sixteen times', () => {
    const spoken = new SpokenLevels();
    assert.deepEqual(spoken.of('我省实际，全市级单位，本县人民。'), ['省', '县']);
    assert.equal(spoken.of('我省'.repeat(20)).length, 16);
  });

  it('are those of the draft as it is, whatever is edited', () => {
    fc.assert(
      fc.property(text(60), fc.array(edit, { minLength: 1, maxLength: 5 }), (first, edits) => {
        const spoken = new SpokenLevels();
        let draft = first;
        spoken.of(draft);
        for (const { at, removed, typed } of edits) {
          const start = Math.floor(at * draft.length);
          draft = draft.slice(0, start) + typed + draft.slice(start + removed);
          assert.deepEqual(spoken.of(draft), new SpokenLevels().of(draft));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
