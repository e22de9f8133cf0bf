import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type NormaliseRule, normaliseRules } from '../../../server/src/engine/collation/model.ts';
import { normalise } from '../../../server/src/engine/collation/normalise.ts';

const samples: readonly (readonly [
  title: string,
  rules: readonly NormaliseRule[],
  before: string,
  after: string,
])[] = [
  [
    'joins a paragraph broken over a page',
    ['lines'],
    '坚持稳中求进工作\n\n总基调，贯彻新理念。',
    '坚持稳中求进工作总基调，贯彻新理念。\n',
  ],
  [
    'leaves a sentence that ends its line',
    ['lines'],
    '形成工作合力。\n\n各级工会要牵头抓总。',
    '形成工作合力。\n各级工会要牵头抓总。\n',
  ],
  [
    'begins a paragraph at a label',
    ['lines'],
    '一、总体要求\n\n（一）指导思想。\n——坚持党的领导。',
    '一、总体要求\n（一）指导思想。\n——坚持党的领导。\n',
  ],
  [
    'begins a paragraph at a half-width label',
    ['lines'],
    '三、组织实施\n(一) 构建格局',
    '三、组织实施\n(一) 构建格局\n',
  ],
  [
    'keeps a colon at the end of its line',
    ['lines'],
    '文件主要有：\n思想引领方面',
    '文件主要有：\n思想引领方面\n',
  ],
  [
    'drops the spaces of hard-wrapped lines',
    ['spaces'],
    '中坚 力量,是实施 60% 以上',
    '中坚力量,是实施60%以上',
  ],
  ['keeps one space behind a part label', ['spaces'], '第二部分  听党话、跟党走', '第二部分 听党话、跟党走'],
  ['keeps the spaces of foreign words', ['spaces'], 'MINER AL OAK', 'MINER AL OAK'],
  [
    'turns straight quotation marks in pairs',
    ['quotes'],
    '领悟"两个确立"、增强"四个意识"',
    '领悟“两个确立”、增强“四个意识”',
  ],
  ['nests straight single marks', ['quotes'], '"提供服务实现\'一个账户\'"', '“提供服务实现‘一个账户’”'],
  [
    'widens punctuation beside Chinese',
    ['punctuation'],
    '主要目标是:通过(含技工院校,下同)改革;',
    '主要目标是：通过（含技工院校，下同）改革；',
  ],
  ['leaves ratios and foreign text alone', ['punctuation'], 'MINER (OAK) 1:2', 'MINER (OAK) 1:2'],
  ['removes bookmarks of a word processor', ['marks'], '[bookmark: _Toc3694]一、产业工人', '一、产业工人'],
];

describe('normalise', () => {
  for (const [title, rules, before, after] of samples) {
    it(title, () => assert.equal(normalise(before, rules, []).text.trimEnd(), after.trimEnd()));
  }

  it('reports quotation marks without a partner and leaves them', () => {
    const { text, problems } = normalise('做实"中国梦主题宣传教育。', ['quotes'], []);
    assert.equal(text.trimEnd(), '做实"中国梦主题宣传教育。');
    assert.equal(problems[0]?.kind, 'unbalancedQuotes');
  });

  it('leaves alone what a decision has written', () => {
    assert.equal(
      normalise('中共中央 国务院关于', ['spaces'], [{ start: 4, end: 5 }]).text.trimEnd(),
      '中共中央 国务院关于',
    );
  });

  for (const line of ['。""', "。''", "：''"])
    it(`is its own normalisation where a line ends with ${line}`, () => {
      const once = normalise(`${line}\n产业`, normaliseRules, []).text;
      assert.equal(normalise(once, normaliseRules, []).text, once);
    });

  it('is its own normalisation', () => {
    const piece = fc.constantFrom(
      '产业',
      '工人',
      '。',
      ',',
      '"',
      ' ',
      '\n',
      '（一）',
      '(2)',
      '：',
      'A',
      '1',
      '《',
      '》',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const once = normalise(pieces.join(''), normaliseRules, []).text;
        assert.equal(normalise(once, normaliseRules, []).text, once);
      }),
    );
  });
});
