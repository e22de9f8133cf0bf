import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const law = [
  '工伤保险条例',
  '第一条　职工有下列情形之一的，应当认定为工伤：',
  '（一）在工作时间和工作场所内，因工作原因受到事故伤害的；',
  '（二）因工外出期间，由于工作原因受到伤害或者发生事故下落不明的；',
  '（三）在上下班途中，受到非本人主要责任的交通事故或者城市轨道交通、客运轮渡、火车事故伤害的；',
  '（四）法律、行政法规规定应当认定为工伤的其他情形。',
  '第二条　用人单位有下列行为之一的，由劳动保障行政部门责令改正，处1000元以上5000元以下的罚款：',
  '（一）安排女职工从事矿山井下劳动、国家规定的第四级体力劳动强度的劳动或者其他禁忌从事的劳动的；',
  '（二）安排怀孕七个月以上的女职工夜班劳动或者延长其工作时间的。',
].join('\n');
const corpus = corpusOf({ law });

describe('an item that is told in a sentence of its own', () => {
  for (const [what, sample, expected] of [
    [
      'may take its subject and its conclusion from what it hangs on',
      '《工伤保险条例》第一条第（三）项规定，职工在上下班途中，受到非本人主要责任的交通事故或者城市轨道交通、客运轮渡、火车事故伤害的，应当认定为工伤。',
      [],
    ],
    [
      'may do so where it is the first',
      '《工伤保险条例》第一条第（一）项规定，职工在工作时间和工作场所内，因工作原因受到事故伤害的，应当认定为工伤。',
      [],
    ],
    [
      'may take the subject alone',
      '《工伤保险条例》第二条第（二）项规定，用人单位安排怀孕七个月以上的女职工夜班劳动或者延长其工作时间的，责令改正。',
      [],
    ],
    [
      'may not take another subject',
      '《工伤保险条例》第二条第（二）项规定，个体户安排怀孕七个月以上的女职工夜班劳动或者延长其工作时间的，责令改正。',
      ['warning divergence/insertion 「个体户」←「」'],
    ],
    [
      'is held against the source in all else',
      '《工伤保险条例》第二条第（二）项规定，用人单位安排怀孕六个月以上的女职工夜班劳动或者延长其工作时间的，责令改正。',
      ['error divergence/number 「六」←「七」'],
    ],
    [
      'is held against the source with its conclusion from elsewhere',
      '《工伤保险条例》第一条第（三）项规定，职工在上下班途中，受到非本人次要责任的交通事故或者城市轨道交通、客运轮渡、火车事故伤害的，应当认定为工伤。',
      ['error divergence/qualifier 「次要」←「主要」'],
    ],
    [
      'may not have a subject within quotation marks that it lacks',
      '《工伤保险条例》第二条第（二）项规定：“用人单位安排怀孕七个月以上的女职工夜班劳动或者延长其工作时间的”。',
      ['warning divergence/insertion 「用人单位」←「」'],
    ],
  ] as const)
    it(what, () => {
      assert.deepEqual(divergencesIn(analysed(`工作简报\n　　${sample}\n`, corpus)), expected);
    });
});
