import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const opinions = '《关于深化产业工人队伍建设改革的意见》';
const plan = '《新时期产业工人队伍建设改革方案》';
const fromOpinions = '加强在产业工人中发展党员，注重把生产经营骨干培养成党员';
const bentOpinions = fromOpinions.replace('培养', '发展');
const fromPlan = '落实企业职工教育经费，完善经费投入与监督制度，允许企业培训费用列入成本并按规定在税前扣除';
const bentPlan = fromPlan.replace('监督制度', '监督机制');
const nobodys = '各级工会要把学习文件作为当前的重要任务，迅速传达到基层一线';
const bent = {
  opinions: ['warning divergence/substitution 「发展」←「培养」'],
  plan: ['warning divergence/substitution 「机制」←「制度」'],
};

/** [what, the draft's sentence, what is found] */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['one of two documents named together', `${opinions}和${plan}要求，“${fromOpinions}”。`, []],
  ['the first of two, where it differs', `${opinions}和${plan}要求，“${bentOpinions}”。`, bent.opinions],
  ['the second of two, where it differs', `${opinions}、${plan}要求，“${bentPlan}”。`, bent.plan],
  [
    'none of two documents named together',
    `${opinions}和${plan}要求，“${nobodys}”。`,
    [`warning source/unfounded 「${nobodys}」`],
  ],
  [
    'the first of two with their short names',
    `${opinions}（以下简称《意见》）和${plan}（中发〔2017〕14号，以下简称《方案》）要求，“${bentOpinions}”。`,
    bent.opinions,
  ],
  [
    'one of three, of which others are not known',
    `《工会法》${opinions}和《江海省实施方案》提出“${bentOpinions}”的要求。`,
    bent.opinions,
  ],
  ['one that is not known beside others', `${opinions}和《江海省实施方案》要求：“${nobodys}”。`, []],
  [
    'two documents by a name for both',
    `贯彻${plan}和${opinions}（以下统称“两个文件”）。两个文件要求：“${bentPlan}”。两个文件指出：“${bentOpinions}”。`,
    [...bent.plan, ...bent.opinions],
  ],
  [
    'two documents, one not known, by a name for both',
    `贯彻《江海省实施方案》和${opinions}（以下统称“两个文件”）。两个文件要求：“${nobodys}”。`,
    [],
  ],
  [
    'the subject, another one named by the way',
    `《意见》在《方案》的基础上，提出“${bentOpinions}”。`,
    bent.opinions,
  ],
  ['the subject that is like another one', `《意见》与《方案》一脉相承，强调“${fromOpinions}”。`, []],
  [
    'a document about another one',
    `《关于学习贯彻〈关于深化产业工人队伍建设改革的意见〉的通知》要求：“${nobodys}”。`,
    [],
  ],
  [
    'a document about another one by its short name',
    `总工会印发《关于学习贯彻〈关于深化产业工人队伍建设改革的意见〉的通知》（以下简称《通知》）。《通知》要求：“${nobodys}”。`,
    [],
  ],
  [
    'the document within a title by its short name',
    `总工会印发《关于学习贯彻〈关于深化产业工人队伍建设改革的意见〉的通知》（以下简称《意见》）。《意见》要求：“${bentOpinions}”。`,
    bent.opinions,
  ],
  [
    'the document that another one issues',
    `《关于印发〈新时期产业工人队伍建设改革方案〉的通知》要求：“${bentPlan}”。`,
    bent.plan,
  ],
  [
    'one with a number that the corpus lacks',
    `${opinions}（中发〔2024〕20号）指出：“${bentOpinions}”。`,
    bent.opinions,
  ],
  [
    'one with a wrong number',
    `${plan}（中发〔2017〕41号）要求：“${bentPlan}”。`,
    ['warning source/number 「中发〔2017〕41号」', ...bent.plan],
  ],
  ['its namesake by a number of another issuer', `${plan}（江发〔2017〕14号）要求：“${nobodys}”。`, []],
  [
    'its namesake by a short name',
    `省委印发${opinions}（江发〔2025〕3号，以下简称《意见》）。《意见》要求：“${nobodys}”。`,
    [],
  ],
  ['a meeting that studied a document', `会议传达学习了《意见》和省委书记讲话精神，指出“${nobodys}”。`, []],
  [
    'a document that a meeting studied',
    `会议认真学习了《意见》。《意见》指出，“${bentOpinions}”。`,
    bent.opinions,
  ],
  ['a document that is to be studied', `要认真学习《意见》提出的“${bentOpinions}”的要求。`, bent.opinions],
  [
    'a document whose name runs over the line, with its short name',
    `为深入贯彻落实《中共中央 国务院关于深化产业工人队\n伍建设改革的意见》（以下简称《意\n见》）精神，制定本方案。\n《意见》指出：“${nobodys}”。`,
    [`warning source/unfounded 「${nobodys}」`],
  ],
  [
    'an item, without quotation marks',
    '根据《意见》第（十）条规定，企业按规定足额提取和使用职工教育经费，确保60%用于一线职工教育和培训。',
    ['error divergence/qualifier 「」←「以上」'],
  ],
];

describe('words that are said to be from', () => {
  for (const [what, sentence, expected] of cases)
    it(`${what} are held against what is named`, () => {
      assert.deepEqual(divergencesIn(analysed(`工作简报\n${sentence}\n`, builtinCorpus())), expected);
    });
});
