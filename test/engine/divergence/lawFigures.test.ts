import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const corpus = corpusOf(
  {
    law: `工伤保险条例

第十八条　提出工伤认定申请应当提交工伤认定申请表、与用人单位存在劳动关系的证明材料、医疗诊断证明。

第十九条　社会保险行政部门受理工伤认定申请后，根据审核需要可以对事故伤害进行调查核实，用人单位、职工、工会组织应当予以协助。

第三十条　怀孕7个月以上的女职工，用人单位不得延长其劳动时间或者安排夜班劳动，并应当在劳动时间内安排不少于3次休息。

第六十三条　用人单位违反本条例第十九条的规定，拒不协助社会保险行政部门对事故进行调查核实的，由社会保险行政部门责令改正，处2000元以上2万元以下的罚款。
`,
    plan: `技能人才培养行动方案

一、到2027年，培养造就2000名左右大国工匠，建设300个实训基地，带动产业技术工人队伍建设。
`,
  },
  { authority: 'unspecified' },
);

/** [a sentence of a local draft, what is to be found ]. */
const cases: readonly (readonly [string, ...string[]])[] = [
  [
    '用人单位违反《条例》第十八条的规定，拒不协助社会保险行政部门对事故进行调查核实的，由社会保险行政部门责令改正，处2000元以上2万元以下的罚款。',
    'warning divergence/number 「十八」←「十九」',
  ],
  [
    '用人单位违反《条例》第十八条的规定，拒不协助社会保险行政部门对事故进行调查核实的，由社会保险行政部门责令改正，处2000元以上1万元以下的罚款。',
    'warning divergence/number 「十八」←「十九」',
    'warning divergence/number 「1」←「2」',
  ],
  [
    '怀孕6个月以上的女职工，用人单位不得延长其劳动时间或者安排夜班劳动，并应当在劳动时间内安排不少于3次休息。',
    'warning divergence/number 「6」←「7」',
  ],
  [
    '怀孕7个月以上的女职工，用人单位不得延长其劳动时间或者安排夜班劳动，并应当在劳动时间内安排不少于2次休息。',
    'warning divergence/number 「2」←「3」',
  ],
  [
    '到2027年，培养造就2000名左右大国工匠，建设30个实训基地，带动产业技术工人队伍建设。',
    'information divergence/number 「30」←「300」',
  ],
];

describe('a number in a local document', () => {
  for (const [text, ...expected] of cases)
    it(`is the place’s own where it is one of a plan, and no law’s: ${text}`, () => {
      const draft = `江海市实施《工伤保险条例》办法\n\n第一条　为了实施《工伤保险条例》（以下简称《条例》），制定本办法。\n\n第二条　${text}\n`;
      assert.deepEqual(
        divergencesIn(analysed(draft, corpus)).filter((line) => line.includes('/number')),
        expected,
      );
    });
});

describe('a number written otherwise than the source writes it', () => {
  const fixOf = (text: string): string[] => {
    const { findings } = analysed(text, corpus);
    return findings
      .filter((f) => f.rule === 'divergence/number')
      .map((f) => `${f.message.key} ${f.fixes[0]?.edits[0]?.newText}`);
  };

  it('is mended in the writer’s own form, and is no slip of a machine', () => {
    const own =
      '江海市实施《工伤保险条例》办法\n\n第一条　为了实施《工伤保险条例》（以下简称《条例》），制定本办法。\n\n第二条　怀孕7个月以上的女职工，用人单位不得延长其劳动时间或者安排夜班劳动，并应当在劳动时间内安排不少于五次休息。\n';
    assert.deepEqual(fixOf(own), ['divergence.number.changed 三']);
  });

  it('is mended as the source has it in a quotation', () => {
    const quoted =
      '《工伤保险条例》第三十条规定：“怀孕7个月以上的女职工，用人单位不得延长其劳动时间或者安排夜班劳动，并应当在劳动时间内安排不少于五次休息。”';
    assert.deepEqual(fixOf(quoted), ['divergence.number.changed 3']);
  });
});

describe('a negation in another word', () => {
  const accidents = corpusOf(
    {
      law: `生产安全事故报告和调查处理条例

第十九条　未造成人员伤亡的一般事故，县级人民政府也可以委托事故发生单位组织事故调查组进行调查。
`,
    },
    { authority: 'unspecified' },
  );
  const found = (words: string): readonly string[] =>
    divergencesIn(
      analysed(
        `《生产安全事故报告和调查处理条例》第十九条规定${words}造成人员伤亡的一般事故，县级人民政府也可以委托事故发生单位组织事故调查组进行调查。`,
        accidents,
      ),
    );

  it('says the same outside quotation marks', () => {
    assert.deepEqual(found('，没有'), []);
  });

  it('is not the source’s word in a quotation', () => {
    assert.deepEqual(found('：“没有').length, 1);
  });
});
