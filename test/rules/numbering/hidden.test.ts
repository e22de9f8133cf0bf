import assert from 'node:assert/strict';
import { labelAt } from '../../../server/src/engine/document/labels/labels.ts';
import { labelWith } from '../../../server/src/engine/document/labels/relabel.ts';
import { allRules } from '../../../server/src/engine/rules/registry.ts';
import { findingsOf } from '../../support/ruleCases.ts';

const draft = (second: string, heading: string, told: string): string =>
  [
    '关于加强职业培训工作的实施意见',
    '',
    '一、总体要求',
    '（一）指导思想。坚持以人民为中心，抓好培训。',
    `${second}基本原则。坚持公平，坚持效率。`,
    '（三）主要目标。到2030年，基本形成体系。',
    `${heading}重点任务`,
    `加强领导。一是抓好统筹。${told}抓好宣传。三是抓好考核。`,
    '三、保障措施',
    '抓好考核。',
    '',
  ].join('\n');

describe('labels with characters that nobody sees', () => {
  for (const hidden of ['\u00ad', '\u200b', '\u200c', '\u200e', '\u2060', '\ufeff'])
    for (const text of [
      draft(`（${hidden}二）`, '二、', '二是'),
      draft(`（二${hidden}）`, '二、', '二是'),
      draft('（二）', `二${hidden}、`, '二是'),
      draft('（二）', `${hidden}二、`, '二是'),
      draft('（二）', `二、${hidden}`, '二是'),
      draft('（二）', '二、', `二${hidden}是`),
    ])
      it(`are read through them: ${JSON.stringify(text.match(new RegExp(`.?.?${hidden}.?.?`, 'u'))?.[0])}`, () => {
        const found = findingsOf(
          allRules.filter(({ meta }) => meta.severity !== 'off'),
          text,
        );
        assert.deepEqual(
          found.map((f) => f.rule),
          ['typography/invisible'],
        );
      });

  it('have their number and regular shape, and lose them with another number', () => {
    const text = '第二\u200b十\u00ad一条 适用';
    const label = labelAt(text, 0, text.length);
    assert.ok(label);
    assert.deepEqual(
      [label.form, label.value, label.regular, label.defects],
      ['article', 21, '第二十一条', []],
    );
    assert.equal(text.slice(label.span.start, label.span.end), '第二\u200b十\u00ad一条');
    assert.equal(labelWith(text, label, 22), '第二十二条');
  });
});
