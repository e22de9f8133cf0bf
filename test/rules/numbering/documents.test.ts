import assert from 'node:assert/strict';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { findingsOf, testCases } from '../../support/ruleCases.ts';

const part = (heading: string, ...items: readonly string[]): string =>
  [heading, ...items.map((label) => `${label}抓好这项工作。各单位要抓好落实。`)].join('\n');

const restarting = [
  '临江市职业培训实施方案',
  part('一、总体要求', '（一）', '（二）'),
  part('二、重点任务', '（一）', '（二）', '（三）'),
  part('三、保障措施', '（一）', '（二）'),
].join('\n');
const runningOn = [
  '临江市就业促进实施方案',
  part('一、总体要求', '（一）', '（二）'),
  part('二、重点任务', '（三）', '（四）', '（五）'),
  part('三、支持政策', '（六）', '（七）'),
  part('四、区域协作', '（八）', '（九）'),
  part('五、保障措施', '（十）', '（十一）'),
].join('\n');
const numbering = (text: string): string[] =>
  findingsOf(
    numberingRules.filter((rule) => /gap|regime|duplicate|backwards/.test(rule.meta.id)),
    text,
    'official',
  ).map((f) => `${f.rule} ${text.slice(f.span.start, f.span.end)}`);

describe('several documents in one text', () => {
  const corpus = builtinCorpus();
  const textOf = (id: string): string => corpus.edition(id)?.text ?? '';

  it('have each its own way of numbering, whichever comes first', () => {
    assert.deepEqual(numbering(`${restarting}\n\n${runningOn}\n`), []);
    assert.deepEqual(numbering(`${runningOn}\n\n${restarting}\n`), []);
  });

  it('are still judged each by itself', () => {
    const text = `${restarting}\n\n${runningOn.replace('（十）', '（一）').replace('（十一）', '（二）')}\n`;
    assert.deepEqual(numbering(text), ['numbering/regime （一）']);
  });

  for (const [what, mark] of [
    ['one behind the other', ''],
    ['under headings of Markdown', '## '],
  ] as const)
    it(`may be sources: ${what}`, () => {
      const [plan, opinions] = [mark + textOf('2017-plan'), mark + textOf('2024-opinions')];
      for (const text of [`${plan}\n${opinions}`, `${opinions}\n${plan}`]) {
        const { findings } = analysed(text, corpus, { markdown: mark !== '' });
        assert.deepEqual(
          findings.map((f) => f.rule),
          [],
        );
      }
    });
});

describe('one document', () => {
  testCases(
    numberingRules.filter((rule) => rule.meta.id === 'numbering/regime'),
    [
      {
        name: 'has one way of numbering under all its headings',
        text: runningOn.replace('（十）', '⟦（一）⟧').replace('（十一）', '（二）'),
        profile: 'official',
      },
    ],
  );
});
