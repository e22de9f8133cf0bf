import assert from 'node:assert/strict';
import { deriveSupersessions } from '../../../server/src/engine/divergence/supersession/derive.ts';
import { corpusOf, editionOf } from '../../support/analysed.ts';
import { builtinCorpus } from '../../support/judged.ts';

const pairsOf = (older: string, newer: string): string[] => {
  const corpus = corpusOf({ older: `旧法\n${older}`, newer: `新法\n${newer}` });
  return deriveSupersessions(editionOf(corpus, 'older'), editionOf(corpus, 'newer')).map(
    (p) => `${p.older.text} → ${p.newer.text}`,
  );
};

describe('superseded wording derived from two sources', () => {
  const cases: [name: string, older: string, newer: string, pairs: string[]][] = [
    [
      'is a word that another stands for between the same words',
      '县级以上工商行政管理部门负责广告监督工作。',
      '县级以上市场监督管理部门负责广告监督工作。',
      ['县级以上工商行政管理部门负责广告 → 县级以上市场监督管理部门负责广告'],
    ],
    [
      'is nothing where the texts are the same',
      '申请人应当如实填写登记表。',
      '申请人应当如实填写登记表。',
      [],
    ],
    [
      'is nothing where the newer text abbreviates',
      '增加产业工人在人民代表大会代表中的比例。',
      '增加产业工人在人大代表中的比例。',
      [],
    ],
    [
      'is nothing where the older wording stands in the newer text too',
      '单位负责安全生产责任制的落实。',
      '单位负责消防安全责任制的落实。单位负责安全生产责任制的落实。',
      [],
    ],
    [
      'is nothing where a clause was written anew',
      '完善产业工人劳动经济权益保障机制。',
      '完善产业工人工资决定、合理增长、支付保障机制。',
      [],
    ],
    [
      'is nothing where only articles are numbered otherwise',
      '违反本条例第十八条第一项规定擅自动工的，责令停止。',
      '违反本条例第二十条第一项规定擅自动工的，责令停止。',
      [],
    ],
    ['is nothing where texts have nothing in common', '加强消防监督检查。', '推进义务教育均衡发展。', []],
  ];
  for (const [name, older, newer, pairs] of cases)
    it(name, () => {
      assert.deepEqual(pairsOf(older, newer), pairs);
    });

  it('has what the 2024 opinions put in the place of the 2017 plan’s words', () => {
    const [older, newer] = ['2017-plan', '2024-opinions'].map((id) => editionOf(builtinCorpus(), id));
    assert.ok(older && newer);
    const pairs = deriveSupersessions(older, newer);
    const found = pairs.map((p) => `${p.older.text} → ${p.newer.text}`);
    for (const wanted of [
      '知识型、技术型、创新型 → 知识型技能型创新型',
      '纳入党管人才总盘子统筹考虑 → 纳入党管人才总体安排统筹考虑',
      '非学历教育学习成果、职业技能等级学分转换互认 → 学历教育学习成果、非学历教育学习成果、职业技能等级学分转换互认',
    ])
      assert.ok(found.includes(wanted), wanted);
    for (const p of pairs) {
      assert.ok(older.text.includes(p.older.text) && newer.text.includes(p.newer.text));
      assert.ok(p.older.address !== '' && p.newer.address !== '');
    }
  });
});
