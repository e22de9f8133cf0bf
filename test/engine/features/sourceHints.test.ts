import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { sourceHints } from '../../../server/src/engine/features/sourceHints.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

const corpus = builtinCorpus();

/** A draft with each hint, in ⟦⟧, where it is shown. */
function withHints(text: string): string {
  const hints = sourceHints(analysed(text, corpus), corpus, { start: 0, end: text.length });
  return hints.reduceRight(
    (out, { at, places }) =>
      `${out.slice(0, at)}⟦${places.map(({ name, address }) => `${name}${address}`).join('、')}⟧${out.slice(at)}`,
    text,
  );
}

describe('sourceHints', () => {
  for (const expected of [
    '《意见》指出，“产业工人是工人阶级的主体力量，是创造社会财富的中坚力量”⟦意见导语第1句⟧。我市产业工人不断增加。',
    '《意见》提出，到2035年，培养造就2000名左右大国工匠、10000名左右省级工匠、50000名左右市级工匠。⟦意见一第3句⟧各区要抓好落实。',
    '要坚持“多劳者多得、技高者多得、创新者多得”⟦意见六（十四）第2句⟧，完善职工代表大会制度。',
    '《意见》强调，“产业工人是工人阶级的主体力量；坚持多劳者多得、技高者多得、创新者多得。”⟦意见导语第1句、意见六（十四）第2句⟧各地照办。',
    '《意见》强调，“产业工人是工人阶级的主体力量……是实施创新驱动发展战略、加快建设制造强国的骨干力量。”⟦意见导语第1句⟧各地照办。',
    '《意见》强调，“‘产业工人是工人阶级的主体力量，是创造社会财富的中坚力量’是我们的根本认识”⟦意见导语第1句⟧。各地照办。',
    '我市产业工人队伍不断壮大，“两个确立”深入人心。',
    // Several sentences of one item, and of two.
    '《意见》强调：“做实‘中国梦·劳动美’主题宣传教育。在劳动模范、五一劳动奖章、青年五四奖章、三八红旗手等评选工作中，加大对产业工人的宣传力度。”⟦意见二（三）第2—3句⟧各区要抓好落实。',
    '《意见》提出，“组织开展劳模工匠进企业、进社区、进机关宣传活动。三、发展全过程人民民主，保障产业工人主人翁地位（四）落实产业工人参与国家治理的制度。”⟦意见二（三）第5句至三（四）第1句⟧',
    // Each paragraph of a quotation has its own.
    '《意见》明确：\n“（四）落实产业工人参与国家治理的制度。落实保障产业工人主人翁地位的制度安排。⟦意见三（四）第1—2句⟧\n“（七）加强对产业工人主人翁地位的宣传引导。”⟦意见三（七）第1句⟧\n请认真学习。',
  ])
    it(expected.replace(/\n/g, '⏎'), () =>
      assert.equal(withHints(expected.replace(/⟦[^⟧]*⟧/g, '')), expected),
    );

  it('gives what ends in a stretch alone, the same as for the whole', () => {
    const { text } = marks(
      '《意见》指出，“产业工人是工人阶级的主体力量”。\n《意见》指出，“加快建设一支知识型、技能型、创新型产业工人大军”。\n',
    );
    const analysis = analysed(text, corpus);
    const all = sourceHints(analysis, corpus, { start: 0, end: text.length });
    const line = text.indexOf('\n');
    assert.equal(all.length, 2);
    assert.deepEqual(sourceHints(analysis, corpus, { start: 0, end: line }), all.slice(0, 1));
    assert.deepEqual(sourceHints(analysis, corpus, { start: line + 1, end: text.length }), all.slice(1));
  });

  it('gives what ends in a stretch also where its words end before it', () => {
    const text = '《意见》指出，“产业工人是工人阶级的主体力量（见原文。\n下略）”。\n';
    const analysis = analysed(text, corpus);
    const all = sourceHints(analysis, corpus, { start: 0, end: text.length });
    for (const { at } of all)
      assert.deepEqual(sourceHints(analysis, corpus, { start: at, end: text.length }), all);
  });
});
