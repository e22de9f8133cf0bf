import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/document/read.ts';
import { editsAfterEnter, successorAt } from '../../../server/src/engine/features/index.ts';
import { marks } from '../../support/marks.ts';

/** The text after Enter has been pressed at ▌ and what Enter brings along has been written; ▌ where the line was begun. */
function afterEnter(sample: string): string {
  const { text, cursors } = marks(sample.replace('▌', '\n▌'));
  const cursor = cursors[0] as number;
  const edits = editsAfterEnter(read(text), cursor);
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((out, { span, newText }) => out.slice(0, span.start) + newText + out.slice(span.end), text);
}

const untouched = (sample: string) => assert.equal(afterEnter(sample), sample.replace('▌', '\n'));

describe('Enter behind an item', () => {
  const written: readonly [string, string, string][] = [
    ['（二）', '一、任务\n（一）强化引领。抓好落实。\n（二）提升技能。抓好培训。▌', '（三）'],
    ['a circled number', '任务如下：\n①抓住；\n②抓牢；▌\n其他事项另行通知。', '③'],
    [
      'an article, with the space behind it',
      '第一条　为了规范，制定本办法。\n第二条　本办法适用于全市。▌',
      '第三条　',
    ],
    ['an indented item', '　　任务如下：\n　　1. 抓住；\n　　2. 抓牢；▌', '　　3. '],
    ['a part of the document', '一、抓住机遇。\n二、抓牢项目。▌\n\n附则另定。', '三、'],
    ['an odd item among regular ones', '要求：\n（一）抓住。\n(二)抓牢。▌', '（三）'],
    [
      'an item on a line that a word processor began',
      '一、任务\v（一）强化引领。抓好落实。\u2028（二）提升技能。抓好培训。▌\v其他事项另行通知。',
      '（三）',
    ],
    ['an item on a line that CR began', '任务如下：\r（1）抓住；\r（2）抓牢。▌', '（3）'],
    ['an item in half-width brackets', '要求：\n(9)抓住；\n(10)抓牢。▌', '(11)'],
  ];
  for (const [what, sample, label] of written)
    it(`writes the next label after ${what}`, () => {
      assert.equal(afterEnter(sample), sample.replace('▌', `\n${label}`));
    });

  it('keeps the line ends of the text', () => {
    const { text, cursors } = marks('任务如下：\r\n（1）抓住；\r\n（2）抓牢。\r\n▌');
    const [edit] = editsAfterEnter(read(text), cursors[0] as number);
    assert.deepEqual(edit, { span: { start: text.length, end: text.length }, newText: '（3）' });
  });

  it('takes the label alone away from between lines of a word processor', () => {
    assert.equal(
      afterEnter('一、任务\v（一）强化引领。抓好落实。\n（二）▌\v二、要求'),
      '一、任务\v（一）强化引领。抓好落实。\n\v二、要求',
    );
  });

  it('takes a label away again that was left without words', () => {
    assert.equal(
      afterEnter('一、任务\n（一）强化引领。抓好落实。\n（二）▌\n二、要求'),
      '一、任务\n（一）强化引领。抓好落实。\n\n二、要求',
    );
  });

  const silent: readonly [string, string][] = [
    ['a heading, under which text is to come', '一、总体要求▌'],
    ['a label that stands on a line of its own', '第一章▌\n总则'],
    ['a plain paragraph', '一、任务\n抓好落实。▌'],
    ['an item when the next one is there already', '（一）抓住机遇。▌\n（二）抓牢项目。'],
    ['an item with items of its own', '（一）抓好以下工作。▌\n1.抓住；\n2.抓牢。'],
    [
      'the first line of an item whose like have more paragraphs',
      '（一）抓住机遇。\n具体如下。\n（二）抓牢项目。▌',
    ],
    ['an item that is broken in the middle', '（一）抓住机遇，▌抓牢项目。'],
    ['the last circled number that there is', '任务如下：\n㊾抓住；\n㊿抓牢；▌\n其他事项另行通知。'],
    ['a label in a quotation', '文件指出：“一、抓住机遇；▌\n二、抓牢项目。”'],
    ['nothing', '▌'],
  ];
  for (const [what, sample] of silent) it(`writes nothing after ${what}`, () => untouched(sample));

  it('offers as faint text what it would write', () => {
    const { text, cursors } = marks('任务：\n　　1. 抓住；\n　　▌');
    assert.equal(successorAt(read(text), cursors[0] as number), '2. ');
  });
});
