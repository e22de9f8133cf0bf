import assert from 'node:assert/strict';
import { article } from '../../../server/src/engine/rules/numbering/article.ts';
import { labelForm } from '../../../server/src/engine/rules/numbering/labelForm.ts';
import { applyEdits, findingsOf } from '../../support/ruleCases.ts';

const statute = (one: string, two: string): string =>
  [
    '江海市公园条例',
    '第一条　为了加强公园管理，制定本条例。',
    '第二条　公园管理机构应当履行下列职责：',
    '（一）做好下列日常工作：',
    `${one}清扫保洁；`,
    `${two}设施养护；`,
    '（二）维护秩序。',
    '第三条　禁止下列行为：',
    '（一）攀折花木；',
    '（二）损坏设施。',
  ].join('\n');

describe('numbering/article on 目', () => {
  it('finds Chinese numerals below an item and gives Arabic ones', () => {
    const text = statute('一、', '二、');
    const [found, ...others] = findingsOf([article], text);
    assert.equal(others.length, 0);
    assert.equal(found!.message.key, 'numbering/article/point');
    assert.equal(applyEdits(text, found!.fixes[0]!.edits), statute('1.', '2.'));
  });

  it('takes Arabic numerals there', () => {
    assert.deepEqual(findingsOf([article], statute('1.', '2.')), []);
  });
});

describe('numbering/label-form on items of articles', () => {
  const items = (marks: readonly string[]): string =>
    `江海市公园条例\n第一条　公园管理机构应当履行下列职责：\n${marks[0]}清扫保洁；\n${marks[1]}设施养护。\n第二条　禁止下列行为：\n（一）攀折花木；\n（二）损坏设施。`;

  it('leaves labels alone that have to become others', () => {
    const text = items(['1、', '2、']);
    const found = findingsOf([labelForm, article], text);
    assert.deepEqual(
      found.map(({ message }) => message.key),
      ['numbering/article/item'],
    );
    assert.equal(applyEdits(text, found[0]!.fixes[0]!.edits), items(['（一）', '（二）']));
  });
});

describe('numbering/article on items', () => {
  const rules = (title: string, one: string, two: string): string =>
    `${title}\n第一条　为规范工作，制定本办法。\n第二条　办公室履行以下职责：\n（一）贯彻落实决策部署；\n（二）提出工作要点。\n第三条　有下列情形之一的，不得推荐：\n${one}受过处分的；\n${two}弄虚作假的。\n第四条　本办法自印发之日起施行。\n`;

  for (const [one, two] of [
    ['1.', '2.'],
    ['一、', '二、'],
    ['（1）', '（2）'],
  ] as const)
    it(`finds ${one} for （一）`, () => {
      const text = rules('江海工匠管理办法', one, two);
      const [found] = findingsOf([article], text);
      assert.equal(found!.message.key, 'numbering/article/item');
      assert.equal(found!.severity, 'error');
      assert.equal(applyEdits(text, found!.fixes[0]!.edits), rules('江海工匠管理办法', '（一）', '（二）'));
    });

  it('is a warning where the paper is no law', () => {
    for (const title of ['员工手册', '江海公司工作规则（试行）', '劳动合同'])
      for (const text of [
        rules(title, '1.', '2.'),
        rules(title, '（一）', '（二）').replace('第三条', '第3条'),
      ])
        assert.deepEqual(
          findingsOf([article], text).map((f) => f.severity),
          ['warning'],
          title,
        );
  });
});
