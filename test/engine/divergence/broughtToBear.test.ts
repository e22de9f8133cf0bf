import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const corpus = corpusOf(
  {
    law: `工伤保险条例

第十六条　职工符合本条例第十四条、第十五条的规定，但是有下列情形之一的，不得认定为工伤或者视同工伤：

（一）故意犯罪的；

（二）醉酒或者吸毒的；

（三）自残或者自杀的。

第十七条　用人单位未按前款规定提出工伤认定申请的，工伤职工或者其近亲属、工会组织在事故伤害发生之日或者被诊断、鉴定为职业病之日起1年内，可以直接向用人单位所在地统筹地区社会保险行政部门提出工伤认定申请。
`,
  },
  { authority: 'unspecified' },
);

const apply = (since: string): string =>
  `根据《工伤保险条例》第十七条规定，用人单位未按前款规定提出工伤认定申请的，工伤职工或者其近亲属、工会组织在${since}内，可以直接向用人单位所在地统筹地区社会保险行政部门提出工伤认定申请。`;
const except = (words: string, before = '《工伤保险条例》第十六条规定，'): string =>
  `${before}职工符合本条例第十四条、第十五条的规定，但是有${words}，不得认定为工伤或者视同工伤。`;

/** What is said of the law, and what is found of it. */
const cases: readonly (readonly [string, ...string[]])[] = [
  [apply('事故伤害发生之日起一年')],
  [apply('事故伤害发生之日起1年')],
  [apply('被诊断、鉴定为职业病之日起一年')],
  [apply('事故伤害发生之日起2年'), 'error divergence/number 「2」←「1」'],
  [apply('事故伤害发生之日或者被诊断、鉴定为职业病之日起2年'), 'error divergence/number 「2」←「1」'],
  [except('故意犯罪、醉酒或者吸毒、自残或者自杀情形之一的')],
  [except('故意犯罪、醉酒或者吸毒、自残或者自杀情形的')],
  [except('故意犯罪情形之一的', '')],
  [except('上列情形之一的'), 'warning divergence/substitution 「上」←「下」'],
  [
    `${except('故意犯罪情形之一的').replace('，', '：“')}”`,
    'warning divergence/substitution 「故意犯罪」←「下列」',
  ],
];

describe('who brings a rule to bear', () => {
  for (const [text, ...expected] of cases)
    it(`says what is the case: ${text}`, () => {
      assert.deepEqual(divergencesIn(analysed(`关于工伤认定的说明\n\n${text}\n`, corpus)), expected);
    });
});
