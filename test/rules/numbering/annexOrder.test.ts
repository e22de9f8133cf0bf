import assert from 'node:assert/strict';
import { annex } from '../../../server/src/engine/rules/numbering/annex.ts';
import { renderMessage } from '../../../server/src/messages/index.ts';
import { applyEdits, findingsOf, testCases } from '../../support/ruleCases.ts';

const names = { 1: '任务清单', 2: '自查表', 3: '表样' } as const;
const note = '附件：1.任务清单\n      2.自查表\n      3.表样\n\n';

/** A plan with the note, and attachments with these numbers and titles in this order. */
const plan = (attachments: readonly (readonly [string, string])[], listed = note): string =>
  `江滨市工作方案\n\n一、总体要求\n按照附件1、附件2执行。表样见附件3。\n\n${listed}${attachments
    .map(([label, title]) => `${label}\n${title}\n内容。\n`)
    .join('\n')}`;

const titled = (...order: readonly (1 | 2 | 3)[]) => order.map((n) => [`附件${n}`, names[n]] as const);

describe('numbering/annex on the order of attachments', () => {
  testCases(annex, [
    { name: 'takes the order of the note', text: plan(titled(1, 2, 3)) },
    {
      name: 'knows 附件 that is written with space',
      text: plan([
        ['附 件 1', '任务清单'],
        ['附　件2', '自查表'],
        ['附件3', '表样'],
      ]),
    },
    {
      name: 'reports attachments that stand in another order than the note has',
      text: plan([
        ['附件1', '任务清单'],
        ['⟦附件3⟧', '表样'],
        ['附件2', '自查表'],
      ]),
      key: 'numbering/annex/order',
    },
    {
      name: 'reports a listed attachment that is missing, not the numbers of the others',
      text: plan(titled(1, 3)).replace('2.自查表', '⟦2.自查表⟧'),
      key: 'numbering/annex/no-body',
    },
    {
      name: 'numbers the attachments by their place where their titles speak against their numbers',
      text: plan([
        ['附件1', '任务清单'],
        ['⟦附件3⟧', '自查表'],
        ['附件4', '表样'],
      ]),
      key: 'numbering/annex/body-order',
    },
  ]);

  testCases(annex, [
    {
      name: 'knows the note above a signature that has no date',
      text: `${plan([], '')}${note}江滨市人民政府办公室\n\n（此件公开发布）\n\n附件1\n任务清单\n内容。\n附件2\n自查表\n内容。\n附件3\n表样\n内容。`,
    },
    {
      name: 'names the listed attachment whose number is lost, not the note',
      text: `${plan([], '').replace('按照附件1、附件2执行。', '')}${note.replace('1.任务清单', '⟦1.任务清单⟧')}任务清单\n内容。\n附件2\n自查表\n内容。\n附件3\n表样\n内容。`,
      key: 'numbering/annex/no-body',
    },
    {
      name: 'says that the title is missing where a table, a form or an item stands in its place',
      text: `${plan([], note)}⟦附件1⟧\n序号\t任务\t单位\n1\t宣讲\t市总工会\n⟦附件2⟧\n\n单位（盖章）：　　填报时间：\n⟦附件3⟧\n一、表样由市总工会制定。\n`,
      fixed: `${plan([], note)}附件1\n任务清单\n序号\t任务\t单位\n1\t宣讲\t市总工会\n附件2\n\n自查表\n单位（盖章）：　　填报时间：\n附件3\n表样\n一、表样由市总工会制定。\n`,
      key: 'numbering/annex/untitled',
    },
    {
      name: 'says nothing below a heading that has just been typed',
      text: `${plan([], note)}附件1\n任务清单\n内容。\n附件2\n自查表\n内容。\n附件3\n`,
    },
  ]);

  testCases(annex, [
    {
      name: 'counts the parts of an attachment with it, in the note and behind it',
      text: plan(
        [
          ['附件1', '任务清单'],
          ['附件1-1', '企业自查表'],
          ['附件1-2', '部门检查表'],
          ['⟦附件3⟧', '自查表'],
          ['附件3-1', '填表说明'],
        ],
        '',
      ).replace('、附件2执行。表样见附件3', ''),
      fixed: plan(
        [
          ['附件1', '任务清单'],
          ['附件1-1', '企业自查表'],
          ['附件1-2', '部门检查表'],
          ['附件2', '自查表'],
          ['附件2-1', '填表说明'],
        ],
        '',
      ).replace('、附件2执行。表样见附件3', ''),
      key: 'numbering/annex/body-order',
    },
    {
      name: 'counts them in the note',
      text: plan([], '附件：1-1.任务清单\n      1-2.责任清单\n      ⟦3-1.⟧自查表\n      3-2.表样\n').replace(
        '、附件2执行。表样见附件3',
        '',
      ),
      fixed: plan([], '附件：1-1.任务清单\n      1-2.责任清单\n      2-1.自查表\n      2-2.表样\n').replace(
        '、附件2执行。表样见附件3',
        '',
      ),
      key: 'numbering/annex/note-order',
    },
  ]);

  it('offers no renumbering where the titles agree with the note', () => {
    const [found] = findingsOf([annex], plan(titled(1, 3, 2)));
    assert.deepEqual(found!.fixes, []);
    assert.equal(
      renderMessage(found!.message, 'zh-cn'),
      '附件的次序与附件说明不合：「附件2」应排在「附件3」之前。',
    );
  });

  it('takes references along where attachments are renumbered', () => {
    const text = plan(
      [
        ['附件1', '任务清单'],
        ['附件3', '表样'],
      ],
      '',
    ).replace('附件1、附件2', '附件1');
    const [fix] = findingsOf([annex], text)[0]!.fixes;
    assert.equal(fix!.preferred, true);
    assert.match(applyEdits(text, fix!.edits), /按照附件1执行。表样见附件2。/);
  });

  it('says where a reference may mean either of two with one number', () => {
    const text = plan(
      [
        ['附件1', '任务清单'],
        ['附件3', '自查表'],
        ['附件3', '表样'],
      ],
      '',
    ).replace('附件1、附件2', '附件1');
    const [fix] = findingsOf([annex], text)[0]!.fixes;
    assert.equal(fix!.preferred, false);
    assert.equal(renderMessage(fix!.title, 'zh-cn'), '序号改为「附件2」（另有 1 处引用所指不能断定，未改）');
  });

  it('takes references along where the note is renumbered', () => {
    const text = plan([], '附件：1.任务清单\n      3.表样\n').replace('附件1、附件2', '附件1');
    const [fix] = findingsOf([annex], text)[0]!.fixes;
    assert.equal(
      applyEdits(text, fix!.edits),
      text.replace('3.表样', '2.表样').replace('见附件3', '见附件2'),
    );
  });
});
