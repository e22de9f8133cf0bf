import assert from 'node:assert/strict';
import { read } from '../../../server/src/engine/document/read.ts';
import { headingPunctuation } from '../../../server/src/engine/rules/numbering/headingPunctuation.ts';
import { applyEdits, findingsOf } from '../../support/ruleCases.ts';

const draft = (third: string): string =>
  [
    '江海市城市更新工作方案',
    '一、保障措施',
    '（一）加强组织领导。各区要建立工作专班，明确责任分工，定期会商研究。',
    '（二）强化资金支持。市财政要统筹安排专项资金，提高使用效益。',
    third,
    '（四）严格督导考核。有关情况纳入年度考核，结果按程序通报。',
  ].join('\n');

const ofRule = (text: string) => findingsOf([headingPunctuation], text);

describe('numbering/heading-punctuation on run-in headings', () => {
  it('finds the one heading that only a space parts from its text, and mends it', () => {
    const text = draft('（三）健全工作机制　各部门要加强协同配合，及时解决推进中的问题。');
    const [found, ...others] = ofRule(text);
    assert.equal(others.length, 0);
    assert.equal(text.slice(found!.span.start, found!.span.end), '　');
    const mended = applyEdits(text, found!.fixes[0]!.edits);
    assert.ok(mended.includes('（三）健全工作机制。各部门'));
    assert.deepEqual(ofRule(mended), []);
  });

  for (const third of [
    '（三）健全工作机制。各部门要加强协同配合，及时解决推进中的问题。',
    '（三）各部门要加强协同配合，及时解决推进中的问题。',
  ])
    it(`takes ${third.slice(0, 12)}`, () => {
      assert.deepEqual(ofRule(draft(third)), []);
      assert.ok(read(draft(third)).outline.length > 0);
    });
});
