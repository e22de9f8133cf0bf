import assert from 'node:assert/strict';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
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
