import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/document/read.ts';
import { measuresOf } from '../../../server/src/engine/features/measures.ts';

const of = (text: string) => measuresOf(read(text));
const names = (text: string) => of(text).map(({ address, name }) => (address === '' ? name : address));
const edition = (id: string) =>
  readFileSync(new URL(`../../../corpus/editions/${id}.txt`, import.meta.url), 'utf8');

describe('the measures of a document', () => {
  it('are the items that run through it, and parts that have none', () => {
    const measures = of(edition('2024-opinions'));
    assert.deepEqual(measures.map(({ address }) => address).slice(0, 5), [
      '一',
      '二（一）',
      '二（二）',
      '二（三）',
      '三（四）',
    ]);
    assert.equal(measures.length, 28);
    assert.deepEqual(measures[4]?.within, ['三、发展全过程人民民主，保障产业工人主人翁地位']);
    assert.equal(measures[4]?.name, '（四）落实产业工人参与国家治理的制度');
  });

  it('are numbers that run through it as well', () => {
    const addresses = names(edition('2017-plan'));
    assert.equal(addresses.length, 32);
    assert.ok(addresses.includes('二（二）9.') && addresses.includes('三（四）'), addresses.join(' '));
  });

  for (const [what, text, expected] of [
    [
      'articles, whatever stands below them',
      '江滨市养犬管理办法\n第一章 总则\n第一条 为了规范养犬行为，制定本办法。\n第二条 下列犬只不适用：\n（一）军犬；\n（二）警犬。\n第二章 附则\n第三条 本办法自公布之日起施行。\n',
      ['第一条', '第二条', '第三条'],
    ],
    [
      'a part with its own short list',
      '关于做好防汛工作的意见\n一、加强值守\n做好三件事：\n1.值班；\n2.报告；\n3.巡查。\n二、备足物资\n各地要备足物资。\n',
      ['一', '二'],
    ],
    [
      'what a part says before its first item, where that is more than a lead',
      '关于做好防汛工作的意见\n一、主要任务\n各级各部门要把人民生命财产安全放在首位，压实各方责任。\n（一）加强值守。落实值班制度。\n（二）备足物资。各地要备足物资。\n二、保障措施\n重点抓好：\n（一）加强领导。各地要成立机构。\n（二）加强督查。定期通报情况。\n',
      ['一', '一（一）', '一（二）', '二（一）', '二（二）'],
    ],
    [
      'paragraphs where nothing is numbered',
      '全国防汛工作电视电话会议精神\n会议强调，要坚持人民至上、生命至上，全力做好防汛救灾工作。\n会议要求，各地要落实责任。\n',
      ['会议强调，要坚持人民至上、生命至上，全力做好防汛…', '会议要求，各地要落实责任。'],
    ],
    ['nothing', '', []],
  ] as const)
    it(`are ${what}`, () => assert.deepEqual(names(text), expected));

  it('stand in order, each character in one at most', () => {
    for (const id of ['2017-plan', '2022-questions', '2024-opinions']) {
      const measures = of(edition(id));
      for (const [i, { span }] of measures.entries())
        assert.ok(span.start >= (measures[i - 1]?.span.end ?? 0) && span.end > span.start, `${id} ${i}`);
    }
  });
});
