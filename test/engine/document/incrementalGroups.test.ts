import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../../server/src/engine/document/read.ts';
import { findReferences } from '../../../server/src/engine/document/references/references.ts';

/** What lines are grouped by: columns, page numbers between halves, wrapped numerals, series of items, headings that run on or do not. */
const blocks = [
  '　　各级党委和政府要加强组织领导，强化统\n筹协调。各级工会要牵头抓总，加强分类指\n导，推动形成合力。推动立法，完善制度建\n设。',
  '各级党委和政府要加强组织领\n强化统筹协调各级工会要牵头\n抓总加强分类指导推动形成合',
  '抓总加强分类指导推动形成合',
  '强化统筹协调各级工会要牵头',
  '加强领导',
  '深入贯彻重要讲话精神，围绕统筹推进总体布局，坚持稳中求进工作',
  '总基调，贯彻新发展理念。',
  '坚持统筹推进。落实责任。',
  '必须深入研究解决职工群众普遍关心的突出问题之',
  '一，是推动立法。',
  '实现目标、任务和步骤完全相统',
  '一、规范有序推进',
  '二、主要任务',
  '三、保障措施',
  '（一）持续强化产业工人队',
  '伍思想政治工作。坚持不懈凝心铸魂。',
  '（二）加强党建工作。加强企业党组织建设。',
  '（三）弘扬工匠精神',
  '1. 加强领导。落实责任。2. 抓好落实。3. 总结经验。',
  '4. 开展检查。5. 通报结果。依照第（二）条规定执行。',
  '2. 加强保障',
  '第五条　工会应当维护职工权益。第六条　职工享有权利。',
  '他强调：“要坚持改革。',
  '“要抓好落实。',
  '要久久为功。”会议要求，一是学习；二是落实。',
  '“（一）完善制度。',
  '“一、总体要求”',
  '目录',
  '一、总体要求\n二、主要任务\n三、保障措施',
  '关于推进产业工人队伍建设改革的意见',
  '江海省总工会\n2025年3月1日',
  '附件1',
  '抄送：各市总工会，',
];
const breaks = ['\n', '\n', '\n', '\n\n', '\n\n\n\n', '\r\n', '\n— 3 —\n', '\n\n— 4 —\n\n', ''];

const block = fc.constantFrom(...blocks);
const broken = fc.tuple(block, fc.constantFrom(...breaks)).map((parts) => parts.join(''));
/** Of one kind or mixed: a column is only one among its like. */
const draft = fc
  .array(
    fc.oneof(
      broken,
      fc.tuple(broken, fc.integer({ min: 2, max: 9 })).map(([b, n]) => b.repeat(n)),
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));
const inserted = fc.oneof(
  {
    arbitrary: fc.constantFrom(...'的，。；：“”、一二\n', '', '（一）', '1.', '\r', '　　', '3. ', '\n\n'),
    weight: 3,
  },
  { arbitrary: broken, weight: 1 },
);
const edits = fc.array(
  fc.record({ at: fc.nat(), removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40)), words: inserted }),
  { minLength: 1, maxLength: 5 },
);

const prose = (count: number): string => '坚持统筹推进，落实各方责任。\n'.repeat(count);
const blank = (count: number): string => '\n'.repeat(count);
const long = (words: string): string =>
  `深入贯彻重要讲话精神，围绕统筹推进总体布局，坚持稳中求进工作${blank(14)}${words}，贯彻新发展理念。\n`;
const column = '强化统筹协调各级工会要牵头';

/** Edits that decide about something as far away as can be: of the words in ⟦…⟧ those behind ｜ come in the place of those before. */
const far: readonly (readonly [what: string, draft: string])[] = [
  [
    'a column that a line below makes',
    `${prose(3)}${column}\n${column}\n${blank(10)}${column}⟦抓总加强分类指导｜⟧\n${prose(3)}`,
  ],
  [
    'a column that a line above makes',
    `${prose(3)}⟦各级党委政府｜⟧强化统筹协调各级工会要牵。\n${blank(10)}${column}\n${column}\n${prose(3)}`,
  ],
  [
    'a heading that runs on where its fellows do',
    `${prose(3)}（一）持续强化产业工人队\n伍思想政治工作。坚持不懈凝心铸魂。\n${prose(20)}` +
      `（二）加强党建工作。加强组织建设。\n（三）弘扬工匠精神。做实宣传教育。\n（四）完善制度⟦｜。健全机制。⟧\n` +
      `${prose(20)}（五）持续强化产业工人队\n伍思想政治工作。坚持不懈凝心铸魂。\n${prose(3)}`,
  ],
  [
    'a numeral with no place before the next heading',
    `一、总体要求\n${prose(3)}深入贯彻重要讲话精神围绕统筹推进总体布局\n二，规范有序推进工作。\n${prose(20)}⟦三｜五⟧、保障措施\n`,
  ],
  [
    'a numeral with no place behind the last heading',
    `${prose(3)}⟦五、主要任务\n研究解决职工群众普遍关心的突出问题之\n一，是推动立法。｜五、保障措施\n研究解决职工群众普遍关心的突出问题之\n四，是推动立法。⟧\n` +
      `${prose(20)}深入贯彻重要讲话精神围绕统筹推进总体布局\n二，规范有序推进工作。\n${prose(20)}`,
  ],
  [
    'a table of contents that a heading opens',
    `${prose(2)}⟦各目标｜目录⟧\n总体要求\n${'甲乙丙丁戊己庚辛壬癸子丑寅卯'.replace(/./g, '任务之$&\n')}总体要求\n${prose(20)}`,
  ],
  [
    'a table of contents whose first entry comes back',
    `${prose(2)}目录\n总体要求\n主要任务\n保障措施\n${blank(16)}总体⟦安排｜要求⟧\n${prose(3)}`,
  ],
  [
    'an item that carries on',
    `${prose(3)}⟦3｜5⟧. 抓好落实。\n${prose(30)}落实责任。4. 开展检查。\n${prose(9)}`,
  ],
  [
    'an item that carries on behind one that has come',
    `1. 加强领导。\n${prose(20)}⟦｜3. ⟧抓好落实。\n${prose(30)}落实责任。4. 开展检查。\n${prose(9)}`,
  ],
  [
    'the end of a quotation over paragraphs',
    `${prose(20)}他强调：“要坚持改革。\n${prose(11)}${long('总基调⟦｜”⟧')}${prose(3)}`,
  ],
  [
    'labels in a quotation over paragraphs',
    `${prose(20)}他强调：“要坚持‘改革’。\n“（一）完善制度。\n“要久久为功。”\n${prose(10)}${long('总基⟦调｜础⟧')}`,
  ],
];

/** The text before and after an edit. */
const states = (draft: string): [string, string] => [
  draft.replace(/⟦([^｜]*)｜[^⟧]*⟧/, '$1'),
  draft.replace(/⟦[^｜]*｜([^⟧]*)⟧/, '$1'),
];

describe('grouping the lines of an edited text into paragraphs', () => {
  for (const [what, draft] of far)
    it(`sees ${what}`, () => {
      const [before, after] = states(draft);
      for (const [old, text] of [
        [before, after],
        [after, before],
      ] as const)
        assert.deepEqual(read(text, { previous: read(old) }), read(text));
    });

  it('takes over what grouping them anew gives', () => {
    fc.assert(
      fc.property(draft, edits, fc.boolean(), (whole, list, markdown) => {
        let text = whole;
        let previous = read(text, { markdown });
        for (const { at, removed, words } of list) {
          const start = at % (text.length + 1);
          text = text.slice(0, start) + words + text.slice(start + removed);
          previous = read(text, { markdown, previous });
          const anew = read(text, { markdown });
          assert.deepEqual(previous, anew);
          assert.deepEqual(findReferences(previous), findReferences(anew));
        }
      }),
      { numRuns: 150 },
    );
  });
});
