import assert from 'node:assert/strict';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';
import { applyEdits } from '../../support/ruleCases.ts';

/** [what is lost, the draft with ⟦⟧ where it is to be put in, the draft mended] */
const cases: readonly (readonly [string, string, string])[] = [
  [
    'the closing mark of a term on a slide',
    '★ 实施“劳模工匠助企行⟦⟧，促进专精特新中小企业发展\n★ 持续办好各级各类职业技能赛事活动\n',
    '★ 实施“劳模工匠助企行”，促进专精特新中小企业发展\n★ 持续办好各级各类职业技能赛事活动\n',
  ],
  [
    'the opening mark of a term in a quotation',
    '《意见》提出，全面推行工会劳动法律监督⟦⟧一函两书”，加强对平台企业和平台用工合作企业的监管。',
    '《意见》提出，全面推行工会劳动法律监督“一函两书”，加强对平台企业和平台用工合作企业的监管。',
  ],
];

describe('a lost half of two marks', () => {
  for (const [what, sample, mended] of cases)
    it(`is said once where the source has it: ${what}`, () => {
      const { text, spans } = marks(sample);
      const { findings } = analysed(text, builtinCorpus());
      assert.deepEqual(
        findings.map(({ rule, span }) => [rule, span]),
        [['divergence/punctuation', spans[0]]],
      );
      assert.equal(applyEdits(text, findings[0]?.fixes[0]?.edits ?? []), mended);
    });

  it('is said as it is where no source has it', () => {
    const { findings } = analysed('本局将开展“春风行动，服务企业用工。', builtinCorpus());
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['typography/pairing'],
    );
  });
});

describe('a mark typed twice in a reprint', () => {
  it('is said once', () => {
    const { text } = builtinCorpus().edition('2024-opinions') ?? { text: '' };
    const { findings } = analysed(text.replace('共同思想基础。', '共同思想基础。。'), builtinCorpus());
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['typography/doubled-mark'],
    );
  });
});
