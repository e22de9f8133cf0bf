import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const lead =
  '江滨市深化产业工人队伍建设改革实施方案\n\n为贯彻落实《中共中央、国务院关于深化产业工人队伍建设改革的意见》，结合我市实际，制定本方案。\n\n';

/** [what, a sentence after the source, what of it is worth more than a hint]. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['words left out in several places', '督促企业与产业工人签订劳动合同，规范劳务派遣用工。', []],
  [
    'a phrase left out',
    '发挥示范引领作用。加强劳模工匠创新工作室、职工创新工作室、青创先锋工作室等平台建设，发挥劳模工匠作用。',
    [],
  ],
  [
    'one word left out',
    '引导企业建立产业工人职业生涯指导计划。',
    ['information divergence/omission 「」←「健全」'],
  ],
  [
    'a member of a list left out, and nothing else',
    '发挥工会系统、行业协会作用，帮助中小企业开展技能培训。',
    ['warning divergence/list 「」←「、社会培训机构」'],
  ],
  [
    'a figure that is another one among words left out',
    '企业按规定提取和使用职工教育经费，确保50%以上用于一线职工培训。',
    ['warning divergence/number 「50」←「60」'],
  ],
];

describe('a sentence of the source that a writer has made shorter', () => {
  for (const [what, words, expected] of cases)
    it(`is judged: ${what}`, () =>
      assert.deepEqual(divergencesIn(analysed(`${lead}${words}`, builtinCorpus())), expected));
});
