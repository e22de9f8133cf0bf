import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/document/read.ts';
import { ownReferences } from '../../../server/src/engine/features/ownReferences.ts';
import { marks, withMarks } from '../../support/marks.ts';

const law = `某市管理办法
第一章 总则
第一条 为了规范管理，制定本办法。
第二条 本办法适用于全市。
有下列情形之一的除外：
（一）甲情形；
（二）乙情形。
第三条 违反本办法第二条规定的，责令改正；违反第二条第二款第（一）项的，从重。
第四条 前条规定的程序，参照第一章。“第二条”二字从略。
`;
const plan = `江滨市校园食品安全工作方案
一、总体要求
坚持标本兼治。
二、主要任务
（一）把好关口。按照附件2落实责任。
（二）管好后厨。见第二部分第（一）项、附件1。
三、保障措施
（一）加强领导。完成第二部分第（一）至（二）项任务。

附件1
任务清单
内容。

附件2
自查表
内容见附件1。
`;

/** Each asks at a place of a text, and marks what is answered: the label, and the references. */
const cases: readonly [what: string, text: string, at: string, label: string, references: string[]][] = [
  [
    'an article, on its label',
    law,
    '▌第二条 本',
    '第二条',
    ['违反本办法⟦第二条⟧规', '违反⟦第二条第二款第（一）项⟧的'],
  ],
  [
    'an article, on a reference',
    law,
    '办法第▌二条规',
    '第二条',
    ['违反本办法⟦第二条⟧规', '违反⟦第二条第二款第（一）项⟧的'],
  ],
  ['an item of an article', law, '（▌一）甲', '（一）', ['违反⟦第二条第二款第（一）项⟧的']],
  [
    'an item, on a reference through its article',
    law,
    '第二款▌第（一）',
    '（一）',
    ['违反⟦第二条第二款第（一）项⟧的'],
  ],
  ['the article before', law, '▌前条规', '第三条', ['⟦前条⟧规定']],
  ['a chapter, on its heading', law, '第一章 总▌则', '第一章', ['参照⟦第一章⟧。']],
  [
    'an item of a plan, on its heading',
    plan,
    '（一）把▌好',
    '（一）',
    ['见⟦第二部分第（一）项⟧、', '完成⟦第二部分第（一）至（二）项⟧任'],
  ],
  ['an item in the midst of a range', plan, '（二）管▌好', '（二）', ['完成⟦第二部分第（一）至（二）项⟧任']],
  [
    'a part of a plan',
    plan,
    '▌二、主要',
    '二、',
    ['见⟦第二部分第（一）项⟧、', '完成⟦第二部分第（一）至（二）项⟧任'],
  ],
  ['an attachment, on its label', plan, '▌附件1\n任', '附件1', ['、⟦附件1⟧。', '内容见⟦附件1⟧。']],
  ['an attachment, on its title', plan, '任务▌清单', '附件1', ['、⟦附件1⟧。', '内容见⟦附件1⟧。']],
  ['an attachment, on a reference', plan, '按照附▌件2', '附件2', ['按照⟦附件2⟧落']],
  ['a part that nothing refers to', plan, '▌三、保障', '三、', []],
];

describe('references within a document', () => {
  for (const [what, text, at, label, references] of cases)
    it(`to ${what}`, () => {
      const [before] = marks(at).cursors;
      const offset = text.indexOf(marks(at).text) + (before as number);
      const found = ownReferences(read(text), offset);
      assert.deepEqual(
        found.labels.map(({ start, end }) => text.slice(start, end)),
        [label],
      );
      const shown = withMarks(text, found.references);
      for (const reference of references) assert.ok(shown.includes(reference), `${reference} in ${shown}`);
      assert.equal(found.references.length, references.length, shown);
    });

  it('are none for the words of a paragraph', () => {
    for (const at of ['标本兼治', '落实责任'])
      assert.deepEqual(ownReferences(read(plan), plan.indexOf(at) + 1), { labels: [], references: [] });
  });

  it('lead from a list of attachments whose bodies lie elsewhere', () => {
    const text = '工作方案\n一、总体要求\n按照附件2落实。\n\n附件：1.任务清单\n      2.自查表\n';
    const { labels, references } = ownReferences(read(text), text.indexOf('自查表') + 1);
    assert.deepEqual(
      [...labels, ...references].map(({ start, end }) => text.slice(start, end)),
      ['2.自查表', '附件2'],
    );
  });
});
