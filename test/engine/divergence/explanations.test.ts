import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const named = '《关于深化产业工人队伍建设改革的意见》';
const letters = '（《工会劳动法律监督提示函》《工会劳动法律监督意见书》和《工会劳动法律监督建议书》）';
const closing = '各级党委和政府要加强对产业工人队伍建设改革的组织领导，强化统筹协调，结合实际抓好本意见';

/** [the draft's sentence, what is found] */
const cases: readonly (readonly [string, readonly string[]])[] = [
  [
    `${named}指出：“全面推行工会劳动法律监督‘一函两书’${letters}，加强对平台企业和平台用工合作企业的监管。”`,
    [],
  ],
  [
    `${named}提出，全面推行工会劳动法律监督“一函两书”${letters}，加强对平台企业和平台用工合作企业的监管。`,
    [],
  ],
  [`${named}强调：“${closing}[即${named}]贯彻落实。”`, []],
  [
    `${named}指出：“支持大国工匠、高技能人才（即技师以上人员）兼任职业学校实习实训导师。”`,
    ['warning divergence/substitution 「导」←「教」'],
  ],
  [
    `${named}指出：“在职业学校（含技工学校，下同）开设‘劳模工匠大讲堂’，在高等学校设立劳模工匠兼职导师。”`,
    ['warning divergence/substitution 「学」←「院」'],
  ],
];

describe('a bracket within a quotation that explains its words', () => {
  for (const [text, expected] of cases)
    it(`is the writer's: ${text.slice(20, 60)}`, () => {
      assert.deepEqual(divergencesIn(analysed(`${text}\n`, builtinCorpus())), expected);
    });
});
