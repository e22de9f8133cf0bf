import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const corpus = corpusOf({
  law: [
    '江海市管线保护条例',
    '（2007年3月28日江海市人民政府第172次常务会议通过 2007年4月9日公布 自2007年6月1日起施行）',
    '第一条　为了加强管线保护，制定本条例。',
    '第二条　建设单位、施工单位未采取相应的安全保护措施的，由管线管理部门责令改正，处1万元以上10万元以下罚款；造成损失的，依法承担赔偿责任。',
    '第三条　管线经营者、物业服务企业、居民委员会应当对管线设施定期进行安全检查，发现隐患的及时处理。',
    '第四条　管线经营者不得降低压力、擅自停止供应或者违规收取费用、保证金。',
  ].join('\n'),
});
const title = '《江海市管线保护条例》';

describe('words that a draft puts for its own case', () => {
  for (const [what, sample, expected] of [
    [
      'the first of two bodies',
      `${title}第二条规定，建设单位未采取相应的安全保护措施的，处1万元以上10万元以下罚款。`,
      [],
    ],
    [
      'the second of two bodies',
      `${title}第二条规定，施工单位未采取相应的安全保护措施的，处1万元以上10万元以下罚款。`,
      [],
    ],
    [
      'the first of two bodies, and no other figure',
      `${title}第二条规定，建设单位未采取相应的安全保护措施的，处1万元以上5万元以下罚款。`,
      ['error divergence/number 「5」←「10」'],
    ],
    [
      'no body that the source does not name',
      `${title}第二条规定，监理单位未采取相应的安全保护措施的，处1万元以上10万元以下罚款。`,
      ['warning divergence/substitution 「监理」←「施工」'],
    ],
    [
      'who made the source before the day',
      `江海市人民政府于2007年3月28日第172次常务会议通过了${title}。`,
      [],
    ],
  ] as const)
    it(`are ${what}`, () => {
      assert.deepEqual(divergencesIn(analysed(`工作简报\n　　${sample}\n`, corpus)), expected);
    });
});
