import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../server/src/engine/document/read.ts';
import { readDirectives } from '../../../server/src/engine/reporting/directives.ts';

const plan = '江滨市工作方案\n一、总体要求\n抓好落实。\n二、主要任务\n抓好培训。\n';

describe('what a document is taken for', () => {
  const cases: readonly [string, string, Parameters<typeof read>[1], string][] = [
    ['its own structure', plan, {}, 'official'],
    ['the setting before its structure', plan, { profile: 'book' }, 'book'],
    [
      'its own comment before the setting',
      `${plan}<!-- xunzhang-profile 法规 -->\n`,
      { profile: 'book' },
      'statute',
    ],
    [
      'a comment in the words of the settings',
      `<!-- xunzhang-profile: newspaper -->\n${plan}`,
      {},
      'newspaper',
    ],
    [
      'the first comment of two',
      `<!-- xunzhang-profile 图书 -->\n${plan}<!-- xunzhang-profile 报纸 -->`,
      {},
      'book',
    ],
    ['no comment that names nothing known', `<!-- xunzhang-profile 信函 -->\n${plan}`, {}, 'official'],
    ['no comment that is not closed', `<!-- xunzhang-profile 图书\n${plan}`, {}, 'official'],
  ];
  for (const [what, text, options, profile] of cases)
    it(`goes by ${what}`, () => assert.equal(read(text, options).profile, profile));

  it('has no comment for a title, and rules look into none', () => {
    const reading = read(`<!-- xunzhang-profile 公文 -->\n${plan}`);
    assert.equal(reading.text.slice(reading.title?.start, reading.title?.end), '江滨市工作方案');
    const [comment] = readDirectives(reading).comments;
    assert.equal(reading.text.slice(comment?.start, comment?.end), '<!-- xunzhang-profile 公文 -->');
  });

  it('changes with the comment while the rest of the reading is carried over', () => {
    const before = read(plan);
    const after = read(`${plan}<!-- xunzhang-profile 报纸 -->\n`, { previous: before });
    assert.equal(after.profile, 'newspaper');
  });
});
