import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeAgain, decodeText } from '../../server/src/workspace/files/textFile.ts';

const text = '各级党委和政府应当加强领导。';
const utf8 = new TextEncoder().encode(text);
/** 加强领导。 */
const gb18030 = Uint8Array.of(0xbc, 0xd3, 0xc7, 0xbf, 0xc1, 0xec, 0xb5, 0xbc, 0xa1, 0xa3);
const long = Array.from({ length: 12 }, () => gb18030);
const utf16 = (s: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(s.length * 2));
  for (let i = 0; i < s.length; i++) view.setUint16(i * 2, s.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};
const bytes = (...parts: (readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((p) => [...p]));

describe('decodeText', () => {
  const readable: readonly (readonly [
    title: string,
    file: Uint8Array,
    encoding: string,
    expected: string,
  ])[] = [
    ['UTF-8', utf8, 'utf-8', text],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], utf8), 'utf-8', text],
    ['UTF-16 with a mark, little end first', bytes([0xff, 0xfe], utf16(text, true)), 'utf-16le', text],
    ['UTF-16 with a mark, big end first', bytes([0xfe, 0xff], utf16(text, false)), 'utf-16be', text],
    ['UTF-16 without a mark', utf16(`${text}\r\n${text}\r\n`, true), 'utf-16le', `${text}\r\n${text}\r\n`],
    ['UTF-16 without a mark, big end first', utf16(`${text}\n`, false), 'utf-16be', `${text}\n`],
    ['GB18030', gb18030, 'gb18030', '加强领导。'],
    [
      'a character of GB18030 in four bytes',
      bytes(gb18030, [0x95, 0x32, 0x82, 0x36]),
      'gb18030',
      '加强领导。𠀀',
    ],
  ];
  for (const [title, file, encoding, expected] of readable) {
    it(`reads ${title}`, () => {
      assert.deepEqual(decodeText(file), { text: expected, encoding });
      assert.equal(decodeAgain(file), expected);
    });
  }

  const unreadable: readonly (readonly [title: string, file: Uint8Array, problem: string])[] = [
    ['an empty file', new Uint8Array(), 'empty'],
    ['a file of white space', new TextEncoder().encode(' \r\n\n'), 'empty'],
    ['an empty file with a mark', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty'],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52),
      'binary',
    ],
    ['random bytes', Uint8Array.of(0xff, 0x80, 0x01, 0x02, 0x81, 0xff, 0x03, 0x9c, 0x04), 'binary'],
    ['control characters', Uint8Array.of(1, 2, 3, 4, 5, 65, 66), 'binary'],
    ['UTF-8 cut off in a character', utf8.subarray(0, utf8.length - 1), 'damaged'],
    ['a zero byte and nothing else', Uint8Array.of(0), 'binary'],
  ];
  it('takes the line ends of other systems for white space', () => {
    const lines = '一、总体要求\u0085坚持党的领导。\u0085加强领导。\u0085附则\u0085';
    assert.deepEqual(decodeText(new TextEncoder().encode(lines)), { text: lines, encoding: 'utf-8' });
  });

  for (const [title, file, problem] of unreadable) {
    it(`says what is wrong with ${title}`, () => assert.equal(decodeText(file).problem, problem));
  }

  const torn: readonly (readonly [title: string, file: Uint8Array, encoding: string, expected: string])[] = [
    ['a zero byte in UTF-8', bytes(utf8, [0], utf8), 'utf-8', `${text}\ufffd${text}`],
    [
      'a lone surrogate in UTF-16',
      bytes([0xff, 0xfe], utf16(`${text}\ud800${text}`, true)),
      'utf-16le',
      `${text}\ufffd${text}`,
    ],
    [
      'UTF-16 that ends in half a unit',
      bytes([0xfe, 0xff], utf16(text, false), [0x30]),
      'utf-16be',
      `${text}\ufffd`,
    ],
    [
      'a broken byte in GB18030',
      bytes(...long, [0xff], ...long),
      'gb18030',
      `${'加强领导。'.repeat(12)}\ufffd${'加强领导。'.repeat(12)}`,
    ],
    [
      'GB18030 that ends in half a character',
      bytes(...long, [0xbc]),
      'gb18030',
      `${'加强领导。'.repeat(12)}\ufffd`,
    ],
  ];
  for (const [title, file, encoding, expected] of torn)
    it(`keeps what is whole beside ${title}`, () =>
      assert.deepEqual(decodeText(file), { text: expected, encoding, problem: 'damaged' }));

  it('shows a broken byte where it stands', () => {
    const broken = bytes(utf8.subarray(0, 12), [0xff], utf8.subarray(12));
    assert.equal(decodeText(broken).text, `${text.slice(0, 4)}\uFFFD${text.slice(4)}`);
  });

  it('reads back any text in UTF-8, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (any) => {
        const { text: read, problem } = decodeText(new TextEncoder().encode(`各级${any}`));
        if (!problem) assert.equal(read, `各级${any}`);
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (any) => void decodeText(any)));
  });
});
