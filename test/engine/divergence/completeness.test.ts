import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';
import { spanOf } from '../../support/marks.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const corpus = builtinCorpus();
const edition = corpus.edition('2017-plan');
const text = edition?.text ?? '';
const first = '加快发展技工教育，支持技师学院建设。';
const second = '组织开展各级各类创新创业教育，引导学生参与创业实践。';

/** Of the paper that brings the title again. */
const preamble = /^习近平总书记高度重视.*\n/m.exec(text)?.[0] ?? '';

const greens = [
  '江海市城市绿地保护条例',
  '（2021年3月26日江海市第十六届人民代表大会常务委员会第三次会议通过）',
  '第一条 为了加强城市绿地的保护和管理，改善人居环境，结合本市实际，制定本条例。',
  '第二条 本市建成区内绿地的规划、建设、养护及其监督管理，适用本条例。',
  '第三条 禁止毁绿。鼓励认养绿地。市绿化主管部门负责本市绿地的保护和管理工作。',
  '第四条 新建居住区的绿地率不得低于百分之三十五，旧区改建项目不得低于百分之二十五。',
].join('\n');

describe('completeness of a reprint', () => {
  it('names a sentence that is missing, with its address, where it should stand', () => {
    const draft = text.replace(second, '');
    const analysis = analysed(draft, corpus);
    assert.deepEqual(
      analysis.completeness?.missing.map((m) => m.text),
      [second],
    );
    const [finding] = analysis.findings.filter((f) => f.rule === 'reprint/missing');
    assert.equal(draft.slice(0, finding?.span.start).endsWith('职业教育师资队伍。'), true);
    assert.deepEqual(divergencesIn(analysis), [`warning reprint/missing 「」←「${second}」`]);
  });

  it('puts a sentence back beside the mark that stands for it, not into the mark', () => {
    const draft = text.replace(second, '〔缺文〕');
    const { findings } = analysed(draft, corpus);
    assert.equal(
      applyEdits(
        draft,
        findings.flatMap((f) => f.fixes[0]?.edits ?? []),
      ),
      text,
    );
  });

  for (const [what, ...lost] of [
    ['a sentence within a paragraph', second],
    [
      'a sentence that begins as the next one does',
      '加大对技术工人创新能力、现场解决问题能力和业绩贡献的评价比重。',
    ],
    ['the first sentence of a paragraph, its label left', '打造更多高技能人才。'],
    ['the first sentence of a paragraph and its label', '9.打造更多高技能人才。'],
    [
      'a whole paragraph',
      '（三）做好改革宣传工作。坚持正确舆论导向，大力宣传新时期产业工人队伍建设改革的重大意义、目标任务、主要举措，宣传改革实施中的先进典型、经验成效，营造关心、支持改革的良好社会环境。\n',
    ],
    ['a heading', '（二）构建产业工人技能形成体系\n'],
    ['the paragraph below the title, which says the title', preamble],
    ['the first heading, before items that begin with the same number', '一、总体要求\n'],
    ['the paragraph below the title and the first heading', `${preamble}一、总体要求\n`],
    ['the words of a heading, its label left', '构建产业工人技能形成体系'],
    [
      'the end of one paragraph and the beginning of the next',
      '叫响做实“大国工匠”品牌。',
      '促进农民工融入城市、稳定就业。',
    ],
    [
      'the end of one paragraph and the beginning of the next, run together',
      '叫响做实“大国工匠”品牌。\n10.促进农民工融入城市、稳定就业。',
    ],
  ] as const)
    for (const ends of ['\n', '\r\n'])
      it(`puts ${what} back by its fix${ends === '\n' ? '' : ', in a file with CRLF'}`, () => {
        const sound = text.replaceAll('\n', ends);
        const draft = lost.reduce((left, part) => left.replace(part.replaceAll('\n', ends), ''), sound);
        const found = analysed(draft, corpus).findings.filter((f) => f.rule === 'reprint/missing');
        assert.equal(found.length, 1);
        const edits = [...(found[0]?.fixes[0]?.edits ?? [])].reverse();
        const mended = edits.reduce(
          (t, { span, newText }) => t.slice(0, span.start) + newText + t.slice(span.end),
          draft,
        );
        assert.equal(mended, sound);
      });

  for (const [what, id, lost] of [
    ['the title', '2017-plan', 1],
    ['the title and the first paragraph', '2017-plan', 2],
    ['the title above its note', '2024-opinions', 1],
    ['the title and its note', '2024-opinions', 2],
    ['the title, its note and the first paragraph', '2024-opinions', 3],
  ] as const)
    it(`puts ${what} back above the text, as one loss`, () => {
      const own = corpus.edition(id)?.text ?? '';
      const draft = own.split('\n').slice(lost).join('\n');
      const found = analysed(draft, corpus).findings.filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        found.map(({ rule, message }) => [rule, message.key]),
        [['reprint/missing', what.includes('paragraph') ? 'reprint.missing.many' : 'reprint.missing.title']],
      );
      assert.equal(applyEdits(draft, found[0]?.fixes[0]?.edits ?? []), own);
    });

  it('puts back the title alone above a note of the draft', () => {
    const [title, , ...rest] = (corpus.edition('2024-opinions')?.text ?? '').split('\n');
    const draft = ['（2024年10月21日）', ...rest].join('\n');
    const [finding] = analysed(draft, corpus).findings;
    assert.equal(applyEdits(draft, finding?.fixes[0]?.edits ?? []), `${title}\n${draft}`);
  });

  it('puts a lost title back above a dateline, and below what a page has at its head', () => {
    const [title = '', ...rest] = text.split('\n');
    const draft = ['— 1 —', '新华社北京6月19日电', ...rest].join('\n');
    const [finding] = analysed(draft, corpus).findings;
    assert.equal(
      applyEdits(draft, finding?.fixes[0]?.edits ?? []),
      ['— 1 —', title, '新华社北京6月19日电', ...rest].join('\n'),
    );
  });

  for (const [what, above, from] of [
    ['under a headline', ['我国出台产业工人队伍建设改革方案'], 1],
    ['of an extract', ['（节选）'], 1],
    ['of a text that goes on from another page', ['（上接第1版）'], 1],
  ] as const)
    it(`misses no title ${what}`, () => {
      const lines = text.split('\n').slice(from);
      assert.equal(
        analysed([...above, ...lines].join('\n'), corpus).findings.some(
          ({ message }) => message.key === 'reprint.missing.title',
        ),
        false,
      );
    });

  it('misses no title in the middle of a volume', () => {
    const other = corpus.edition('2024-opinions')?.text ?? '';
    const draft = [text, ...other.split('\n').slice(1)].join('\n');
    const { findings, reprints } = analysed(draft, corpus);
    assert.equal(reprints.length, 2);
    assert.deepEqual(
      findings.filter(({ message }) => message.key === 'reprint.missing.title'),
      [],
    );
  });

  it('says of a sentence that stands twice running that it repeats the one before, once', () => {
    const draft = text.replace(second, second + second);
    assert.deepEqual(
      analysed(draft, corpus).findings.map((f) => [
        f.rule,
        f.message.key,
        draft.slice(f.span.start, f.span.end),
      ]),
      [['reprint/added', 'reprint.added.again', second]],
    );
  });

  it('says of a paragraph that stands there twice that it does, once, and takes it away with its label and line', () => {
    for (const begins of ['9.', '一、总体', '（二）构建', '三、']) {
      const paragraph = text.split('\n').find((line) => line.startsWith(begins)) ?? '';
      const draft = text.replace(`${paragraph}\n`, `${paragraph}\n${paragraph}\n`);
      const { findings } = analysed(draft, corpus);
      assert.deepEqual(
        findings.map((f) => [f.rule, f.message.key, draft.slice(f.span.start, f.span.end)]),
        [['reprint/added', 'reprint.added.again', paragraph]],
      );
      assert.equal(applyEdits(draft, findings[0]?.fixes[0]?.edits ?? []), text);
    }
  });

  for (const [what, from, to, at] of [
    ['a paragraph further below', 7, 8, 30],
    ['a paragraph above its place', 30, 31, 7],
    ['some paragraphs', 7, 10, 30],
    ['some paragraphs above their place', 30, 34, 7],
    ['a part with its heading', 6, 12, 30],
    ['the whole text', 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ] as const)
    it(`says once of ${what} that it was pasted again, and its fix takes the copy away`, () => {
      const whole = (corpus.edition('2024-opinions')?.text ?? '').trimEnd();
      const lines = whole.split('\n');
      const draft = [...lines.slice(0, at), ...lines.slice(from, to), ...lines.slice(at)].join('\n');
      const { findings } = analysed(draft, corpus);
      assert.deepEqual(
        findings.map((f) => [f.rule, f.message.key, draft.slice(f.span.start, f.span.end)]),
        [['reprint/added', 'reprint.added.again', lines.slice(from, to).join('\n')]],
      );
      assert.equal(applyEdits(draft, findings[0]?.fixes[0]?.edits ?? []), whole);
    });

  it('says of a paragraph that was pasted again behind a volume that it stands there twice', () => {
    const other = (corpus.edition('2024-opinions')?.text ?? '').trimEnd();
    const again = other.split('\n')[7] ?? '';
    const draft = [other, text.trimEnd(), again].join('\n');
    assert.deepEqual(
      analysed(draft, corpus).findings.map((f) => [
        f.rule,
        f.span.start,
        draft.slice(f.span.start, f.span.end),
      ]),
      [['typography/duplicate-sentence', draft.lastIndexOf(again), again]],
    );
  });

  it('takes other articles on the page for no copy, though they share sentences with the text', () => {
    const lines = text.split('\n');
    const shared = lines.slice(20, 23).map((line) => `${line.slice(0, 30)}记者近日走访了多家企业。`);
    const draft = [...lines.slice(0, 30), ...shared, ...lines.slice(30)].join('\n');
    assert.deepEqual(
      analysed(draft, corpus).findings.filter(({ rule }) => rule === 'reprint/added'),
      [],
    );
  });

  it('names sentences in a row that were added together', () => {
    const own = '本报将持续关注改革进展。欢迎各地来稿。';
    assert.deepEqual(divergencesIn(analysed(text.replace(first, first + own), corpus)), [
      `warning reprint/added 「${own}」`,
    ]);
  });

  it('compares no sentence that is an addition with the one that is missing there', () => {
    const source = corpus.edition('2024-opinions')?.text ?? '';
    const [lost, twice] = [
      '加强在产业工人中发展党员，注重把生产经营骨干培养成党员。\n（三）',
      '大力弘扬劳模精神、劳动精神、工匠精神。',
    ];
    const draft = source.replace(lost + twice, twice + twice).replace(/^（[一二]）/gm, '');
    const found = divergencesIn(analysed(draft, corpus));
    assert.deepEqual(found, [
      'warning reprint/missing 「」←「加强在产业工人中发展党员，注重把生产经营骨干培养成党员。」',
      `warning reprint/added 「${twice}」`,
    ]);
  });

  for (const [slip, title] of [
    ['a character too many', '新时期之产业工人队伍建设改革方案'],
    ['a wrong character', '新时期产业工人队伍建没改革方案'],
    ['a word less', '新时期产业工人队伍改革方案'],
  ] as const)
    it(`is asked of a draft whose title has a slip: ${slip}`, () => {
      const letter = `关于转发有关文件的通知\n\n各区县总工会：\n${'请认真组织学习，结合实际抓好落实。'.repeat(20)}\n\n`;
      const { as, source } = analysed(letter + text.replace(/^.*/, title), corpus);
      assert.deepEqual([as, source], ['reprint', '2017-plan']);
    });

  it('names a sentence that was added', () => {
    const own = '本报将持续关注改革进展。';
    assert.deepEqual(divergencesIn(analysed(text.replace(first, first + own), corpus)), [
      `warning reprint/added 「${own}」`,
    ]);
  });

  for (const after of ['目标任务建功立业。\n', '支持技师学院建设。\n', '（二）构建产业工人技能形成体系\n'])
    it(`names a paragraph that was added behind ${after.trim()}`, () => {
      assert.ok(text.includes(after));
      const own = '各地要结合实际制定具体措施，明确时间表和路线图，确保各项任务落到实处。';
      assert.deepEqual(divergencesIn(analysed(text.replace(after, `${after}${own}\n`), corpus)), [
        `warning reprint/added 「${own}」`,
      ]);
    });

  for (const [what, own] of [
    ['an item that goes on with the numbers', '\n（五）加强考核。建立考核制度，抓好落实。'],
    ['an item behind a blank line', '\n\n（五）加强考核。建立考核制度，抓好落实。'],
    ['a sentence in the last paragraph', '各地区各部门要抓好贯彻落实。'],
    ['sentences of which lines break in the middle', '各地区各部门要抓好\n贯彻落实。重要情况及时\n报告。'],
  ] as const)
    it(`names what was added at the end: ${what}`, () => {
      const sound = text.trimEnd();
      const draft = `${sound}${own}\n责任编辑：李明\n`;
      const found = analysed(draft, corpus).findings;
      assert.deepEqual(
        found.map((f) => f.rule),
        ['reprint/added'],
      );
      assert.equal(applyEdits(draft, found[0]?.fixes[0]?.edits ?? []), `${sound}\n责任编辑：李明\n`);
    });

  for (const footer of [
    '（新华社北京6月19日电）',
    '本报记者李明报道。',
    '（完）',
    '\n责任编辑：李明',
    '\n（来源：新华社）\n版权所有，未经许可不得转载。',
    '\n相关链接\n各地要认真学习这个方案。',
    '\n一、活动时间\n2025年3月。',
    '\n\n三、地方动态\n临江市召开了会议。',
  ])
    it(`takes ${JSON.stringify(footer)} behind the text for a footer`, () => {
      assert.deepEqual(
        analysed(`${text.trimEnd()}${footer}\n`, corpus).findings.map((f) => f.rule),
        [],
      );
    });

  it('tells a sentence that was moved from one that is missing', () => {
    const analysis = analysed(text.replace(second + first, first + second), corpus);
    assert.deepEqual(divergencesIn(analysis), [`warning reprint/moved 「${first}」←「${first}」`]);
    const { missing, added, moved } = analysis.completeness ?? {};
    assert.deepEqual([missing?.length, added?.length, moved?.length], [0, 0, 1]);
  });

  it('tells the whole of it where the sentence that it changed places with begins alike', () => {
    const one = '区人民政府应当将绿地保护工作所需经费列入年度财政预算。';
    const other = '区人民政府应当将绿地保护工作纳入国民经济和社会发展规划。';
    const source = greens.replace('第四条', `${one}${other}\n第四条`);
    const analysis = analysed(source.replace(one + other, other + one), corpusOf({ greens: source }));
    assert.deepEqual(divergencesIn(analysis), [`warning reprint/moved 「${one}」←「${one}」`]);
  });

  it('takes the numbers that follow from an article that was moved', () => {
    const bodies = [
      ...greens.split('\n').slice(2),
      '第五条 占用城市绿地的单位应当在占用期满后三十日内恢复原状，并接受市绿化主管部门的验收。',
      '第六条 禁止在城市绿地内倾倒垃圾、焚烧树叶、放养家禽家畜。',
      '第七条 本条例自2021年6月1日起施行。',
    ].map((line) => line.slice(4));
    const paper = (articles: readonly (string | undefined)[]): string =>
      [
        ...greens.split('\n').slice(0, 2),
        ...articles.map((words, i) => `第${'一二三四五六七'.charAt(i)}条 ${words}`),
      ].join('\n');
    const [first, moved, ...others] = bodies;
    const draft = paper([first, ...others.slice(0, 3), moved, ...others.slice(3)]);
    assert.deepEqual(divergencesIn(analysed(draft, corpusOf({ greens: paper(bodies) }))), [
      `warning reprint/moved 「${moved}」←「${moved}」`,
    ]);
  });

  it('tells so of a sentence too short to be found by its words alone', () => {
    const draft = greens.replace('鼓励认养绿地。', '').replace('适用本条例。', '适用本条例。鼓励认养绿地。');
    const analysis = analysed(draft, corpusOf({ greens }));
    assert.deepEqual(divergencesIn(analysis), [
      'warning reprint/moved 「鼓励认养绿地。」←「鼓励认养绿地。」',
    ]);
    assert.deepEqual(analysis.completeness?.moved, [
      {
        draft: spanOf(draft, '鼓励认养绿地。'),
        edition: spanOf(greens, '鼓励认养绿地。'),
        address: '第三条第2句',
      },
    ]);
  });

  for (const [where, sentence] of [
    [
      'at the end of a paragraph',
      '为贯彻习近平总书记重要指示精神，适应新形势新任务新要求，进一步巩固党的执政基础，实施制造强国战略，全面提高产业工人素质，现就新时期产业工人队伍建设改革制定如下方案。',
    ],
    ['within a paragraph', second],
    [
      'at the end of the document',
      '各有关部门要根据职责要求，研究制定推进改革的实施细则和配套措施，加大工作力度，认真抓好落实。',
    ],
  ] as const)
    it(`takes a sentence that stands there twice, ${where}, for an addition and nothing else for missing`, () => {
      const draft = text
        .replace(sentence, sentence + sentence)
        .replace('中坚力量', '中间力量')
        .replace('探索实行第三方评估', '实行第三方评估');
      const analysis = analysed(draft, corpus);
      assert.deepEqual([analysis.completeness?.missing, analysis.completeness?.moved], [[], []]);
      assert.deepEqual(
        analysis.completeness?.added.map((s) => [draft.slice(s.start, s.end), s.start]),
        [[sentence, draft.indexOf(sentence) + sentence.length]],
      );
      assert.deepEqual(
        divergencesIn(analysis).filter((f) => !f.includes('reprint/added')),
        ['warning divergence/substitution 「间」←「坚」', 'warning divergence/omission 「」←「探索」'],
      );
    });

  for (const [where, one, other] of [
    [
      'the first two',
      '习近平总书记高度重视工人阶级，十分关心产业工人队伍建设，强调工人阶级是我国的领导阶级，必须坚持全心全意依靠工人阶级方针，把提高职工队伍整体素质作为一项战略任务抓紧抓好，推动建设宏大的知识型、技术型、创新型劳动者大军，充分调动一线工人、制造业工人、农民工的积极性和创造性。',
      '产业工人是工人阶级中发挥支撑作用的主体力量，是创造社会财富的中坚力量，是创新驱动发展的骨干力量，是实施制造强国战略的有生力量。',
    ],
    [
      'the last two',
      '建立推进改革情况的监督检查和信息反馈制度，开展改革情况绩效评估，探索实行第三方评估。',
      '各有关部门要根据职责要求，研究制定推进改革的实施细则和配套措施，加大工作力度，认真抓好落实。',
    ],
  ] as const)
    it(`says of sentences that changed places, ${where}, that one was moved`, () => {
      const { completeness } = analysed(text.replace(one + other, other + one), corpus);
      assert.deepEqual([completeness?.missing, completeness?.added], [[], []]);
      assert.equal(completeness?.moved.length, 1);
    });

  it('reports an abridgement in one line', () => {
    const lines = text.split('\n');
    const short = lines
      .map((line) =>
        line
          .split(/(?<=。)/)
          .slice(0, 2)
          .join(''),
      )
      .join('\n');
    const analysis = analysed(short, corpus);
    assert.equal(analysis.completeness?.abridged, true);
    assert.deepEqual(divergencesIn(analysis, 'warning'), []);
    assert.equal(analysis.findings.filter((f) => f.rule === 'reprint/abridged').length, 1);
  });

  it('does not miss what is said to stand on another page', () => {
    const half = `${text.slice(0, text.indexOf('6.改革职业技能培训制度'))}（下转第4版）\n本报讯 记者报道，昨日举行了代表座谈会。\n`;
    const { completeness } = analysed(half, corpus);
    assert.deepEqual(completeness?.missing, []);
    assert.ok(completeness?.continuedElsewhere);
  });

  it('counts no other article between the halves of a sentence as an addition', () => {
    const at = text.indexOf('搭建高技能人才交流平台') + 4;
    const alien =
      '\n\n广交会人气爆棚，展出新品百万件。\n采购商排队体验并连连称赞。\n现场签约不断，成果丰硕。\n\n';
    const analysis = analysed(text.slice(0, at) + alien + text.slice(at), corpus);
    assert.deepEqual(analysis.completeness?.added, []);
    assert.deepEqual(divergencesIn(analysis), []);
  });
});

describe('the note below the title of a reprint', () => {
  const note = greens.split('\n')[1] ?? '';
  const cases: readonly [what: string, note: string, ...found: string[]][] = [
    [
      'is found out where a session has another number',
      note.replace('第三次', '第二次'),
      'number 「二」←「三」',
    ],
    ['is found out where the year is another one', note.replace('2021', '2022'), 'number 「2022」←「2021」'],
    ['may be left out', ''],
    ['may be an agency’s line', '新华社江海3月26日电'],
  ];
  for (const [what, other, ...found] of cases)
    it(what, () => {
      const draft = greens.replace(`${note}\n`, other === '' ? '' : `${other}\n`);
      assert.deepEqual(
        divergencesIn(analysed(draft, corpusOf({ greens }))),
        found.map((f) => `error divergence/${f}`),
      );
    });
});
