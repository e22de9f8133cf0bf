import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const corpus = builtinCorpus();
const text = corpus.edition('2017-plan')?.text ?? '';

describe('one stroke for the two of a dash', () => {
  it('is told in a reprint, where it begins a point', () =>
    assert.deepEqual(divergencesIn(analysed(text.replace('——坚持服务', '—坚持服务'), corpus)), [
      'warning divergence/punctuation 「—」←「——」',
    ]));

  it('is told in a quotation', () => {
    const draft =
      '《产业工人队伍建设改革职工知识50问》指出：“2016年3月，教育部、全国总工会联合实施农民工学历与能力提升行动计划—‘求学圆梦行动’，使每位农民工都能得到相应的技术技能培训。”';
    assert.deepEqual(
      divergencesIn(analysed(draft, corpus)).filter((line) => line.includes('punctuation')),
      ['warning divergence/punctuation 「—」←「——」'],
    );
  });

  it('is left to the writer in his own prose, and in the lists of Markdown', () => {
    const plain = '我市要牢牢把握改革方向。\n—坚持党的领导，把握正确方向。\n我们将认真落实。';
    assert.deepEqual(divergencesIn(analysed(plain, corpus)), []);
    const list = text.replace(/\n——/g, '\n- ');
    assert.deepEqual(divergencesIn(analysed(list, corpus, { markdown: true })), []);
  });
});
