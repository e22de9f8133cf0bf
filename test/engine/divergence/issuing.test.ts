import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const head = '为贯彻落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》（以下简称《意见》），';

describe('the words by which a draft is issued', () => {
  for (const words of [
    '结合我县实际，提出如下实施意见。\n一、总体要求\n',
    '结合我县实际，现提出如下实施意见。\n一、总体要求\n',
    '结合我县实际，制定如下方案。\n一、总体要求\n',
    '结合我县实际，特提出以下若干措施。\n一、总体要求\n',
  ])
    it(`are its own: ${words.split('\n')[0]}`, () => {
      const text = `关于深化产业工人队伍建设改革的实施意见\n\n各乡镇党委、政府：\n${head}${words}加强企业党组织建设。\n`;
      assert.deepEqual(divergencesIn(analysed(text, builtinCorpus())), []);
    });

  it('are the source’s where they are quoted', () => {
    const text = `工作简报\n《意见》全称《中共中央 国务院关于深化产业工人队伍建设改革的意见》。《意见》指出：“为推动产业工人队伍建设改革走深走实，提出如下意见。”\n`;
    assert.deepEqual(divergencesIn(analysed(text, builtinCorpus())), [
      'warning divergence/omission 「」←「现」',
    ]);
  });

  it('are those of a law, too', () => {
    const corpus = corpusOf({
      rules:
        '江海市文明行为促进条例\n第一条 为了培育和践行社会主义核心价值观，提升公民文明素质和社会文明程度，根据有关法律、行政法规，结合本市实际，制定本条例。\n第二条 本市行政区域内的文明行为促进工作，适用本条例。',
    });
    const text =
      '云岭市文明行为促进办法\n第一条 为了培育和践行社会主义核心价值观，提升公民文明素质和社会文明程度，根据有关法律、行政法规，结合本市实际，特制定本办法。\n第二条 本市行政区域内的文明行为促进工作，适用本办法。\n';
    assert.deepEqual(divergencesIn(analysed(text, corpus)), []);
  });

  it('may name the month alone in which the source was issued', () => {
    const text =
      '关于学习宣传贯彻产业工人队伍建设改革意见的通知\n\n2024年10月，中共中央、国务院印发《关于深化产业工人队伍建设改革的意见》（以下简称《意见》）。现就有关事项通知如下。\n';
    assert.deepEqual(
      analysed(text, builtinCorpus())
        .findings.filter((f) => f.rule.startsWith('divergence/'))
        .map((f) => f.rule),
      [],
    );
  });
});
