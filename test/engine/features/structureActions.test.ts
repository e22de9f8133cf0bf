import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/document/read.ts';
import { structureActions } from '../../../server/src/engine/features/index.ts';
import type { TextEdit } from '../../../server/src/engine/index.ts';
import { marks } from '../../support/marks.ts';

const applied = (text: string, edits: readonly TextEdit[]): string =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((out, { span, newText }) => out.slice(0, span.start) + newText + out.slice(span.end), text);

/** What can be done at ▌: `renumberRun`, `convertLabels（1）`, … → the text when it is done. */
function possible(sample: string, asked = true): Map<string, string> {
  const { text, cursors } = marks(sample);
  return new Map(
    structureActions(read(text), cursors[0] as number, asked).map(({ title, edits }) => [
      title.key.replace('editor.', '') + title.args['form'],
      applied(text, edits),
    ]),
  );
}

const plan =
  '方案\n一、任务\n（一）强化。抓落实，通知明确：\n“（一）落实责任；\n（二）落实资金。”\n（▌三）提升。抓培训，见第（三）项。\n二、要求\n（一）领导。抓组织。\n';
const plain = plan.replace('▌', '');

describe('changes of the numbering that may be asked for', () => {
  it('number a series anew with the references to it, and leave quotations alone', () => {
    assert.equal(
      possible(plan).get('renumberRun'),
      plain.replace('（三）提升', '（二）提升').replace('第（三）', '第（二）'),
    );
  });

  it('leave references to other documents alone, and what is quoted from them', () => {
    const law =
      '某市办法\n第一条　根据《条例》第三条：“第三条　各地依照本条例第二条执行。”制定本办法。\n第▌三条　本办法适用于全市。\n第四条　违反本办法第三条的，依照《条例》第三条处理。\n';
    assert.equal(
      possible(law).get('renumberRun'),
      law
        .replace('▌', '')
        .replace('第三条　本办法', '第二条　本办法')
        .replace('第四条', '第三条')
        .replace('违反本办法第三条', '违反本办法第二条'),
    );
  });

  it('give a level another form, in all its series', () => {
    assert.equal(
      possible(plan).get('convertLabels（1）'),
      plain
        .replace('（一）强化', '（1）强化')
        .replace('（三）提升', '（3）提升')
        .replace('（一）领导', '（1）领导'),
    );
  });

  it('do not give it a form that another level has', () => {
    assert.deepEqual(
      [...possible(plan).keys()].filter((key) => key.startsWith('convert')),
      ['convertLabels1.', 'convertLabels（1）', 'convertLabels①'],
    );
  });

  it('are none where all is in order and no label is near', () => {
    assert.deepEqual([...possible('方案\n一、任务\n抓落▌实。\n二、要求\n抓组织。\n').keys()], []);
  });

  it('keep to labels where something else may be looked for', () => {
    const draft = '一、任务\n（一）强化▌。抓落实。\n（三）提升。抓培训。\n';
    assert.deepEqual([...possible(draft, true).keys()], ['renumberRun']);
    assert.deepEqual([...possible(draft, false).keys()], []);
    const onLabel = draft.replace('▌', '').replace('三', '三▌');
    assert.ok(possible(onLabel, false).has('renumberRun'));
  });

  it('number the whole document, where more than one series is out of order', () => {
    const two =
      '一、任务\n（一）强化。抓落实。\n（▌三）提升。抓培训。\n二、要求\n（一）领导。抓组织。\n（一）宣传。抓氛围。\n';
    const done = possible(two);
    const series = two.replace('▌', '').replace('（三）', '（二）');
    assert.equal(done.get('renumberRun'), series);
    assert.equal(done.get('renumberDocument'), series.replace('（一）宣传', '（二）宣传'));
  });
});
