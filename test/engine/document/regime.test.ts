import assert from 'node:assert/strict';
import { numberingRuns } from '../../../server/src/engine/document/numbering/regime.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { runTexts } from '../../support/outline.ts';

/** `一（一）（二）二（三）` and the like: every label becomes a line with a few words. */
const lines = (labels: string): string =>
  labels
    .trim()
    .split(/\s+/)
    .map((label, i) => `${label}${'加强组织领导'.repeat(1)}${'甲乙丙丁戊己庚辛壬癸'[i % 10]}。落实责任。`)
    .join('\n');

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'restarts under each parent',
    '一、 （一） （二） 二、 （一） （二） （三） 三、 （一） （二）',
    ['han single: 1 2 3', 'hanParen restarts: 1 2', 'hanParen restarts: 1 2 3', 'hanParen restarts: 1 2'],
  ],
  [
    'runs on through the parents',
    '一、 （一） （二） 二、 （三） （四） 三、 （五）',
    ['han single: 1 2 3', 'hanParen runsOn: 1 2 3 4 5'],
  ],
  [
    'runs on through groups and restarts under parts',
    '一、 （一） 1. 2. （二） 3. 4. （三） 5. 二、 （一） 1. 2. （二） 3.',
    [
      'han single: 1 2',
      'hanParen restarts: 1 2 3',
      'arabic runsOn: 1 2 3 4 5',
      'hanParen restarts: 1 2',
      'arabic runsOn: 1 2 3',
    ],
  ],
  [
    'lets 条 run on through 章',
    '第一章 第一条 第二条 第二章 第三条 第四条 第三章 第五条',
    ['chapter single: 1 2 3', 'article runsOn: 1 2 3 4 5'],
  ],
  [
    'lets 章 run on through 分编 and restart under 编',
    '第一编 第一章 第二章 第二编 第一分编 第一章 第二分编 第二章 第三章 第三编 第一分编 第一章 第二分编 第二章',
    [
      'part single: 1 2 3',
      'chapter restarts: 1 2',
      'part restarts: 1 2',
      'chapter runsOn: 1 2 3',
      'part restarts: 1 2',
      'chapter runsOn: 1 2',
    ],
  ],
  [
    'keeps counting 条 through 章 where one slip looks like a new start',
    '第一章 第一条 第二章 第一条 第三条 第三章 第四条',
    ['chapter single: 1 2 3', 'article runsOn: 1 1!2 3 4'],
  ],
  [
    'lets 项 begin anew under each 条 although one runs on',
    '第一条 （一） （二） 第二条 （三） （四）',
    ['article single: 1 2', 'hanParen restarts: 1 2', 'hanParen restarts: 3 4'],
  ],
  [
    'counts 之一 with its article',
    '第一条 第二条 第二条之一 第二条之二 第三条',
    ['article single: 1 2 2之1 2之2 3'],
  ],
  ['blames the first after a gap', '（一） （二） （四） （五）', ['hanParen single: 1 2 4!3 5!4']],
  ['blames the second of a pair', '一、 二、 二、 三、', ['han single: 1 2 2!3 3!4']],
  ['keeps a swapped pair in its run', '一、 三、 二、 四、', ['han single: 1 3!2 2!3 4']],
  ['keeps a slip back to 1 in its run', '一、 二、 一、 四、', ['han single: 1 2 1!3 4']],
  ['counts an excerpt from where it begins', '二、 三、 四、', ['han single: 2 3 4']],
  [
    'expects a restart where the document restarts',
    '一、 （一） （二） 二、 （一） （二） 三、 （三） （四） 四、 （一） （二） 五、 （一）',
    [
      'han single: 1 2 3 4 5',
      'hanParen restarts: 1 2',
      'hanParen restarts: 1 2',
      'hanParen restarts: 3 4',
      'hanParen restarts: 1 2',
      'hanParen restarts: 1',
    ],
  ],
  [
    'expects the next number where the document runs on',
    '一、 （一） （二） 二、 （三） （四） 三、 （一） （二） 四、 （七） （八） 五、 （九）',
    ['han single: 1 2 3 4 5', 'hanParen runsOn: 1 2 3 4 1!5 2!6 7 8 9'],
  ],
];

describe('numberingRuns', () => {
  for (const [name, labels, expected] of cases)
    it(name, () => assert.deepEqual(runTexts(read(lines(labels))), expected));

  it('says where a beginning is missing', () => {
    const [run] = numberingRuns(read(lines('二、 三、 四、')));
    assert.equal(run?.start, 2);
  });

  it('begins anew below a further title and in an annex', () => {
    const text =
      '关于印发《实施方案》的通知\n一、印发方案。请执行。\n二、抓好落实。请重视。\n某某省人民政府\n2024年12月3日\n\n实施方案\n一、总体要求\n二、主要任务\n附件1\n分工表\n一、思想引领\n附件2\n名单';
    assert.deepEqual(runTexts(read(text)), [
      'han restarts: 1 2',
      'han restarts: 1 2',
      'annex single: 1 2',
      'han restarts: 1',
    ]);
  });

  it('counts a further set of articles that nothing announces by itself', () => {
    const chapters = '第一章 第一条 第二条 第二章 第三条 第三章 第四条 第一章 第一条 第二章 第二条 第三条';
    assert.deepEqual(runTexts(read(lines(chapters))), [
      'chapter restarts: 1 2 3',
      'article runsOn: 1 2 3 4',
      'chapter restarts: 1 2',
      'article runsOn: 1 2 3',
    ]);
  });

  it('begins a second list in one article', () => {
    const text =
      '第一条　下列人员可以申请：\n（一）工人；\n（二）农民。\n有下列情形之一的，不予受理：\n（一）材料不全；\n（二）超过期限。\n第二条　本办法自公布之日起施行。';
    assert.deepEqual(runTexts(read(text)), [
      'article single: 1 2',
      'hanParen restarts: 1 2',
      'hanParen restarts: 1 2',
    ]);
  });

  it('begins a second list below a heading without a label', () => {
    const text = '重点任务\n1.开展培训。注重实效。\n2.组织竞赛。注重实效。\n保障措施\n1.加强领导。注重实效。';
    assert.deepEqual(runTexts(read(text)), ['arabic restarts: 1 2', 'arabic restarts: 1']);
  });

  it('counts runs inside paragraphs and told runs over paragraphs', () => {
    const text =
      '（一）提升技能。重点做好：（1）开展培训；（2）组织竞赛；（4）落实待遇。\n（二）加强引领。一是抓好宣传；二是建好阵地。\n三是选树典型。\n（三）强化保障。首先，压实责任；其次，强化督导；最后，兑现奖惩。';
    assert.deepEqual(runTexts(read(text)), [
      'hanParen single: 1 2 3',
      'arabicParen inline: 1 2 4!3',
      'yishi inline: 1 2 3',
      'shouxian inline: 1 2 3',
    ]);
  });

  it('leaves labels in quotations out', () => {
    const text = '第一条　会议要求：“一是抓好宣传；二是建好阵地。”\n第二条　本办法自公布之日起施行。';
    assert.deepEqual(runTexts(read(text)), ['article single: 1 2']);
  });
});
