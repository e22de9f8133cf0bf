import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Label } from '../../../server/src/engine/document/model.ts';
import { isUnread } from '../../../server/src/engine/rules/numbering/unread.ts';
import { formatNumeral } from '../../../server/src/engine/text/numerals.ts';

/** The same as one pattern, tried at every place. */
function byPattern(between: string, label: Label, want: number, written: string): boolean {
  const numbers = /\d/.test(written)
    ? [`${want}`, formatNumeral(want, 'fullWidth')]
    : [formatNumeral(want, 'han')];
  const number = `(?:${numbers.join('|')})`;
  const shape =
    label.unit !== undefined
      ? `第[ \\u3000]?${number}[ \\u3000]?${label.unit}`
      : label.form === 'han' || label.form === 'arabic'
        ? `${number}[、.．]`
        : `[（(] ?${number} ?[）)]`;
  const again = `(?![^\\n]*[；。][^\\n]*\\n[^\\n]*${shape})`;
  return new RegExp(`(?:^|\\n)(?:[^\\S\\n]|[#*])*${shape}|[：:][ \\u3000]?${shape}${again}`).test(between);
}

describe('a missing number that stands where the reading takes it for no label', () => {
  const labels: readonly (readonly [string, Partial<Label>])[] = [
    ['三、', { form: 'han' }],
    ['3.', { form: 'arabic' }],
    ['（三）', { form: 'hanParen' }],
    ['第三条', { form: 'article', unit: '条' }],
  ];
  const words = fc
    .array(
      fc.constantFrom(...'二2２、.．（）() \u3000\n#*：:；。第条十甲', '（二）', '二、', '2.', '第二条'),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(''));

  for (const [written, shape] of labels)
    it(`is found where a pattern finds it: before ${written}`, () => {
      fc.assert(
        fc.property(words, words, (before, between) => {
          const from = before.length;
          const start = from + between.length;
          const label = { ...shape, span: { start, end: start + written.length } } as Label;
          const text = before + between + written;
          assert.equal(isUnread(text, from, label, 2), byPattern(between, label, 2, written));
        }),
        { numRuns: 2000, seed: 3 },
      );
    });
});
