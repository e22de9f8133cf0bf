import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const corpus = builtinCorpus();
const text = corpus.edition('2024-opinions')?.text ?? '';
const title = text.split('\n')[0] ?? '';

/** What stands between two pages, or in the middle of a cell. */
const breaks: Readonly<Record<string, string>> = {
  'a page number': '\n— 3 —\n',
  'a bare page number': '\n3\n',
  'a page of so many': '\n第3页 共12页\n',
  'a page number between tildes': '\n～3～\n',
  'a page number of a frame': '\n─ 3 ─\n',
  'a full-width page number': '\n－３－\n',
  'a page number in Han numerals': '\n— 三 —\n',
  'a page with a P': '\nP3\n',
  'a page of an English template': '\nPage 3 of 12\n',
  'a running head': `\n${title}\n`,
  'a running head with its page': `\n${title}　3\n`,
  'a page number and a running head': `\n— 3 —\n${title}\n`,
  'the line of a newspaper': '\n工人日报 2024年10月22日 星期二 3版\n',
  'a note at the foot of the page': '\n[1] 参见人民日报2024年10月22日第1版。\n— 3 —\n',
  'a line break of a cell': '<br>',
};

/** The source's words before and behind the break, and what is lost there: `error divergence/…`. */
const losses: readonly (readonly [before: string, lost: string, behind: string, found: string])[] = [
  ['加强新经济组织、', '新就业', '群体党建工作', 'warning divergence/omission 「」←「新就业」'],
  ['注重把生产经营骨干培养成党', '员。', '\n（三）大力弘扬', 'warning divergence/omission 「」←「员。」'],
  [
    '优质教材、教师团队、实',
    '践项目。实施',
    '现代职业教育',
    'warning divergence/omission 「」←「践项目。实施」',
  ],
];

describe('where a page ends in a reprint', () => {
  for (const [what, between] of Object.entries(breaks)) {
    it(`nothing is found for ${what}`, () => {
      const draft = text.replace('加强新经济组织、', (own) => own + between);
      assert.deepEqual(divergencesIn(analysed(draft, corpus)), []);
    });

    for (const [before, lost, behind, found] of losses)
      it(`the loss of ${lost} before ${what} is one omission, and its fix leaves the page alone`, () => {
        const [whole, torn] = [before + lost + behind, before + between + behind];
        assert.ok(text.includes(whole));
        const draft = text.replace(whole, torn);
        const analysis = analysed(draft, corpus);
        assert.deepEqual(divergencesIn(analysis), [found]);
        const [finding] = analysis.findings.filter(({ rule }) => rule.startsWith('divergence/'));
        assert.equal(
          applyEdits(draft, finding?.fixes[0]?.edits ?? []),
          text.replace(whole, before + lost + between + behind),
        );
      });
  }

  it('knows the running head of any collection by its return, whatever the number beside it', () => {
    let page = 0;
    const draft = text.replace(
      /队伍建设\n|。\n(?=（[五十])/g,
      (own) => `${own.trimEnd()}\n江海省总工会文件汇编　　${++page}\n`,
    );
    assert.ok(page > 3);
    assert.deepEqual(divergencesIn(analysed(draft, corpus)), []);
  });

  for (const [what, before, lost, behind, head] of [
    ['in its middle', '各级产业工人', '队伍建设改革', '组织推进机构', `\n— 7 —\n${title}\n`],
    ['at its end', '要加强对', '产业工人队伍建设改革的', '组织领导', `\n${title}\n— 7 —\n`],
    ['before its page', '要加强对', '产业工人队伍建设改革的', '组织领导', `\n${title}　7\n`],
    ['at the end of all', '加强产业工人', '队伍建设改革课题研究。', '', `\n${title}\n— 12 —\n`],
  ] as const)
    it(`tells words that are lost beside a running head that has them as well, ${what}`, () => {
      const whole = before + lost + behind;
      assert.ok(text.includes(whole));
      const isLast = behind === '';
      const draft = text.replace(whole, isLast ? before + head : before + head + behind);
      assert.deepEqual(divergencesIn(analysed(draft, corpus)), [
        `warning divergence/omission 「」←「${lost}」`,
      ]);
    });

  it('puts a lost sentence back before the page number', () => {
    const lost = '加强企业党组织建设。';
    const draft = text.replace(lost, '\n— 3 —\n');
    const found = analysed(draft, corpus).findings.filter(({ rule }) => rule === 'reprint/missing');
    assert.equal(found.length, 1);
    assert.equal(applyEdits(draft, found[0]?.fixes[0]?.edits ?? []), text.replace(lost, `${lost}\n— 3 —\n`));
  });

  it('does not take the end of a running head for words that are lost beside it', () => {
    const draft = text
      .replace('为推动产业工人队伍', (own) => `\n— 2 —\n${title}\n${own}`)
      .replace('现提出如下意见。', '现提出如下\n— 3 —\n');
    assert.deepEqual(divergencesIn(analysed(draft, corpus)), ['warning divergence/omission 「」←「意见。」']);
  });
});

describe('a line that was lost', () => {
  it('is one loss where it ran from one sentence into the next, over a label as well', () => {
    for (const lost of ['践项目。实施', '表彰工作。\n（二十三）吸引更'])
      assert.deepEqual(divergencesIn(analysed(text.replace(lost, ''), corpus)), [
        `warning divergence/omission 「」←「${lost.replace('\n', ' ')}」`,
      ]);
  });

  for (const [what, from, to, between] of [
    ['some words', '党组织建设。加强', '企业党员空白班组', ''],
    ['a page', '和基础保障，纳入国家和地', '职工监事制度，鼓励', ''],
    ['a page before its number', '和基础保障，纳入国家和地', '职工监事制度，鼓励', '\n— 4 —\n'],
    [
      'a page before a running head',
      '和基础保障，纳入国家和地',
      '职工监事制度，鼓励',
      '\n新时期产业工人队伍建设改革方案\n— 4 —\n',
    ],
    ['most of one sentence, and some of the next', '全职业技能多元化评价方式', '自主开展技能评价', ''],
    [
      'the rest of one sentence, and some whole ones',
      '，大力弘扬劳模精神、劳动精神',
      '鼓励产业工人代表有序参与公司治理',
      '',
    ],
  ] as const)
    it(`is one loss where whole sentences stood between two halves: ${what}`, () => {
      const own = [text, corpus.edition('2017-plan')?.text ?? ''].find((t) => t.includes(from)) ?? '';
      const [start, end] = [own.indexOf(from), own.indexOf(to)];
      assert.ok(start > 0 && end > start);
      const draft = own.slice(0, start) + between + own.slice(end);
      const found = analysed(draft, corpus).findings.filter(({ severity }) => severity !== 'hint');
      assert.equal(found.length, 1);
      assert.equal(
        applyEdits(draft, found[0]?.fixes[0]?.edits ?? []),
        own.slice(0, end) + between + own.slice(end),
      );
    });
});

describe('a line of a column', () => {
  const [one, two, three] = [
    '会联席会议制度作用，把推进产业工人队伍建设改革列入重要议',
    '程。完善基层劳动关系治理机制，提升劳动关系公共服务水平，',
    '开展全国基层劳动关系公共服务站点标准化工作。',
  ] as const;
  const set = (lines: readonly string[]): string => {
    assert.ok(text.includes(one + two + three));
    return text.replace(one + two + three, `\n${lines.join('\n')}`);
  };

  it('that was set twice is an insertion', () =>
    assert.deepEqual(divergencesIn(analysed(set([one, one, two, three]), corpus)), [
      `warning divergence/insertion 「${one}」←「」`,
    ]));

  it('that changed places with the next one is one transposition, over the end of a sentence as well', () =>
    assert.deepEqual(divergencesIn(analysed(set([two, one, three]), corpus)), [
      `warning divergence/transposition 「${two} ${one}」←「${one}${two}」`,
    ]));
});

describe('some lines of a long sentence', () => {
  const lost =
    '加高涨，主人翁地位更加显著，成就感获得感幸福感进一步增强；劳动光荣、技能宝贵、创造伟大的社会氛围更加浓厚；产业工人综合素质明显提升，大国工匠、高技能人才不断涌现，知识型';

  it('that were lost are one omission', () =>
    assert.deepEqual(divergencesIn(analysed(text.replace(lost, ''), corpus)), [
      `warning divergence/omission 「」←「${lost}」`,
    ]));

  it('that were exchanged for others are one substitution', () => {
    const other =
      '各级工会要扎实推动改革落地见效，把握时代脉搏，讲好工人故事，凝聚奋进力量，交出满意答卷，奋力谱写新的篇章，为高质量发展作出更大的贡献，不断开创崭新局面';
    assert.deepEqual(
      analysed(text.replace(lost, other), corpus)
        .findings.filter(({ rule }) => rule.startsWith('divergence/'))
        .map(({ rule }) => rule),
      ['divergence/substitution'],
    );
  });

  it('are told where they took the end of the sentence with them', () => {
    const whole =
      '劳动光荣、技能宝贵、创造伟大的社会氛围更加浓厚；产业工人综合素质明显提升，大国工匠、高技能人才不断涌现，知识型技能型创新型产业工人队伍不断壮大。力争到2035年，';
    assert.deepEqual(divergencesIn(analysed(text.replace(whole, ''), corpus)), [
      `warning divergence/omission 「」←「${whole}」`,
    ]);
  });
});
