import assert from 'node:assert/strict';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { headingPunctuation } from '../../../server/src/engine/rules/numbering/headingPunctuation.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import { corpusOf } from '../../support/analysed.ts';
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

  it('takes a half-width stop behind the space for a part of the slip', () => {
    const text = draft('（三）健全工作机制 .各部门要加强协同配合，及时解决推进中的问题。');
    const [found, ...others] = ofRule(text);
    assert.equal(others.length, 0);
    assert.equal(
      applyEdits(text, found!.fixes[0]!.edits),
      draft('（三）健全工作机制。各部门要加强协同配合，及时解决推进中的问题。'),
    );
  });

  for (const third of [
    '（三）健全工作机制 ，各部门要加强协同配合，及时解决推进中的问题。',
    '（三）健全工作机制。各部门要加强协同配合，及时解决推进中的问题。',
    '（三）各部门要加强协同配合，及时解决推进中的问题。',
  ])
    it(`takes ${third.slice(0, 12)}`, () => {
      assert.deepEqual(ofRule(draft(third)), []);
      assert.ok(read(draft(third)).outline.length > 0);
    });
});

describe('numbering/heading-punctuation on questions', () => {
  const interview = (first: string, second = '二、问：《意见》有哪些新的提法？'): string =>
    `答记者问\n\n${first}\n答：党中央历来高度重视。\n${second}\n答：主要有五个方面。\n三、问：市总工会有什么考虑？\n答：做好宣传。\n四、问：经费怎么保障？\n答：列入预算。\n`;

  it('takes a request among them for a sentence', () => {
    assert.deepEqual(ofRule(interview('一、问：请介绍一下《意见》出台的背景和意义。')), []);
    assert.deepEqual(
      ofRule(interview('一、请介绍一下《意见》出台的背景。', '二、《意见》有哪些新的提法？')),
      [],
    );
  });

  it('still finds the heading with a mark among others', () => {
    const plan =
      '工作方案\n\n一、总体要求。\n要抓好落实。\n二、主要任务\n要抓好落实。\n三、保障措施\n要抓好落实。\n四、怎么办？\n要抓好落实。\n';
    assert.deepEqual(
      ofRule(plan).map(({ span }) => plan.slice(span.start, span.end)),
      ['。'],
    );
  });
});

describe('numbering/heading-punctuation on the last item of a paper', () => {
  const paper = (below: string) =>
    `江滨市人民政府公告\n\n一、禁止范围\n\n涉及7个村。\n\n二、禁止期限\n\n自8月1日起。\n\n三、禁止事项\n\n不得抢种。\n\n四、违反本公告的，搬迁时不予补偿。\n\n${below}\n`;

  it('takes a sentence above the words that close the paper for what it is', () => {
    assert.deepEqual(ofRule(paper('特此公告。')), []);
    assert.equal(ofRule(paper('各单位要抓好落实，确保工程顺利推进。')).length, 1);
  });

  it('is told anew when something comes between them, or goes', () => {
    const text = paper('特此公告。');
    const at = text.indexOf('\n特此');
    const between = `${text.slice(0, at)}各单位要抓好落实${text.slice(at)}`;
    const settings = defaultSettings;
    const cache = createAnalysisCache();
    const corpus = corpusOf({});
    const told = (draft: string): boolean =>
      analyseNow({ text: draft, corpus, settings }, cache).findings.some(
        ({ rule }) => rule === 'numbering/heading-punctuation',
      );
    assert.deepEqual([text, between, text].map(told), [false, true, false]);
  });
});
