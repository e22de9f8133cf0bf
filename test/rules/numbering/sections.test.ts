import assert from 'node:assert/strict';
import { emptyCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { DraftHistory } from '../../../server/src/engine/document/lasting.ts';
import type { Reading } from '../../../server/src/engine/document/model.ts';
import { sectionsOf } from '../../../server/src/engine/document/numbering/sections.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { runRulesInSteps } from '../../../server/src/engine/reporting/run.ts';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import { finish } from '../../../server/src/engine/text/steps.ts';
import { findingsOf, testCases } from '../../support/ruleCases.ts';

const plan = (...lines: readonly string[]): string => ['江海市防汛应急预案', ...lines].join('\n\n');

const sound = [
  '1 总则',
  '1.1 编制目的',
  '为做好防汛工作，制定本预案。',
  '1.2 适用范围',
  '本预案适用于本市，经费3.5万元。',
  '2 组织体系',
  '2.1 指挥机构',
  '2.1.1 市防汛指挥部',
  '2.1.2 成员单位',
  '2.2 工作组',
  '3 应急响应',
  '3.1 分级响应',
  '3.1.1 一级响应',
  '3.1.2 二级响应',
  '3.2 信息报送',
  '按照2.1.2执行，详见3.1的规定。',
  '4 附则',
  '本预案自印发之日起施行。',
];
/** The plan with some of its paragraphs in other words. */
const changed = (...changes: readonly (readonly [string, ...string[]])[]): string => {
  let lines: string[] = sound;
  for (const [line, ...others] of changes) {
    assert.ok(lines.includes(line), line);
    lines = lines.flatMap((one) => (one === line ? others : [one]));
  }
  return plan(...lines);
};

describe('numbers of sections', () => {
  testCases(numberingRules, [
    { name: 'in order', text: plan(...sound) },
    {
      name: 'written together with the words',
      text: plan(...sound.map((line) => line.replace(/^([\d.]+) /, '$1'))),
    },
    {
      name: 'in Markdown',
      text: plan(...sound.map((line) => line.replace(/^[\d.]+ /, '### $&'))),
      markdown: true,
    },
    {
      name: 'below chapters of another form',
      text: plan(
        '一、总则',
        '1.1 编制目的',
        '为做好工作，制定本预案。',
        '1.2 适用范围',
        '适用于本市。',
        '二、组织体系',
        '2.1 指挥机构',
        '设指挥部。',
        '2.2 工作组',
        '设三个组。',
      ),
    },
    {
      name: 'that begin anew in an attachment',
      text: plan(...sound, '附件1', '物资清单', '1.1 编织袋', '1.2 铁锹', '1.3 水泵'),
    },
    {
      name: 'of which one is written otherwise',
      text: changed(['1.2 适用范围', '● 1．2 编制依据', '依据有关法规。', '1.3 适用范围']),
    },
    {
      name: 'with a hole',
      key: 'numbering/gap',
      text: changed(['1.2 适用范围', '⟦1.3⟧ 适用范围']),
    },
    {
      name: 'of which a chapter is missing',
      key: 'numbering/gap',
      text: changed(['4 附则', '⟦5⟧ 附则', '5.1 解释', '5.2 施行']),
    },
    {
      name: 'of which one stands twice',
      key: 'numbering/duplicate',
      text: changed(['3.2 信息报送', '⟦3.1.2⟧ 三级响应', '3.2 信息报送']),
      fixed: changed(['3.2 信息报送', '3.1.3 三级响应', '3.2 信息报送']),
    },
    {
      name: 'of which one belongs to another chapter',
      key: 'numbering/gap',
      text: changed(['4 附则', '⟦4.1⟧ 社会动员', '3.4 响应终止', '4 附则']),
      fixed: changed(['4 附则', '3.3 社会动员', '3.4 响应终止', '4 附则']),
    },
    {
      name: 'that a reference looks for in vain',
      key: 'numbering/cross-reference',
      text: changed(['按照2.1.2执行，详见3.1的规定。', '按照⟦3.1.4⟧执行，详见3.1的规定。']),
      fixed: changed(['按照2.1.2执行，详见3.1的规定。', '按照3.1.2执行，详见3.1的规定。']),
    },
    {
      name: 'of another document',
      text: changed([
        '按照2.1.2执行，详见3.1的规定。',
        '按照《国家防汛抗旱应急预案》3.1.4执行，符合GB/T 9704中3.1.4的规定。',
      ]),
    },
  ]);

  for (const [name, ...lines] of [
    [
      'versions',
      '## 1.2.3 修复问题',
      '## 1.3.0 增加功能',
      '## 1.4.0 增加功能',
      '## 2.0.0 改写',
      '## 2.1.0 增加',
    ],
    ['days', '5.1 劳动节', '6.1 儿童节', '7.1 建党节', '8.1 建军节', '10.1 国庆节'],
    ['figures', '3.5 万元用于培训', '2.1 倍于上年', '4.2 公里', '1.8 亿元', '2.2 个百分点'],
    ['times', '8.30 报到', '9.00 开幕', '10.30 讨论', '14.30 参观', '17.00 闭幕'],
  ] as const)
    it(`are no ${name}`, () => {
      const text = plan(...lines);
      assert.deepEqual(sectionsOf(read(text)), []);
      assert.deepEqual(findingsOf(numberingRules, text), []);
    });

  it('are told the same after an edit as from the beginning', () => {
    const text = changed(
      ['1.2 适用范围', '1.3 适用范围'],
      ['3.2 信息报送', '3.1.2 三级响应', '3.2 信息报送'],
      ['按照2.1.2执行，详见3.1的规定。', '按照2.1.4执行，详见3.1的规定。'],
      ['4 附则', '5 附则', '5.1 解释', '5.2 施行'],
    );
    const found = (reading: Reading) =>
      finish(
        runRulesInSteps(numberingRules, {
          reading,
          corpus: emptyCorpus,
          settings: defaultSettings,
          as: 'draft',
          passages: [],
          misnamed: [],
          reprints: [],
        }),
      ).map(({ rule, span, message, fixes, related }) => ({ rule, span, message, fixes, related }));
    assert.ok(found(read(text)).length > 3);
    for (let at = 0; at <= text.length; at += 2)
      for (const typed of ['的', '1', '.', '\n4', '《', '']) {
        const history = new DraftHistory();
        for (const words of [
          text,
          text.slice(0, at) + typed + text.slice(at + (typed === '' ? 1 : 0)),
          text,
        ]) {
          const reading = read(words);
          history.begin(reading);
          assert.deepEqual(found(reading), found(read(words)), `${typed} at ${at}`);
          history.keep(reading);
        }
      }
  });
});
