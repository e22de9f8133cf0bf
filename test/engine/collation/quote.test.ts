import assert from 'node:assert/strict';
import { locate, quotable } from '../../../server/src/engine/collation/quote.ts';

const text = '跨区域、跨行业 跨企业的\n创新工作室联盟。"劳模 工匠"(含技工院校,下同)开设。';

const found: readonly (readonly [title: string, quote: string, expected: string])[] = [
  [
    'finds words whatever the white space and line breaks between them',
    '⟦跨企业的创新工作室⟧联盟',
    '跨企业的\n创新工作室',
  ],
  ['finds an empty place behind the word before it', '跨行业⟦⟧跨企业', ''],
  ['finds the whole quotation where nothing is marked', '创新工作室联盟', '创新工作室联盟'],
  ['takes width and quote style for equal', '“劳模工匠”⟦（含技工院校，下同）⟧开设', '(含技工院校,下同)'],
  ['finds a mark of punctuation', '联盟⟦。⟧“劳模', '。'],
  ['finds a mark before the first word', '⟦。“⟧劳模工匠', '。"'],
  ['finds white space that is quoted', '跨行业⟦ ⟧跨企业', ' '],
];

describe('locate', () => {
  for (const [title, quote, expected] of found) {
    it(title, () => {
      const place = locate(quotable(text), quote);
      assert.ok(place.ok);
      assert.equal(text.slice(place.span.start, place.span.end), expected);
    });
  }

  it('puts an empty place before the white space that follows', () => {
    const place = locate(quotable(text), '跨行业⟦⟧跨企业');
    assert.ok(place.ok);
    assert.equal(text.slice(0, place.span.start), '跨区域、跨行业');
  });

  for (const [title, quote, kind] of [
    ['refuses words that are not there', '跨部门', 'notFound'],
    ['refuses punctuation that is not there', '跨行业⟦、⟧跨企业', 'notFound'],
    ['refuses words that occur twice', '跨', 'ambiguous'],
    ['refuses a mark without its partner', '跨行业⟦跨企业', 'malformed'],
    ['refuses a quotation without any word', '⟦⟧', 'malformed'],
  ] as const) {
    it(title, () => assert.deepEqual(locate(quotable(text), quote), { ok: false, kind }));
  }
});
