import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignCopies } from '../../../server/src/engine/collation/align.ts';

const words = fc.array(
  fc.constantFrom('产业', '工人', '队伍', '建设', '改革', '的', '和', '应当', '可以', '百分之六十'),
  {
    maxLength: 60,
  },
);

describe('alignCopies', () => {
  it('aligns a text with itself whole', () => {
    fc.assert(
      fc.property(words, (w) => {
        const text = w.join('');
        const blocks = alignCopies(text, text);
        assert.equal(
          blocks.reduce((sum, b) => sum + b.length, 0),
          text === '' ? 0 : text.length,
        );
      }),
    );
  });

  it('gives equal runs, in order and apart', () => {
    fc.assert(
      fc.property(words, words, (v, w) => {
        const a = v.join('');
        const b = w.join('');
        let atA = 0;
        let atB = 0;
        for (const block of alignCopies(a, b)) {
          assert.ok(block.length > 0 && block.a >= atA && block.b >= atB);
          assert.equal(a.slice(block.a, block.a + block.length), b.slice(block.b, block.b + block.length));
          atA = block.a + block.length;
          atB = block.b + block.length;
        }
      }),
    );
  });

  it('steps over foreign text in one copy', () => {
    const a = '组织开展党的代表大会代表和委员会委员中的产业工人教育培训';
    const b = '组织开展党的代表大会代表和委百万新品创出新市场不少采购商排队体验员会委员中的产业工人教育培训';
    assert.equal(
      alignCopies(a, b).reduce((sum, block) => sum + block.length, 0),
      a.length,
    );
  });
});
