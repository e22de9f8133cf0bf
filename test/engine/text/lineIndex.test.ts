import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LineIndex } from '../../../server/src/engine/text/lineIndex.ts';

describe('lines', () => {
  const starts = (text: string): number[] => {
    const lines = new LineIndex(text);
    return Array.from({ length: lines.lineCount }, (_, line) => lines.startOf(line));
  };

  for (const [what, text, expected] of [
    ['of nothing', '', [0]],
    ['of one line', '甲乙', [0]],
    ['end with LF', '甲\n乙\n\n', [0, 2, 4, 5]],
    ['end with CRLF', '甲\r\n乙\r\n', [0, 3, 6]],
    ['end with a lone CR', '甲\r乙\r', [0, 2, 4]],
    ['end in all ways', '甲\n\r\r\n乙\r\n', [0, 2, 3, 5, 8]],
  ] as const)
    it(what, () => assert.deepEqual(starts(text), expected));

  it('give positions and take them back', () => {
    const text = '甲乙\n\n𠮷丙\n';
    const lines = new LineIndex(text);
    for (let at = 0; at <= text.length; at++) assert.equal(lines.offsetAt(lines.positionAt(at)), at);
  });
});
