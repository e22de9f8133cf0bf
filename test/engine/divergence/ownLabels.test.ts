import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';
import { marks, withMarks } from '../../support/marks.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const head = '为贯彻《中共中央 国务院关于深化产业工人队伍建设改革的意见》，制定本方案。\n';

/**
 * [what, the draft with ⟦⟧ where the source's words are missing, what the fix puts there]. The draft's own label stands where the source
 * has the words that are missing.
 */
const lost: readonly (readonly [string, string, string])[] = [
  ...['（一）', '第八条 ', '第八条　', '1. ', '1．', '（1）', '①', '一是', '一、目标。'].map(
    (label) =>
      [
        `the first word of a sentence, behind ${label.trim()}`,
        `上文是别的内容。\n${label}⟦⟧到2035年，培养造就2000名左右大国工匠、10000名左右省级工匠、50000名左右市级工匠，带动一流产业技术工人队伍建设。\n`,
        '力争',
      ] as const,
  ),
  ...['（二）', '第九条 ', '第九条', '2. ', '②', '二是'].map(
    (label) =>
      [
        `the first word of the second of two sentences, behind ${label.trim()}`,
        `（一）产业工人综合素质明显提升，大国工匠、高技能人才不断涌现，知识型技能型创新型产业工人队伍不断壮大。\n${label}⟦⟧到2035年，培养造就2000名左右大国工匠、10000名左右省级工匠、50000名左右市级工匠。\n`,
        '力争',
      ] as const,
  ),
  ...['（二）', '第九条 ', '2. ', '②'].map(
    (label) =>
      [
        `the last words of the sentence before ${label.trim()}`,
        `（一）发挥工会系统、行业协会、社会培训机构作用，帮助中小企业⟦⟧。\n${label}促进产业工人知识更新和学历提升。实施产业工人继续教育项目。\n`,
        '开展技能培训',
      ] as const,
  ),
];

describe('words that a draft lost beside a label of its own', () => {
  for (const [what, sample, words] of lost)
    it(`are put in where they belong: ${what}`, () => {
      const { text, spans } = marks(head + sample);
      const analysis = analysed(text, builtinCorpus());
      const found = analysis.findings.filter((f) => f.evidence?.reading === words);
      assert.equal(
        withMarks(
          text,
          found.map((f) => f.span),
        ),
        withMarks(text, spans),
        divergencesIn(analysis).join('\n'),
      );
      const [fix] = found[0]?.fixes ?? [];
      assert.equal(
        applyEdits(text, fix?.edits ?? []),
        text.slice(0, spans[0]?.start) + words + text.slice(spans[0]?.end),
      );
    });
});

describe('a reprint that lost the first word of an article', () => {
  const title = '关于加强住房租赁管理的若干规定';
  const source = [
    title,
    '第一条 为了加强住房租赁管理，保障当事人合法权益，制定本规定。',
    '第二条 出租人应当向承租人提供安全、合格的住房，不得擅自改变房屋用途。',
    '第三条　房产管理部门应当自受理之日起15个工作日以内完成备案。',
    '（一）未经备案的，不得享受优惠政策。',
    '第四条鼓励企业利用闲置厂房、仓库、办公用房改建租赁住房。',
  ].join('\n');
  const corpus = corpusOf({ rules: source });

  for (const [label, word] of [
    ['第二条 ', '出租人'],
    ['第三条　', '房产'],
    ['（一）', '未经'],
    ['第四条', '鼓励'],
  ] as const)
    it(`gets it back behind ${label.trim()}`, () => {
      const text = source.replace(label + word, label);
      const [found, ...others] = analysed(text, corpus, { as: 'reprint' }).findings.filter((f) =>
        /^(?:divergence|reprint)/.test(f.rule),
      );
      assert.deepEqual(others, []);
      assert.equal(applyEdits(text, found?.fixes[0]?.edits ?? []), source);
    });
});

describe('a slip within a label of a reprint', () => {
  const source = builtinCorpus().edition('2024-opinions')?.text ?? '';
  for (const [label, slip] of [
    ['（二十五）', '（二鑫五）'],
    ['（二十五）', '（鑫十五）'],
    ['（二十五）', '（二十鑫）'],
    ['二、', '鑫、'],
  ] as const)
    it(`is mended to the source's label: ${slip}`, () => {
      const text = source.replace(label, slip);
      const own = analysed(text, builtinCorpus(), { as: 'reprint' }).findings.filter((f) =>
        f.rule.startsWith('divergence/'),
      );
      assert.equal(own.length, 1);
      assert.equal(applyEdits(text, own[0]?.fixes[0]?.edits ?? []), source);
    });
});

describe('words that a draft put beside a label of its own', () => {
  const rules = [
    '江海市人民警察使用警械规定',
    '第一条 为了保障人民警察依法履行职责，制定本规定。',
    '第二条 人民警察使用武器造成无辜人员伤亡的，应当及时抢救受伤人员，保护现场。',
    '第十六条 居住在境内的中国公民应当配合。',
    '(一)居住在境内的中国公民，为居民身份证或者临时居民身份证；',
  ].join('\n');
  for (const [what, changed, sound] of [
    [
      'a label of another form with the same number',
      '（二）等人民警察使用武器造成无辜人员伤亡的，应当及时抢救受伤人员，保护现场。',
      '（二）人民警察使用武器造成无辜人员伤亡的，应当及时抢救受伤人员，保护现场。',
    ],
    [
      'a label with other marks',
      '一、居居住在境内的中国公民，为居民身份证或者临时居民身份证；',
      '一、居住在境内的中国公民，为居民身份证或者临时居民身份证；',
    ],
    [
      'the last ones before a label of the form that the source has there',
      '第七条 应当及时抢救受伤人员，保护现场场。\n第八条 居住在境内的中国公民应当配合。',
      '第七条 应当及时抢救受伤人员，保护现场。\n第八条 居住在境内的中国公民应当配合。',
    ],
  ] as const)
    it(`are taken away and the label is left: ${what}`, () => {
      const draft = (words: string): string =>
        `工作方案\n根据《江海市人民警察使用警械规定》，制定本方案。\n上文是别的内容。\n${words}\n下文还有别的事情要说。\n`;
      const { text, findings } = analysed(draft(changed), corpusOf({ rules }));
      const own = findings.filter((f) => f.rule.startsWith('divergence/'));
      assert.equal(own.length, 1);
      assert.equal(applyEdits(text, own[0]?.fixes[0]?.edits ?? []), draft(sound));
    });
});
