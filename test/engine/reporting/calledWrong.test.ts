import assert from 'node:assert/strict';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

const areas = /^(?:divergence|source|formula)\//;

/** [what, a draft with ⟦⟧ around what is reported]. */
const cases: readonly (readonly [string, string])[] = [
  [
    'a statement of a test that is marked as wrong, and one as right',
    '判断题\n1.《意见》提出，力争到2035年，培养造就3000名左右大国工匠。（×）\n2.《意见》提出，力争到2035年，培养造就⟦3000⟧名左右大国工匠。（√）',
  ],
  [
    'a statement marked in words, before it or below it',
    '《意见》规定，涉及产业工人切身利益的重大事项可以不经职工代表大会审议通过。（错误）\n（错）《意见》提出，力争到2035年，培养造就3000名左右大国工匠。\n《意见》提出，力争到2035年，培养造就4000名左右大国工匠。\n答案：×。',
  ],
  [
    'a statement without a name',
    '1.企业按规定足额提取和使用职工教育经费，确保50%以上用于一线职工教育和培训。（ × ）',
  ],
  [
    'answers to choose from',
    '1.工会劳动法律监督的是（ B ）。\nA.“一书两函” B.“一函两书” C.“两函一书” D.“两书一函”',
  ],
  [
    'what is not to be written',
    '“两个确立”不能误作“两个确定”，“劳模精神、劳动精神、工匠精神”不能写成“劳动精神、劳模精神、工匠精神”。要写“两个确立”，而不是“两个确定”。',
  ],
  [
    'what a document does not ask for',
    '《意见》不是要求“所有企业必须实行年薪制、协议工资制和股权激励”，而是“探索对大国工匠、高技能人才实行年薪制、协议工资制和股权激励等”。',
  ],
  ['the same where nothing is said of it', '深刻领悟“⟦两个确定⟧”的决定性意义。'],
  ['blanks and answers', '5.支持制造业企业围绕转型升级和产业基础再造工程项目，实施________和________。'],
];

describe('words that a draft itself calls wrong', () => {
  for (const [what, sample] of cases)
    it(`are left alone where a word processor ended the lines: ${what}`, () => {
      const { text, spans } = marks(sample.replaceAll('\n', '\v'));
      assert.deepEqual(
        analysed(text, builtinCorpus())
          .findings.filter(({ rule }) => areas.test(rule))
          .map(({ span }) => span),
        spans,
      );
    });

  for (const [what, sample] of cases)
    it(`are left alone: ${what}`, () => {
      const { text, spans } = marks(sample);
      const { findings } = analysed(text, builtinCorpus());
      assert.deepEqual(
        findings.filter((f) => areas.test(f.rule)).map((f) => f.span),
        spans,
      );
    });
});
