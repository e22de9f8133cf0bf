import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/document/read.ts';
import { renamable, renameLabel } from '../../../server/src/engine/features/renameLabel.ts';
import { marks } from '../../support/marks.ts';

const renamed = (sample: string, name: string): string | undefined => {
  const { text, cursors } = marks(sample);
  const edits = renameLabel(read(text), cursors[0] as number, name);
  return edits
    ?.toReversed()
    .reduce((out, { span, newText }) => out.slice(0, span.start) + newText + out.slice(span.end), text);
};

const law = `第一条 为了规范管理，制定本办法。
第二条 本办法适用于全市。
第三▌条 从事经营活动的，应当备案。
第四条 违反本办法第三条规定的，责令改正；违反本办法第二条、第三条规定，情节严重的，处以罚款。
`;

describe('renaming a label', () => {
  it('carries the references to it along, and leaves others alone', () => {
    assert.equal(
      renamed(law, '第五条'),
      marks(law)
        .text.replace('第三条 从事', '第五条 从事')
        .replace('本办法第三条', '本办法第五条')
        .replace('、第三条', '、第五条'),
    );
  });

  it('takes a bare number, in the writing of each place', () => {
    assert.equal(renamed(law, '5'), renamed(law, '第五条'));
  });

  it('can begin at a reference', () => {
    const atReference = law
      .replace('第三▌条', '第三条')
      .replace('违反本办法第三条规定的', '违反本办法第三▌条规定的');
    assert.equal(renamed(atReference, '五'), renamed(law, '五'));
  });

  it('shows the number alone as what is renamed', () => {
    const { text, cursors } = marks(law);
    assert.equal(renamable(read(text), cursors[0] as number)?.text, '三');
  });

  it('is not possible away from labels, nor to something that is no number', () => {
    const { text, cursors } = marks(law);
    assert.equal(renamable(read(text), text.indexOf('经营')), undefined);
    assert.equal(renameLabel(read(text), text.indexOf('经营'), '五'), undefined);
    assert.equal(renameLabel(read(text), cursors[0] as number, '若干'), undefined);
  });

  it('carries the reference under the cursor along, whatever the words before it speak of', () => {
    const text = `${marks(law).text}第五条 依照《行政处罚法》第九条处罚，有第三▌条情形的，适用第三条。\n`;
    assert.equal(
      renamed(text, '六'),
      marks(text)
        .text.replace('第三条 从事', '第六条 从事')
        .replace('违反本办法第三条', '违反本办法第六条')
        .replace('、第三条', '、第六条')
        .replace('有第三条', '有第六条'),
    );
  });

  it('carries the parts of a chain along though its last step leads nowhere', () => {
    const text = `${law}第五条 违反本办法第三条第八项规定的，处罚款。\n`;
    assert.match(renamed(text, '六') ?? '', /违反本办法第六条第八项/);
  });

  it('carries both ends of a range of items along', () => {
    const plan = `江滨市工作方案

一、总体要求
坚持问题导向。
二▌、主要任务
（一）把好关口。落实责任。
（二）管好后厨。每日自查。
（三）强化督导。落实第二部分第（一）项任务。
三、保障措施
（一）加强领导。完成第二部分第（一）至（三）项任务，按照《意见》第二部分执行。
`;
    const out = renamed(plan, '四') ?? '';
    assert.match(out, /落实第四部分第（一）项任务/);
    assert.match(out, /完成第四部分第（一）至（三）项任务，按照《意见》第二部分执行/);
    assert.match(
      renamed(plan.replace('二▌、', '二、').replace('（三）强', '（三▌）强'), '（五）') ?? '',
      /完成第二部分第（一）至（五）项任务/,
    );
  });

  const annexed = `江滨市工作方案

一、总体要求
按照附件1、附件2执行，依照《通知》附件3填写。表样见附件3。

附件：1.任务清单
      2.自查表
      3.表样

附件1
任务清单
内容。

附件2
自查表
内容。

附件3
表样
内容。
`;
  const four = annexed
    .replace('表样见附件3', '表样见附件4')
    .replace('3.表样', '4.表样')
    .replace('附件3\n', '附件4\n');

  it('carries the references to an attachment and its place in the note along, wherever it begins', () => {
    for (const [before, after] of [
      ['附件3\n', '附件3▌\n'],
      ['见附件3', '见附件▌3'],
      ['3.表样', '3▌.表样'],
    ] as const)
      assert.equal(renamed(annexed.replace(before, after), '附件4'), four, after);
  });

  it('gives an attachment that is listed only another number', () => {
    const listed = annexed.slice(0, annexed.indexOf('附件1\n任务'));
    assert.equal(
      renamed(listed.replace('见附件3', '见附▌件3'), '4'),
      four.slice(0, four.indexOf('附件1\n任务')),
    );
  });

  it('shows the number of an attachment at a reference to it, and none at one of another document', () => {
    const text = annexed;
    assert.equal(renamable(read(text), text.indexOf('见附件3') + 2)?.text, '3');
    assert.equal(renamable(read(text), text.indexOf('》附件3') + 2), undefined);
  });
});
