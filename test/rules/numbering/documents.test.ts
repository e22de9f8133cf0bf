import assert from 'node:assert/strict';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { duplicateSentence } from '../../../server/src/engine/rules/typography/duplicateSentence.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { findingsOf, testCases } from '../../support/ruleCases.ts';

const part = (heading: string, ...items: readonly string[]): string =>
  [heading, ...items.map((label) => `${label}抓好这项工作。各单位要抓好落实。`)].join('\n');

const restarting = [
  '临江市职业培训实施方案',
  part('一、总体要求', '（一）', '（二）'),
  part('二、重点任务', '（一）', '（二）', '（三）'),
  part('三、保障措施', '（一）', '（二）'),
].join('\n');
const runningOn = [
  '临江市就业促进实施方案',
  part('一、总体要求', '（一）', '（二）'),
  part('二、重点任务', '（三）', '（四）', '（五）'),
  part('三、支持政策', '（六）', '（七）'),
  part('四、区域协作', '（八）', '（九）'),
  part('五、保障措施', '（十）', '（十一）'),
].join('\n');
const numbering = (text: string): string[] =>
  findingsOf(
    numberingRules.filter((rule) => /gap|regime|duplicate|backwards/.test(rule.meta.id)),
    text,
    'official',
  ).map((f) => `${f.rule} ${text.slice(f.span.start, f.span.end)}`);

describe('several documents in one text', () => {
  const corpus = builtinCorpus();
  const textOf = (id: string): string => corpus.edition(id)?.text ?? '';

  it('have each its own way of numbering, whichever comes first', () => {
    assert.deepEqual(numbering(`${restarting}\n\n${runningOn}\n`), []);
    assert.deepEqual(numbering(`${runningOn}\n\n${restarting}\n`), []);
  });

  it('are still judged each by itself', () => {
    const text = `${restarting}\n\n${runningOn.replace('（十）', '（一）').replace('（十一）', '（二）')}\n`;
    assert.deepEqual(numbering(text), ['numbering/regime （一）']);
  });

  for (const [what, mark] of [
    ['one behind the other', ''],
    ['under headings of Markdown', '## '],
  ] as const)
    it(`may be sources: ${what}`, () => {
      const [plan, opinions] = [mark + textOf('2017-plan'), mark + textOf('2024-opinions')];
      for (const text of [`${plan}\n${opinions}`, `${opinions}\n${plan}`]) {
        const { findings } = analysed(text, corpus, { markdown: mark !== '' });
        assert.deepEqual(
          findings.map((f) => f.rule),
          [],
        );
      }
    });
});

describe('one document', () => {
  testCases(
    numberingRules.filter((rule) => rule.meta.id === 'numbering/regime'),
    [
      {
        name: 'has one way of numbering under all its headings',
        text: runningOn.replace('（十）', '⟦（一）⟧').replace('（十一）', '（二）'),
        profile: 'official',
      },
    ],
  );
});

/** Two statutes in one text, the second with its third article as given. */
const compiled = (third: string): string =>
  [
    '无证无照经营查处办法\n',
    '　　第一条　为了维护社会主义市场经济秩序，制定本办法。',
    '　　第二条　任何单位或者个人不得从事无证无照经营。',
    '　　第三条　下列经营活动，不属于无证无照经营。',
    '　　第四条　县级以上地方人民政府应当组织查处。\n',
    '女职工劳动保护特别规定\n',
    '　　第一条　为了保护女职工健康，制定本规定。',
    '　　第二条　用人单位应当减轻孕期女职工的劳动量。',
    '　　怀孕女职工在劳动时间内进行产前检查，所需时间计入劳动时间。',
    `　　${third}`,
  ].join('\n');

describe('a reference in one of several documents', () => {
  testCases(
    numberingRules.filter((rule) => rule.meta.id === 'numbering/cross-reference'),
    [
      {
        name: 'goes by the articles of its own document',
        text: compiled('第三条　用人单位违反本规定第二条第二款的，由人力资源社会保障行政部门责令限期改正。'),
      },
      {
        name: 'finds nothing in those of another one',
        text: compiled('第三条　用人单位违反本规定⟦第四条⟧的，由人力资源社会保障行政部门责令限期改正。'),
      },
      {
        name: 'of which there is an excerpt, may name what was left out',
        text: compiled('第三条　用人单位违反规定的，责令改正。')
          .replace('　　第一条　为了保护女职工健康，制定本规定。\n', '')
          .replace('第二条　用人单位', '第十二条　用人单位依照前条和本规定第四条')
          .replace('第三条　用人单位违反', '第十三条　用人单位违反'),
      },
      {
        name: 'knows what counts on behind a title for the same document',
        text: compiled('第三条　用人单位违反规定的，责令改正。')
          .replace('第一条　为了保护女职工健康，制定本规定。', '第五条　单位应当保护女职工健康。')
          .replace('第二条　用人单位', '第六条　违反本办法第二条的，用人单位')
          .replace('第三条　用人单位违反', '第七条　用人单位违反'),
      },
    ],
  );
});

const promote =
  '第十一条　农民工工资应当以货币形式支付给农民工本人。\n【释义】本条是关于工资支付形式的规定。';
const secure = '第二十四条　建设单位应当向施工单位提供工程款支付担保。\n【释义】本条确立工程款支付担保制度。';

describe('articles picked out of a statute', () => {
  testCases(
    numberingRules.filter((rule) => /gap|backwards|lone-child|glued|lost/.test(rule.meta.id)),
    [
      {
        name: 'are not numbered anew, nor are their items',
        text: [
          '附：本案适用的法律条文',
          '《中华人民共和国民事诉讼法》',
          '第一百七十七条　第二审人民法院对上诉案件，经过审理，按照下列情形，分别处理：',
          '（一）原判决、裁定认定事实清楚，适用法律正确的，以判决、裁定方式驳回上诉，维持原判决、裁定；',
          '第二百六十四条　被执行人未按指定的期间履行给付金钱义务的，应当加倍支付迟延履行期间的债务利息。',
        ].join('\n'),
      },
      {
        name: 'may be commented on one by one',
        text: `《保障农民工工资支付条例》释义（节选）\n\n${promote}\n${secure}`,
      },
      { name: 'need no title that says so', text: `一起学条例\n\n${promote}\n${secure}` },
      {
        name: 'may begin with the first where the title says that they are a selection',
        text: '《工资支付条例》重点条文\n\n第一条　为了保护农民工，制定本条例。\n第三条　工资应当足额支付。\n第四条　各级人民政府负责。',
      },
      {
        name: 'are told from a document with a hole',
        text: '工资支付办法\n\n第一条　为了保护农民工，制定本办法。\n⟦第三条⟧　工资应当足额支付。\n第四条　各级人民政府负责。',
      },
      {
        name: 'are told from a number with a slip',
        text: '工资支付办法\n\n第一条　为了保护农民工，制定本办法。\n第二条　工资应当足额支付。\n⟦第三十条⟧　各级人民政府负责。',
      },
    ],
  );
});

describe('the columns of a table that compares two editions', () => {
  const rows = (between: string): string =>
    [
      '《城镇燃气管理条例》修订前后对照表\n',
      '修订前\t修订后',
      `第十五条　国家对燃气经营实行许可证制度。${between}第十六条　国家对燃气经营实行许可证制度。`,
      '第四十五条　未取得许可证的，处5万元以上50万元以下罚款。\t第四十八条　未取得许可证的，处10万元以上罚款。',
    ].join('\n');
  const rules = [...numberingRules.filter((rule) => /gap|glued/.test(rule.meta.id)), duplicateSentence];

  testCases(rules, [
    { name: 'have each their own numbers, and may say the same', text: rows('\t') },
    {
      name: 'are no columns where nothing parts them',
      text: '燃气管理办法\n\n国家对燃气经营实行许可证制度。⟦国家对燃气经营实行许可证制度。⟧\n第一条　依法经营。⟦第二条⟧　依法监管。',
    },
    {
      name: 'are no columns where no other line has as many',
      text: '燃气管理办法\n\n国家对燃气经营实行许可证制度。\t⟦国家对燃气经营实行许可证制度。⟧\n依法经营。',
    },
  ]);
});
