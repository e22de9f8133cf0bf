import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeUtf8 } from '../../server/src/workspace/files/utf8.ts';

describe('decodeUtf8', () => {
  for (const text of [
    '',
    'a',
    'é',
    '中华',
    '中é文a𠀀𪛖',
    '\u0000\u007f\u0080\u07ff\u0800\uffff',
    'ab'.repeat(200_000),
    '中文'.repeat(200_000),
  ])
    it(`reads ${JSON.stringify(text.slice(0, 12))}`, () => {
      assert.equal(decodeUtf8(new TextEncoder().encode(text)), text);
    });

  it('reads whatever Buffer writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        assert.equal(decodeUtf8(Buffer.from(text)), text);
      }),
    );
  });
});
