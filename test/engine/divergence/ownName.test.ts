import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const rest =
  '拒不协助社会保险行政部门对事故进行调查核实的，由社会保险行政部门责令改正，处2000元以上2万元以下的罚款。';
const corpus = corpusOf(
  {
    law: `工伤保险条例

第二条　中华人民共和国境内的企业、事业单位、社会团体和有雇工的个体工商户应当依照本条例规定参加工伤保险，为本单位全部职工或者雇工缴纳工伤保险费。

第十九条　社会保险行政部门受理工伤认定申请后，根据审核需要可以对事故伤害进行调查核实，用人单位、职工、工会组织应当予以协助。

第六十三条　用人单位违反本条例第十九条的规定，${rest}
`,
  },
  { authority: 'unspecified' },
);

/** What an implementing measure says, what is found of it. */
const cases: readonly (readonly [string, ...string[]])[] = [
  [`用人单位违反《条例》第十九条的规定，${rest}`],
  [`用人单位违反《工伤保险条例》第十九条的规定，${rest}`],
  [`用人单位违反《保险条例》第十九条的规定，${rest}`],
  [`用人单位违反该条例第十九条的规定，${rest}`],
  [`用人单位违反工伤保险条例第十九条的规定，${rest}`],
  [
    '江海省行政区域内的企业、事业单位、社会团体和有雇工的个体工商户应当依照《条例》和本办法规定参加工伤保险，为本单位全部职工或者雇工缴纳工伤保险费。',
  ],
  [`用人单位违反本指引第十九条的规定，${rest}`],
  [`《工伤保险条例》规定，用人单位违反《工伤保险条例》第十九条的规定，${rest}`],
  [`《工伤保险条例》规定，用人单位违反该条例第十九条的规定，${rest}`],
  [
    `用人单位违反《失业保险条例》第十九条的规定，${rest}`,
    'information divergence/substitution 「《失业保险」←「本」',
    'information divergence/punctuation 「》」←「」',
  ],
  [`用人单位违反该办法第十九条的规定，${rest}`, 'information divergence/substitution 「该办法」←「本条例」'],
  [
    `《工伤保险条例》规定：“用人单位违反该条例第十九条的规定，${rest}”`,
    'warning divergence/substitution 「该」←「本」',
  ],
];

describe('where the source says 本条例 of itself', () => {
  for (const [text, ...expected] of cases)
    it(`another document names it: ${text.slice(0, 40)}`, () => {
      const draft = `江海省实施《工伤保险条例》办法\n\n第一条　为了实施《工伤保险条例》（以下简称《条例》），制定本办法。\n\n第二条　${text}\n`;
      assert.deepEqual(divergencesIn(analysed(draft, corpus)), expected);
    });
});
