import assert from 'node:assert/strict';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { applyEdits, findingsOf } from '../../support/ruleCases.ts';

/** What is wrong with a label by itself: the label as written, as it should be, and the rule that says so. */
const shapes: readonly (readonly [written: string, right: string, rule: string])[] = [
  ['（二）、', '（二）', 'numbering/label-form'],
  ['（二）.', '（二）', 'numbering/label-form'],
  ['二.', '二、', 'numbering/label-form'],
  ['二，', '二、', 'numbering/label-form'],
  ['二：', '二、', 'numbering/label-form'],
  ['2、', '2.', 'numbering/label-form'],
  ['２．', '2.', 'numbering/label-form'],
  ['2：', '2.', 'numbering/label-form'],
  ['(2)、', '（2）', 'numbering/label-form'],
  ['②、', '②', 'numbering/label-form'],
  ['(二)', '（二）', 'numbering/bracket-width'],
  ['(二）', '（二）', 'numbering/bracket-width'],
  ['（二)', '（二）', 'numbering/bracket-width'],
  ['二）', '（二）', 'numbering/bracket-width'],
  ['㈡', '（二）', 'numbering/composite-character'],
  ['⑵', '（2）', 'numbering/composite-character'],
  ['⒉', '2.', 'numbering/composite-character'],
  ['第2条', '第二条', 'numbering/article'],
  ['第二条、', '第二条', 'numbering/label-form'],
  ['第二 条', '第二条', 'numbering/label-form'],
  ['笫二条', '第二条', 'numbering/label-form'],
  ['二、二、', '二、', 'numbering/doubled-label'],
  ['（二）（二）', '（二）', 'numbering/doubled-label'],
];

/** The second of three members in that form. */
const series = (right: string, second: string): string => {
  const han = right.includes('二');
  const at = (n: number): string =>
    right.replace(
      han ? '二' : right === '②' ? '②' : '2',
      (han ? '一二三' : right === '②' ? '①②③' : '123')[n - 1] ?? '',
    );
  const gap = right.startsWith('第') ? '　' : '';
  return `实施方案\n\n${at(1)}${gap}加强组织领导，明确责任。\n\n${second}${gap}完善工作机制，抓好统筹。\n\n${at(3)}${gap}强化督促检查，确保实效。\n`;
};

describe('the shape of a label', () => {
  for (const [written, right, rule] of shapes)
    it(`${written} should be ${right}: ${rule}`, () => {
      const text = series(right, written);
      const found = findingsOf(numberingRules, text);
      assert.deepEqual(
        found.map((f) => f.rule),
        [rule],
      );
      assert.equal(applyEdits(text, found[0]?.fixes[0]?.edits ?? []), series(right, right));
      assert.deepEqual(findingsOf(numberingRules, series(right, right)), []);
    });

  for (const [written, right] of [
    ['第一十二条', '第十二条'],
    ['第廿二条', '第二十二条'],
    ['第一百一条', '第一百零一条'],
    ['第二零条', '第二十条'],
  ] as const)
    it(`${written} should be ${right}: numbering/numeral`, () => {
      const found = findingsOf(numberingRules, `${written}　本办法自印发之日起施行。`);
      assert.ok(
        found.some((f) => f.rule === 'numbering/numeral' && f.message.args['good'] === right),
        JSON.stringify(found.map((f) => [f.rule, f.message.args])),
      );
    });

  const articles = (...lines: readonly string[]): string => `养犬管理办法\n\n${lines.join('\n\n')}\n`;
  const blank = [
    '第一条　为了规范养犬行为，制定本办法。',
    '第二条　养犬人应当办理登记。',
    '第三条　本办法自公布之日起施行。',
  ];

  it('has a blank and no mark behind 第二条', () => {
    const text = articles(...blank.map((line, i) => (i === 1 ? line.replace('　', '、') : line)));
    const [found, ...others] = findingsOf(numberingRules, text);
    assert.equal(others.length, 0);
    assert.equal(found?.rule, 'numbering/label-form');
    assert.equal(found.severity, 'hint');
    assert.equal(applyEdits(text, found.fixes[0]?.edits ?? []), articles(...blank));
  });

  it('has them throughout, where all articles are written so', () => {
    const text = articles(...blank.map((line) => line.replace('　', '、')));
    const [found, ...others] = findingsOf(numberingRules, text);
    assert.equal(others.length, 0);
    assert.equal(applyEdits(text, found?.fixes[0]?.edits ?? []), articles(...blank));
  });

  it('is none where articles are named at the beginning of a line', () => {
    for (const line of [
      '第一条、第三条的规定，适用于犬只以外的动物。',
      '第一、三条的规定，适用于犬只以外的动物。',
      '第一条、三条的规定另有说明。',
      '第一条、本办法第二条的规定，由市公安局解释。',
    ])
      assert.deepEqual(findingsOf(numberingRules, articles(...blank, line)), [], line);
  });

  it('takes the place in the series for what an ambiguous number means', () => {
    const articles = (second: string): string =>
      `管理办法\n\n第十一条　市总工会负责统筹。\n\n${second}　市人力资源社会保障局负责培训。\n\n第十三条　本办法自印发之日起施行。\n`;
    const text = articles('第十十二条');
    const found = findingsOf(numberingRules, text);
    assert.deepEqual(
      found.map((f) => f.rule),
      ['numbering/numeral'],
    );
    assert.equal(applyEdits(text, found[0]?.fixes[0]?.edits ?? []), articles('第十二条'));
  });
});
