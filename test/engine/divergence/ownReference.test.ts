import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const rule = (reference: string): string =>
  `护士执业注册申请，应当自通过护士执业资格考试之日起三年内提出；逾期提出申请的，除应当具备${reference}规定条件外，还应当在医疗卫生机构接受三个月临床护理培训并考核合格。`;

const corpus = corpusOf({
  nurses: `护士执业条例\n第一条 护士执业，应当经执业注册取得护士执业证书。\n第二条 申请护士执业注册，应当具有完全民事行为能力。\n${rule('前款第（一）项、第（四）项')}\n第三条 护士执业注册有效期为五年，有效期届满需要继续执业的，应当申请延续注册。\n`,
});

const divergences = (words: string): readonly string[] =>
  divergencesIn(
    analysed(
      `江海市护士执业办法\n第一条 根据《护士执业条例》，制定本办法。\n第二条 护士执业，应当经执业注册取得护士执业证书。\n第三条 ${words}\n第四条 护士执业注册有效期为五年，有效期届满需要继续执业的，应当申请延续注册。\n`,
      corpus,
    ),
  );

describe('references of a draft to its own parts', () => {
  for (const reference of [
    '前款第（一）项、第（四）项',
    '前条第二款第（一）项、第（四）项',
    '本办法第二条第一款第（一）项、第（四）项',
  ])
    it(`are its own: ${reference}`, () => {
      assert.deepEqual(divergences(rule(reference)), []);
    });

  it('are the source’s where these are its words', () => {
    const words = `《护士执业条例》规定：“${rule('前条第（一）项、第（四）项')}”`;
    assert.equal(divergences(words).length, 1);
  });

  it('leave another number a divergence', () => {
    assert.notDeepEqual(divergences(rule('前款第（一）项、第（五）项')), []);
  });
});
