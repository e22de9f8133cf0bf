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
