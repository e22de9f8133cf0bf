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
  ])
    it(expected, () => assert.equal(withHints(expected.replace(/⟦[^⟧]*⟧/g, '')), expected));

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
});
