import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const lead = `江滨市深化产业工人队伍建设改革实施方案

为贯彻落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》，结合我市实际，制定本方案。

`;

/** [what, words of a local document that follows the source, what is to be found there]. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'its own union for all of them',
    '各县（区）党委和政府要加强对产业工人队伍建设改革的组织领导，结合实际抓好本方案贯彻落实。市总工会要牵头抓总，及时协调解决困难和问题。',
    [],
  ],
  [
    'another organ for the unions',
    '各级党委和政府要加强对产业工人队伍建设改革的组织领导，结合实际抓好本方案贯彻落实。各级财政要牵头抓总，各级产业工人队伍建设改革组织推进机构要加强分类指导，推动形成工作合力。',
    ['information divergence/substitution 「财政」←「工会」'],
  ],
  [
    'whether a share is kept to',
    '重点检查“是否足额提取”“是否有60%以上用于一线职工教育和培训”。督促企业把60%以上用于一线职工教育和培训。',
    [],
  ],
  [
    'a duty spelled out beside a longer word for 按',
    '落实企业培养产业工人的责任。企业应当按照规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训。企业按照规定足额提取和使用职工教育经费。',
    [],
  ],
  [
    'a share of its own that is more than the source asks for',
    '我市要求企业按规定足额提取和使用职工教育经费，确保65%以上用于一线职工教育和培训。',
    [],
  ],
  [
    'a share that is less than the source asks for',
    '我市要求企业按规定足额提取和使用职工教育经费，确保50%以上用于一线职工教育和培训。',
    ['warning divergence/number 「50」←「60」'],
  ],
  [
    'another share that is said to be the document’s',
    '《意见》明确，企业按规定足额提取和使用职工教育经费，确保65%以上用于一线职工教育和培训，我市高于这一要求。',
    ['error divergence/number 「65」←「60」'],
  ],
  [
    'a row of numbers that a sentence says to be the place’s',
    '力争到2035年，全市培养造就10名左右大国工匠、100名左右省级工匠、1000名左右市级工匠，为现代化江滨建设提供有力人才保障和技能支撑。',
    [],
  ],
  ['用 for 以', '坚持用习近平新时代中国特色社会主义思想武装产业工人，开展主题宣传教育活动86场次。', []],
  [
    '用 for 以 before 为',
    '坚持用习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和二十届二中、三中全会精神。',
    ['information divergence/substitution 「用」←「以」'],
  ],
  [
    'a verb of its own before what the source names, with more of its own behind',
    '畅通成长通道。落实“新八级工”职业技能等级制度，支持企业自主增设特级技师、首席技师。\n5.维权服务40万元。用于新就业形态劳动者建会入会和维权服务、户外劳动者服务站点建设。',
    [],
  ],
  [
    'words left out in the middle of a sentence of its own',
    '试点企业普遍建立了基于岗位价值、能力素质、创新创造、业绩贡献的薪酬分配制度，打破了“干多干少一个样”的大锅饭。',
    [],
  ],
  [
    'the name of the document before words of its own that a source has otherwise',
    '《意见》明确到2035年培养造就2000名左右大国工匠。',
    [],
  ],
  [
    'another year than the one that is said to be the centre’s',
    '中央提出到2030年培养造就2000名左右大国工匠，我市至少要有20名，这个目标要早谋划、早布局。',
    ['warning divergence/number 「2030」←「2035」'],
  ],
  [
    'another number than the one that is said to be the centre’s',
    '中央提出到2035年培养造就1000名左右大国工匠，我市至少要有20名，这个目标要早谋划、早布局。',
    ['warning divergence/number 「1000」←「2000」'],
  ],
  [
    'the place’s share of what the centre asks for',
    '按照《意见》提出的目标，到2035年，培养造就20名左右大国工匠。',
    ['information divergence/number 「20」←「2000」'],
  ],
  [
    'a negation in what a document is said to ask for',
    '《中共中央 国务院关于深化产业工人队伍建设改革的意见》明确要求企业不按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训。',
    ['warning divergence/negation 「不」←「」'],
  ],
  [
    'what some do not do',
    '一些企业不按规定足额提取和使用职工教育经费，没有做到60%以上用于一线职工教育和培训。',
    [],
  ],
  [
    'the same number, no longer as the least but as the most',
    '由市财政局牵头，确保企业提取的经费60%以下用于一线职工教育和培训。对不按规定提取使用的企业，提出处理意见。',
    ['warning divergence/qualifier 「以下」←「以上」'],
  ],
  [
    'another word in the middle of a sentence of its own',
    '要把大国工匠、高技能人才纳入党管干部总体安排统筹考虑，研究解决其住房、子女入学等问题。',
    ['information divergence/substitution 「干部」←「人才」'],
  ],
  [
    'a company’s own share and report',
    '按工资总额的2.5%足额提取职工教育经费，其中70%以上用于一线职工教育和培训。改革情况纳入集团社会责任报告、可持续发展报告。',
    [],
  ],
  [
    'one of two verbs that say the same',
    '完善薪酬分配。建立基于岗位价值、能力素质、创新创造、业绩贡献的技能人才薪酬分配制度。',
    [],
  ],
  [
    'a member left out in a sentence that goes on by itself',
    '以提高技能人才薪酬待遇为重点开展工资集体协商，探索对高技能人才实行年薪制、协议工资制，让“蓝领”也有“金饭碗”。',
    ['information divergence/list 「」←「大国工匠、」'],
  ],
  [
    'an aim told below a heading that calls it one',
    '二、主要目标\n\n《意见》提出，到2035年培养造就2000名左右大国工匠、10000名左右省级工匠、50000名左右市级工匠。',
    [],
  ],
];

describe('a local document’s own drafting', () => {
  for (const [what, words, expected] of cases)
    it(`is judged: ${what}`, () =>
      assert.deepEqual(
        divergencesIn(analysed(`${lead}${words}\n`, builtinCorpus()), 'information'),
        expected,
      ));
});
