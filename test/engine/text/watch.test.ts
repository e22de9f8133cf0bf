import assert from 'node:assert/strict';
import { watchFor } from '../../../server/src/engine/text/watch.ts';

const pauses = watchFor('，。、');
const digits = watchFor('0-9');
const marks = watchFor('。”');
const all = [
  [pauses, /[，。、]/g],
  [digits, /[0-9]/g],
  [marks, /[。”]/g],
] as const;

describe('characters that are looked for', () => {
  for (const [name, text] of [
    ['nothing', ''],
    ['none of them', '产业工人队伍建设改革'],
    ['some', '到2027年，“力争”培育3000名左右。坚持党建、坚持改革。”'],
    ['one of them at every place', '，'.repeat(3000)],
    ['two of them at every place', '。'.repeat(3000)],
    ['halves of characters outside the BMP', '𠮷，\ud842。'],
  ] as const)
    it(`are found where a pattern finds them: ${name}`, () => {
      const watched = { text };
      for (const [watch, pattern] of all)
        assert.deepEqual(
          [...watch.placesIn(watched)],
          Array.from(text.matchAll(pattern), (m) => m.index),
        );
    });

  it('are looked for once in a text', () => {
    const watched = { text: '一、总体要求。' };
    assert.equal(pauses.placesIn(watched).buffer, pauses.placesIn(watched).buffer);
  });
});
