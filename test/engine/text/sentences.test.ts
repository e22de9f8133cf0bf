import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitSentences } from '../../../server/src/engine/text/sentences.ts';

/** Pieces are written one after the other, `｜` between them; a space after it is white space that belongs to none. */
const cut = (marked: string): [string[], string[]] => {
  const text = marked.replaceAll('｜', '');
  const found = splitSentences(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end));
  return [found, marked.split('｜').map((s) => s.trim())];
};

describe('splitSentences', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['cuts after 。', '加强企业党组织建设。｜加强在产业工人中发展党员，注重把生产经营骨干培养成党员。'],
    [
      'keeps closing quotation marks',
      '习近平总书记强调：“生命重于泰山。”｜“把人民生命安全和身体健康放在第一位。”｜长期以来，成效明显。',
    ],
    ['keeps straight closing marks', '他说:"我们需要新产品。"｜"我期待合作。"｜会议结束。'],
    ['keeps closing brackets', '（此项工作由总工会牵头。）｜各部门参与。'],
    ['does not cut inside a title', '编写了《为什么要深化改革？——50问》一书。｜现予印发。'],
    ['takes ？！ together', '这难道不重要吗？！｜当然重要。'],
    ['leaves white space between sentences out', '提高岗位适应能力。｜ 大力培养大国工匠。'],
    ['gives the rest as a sentence', '完善支付保障机制。｜依法纠治劳动领域违法'],
    ['keeps a sentence over a line break', '坚持稳中求进工作\n\n总基调。｜贯彻新发展理念。'],
  ];
  for (const [name, marked] of cases)
    it(name, () => {
      const [found, expected] = cut(marked);
      assert.deepEqual(found, expected);
    });

  it('covers every character that is not white space, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'工人，。！？；“”"（）《》 \n一') }), (text) => {
        let at = 0;
        for (const s of splitSentences(text, { start: 0, end: text.length })) {
          assert.match(text.slice(at, s.start), /^\s*$/);
          assert.ok(s.start < s.end);
          at = s.end;
        }
        assert.match(text.slice(at), /^\s*$/);
      }),
    );
  });
});
