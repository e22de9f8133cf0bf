import assert from 'node:assert/strict';
import { wordBounds } from '../../../server/src/engine/divergence/sides/words.ts';

const text = '引导广大产业工人坚定不移听党话、跟党走，提高职业技能等级。';

/** The same by reading all words one after the other. */
function slowly(start: number, end: number): { start: number; end: number } {
  const out = { start, end };
  // Words are looked for between marks.
  const from = Math.max(text.lastIndexOf('、', start - 1), text.lastIndexOf('，', start - 1)) + 1;
  const to = Math.min(...['、', '，', '。'].map((m) => text.indexOf(m, end)).filter((at) => at >= 0));
  for (const { index, segment } of new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(
    text.slice(from, to),
  )) {
    const [a, b] = [from + index, from + index + segment.length];
    if (a < start && b > start) out.start = a;
    if (a < end && b > end) out.end = b;
  }
  return out;
}

describe('the bounds of words', () => {
  it('cut no word in two, wherever a stretch begins and ends', () => {
    for (let start = 0; start < text.length; start++)
      for (let end = start; end < Math.min(text.length, start + 5); end++)
        assert.deepEqual(wordBounds(text, { start, end }), slowly(start, end), `${start} ${end}`);
  });
});
