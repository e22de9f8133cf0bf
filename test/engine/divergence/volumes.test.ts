import assert from 'node:assert/strict';
import type { Analysis } from '../../../server/src/engine/analysis.ts';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { editionText } from '../../support/matching.ts';

/** Findings of an editor's kind in the order of the draft: the rule, and what of the draft it points at. */
const found = ({ findings, text }: Analysis): string[] =>
  findings
    .filter((f) => f.severity !== 'hint')
    .map(({ rule, span, evidence }) => {
      const own = text.slice(span.start, span.end);
      return `${rule} 「${own}」←${evidence?.source ?? ''}「${evidence?.reading.slice(0, 12) ?? ''}」`;
    });

const countsOf = ({ reprints }: Analysis): string[] =>
  reprints.map(({ source, sentences, present }) => `${source} ${present}/${sentences}`);

const contents = `产业工人队伍建设改革政策汇编

目　录

新时期产业工人队伍建设改革方案……………1
关于深化产业工人队伍建设改革的意见……………12

编者按：为便于各级工会学习掌握产业工人队伍建设改革政策，现将有关文件汇编如下，供参考。`;
const plan = editionText('2017-plan');
const opinions = editionText('2024-opinions');

/** The text with one stretch of it written otherwise. */
function put(text: string, old: string, own: string): string {
  assert.equal(text.split(old).length, 2, old);
  return text.replace(old, own);
}

describe('a volume of several sources', () => {
  const corpus = builtinCorpus();
  const check = (text: string): Analysis => {
    const analysis = analysed(text, corpus);
    assert.equal(analysis.as, 'reprint');
    return analysis;
  };

  it('is a reprint of each, in whatever order, and silent where all is as it should be', () => {
    for (const [texts, counts] of [
      [
        [contents, plan, opinions],
        ['2017-plan 136/136', '2024-opinions 134/134'],
      ],
      [
        [opinions, '（以上文件印发后，各地认真贯彻落实。）', plan],
        ['2024-opinions 134/134', '2017-plan 136/136'],
      ],
    ] as const) {
      const analysis = check(texts.join('\n\n'));
      assert.deepEqual(countsOf(analysis), counts);
      assert.deepEqual(found(analysis), []);
    }
  });

  it('has each text held against its own source', () => {
    const one = put(plan, '突出产业工人思想政治引领', '强化产业工人思想政治引领');
    const other = put(opinions, '\n（五）完善企业民主管理制度。', '\n（五）完善企业民主管理制度体系。');
    const analysis = check([contents, one, other].join('\n\n'));
    assert.deepEqual(found(analysis), [
      'divergence/substitution 「强化」←2017-plan「突出」',
      'divergence/insertion 「体系」←2024-opinions「」',
    ]);
  });

  it('counts what each text lacks, and puts it back where it belongs', () => {
    const lost = '深入推进产业工人队伍建设改革';
    const lines = opinions.split('\n');
    const gone = lines.findIndex((line) => line.startsWith('（五）'));
    const rest = [...lines.slice(0, gone), ...lines.slice(gone + 1)].join('\n');
    const analysis = check([contents, plan, rest].join('\n\n'));
    assert.deepEqual(countsOf(analysis), ['2017-plan 136/136', '2024-opinions 131/134'], lost);
    const [missing] = analysis.findings.filter((f) => f.rule === 'reprint/missing');
    const before = lines[gone - 1] as string;
    assert.equal(
      missing?.span.start,
      analysis.text.indexOf(before, contents.length + plan.length) + before.length,
    );
  });

  it('is the same with nothing but one of them', () => {
    assert.deepEqual(countsOf(check(plan)), ['2017-plan 136/136']);
  });

  it('does not take for a part what is an extract below a title', () => {
    const extract = opinions.split('\n').slice(0, 8).join('\n');
    const analysis = analysed([plan, extract].join('\n\n'), corpus);
    assert.deepEqual([analysis.as, analysis.reprints.map((r) => r.source)], ['reprint', ['2017-plan']]);
  });
});

describe('a reprint with other documents in its file', () => {
  const corpus = builtinCorpus();
  const notice = [
    '江海市总工会关于加强新就业形态劳动者建会入会工作的通知',
    '江工发[2024]035号',
    '各县（市、区）总工会，市各产业工会：',
    '现就有关事项通知如下：',
    '一、明确目标。到2025年底，新增会员3万人。。',
    '二、创新方式。推行扫码入会、流动窗口。',
    '四、强化保障。各级工会要安排专项经费。',
  ];
  const errors = ['official/document-number', 'typography/doubled-mark', 'numbering/gap'];
  const rules = ({ findings }: Analysis): string[] => findings.map(({ rule }) => rule);
  const line = (label: string): string => opinions.split('\n').find((l) => l.startsWith(label)) as string;
  const extract = ['中共中央 国务院关于深化产业工人队伍建设改革的意见（节选）', '（2024年10月12日）'];

  for (const [name, before, after, others] of [
    ['behind it', [opinions], notice, []],
    ['before it', [...notice, '江海市总工会', '2024年12月5日', ''], [opinions], []],
    ['behind an extract', [...extract, line('（十四）'), line('（十六）')], notice, ['reprint/abridged']],
  ] as const)
    it(`has an official document ${name} checked by itself`, () => {
      const analysis = analysed([...before, ...after].join('\n'), corpus);
      assert.equal(analysis.as, 'reprint');
      assert.deepEqual(rules(analysis).sort(), [...errors, ...others].sort());
    });

  it('leaves other articles of a page alone', () => {
    const article = ['江海举行职工技能大赛', '昨天，，大赛在[江海]举行。', '一、开幕。', '三、闭幕。'];
    assert.deepEqual(rules(analysed([...article, '', opinions].join('\n'), corpus)), []);
  });

  it('is counted anew from the title on of each further one', () => {
    const further = [
      '关于推进职工书屋建设的实施意见',
      '（2024年11月5日）',
      '一、主要任务',
      '（一）扩大覆盖。',
      '（二）提升服务。',
    ];
    assert.deepEqual(rules(analysed([opinions, ...notice.slice(0, 4), ...further].join('\n'), corpus)), [
      'official/document-number',
    ]);
  });
});

describe('a short extract that says it is one', () => {
  const corpus = builtinCorpus();
  const itemsOf = (text: string, labels: readonly string[]): string[] =>
    labels.map((label) => text.split('\n').find((l) => l.startsWith(label)) as string);
  const few = itemsOf(plan, ['14.', '15.', '16.']);
  const title = '新时期产业工人队伍建设改革方案';

  for (const [name, lines] of [
    ['behind its title', [`${title}（节选）`, ...few]],
    ['named otherwise', [`${title}（摘要）`, ...few]],
    ['with the heading above its items', [`${title}（节选）`, '（四）创新产业工人发展制度', ...few]],
    ['with two items', [`${title}（节选）`, ...itemsOf(plan, ['9.', '10.'])]],
  ] as const)
    it(`is a reprint: ${name}`, () => {
      const analysis = analysed(lines.join('\n'), corpus);
      assert.equal(analysis.as, 'reprint');
      assert.deepEqual(
        analysis.findings.map((f) => f.rule),
        ['reprint/abridged'],
      );
    });

  it('is one in a volume as well, before and behind another text', () => {
    const wrong = few.map((line) => line.replace('拓宽产业工人发展空间', '拓展产业工人发展空间'));
    const extract = [`${title}（节选）`, ...wrong].join('\n');
    const shorter = [
      '中共中央 国务院关于深化产业工人队伍建设改革的意见（节选）',
      ...itemsOf(opinions, ['（十四）', '（十六）', '（十七）']),
    ].join('\n');
    for (const texts of [
      [opinions, extract],
      [extract, opinions],
      [shorter, extract],
    ]) {
      const analysis = analysed(texts.join('\n\n'), corpus);
      assert.deepEqual(
        found(analysis).filter((line) => !line.startsWith('reprint/abridged')),
        ['divergence/substitution 「展」←2017-plan「宽」'],
      );
    }
  });

  it('is none where it is the lesser part of a paper', () => {
    const own =
      '我们在学习中体会到，基层情况千差万别，落实起来要结合实际，逐项列出清单，明确责任人和完成时限。';
    const text = [
      `${title}（节选）`,
      few[0],
      ...Array.from({ length: 20 }, (_, i) => `${own}${i}号车间先行。`),
    ];
    assert.equal(analysed(text.join('\n'), corpus).as, 'draft');
  });
});

describe('a part of a volume whose title is wrong', () => {
  const corpus = builtinCorpus();
  const title = (text: string): string => text.split('\n')[0] as string;
  const wrongOpinions = put(
    opinions,
    title(opinions),
    '中共中央 国务院关于深化产业工人队伍改革建设的意见',
  ).replace('培养造就2000名左右', '培养造就3000名左右');
  const wrongPlan = put(plan, title(plan), '新时代产业工人队伍建设改革方案').replace(
    '突出产业工人思想政治引领',
    '强化产业工人思想政治引领',
  );
  const faults = {
    opinions: 'divergence/number 「3000」←2024-opinions「2000」',
    plan: 'divergence/substitution 「强化」←2017-plan「突出」',
  };

  for (const [name, texts, expected] of [
    ['the last', [plan, wrongOpinions], ['2017-plan', '2024-opinions']],
    ['by a slip', [opinions, wrongPlan], ['2024-opinions', '2017-plan']],
    ['every one', [wrongOpinions, wrongPlan], ['2024-opinions', '2017-plan']],
    ['lost', [opinions, wrongPlan.split('\n').slice(1).join('\n')], ['2024-opinions', '2017-plan']],
  ] as const)
    it(`is held against its source all the same: ${name}`, () => {
      const analysis = analysed(texts.join('\n\n'), corpus);
      assert.deepEqual(
        analysis.reprints.map((r) => r.source),
        expected,
      );
      const all = found(analysis);
      if (texts.includes(wrongOpinions as never)) assert.ok(all.includes(faults.opinions), String(all));
      else assert.ok(all.includes(faults.plan), String(all));
      if (name !== 'lost')
        assert.ok(
          all.some((line) => /改革建设|建设改革|代/.test(line.split('←')[0] ?? '')),
          String(all),
        );
    });
});

describe('an extract that counts on', () => {
  it('has the number of its item held against that of the source', () => {
    const corpus = builtinCorpus();
    const lines = opinions.split('\n');
    const item = (label: string): string => lines.find((l) => l.startsWith(label)) as string;
    const text = [
      '中共中央 国务院关于深化产业工人队伍建设改革的意见（节选）',
      item('（十四）'),
      item('（十六）').replace('（十六）', '（十五）'),
    ].join('\n');
    assert.deepEqual(found(analysed(text, corpus)), [
      'reprint/abridged 「中共中央 国务院关于深化产业工人队伍建设改革的意见（节选）」←「」',
      'divergence/number 「十五」←2024-opinions「十六」',
    ]);
  });
});

describe('a volume of many short texts', () => {
  const themes = ['道路', '桥梁', '绿地', '湿地', '供水', '排水', '供热', '照明'];
  const statute = (theme: string, i: number): string =>
    [
      `江海市城市${theme}管理办法`,
      `第一条 为了加强城市${theme}的管理，保障${theme}完好和正常使用，根据有关法律、法规，结合本市实际，制定本办法。`,
      `第二条 本市建成区内${theme}的规划、建设、养护和监督管理，适用本办法。`,
      `第三条 市${theme}主管部门应当自受理申请之日起${i + 5}日内作出决定；不予批准的，应当书面说明理由。`,
      `第四条 ${theme}养护单位应当每年组织${i + 2}次普查，普查结果在三十日内向社会公布。`,
      `第五条 擅自占用、损毁${theme}设施的，责令限期恢复原状，处${i + 2}千元以上${i + 3}万元以下罚款。`,
      `第六条 本办法自20${10 + i}年5月1日起施行。`,
    ].join('\n');
  const texts = themes.map(statute);
  const corpus = corpusOf(Object.fromEntries(texts.map((text, i) => [`s${i}`, text])));

  it('holds each against its own source, however alike they are and however little of the whole each is', () => {
    const own = texts.map((text, i) => (i === 5 ? put(text, '每年组织7次普查', '每年组织6次普查') : text));
    const analysis = analysed(['江海市城市管理规章汇编', ...own].join('\n\n'), corpus);
    assert.deepEqual(
      analysis.reprints.map((r) => r.source),
      texts.map((_, i) => `s${i}`),
    );
    assert.deepEqual(found(analysis), ['divergence/number 「6」←s5「7」']);
  });

  it('holds none against a like text under another title, which is not in it', () => {
    const more = (theme: string): readonly string[] => [
      `第七条 任何单位和个人都有爱护${theme}设施的义务，对损毁${theme}设施的行为有权劝阻、举报和投诉；对在${theme}保护工作中成绩显著的，由${theme}主管部门按照有关规定给予表彰和奖励。`,
      `第八条 建设单位应当在施工前向${theme}管理单位查询${theme}设施的情况，制定${theme}保护措施并承担相应的费用；施工中发现未查明的${theme}设施的，应当立即停止施工，通知${theme}管理单位到场处理。`,
      `第九条 ${theme}主管部门及其工作人员在${theme}监督管理工作中玩忽职守、滥用职权、徇私舞弊的，由其所在单位或者上级机关依法给予处分；构成犯罪的，依法追究刑事责任。`,
    ];
    const further = ['标志', '护栏', '路灯', '涵洞', '泵站', '井盖'];
    // The first one is much shorter than the others.
    const long = texts.map((text, i) => {
      const theme = themes[i] as string;
      const all = i === 0 ? [theme] : [theme, ...further.map((kind) => `${theme}${kind}`)];
      return [text, ...all.flatMap(more)].join('\n');
    });
    const like = (long[2] as string)
      .replace('江海市城市绿地管理办法', '江海市园林绿化管理办法')
      .replace('三十日内', '六十日内');
    const shelf = corpusOf({
      ...Object.fromEntries(long.map((text, i) => [`s${i}`, text])),
      other: like,
    });
    const analysis = analysed(['法规汇编', ...long].join('\n\n'), shelf);
    assert.deepEqual(
      analysis.reprints.map((r) => r.source),
      long.map((_, i) => `s${i}`),
    );
    assert.deepEqual(found(analysis), []);
  });
});
