import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const lead = `江滨市深化产业工人队伍建设改革实施方案

为贯彻落实《中共中央、国务院关于深化产业工人队伍建设改革的意见》，结合我市实际，制定本方案。

`;

/** [what, words of a local document that implements the source, what is to be found there]. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'all numbers of a row left out of what a document is said to say',
    '《意见》强调，要培养造就一批大国工匠、省级工匠、市级工匠，以培养更多大国工匠和各级工匠人才为引领，带动一流产业技术工人队伍建设。',
    [],
  ],
  [
    'the same without a pause behind the year',
    '《意见》提出，到2035年培养造就大国工匠、省级工匠、市级工匠，以培养更多大国工匠和各级工匠人才为引领。',
    [],
  ],
  [
    'one number of a row left out',
    '《意见》强调，力争到2035年，培养造就2000名左右大国工匠、10000名左右省级工匠、市级工匠，以培养更多大国工匠和各级工匠人才为引领。',
    ['error divergence/qualifier 「」←「50000名左右」'],
  ],
  [
    'what the source supports, done',
    '把大国工匠、高技能人才纳入党管人才总体安排统筹考虑，将急需紧缺技能人才纳入人才引进目录。',
    [],
  ],
  [
    'the same at the beginning of a sentence',
    '在大中小学设立劳模工匠兼职辅导员，在职业学校（含技工院校，下同）开设“劳模工匠大讲堂”。',
    [],
  ],
  ['one of two words of encouragement', '支持企业加强转岗培训，提高产业工人多岗位适应能力。', []],
  ['可 for 探索', '对大国工匠、高技能人才可实行年薪制、协议工资制和股权激励等。', []],
  [
    'a word that moved over a list',
    '推动企业建立健全基于岗位价值、能力素质、创新创造、业绩贡献的技能人才薪酬分配制度，以提高技能人才薪酬待遇为重点开展工资集体协商，对大国工匠、高技能人才探索实行年薪制、协议工资制和股权激励等。',
    ['information divergence/transposition 「对大国工匠、高技能人才探索」←「探索对大国工匠、高技能人才」'],
  ],
  [
    'another word of duty in a short sentence',
    '涉及产业工人切身利益的重大事项可以经职工代表大会审议通过。',
    ['warning divergence/modality 「可以」←「必须依法依章程」'],
  ],
  [
    'words that only an older source has otherwise, at the end of a clause',
    '工人阶级是我国的领导阶级，必须坚持全心全意依靠工人阶级的根本方针。2017年《方案》印发以来，我市改革成效明显。',
    [],
  ],
  ['the name of something of its own', '打造“江滨市产业工人智能化技能学习平台”。', []],
];

describe('words of a local document', () => {
  for (const [what, words, expected] of cases)
    it(`are judged: ${what}`, () =>
      assert.deepEqual(
        divergencesIn(analysed(`${lead}${words}\n`, builtinCorpus()), 'information'),
        expected,
      ));
});
