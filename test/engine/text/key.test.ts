import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonEnds } from '../../../server/src/engine/text/commonEnds.ts';
import { keyOf, makeKey } from '../../../server/src/engine/text/key.ts';

const text = '第一条　为深化产业工人队伍建设改革，推动（ＡＢＣ）100%落实，制定本办法。\n'.repeat(40);
const unit = fc.constantFrom(...'工人，。１A \n');
/** Edits in a text: where, how much goes, and what comes. */
const edits = fc.array(fc.tuple(fc.nat(text.length), fc.nat(60), fc.string({ unit, maxLength: 30 })), {
  maxLength: 12,
});

describe('the key of a text that is edited', () => {
  it('is that of the text from scratch', () => {
    fc.assert(
      fc.property(edits, (steps) => {
        let now = text;
        for (const [at, gone, come] of steps) {
          now = now.slice(0, at) + come + now.slice(at + gone);
          const { units, offsets } = keyOf(now);
          assert.deepEqual({ units, offsets }, makeKey(now));
        }
      }),
    );
  });

  it('is that of another text where nothing is left of it', () => {
    for (const now of ['', '工', text, '的'.repeat(3000), '', `${text}工`])
      assert.deepEqual(keyOf(now), makeKey(now));
  });
});

describe('the common ends of two texts', () => {
  const cases: readonly (readonly [string, string, number, number])[] = [
    ['工人工人', '工人工人', 4, 0],
    ['工人', '工匠人', 1, 1],
    ['工工', '工工工', 2, 0], // what is common is counted once
    ['', '工', 0, 0],
    ['职工甲方', '干部甲方', 0, 2],
  ];
  for (const [a, b, prefix, suffix] of cases)
    it(`of ${a} and ${b}`, () => assert.deepEqual(commonEnds(a, b), { prefix, suffix }));

  it('are as long as can be, and do not overlap', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(900), fc.string({ unit, maxLength: 9 }), (at, gone, come) => {
        const now = text.slice(0, at) + come + text.slice(at + gone);
        const { prefix, suffix } = commonEnds(text, now);
        const least = Math.min(text.length, now.length);
        assert.ok(prefix + suffix <= least);
        assert.equal(text.slice(0, prefix), now.slice(0, prefix));
        assert.equal(text.slice(text.length - suffix), now.slice(now.length - suffix));
        if (prefix + suffix < least) {
          assert.notEqual(text[prefix], now[prefix]);
          assert.notEqual(text[text.length - 1 - suffix], now[now.length - 1 - suffix]);
        }
      }),
    );
  });
});
