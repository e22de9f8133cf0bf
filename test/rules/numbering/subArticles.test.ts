import assert from 'node:assert/strict';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { findingsOf } from '../../support/ruleCases.ts';

/** The articles behind 第一条 of a decree, and what is said: rule, what stands before, what should stand here, what does. */
const cases: readonly [articles: string, ...said: string[]][] = [
  ['第二条 第二条之一 第二条之二 第三条'],
  ['第二条 第二条之一 第二条之三 第三条', 'gap 第二条之一 → 第二条之二, not 第二条之三'],
  ['第二条 第二条之一 第二条之三 第二条之四 第三条', 'gap 第二条之一 → 第二条之二, not 第二条之三'],
  ['第二条 第二条之二 第三条', 'gap 第二条 → 第二条之一, not 第二条之二'],
  ['第二条 第二条之二 第二条之一 第三条', 'gap 第二条 → 第二条之一, not 第二条之二'],
  ['第二条 第二条之一 第二条之一 第三条', 'duplicate 第二条之一 → 第二条之二, not 第二条之一'],
  ['第二条 第二条之一 第二条之二 第二条之一 第三条', 'backwards 第二条之二 → 第二条之三, not 第二条之一'],
  ['第二条 第三条 第二条之一 第四条', 'backwards 第三条 → 第三条之一, not 第二条之一'],
  ['第二条 第二条之一 第四条', 'gap 第二条之一 → 第三条, not 第四条'],
];

describe('articles with 之', () => {
  for (const [articles, ...said] of cases)
    it(`${articles}: ${said.length === 0 ? 'silent' : said}`, () => {
      const lines = ['第一条', ...articles.split(' ')].map(
        (label) => `${label}　${label.length}号泊位由市交通主管部门管理。`,
      );
      const found = findingsOf(numberingRules, ['江滨市停车管理办法', ...lines].join('\n'), 'statute');
      assert.deepEqual(
        found.map(({ rule, message: { args } }) => {
          const name = rule.slice('numbering/'.length);
          return `${name} ${args['previous']} → ${args['good']}, not ${args['bad']}`;
        }),
        said,
      );
    });
});
