import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { summaries } from '../../../server/src/engine/features/summaries.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

const corpus = builtinCorpus();
const opinions = readFileSync(new URL('../../../corpus/editions/2024-opinions.txt', import.meta.url), 'utf8');
const of = (text: string) => summaries(analysed(text, corpus), corpus);

describe('summaries', () => {
  it('say of a reprint how much it has, at its title', () => {
    const sentence = opinions.split(/(?<=。)/).find((s) => !s.includes('\n') && s.length > 60) as string;
    const whole = `转载\n\n${opinions}`;
    const [summary, ...others] = of(whole.replace(sentence, ''));
    assert.equal(others.length, 0);
    assert.ok(summary?.kind === 'reprint');
    assert.equal(summary.name, '意见');
    assert.equal(summary.at, whole.indexOf('中共中央'));
    assert.equal(summary.completeness.missing.length, 1);
  });

  for (const [page, before] of [
    [
      'a page that has other news above it',
      '浙江工人日报\n2024年10月22日 星期二  责任编辑 张三\n\n我市开展送清凉活动\n本报讯 记者李四报道 昨日，市总工会走访慰问了一线职工，送去清凉饮料和防暑药品。\n\n',
    ],
    ['a page under its masthead', '浙江工人日报\n2024年10月22日 星期二\n\n'],
    [
      'a notice that it is issued with',
      '关于印发《中共中央 国务院关于深化产业工人队伍建设改革的意见》的通知\n\n各区县总工会：\n现将《意见》印发给你们，请认真贯彻执行。\n\n江海市总工会\n2024年11月1日\n\n',
    ],
  ] as const)
    it(`stand at the title of the reprint in ${page}`, () => {
      const summary = of(`${before}${opinions}`)[0];
      assert.equal(summary?.kind, 'reprint');
      assert.equal(summary?.at, before.length);
    });

  it('stand at the title that a reprint has of its own', () => {
    const text = `江海市学习材料\n\n${opinions.slice(opinions.indexOf('产业工人是工人'))}`;
    assert.equal(of(text)[0]?.at, 0);
  });

  it('count the places where sources are quoted, at the title', () => {
    const { text, spans } = marks(
      `⟦江海市深化产业工人队伍建设改革实施方案⟧

一、总体要求
《意见》指出，“产业工人是工人阶级的主体力量”。要坚持“多劳者多得、技高者多得、创新者多得”。《方案》提出，“把产业工人队伍建设作为实施科教兴国战略、人才强国战略、创新驱动发展战略的重要支撑和基础保障”。
`,
    );
    assert.deepEqual(of(text), [
      {
        kind: 'quoting',
        at: spans[0]?.start,
        sources: [
          { name: '意见', places: 2 },
          { name: '方案', places: 1 },
        ],
      },
    ]);
  });

  it('stand at the first words of a draft without a title, below a page header', () => {
    const { text, cursors } = marks('　　— 1 —\n\n▌《意见》指出，“产业工人是工人阶级的主体力量”。\n');
    assert.deepEqual(
      of(text).map(({ at }) => at),
      cursors,
    );
  });

  for (const silent of ['', '我市产业工人队伍不断壮大，“两个确立”深入人心。', '今天天气很好。\n'])
    it(`say nothing of ${JSON.stringify(silent)}`, () => assert.deepEqual(of(silent), []));
});
