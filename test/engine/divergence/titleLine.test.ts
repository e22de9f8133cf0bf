import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const builtin = builtinCorpus();
const textOf = (id: string): string => builtin.edition(id)?.text ?? '';
const opinions = textOf('2024-opinions');
const plan = textOf('2017-plan');
const title = opinions.split('\n')[0] ?? '';
const planTitle = plan.split('\n')[0] ?? '';

const rules = [
  '江海市城市绿地保护办法（试行）',
  '（2018年3月26日江海市人民政府第三次常务会议通过　根据2021年5月10日《江海市人民政府关于修改部分规章的决定》修正）',
  '第一条 为了加强城市绿地的保护和管理，改善人居环境，结合本市实际，制定本办法。',
  '第二条 本市建成区内绿地的规划、建设、养护及其监督管理，适用本办法。',
  '第三条 禁止毁绿。鼓励认养绿地。市绿化主管部门负责本市绿地的保护和管理工作。',
  '第四条 新建居住区的绿地率不得低于百分之三十五，旧区改建项目不得低于百分之二十五。',
].join('\n');
const inForce = rules.replace('（试行）', '');

const foundIn = (draft: string, corpus = builtin): string[] =>
  divergencesIn(analysed(draft, corpus, { as: 'reprint' }));

describe('the title of a reprint', () => {
  for (const [what, line, ...found] of [
    [
      'the issuers exchanged for their offices',
      title.replace('中共中央 国务院', '中共中央办公厅 国务院办公厅'),
      'error divergence/name 「中共中央办公厅 国务院办公厅」←「中共中央 国务院」',
    ],
    [
      'the issuers exchanged for others',
      title.replace('中共中央 国务院', '江海省委 江海省人民政府'),
      'error divergence/name 「江海省委 江海省人民政府」←「中共中央 国务院」',
    ],
    [
      'one of two issuers',
      title.replace('中共中央 国务院', '中共中央'),
      'error divergence/name 「」←「国务院」',
    ],
    ['（试行）', `${title}（试行）`, 'warning divergence/insertion 「（试行）」'],
    ['（征求意见稿）', `${title}（征求意见稿）`, 'warning divergence/insertion 「（征求意见稿）」'],
    ['（2024年修订）', `${title}（2024年修订）`, 'warning divergence/insertion 「（2024年修订）」'],
    ['（2020年版）', `${title}（2020年版）`, 'warning divergence/insertion 「（2020年版）」'],
    ['the year', `${title}（2024年）`],
    ['the issuers with another mark between them', title.replace(' ', '、')],
    ['the issuers on lines of their own', title.replace(' ', '\n').replace('关于', '\n关于')],
    ['no issuers', title.replace('中共中央 国务院', '')],
    ['who hands it on', `江海省总工会转发${title}`],
  ] as const)
    it(`may ${found.length > 0 ? 'not ' : ''}have ${what}`, () =>
      assert.deepEqual(
        foundIn(opinions.replace(title, line)),
        found.map((line) => (line.includes('←') ? line : `${line}←「」`)),
      ));

  it('has no issuers but those of the document, where its own title names none', () => {
    assert.deepEqual(foundIn(plan.replace(planTitle, `中共中央 国务院${planTitle}`)), []);
    assert.deepEqual(foundIn(plan.replace(planTitle, `中共中央办公厅 国务院办公厅${planTitle}`)), [
      'warning divergence/insertion 「中共中央办公厅 国务院办公厅」←「」',
    ]);
  });

  for (const [what, source, draft, ...found] of [
    ['lost （试行）', rules, inForce, 'warning divergence/omission 「」←「（试行）」'],
    [
      '（暂行） for （试行）',
      rules,
      rules.replace('试行', '暂行'),
      'warning divergence/substitution 「暂」←「试」',
    ],
    [
      'another year of its revision',
      inForce,
      inForce.replace('办法\n', '办法（2019年修正）\n'),
      'warning divergence/insertion 「（2019年修正）」←「」',
    ],
    ['the year of its revision', inForce, inForce.replace('办法\n', '办法（2021年修正）\n')],
  ] as const)
    it(`${found.length > 0 ? 'is found out for' : 'may have'} ${what}`, () =>
      assert.deepEqual(foundIn(draft, corpusOf({ greens: source })), found));
});

describe('a sentence that stands right below the title of its source', () => {
  const corpus = corpusOf({
    rules:
      '江海市供水条例\n供水单位应当保证供水水质符合国家标准，不得擅自停水。\n供水单位应当公布服务电话。\n',
  });
  const of = (draft: string) => divergencesIn(analysed(draft, corpus));

  for (const lead of [
    '按照《江海市供水条例》要求，',
    '《江海市供水条例》规定，',
    '根据《江海市供水条例》（以下简称《条例》），',
  ])
    it(`may follow ${lead}`, () =>
      assert.deepEqual(
        of(`供水实施细则\n\n${lead}供水单位应当保证供水水质符合国家标准，不得擅自停水。\n`),
        [],
      ));

  it('is told where it was changed', () => {
    const draft =
      '供水实施细则\n\n按照《江海市供水条例》要求，供水单位可以保证供水水质符合国家标准，不得擅自停水。\n';
    assert.deepEqual(of(draft), ['warning divergence/modality 「可以」←「应当」']);
  });
});
