import assert from 'node:assert/strict';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import { emptyCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { mixedWidth } from '../../../server/src/engine/rules/typography/mixedWidth.ts';
import { defaultSettings as settings } from '../../../server/src/engine/settings/settings.ts';
import { testCases } from '../../support/ruleCases.ts';

const numerals = [...'一二三四五六七八九十'];
/** Ten labels and three commas of half width, thirteen marks in all; eleven of full width. */
const draft = `关于加强技能培训的实施意见

各县（市、区）人民政府：
${numerals.map((n, i) => `(${n})加强第${i}项培训${i < 3 ? ',' : ''}落实保障${i < 9 ? '。' : ''}`).join('\n')}
${'各地要切实加强组织领导'.repeat(8)}

本意见由省培训办公室会同有关部门制定并负责解释
`;

const mixedWidthIn = (findings: ReturnType<typeof analyseNow>['findings']) =>
  findings.filter(({ rule }) => rule === 'typography/mixed-width');
const corpus = emptyCorpus;

describe('half-width marks while a draft is edited', () => {
  it('are held against the full-width ones that the draft has by then', () => {
    const cache = createAnalysisCache();
    const keys = [
      draft,
      draft.replace('部门制定', '部门、制定'),
      draft.replace('部门制定', '部门，制定'),
      draft.replace('部门制定', '部门，制定，'),
      draft.replace('部门制定', '部门，制定'),
      draft,
      draft.replace('人民政府：', '人民政府'),
    ].map((text) => {
      const found = mixedWidthIn(analyseNow({ text, corpus, settings }, cache).findings);
      assert.deepEqual(found, mixedWidthIn(analyseNow({ text, corpus, settings }).findings));
      return found.map(({ message }) => message.key.replace('typography/mixed-width', '') || 'each');
    });
    const throughout = ['/throughout'];
    const apart = ['/many', 'each', 'each', 'each'];
    for (const found of keys) found.sort();
    assert.deepEqual(keys, [throughout, throughout, throughout, apart, throughout, throughout, throughout]);
  });
});

describe('a half-width point', () => {
  testCases(mixedWidth, [
    {
      name: 'in a name is told as such',
      key: 'typography/mixed-width/interpunct',
      text: '开展“中国梦⟦.⟧劳动美”主题宣讲。',
    },
    {
      name: 'is 间隔号 in a name in quotation marks',
      text: '开展“中国梦⟦.⟧劳动美”主题宣讲。他说“抓紧落实⟦.⟧”。提出“要抓好落实⟦.⟧要压实各级各部门的责任，不得推诿”。',
      fixed:
        '开展“中国梦·劳动美”主题宣讲。他说“抓紧落实。”。提出“要抓好落实。要压实各级各部门的责任，不得推诿”。',
    },
  ]);
});
