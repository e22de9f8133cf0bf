import assert from 'node:assert/strict';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { labelForm } from '../../../server/src/engine/rules/numbering/labelForm.ts';
import { loneChild } from '../../../server/src/engine/rules/numbering/loneChild.ts';
import { findingsOf, testCases } from '../../support/ruleCases.ts';

const plan = (...lines: readonly string[]): string => ['江海市2025年工作要点', ...lines].join('\n\n');

const articles = (...numbers: readonly string[]): string =>
  ['江海省城镇燃气管理办法', ...numbers.map((n) => `第${n}条　申请许可的，应当提交材料。`)].join('\n');

/** Drafts with more than one slip, and what is said: rule, what stands before, what should stand here, what does. */
const cases: readonly [name: string, text: string, ...said: string[]][] = [
  [
    'a hole below a heading and one behind it',
    plan(
      '一、总体要求',
      '坚持稳中求进。',
      '二、重点任务',
      '1.强化反垄断。',
      '3.加强监管。',
      '四、保障措施',
      '加强领导。',
    ),
    'gap 1. → 2., not 3.',
    'gap 二、 → 三、, not 四、',
  ],
  [
    'the same in brackets',
    plan(
      '一、总体要求',
      '坚持稳中求进。',
      '二、重点任务',
      '（一）强化反垄断。',
      '（三）加强监管。',
      '四、保障措施',
      '加强领导。',
    ),
    'gap （一） → （二）, not （三）',
    'gap 二、 → 三、, not 四、',
  ],
  [
    'the same one level down',
    plan(
      '一、总体要求',
      '（一）优化准入。',
      '1.推进开办。',
      '2.推进注销。',
      '（二）强化监管。',
      '1.强化反垄断。',
      '3.加强监管。',
      '（四）加强宣传。',
      '二、保障措施',
      '加强领导。',
    ),
    'gap 1. → 2., not 3.',
    'gap （二） → （三）, not （四）',
  ],
  [
    'a heading in another form behind a list of one',
    plan(
      '一、总体要求',
      '坚持稳中求进。',
      '二、重点任务',
      '1.强化反垄断，加强监管。',
      '3.工作要求',
      '加强领导。',
      '四、保障措施',
      '加强领导。',
    ),
    'mixed-forms undefined → 三、, not 3.',
  ],
  [
    'one article out of order',
    articles('一', '二', '三', '四', '五', '六', '七', '八', '七', '十'),
    'backwards 第八条 → 第九条, not 第七条',
  ],
  [
    'one out of order behind a hole',
    articles('一', '二', '三', '五', '六', '七', '八', '七', '十'),
    'gap 第三条 → 第四条, not 第五条',
    'backwards 第八条 → 第九条, not 第七条',
  ],
  [
    'one twice behind a hole',
    articles('一', '二', '三', '五', '六', '六', '八'),
    'gap 第三条 → 第四条, not 第五条',
    'duplicate 第六条 → 第七条, not 第六条',
  ],
  [
    'two holes',
    articles('一', '二', '四', '五', '七', '八'),
    'gap 第二条 → 第三条, not 第四条',
    'gap 第五条 → 第六条, not 第七条',
  ],
  [
    'a hole behind items that were broken over lines',
    [
      '江海市2025年招生工作方案',
      '一、总体要求',
      '坚持公开公平。',
      '二、招生办法',
      '（一）公办学校按房户一致、有户无房、有房无户的次序录取，学位不足的由教育局统筹',
      '安排到相对就近的学校就读。',
      '（二）民办学校报名人数超过招生计划的，实行电脑随机录取（摇号）。',
      '（三）随迁子女凭居住证（有效期内）',
      '到居住地报名，公办学校接收比例不低于85%。',
      '四、时间安排',
      '6月20日报名。',
    ].join('\n'),
    'gap 二、 → 三、, not 四、',
  ],
  [
    'a 1 where the numbers run on through the headings',
    plan(
      '一、总体要求',
      '1.强化反垄断，加强监管。',
      '2.推进开办便利。',
      '3.推进注销便利。',
      '二、重点任务',
      '4.加强宣传引导。',
      '5.加强督促检查。',
      '6.加强经费保障。',
      '三、其他任务',
      '1.加强队伍建设。',
      '8.加强考核评价。',
      '9.加强信息公开。',
      '四、保障措施',
      '10.加强组织领导。',
      '11.加强协调配合。',
      '12.加强舆论引导。',
    ),
    'backwards 6. → 7., not 1.',
  ],
  [
    'a number that is wrong by itself',
    articles('一', '二', '九', '四', '五', '七'),
    'gap 第二条 → 第三条, not 第九条',
    'gap 第五条 → 第六条, not 第七条',
  ],
];

describe('several slips in one draft', () => {
  for (const [name, text, ...said] of cases)
    it(name, () => {
      const found = findingsOf(numberingRules, text).filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        found.map(({ rule, message: { args } }) => {
          const short = rule.slice('numbering/'.length);
          return `${short} ${args['previous']} → ${args['good']}, not ${args['bad']}`;
        }),
        said,
      );
    });
});

describe('items 1、 within a paragraph', () => {
  const draft = (items: string): string =>
    plan('一、重点任务', '（一）查责任', '要查清。', '（二）查作风', items);
  testCases(
    [loneChild, labelForm],
    [
      {
        name: 'are a list, and written alike',
        text: draft('⟦1、⟧转变作风；2、提高效率；3、强化服务。'),
        fixed: draft('1.转变作风；2.提高效率；3.强化服务。'),
      },
      {
        name: 'are none where the figures count months',
        text: draft('分步实施，1、2月份完成调查；2、3月份完成整改。'),
      },
    ],
  );
});
