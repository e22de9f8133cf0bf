import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { continuations, provenanceOf } from '../../../server/src/engine/features/index.ts';
import { corpusOf, editionOf } from '../../support/analysed.ts';
import { builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

const opinions =
  '关于加强校园食品安全的意见\n一、总体要求\n（一）把好采购关。学校食堂大宗食材实行公开招标、集中定点采购，建立供货商名录，并每学期公布一次。各地要落实属地责任，确保师生吃得放心。\n（二）管好后厨。落实食品安全总监制度，每日开展自查〔缺文〕和调度。各地要落实属地责任，把校园餐纳入议事日程。\n';
const explanation =
  '校园食品安全问答\n学校食堂大宗食材实行公开招标、集中定点采购的好处是价格透明。学校负责人陪餐制度要求每餐有人陪餐。\n';
const corpus = createCorpus([
  editionOf(corpusOf({ opinions }), 'opinions'),
  editionOf(corpusOf({ explanation }, { authority: 'explanation' }), 'explanation'),
]);

function offered(sample: string, from = corpus) {
  const { text, cursors } = marks(sample);
  return continuations(text, cursors[0] as number, from);
}
const first = (sample: string, from = corpus) => offered(sample, from)[0]?.text;

describe('wording of the sources at hand', () => {
  it('gives the rest of the sentence and where it stands', () => {
    const [offer] = offered('（三）学校负责人陪餐▌');
    assert.equal(offer?.text, '制度要求每餐有人陪餐。');
    assert.ok(offer);
    const { title, shortName, address } = provenanceOf(offer, corpus);
    assert.deepEqual([title, shortName, address], ['校园食品安全问答', '校园食品安全问答', '导语第2句']);
    assert.equal(offer?.sure, true);
  });

  it('goes on in the middle of a sentence, whatever stands before', () => {
    assert.equal(first('全市要认真落实食品安全总监▌'), '制度，');
  });

  it('takes a sentence up after few words where the source begins one so', () => {
    assert.equal(
      first('二、任务\n（一）学校食堂▌'),
      '大宗食材实行公开招标、集中定点采购，建立供货商名录，并每学期公布一次。',
    );
    assert.equal(
      first('二、任务\v（一）学校食堂▌\v（二）其他'),
      '大宗食材实行公开招标、集中定点采购，建立供货商名录，并每学期公布一次。',
    );
    assert.equal(first('市里的学校食堂▌'), undefined);
  });

  it('is not sure where sources of one weight go on differently, and shows them all', () => {
    const offers = offered('各地要落实属地责任，▌');
    assert.deepEqual(
      offers.map(({ text, sure }) => [text, sure]),
      [
        ['确保师生吃得放心。', false],
        ['把校园餐纳入议事日程。', false],
      ],
    );
  });

  it('closes no mark that the draft has not opened, and leaves none open', () => {
    const builtin = builtinCorpus();
    for (const [sample, text] of [
      ['根据健全职工代表大会制度▌', '建设的指导意见'],
      ['组织开展中国梦·劳动美▌', undefined],
      ['在职业学校开设劳模工匠大讲堂▌', undefined],
      ['组织开展“中国梦·劳动美▌', '”主题宣传教育。'],
      ['组织开展“中国梦·劳动美▌”', undefined],
      ['在职业学校开设“劳模工匠大讲堂”，▌', '在高等学校设立劳模工匠兼职导师。'],
    ] as const)
      assert.equal(first(sample, builtin), text, sample);
    const quoting = corpusOf({
      a: '办法\n各地要开展“校园餐”“放心餐”创建活动，做到应创尽创。每学期举办一次“开放日活动，邀请家长参加。\n',
    });
    assert.equal(first('各地要开展“校园餐”▌', quoting), '“放心餐”创建活动，做到应创尽创。');
    assert.equal(first('每学期举办一次▌', quoting), undefined);
  });

  it('leaves out the marks that have been typed, and those that stand behind the cursor', () => {
    assert.equal(first('实行公开招标、▌'), '集中定点采购，建立供货商名录，并每学期公布一次。');
    assert.equal(first('《意见》要求，“建立供货商名录▌”。'), '，并每学期公布一次');
  });

  it('ends before what no witness has', () => {
    assert.equal(first('要每日开展自查▌'), undefined);
  });

  const silent: readonly [string, string][] = [
    ['inside a line that goes on', '学校负责人陪餐▌的情况要公示'],
    ['after a finished sentence', '学校负责人陪餐制度要求每餐有人陪餐。▌'],
    ['after words that no source has', '市政府各部门要按照职责分工▌'],
    ['in an empty document', '▌'],
  ];
  for (const [where, sample] of silent)
    it(`offers nothing ${where}`, () => assert.deepEqual(offered(sample), []));

  it('offers the central document before its explanation', () => {
    const [offer] = offered('产业工人是工人阶级的▌', builtinCorpus());
    assert.match(offer?.text ?? '', /^主体力量，是创造社会财富的中坚力量/);
    assert.equal(offer?.source, '2024-opinions');
    assert.ok(offer);
    assert.deepEqual(provenanceOf(offer, builtinCorpus()), {
      title: '中共中央 国务院关于深化产业工人队伍建设改革的意见',
      shortName: '意见',
      address: '导语第1句',
    });
  });

  it('offers what a source has, wherever one stops writing it', () => {
    const sentence = '学校食堂大宗食材实行公开招标、集中定点采购，建立供货商名录，并每学期公布一次。';
    fc.assert(
      fc.property(fc.integer({ min: 4, max: sentence.length - 3 }), (n) => {
        const typed = sentence.slice(0, n);
        const texts = continuations(typed, n, corpus).map((o) => typed + o.text);
        assert.ok(texts.includes(sentence), `${typed}▌ → ${texts.join(' | ')}`);
      }),
    );
  });
});
