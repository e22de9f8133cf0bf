import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const plan = '《新时期产业工人队伍建设改革方案》';
const opinions = '《中共中央 国务院关于深化产业工人队伍建设改革的意见》';
const questions = '《产业工人队伍建设改革职工知识50问》';

/** [what, the source, its words, what the draft made of them]: each slip is one finding, and its fix gives the source's words. */
const quoted: readonly (readonly [string, string, string, string])[] = [
  [
    'the first words twice',
    plan,
    '突出重点，着力在支柱产业、战略性新兴产业和骨干企业中推进改革，发挥国有企业的带动作用',
    '突出重点突出重点，着力在支柱产业、战略性新兴产业和骨干企业中推进改革，发挥国有企业的带动作用',
  ],
  [
    'words before the first ones, which a short clause follows',
    questions,
    '今后，党和国家还将进一步完善国家级技术工人表彰奖励制度，积极设立符合产业工人特点的奖励项目',
    '稳步推进今后，党和国家还将进一步完善国家级技术工人表彰奖励制度，积极设立符合产业工人特点的奖励项目',
  ],
  [
    'words within the last word',
    plan,
    '健全社会保险制度，提高统筹层次，稳步提高社会保障水平，做好跨地区、行业、单位流动的社会保险关系接续',
    '健全社会保险制度，提高统筹层次，稳步提高社会保障水平，做好跨地区、行业、单位流动的社会保险关系接加强领导续',
  ],
  [
    'one word for two, of which the second was cut in the middle',
    opinions,
    '适应新型工业化发展需求，完善产业工人技能形成体系',
    '等工业化发展需求，完善产业工人技能形成体系',
  ],
  [
    'another word in a short first clause',
    questions,
    '近年来，国家始终把提升技术技能水平、激发创新创造活力作为促进产业工人成长成才和建功立业的基本导向',
    '积极来，国家始终把提升技术技能水平、激发创新创造活力作为促进产业工人成长成才和建功立业的基本导向',
  ],
  [
    'another word for the first ones, of which the next one is a part',
    plan,
    '各有关部门要根据职责要求，研究制定推进改革的实施细则和配套措施，加大工作力度，认真抓好落实',
    '不门要根据职责要求，研究制定推进改革的实施细则和配套措施，加大工作力度，认真抓好落实',
  ],
  [
    'words twice that the source has before the first ones as well',
    opinions,
    '健全以职工代表大会为基本形式的企事业单位民主管理制度，涉及产业工人切身利益的重大事项必须依法依章程经职工代表大会审议通过',
    '健全以职工代表大会为基本形式的企事业单位民主管理制度管理制度，涉及产业工人切身利益的重大事项必须依法依章程经职工代表大会审议通过',
  ],
  [
    'a character before the first ones with which the sentence before ends in the source',
    opinions,
    '健全以职工代表大会为基本形式的企事业单位民主管理制度，涉及产业工人切身利益的重大事项必须依法依章程经职工代表大会审议通过',
    '度健全以职工代表大会为基本形式的企事业单位民主管理制度，涉及产业工人切身利益的重大事项必须依法依章程经职工代表大会审议通过',
  ],
  [
    'the last words twice, with which the next sentence begins in the source',
    questions,
    '许多大家耳熟能详的产业工人如孟泰、赵梦桃、李斌等都是全国劳动模范',
    '许多大家耳熟能详的产业工人如孟泰、赵梦桃、李斌等都是全国劳动模范全国劳动模范',
  ],
  [
    'the first characters of the last clause before its comma as well',
    plan,
    '强化对技能鉴定机构的监督管理，提高服务水平',
    '强化对技能鉴定机构的监督管理提高服，提高服务水平',
  ],
  [
    'the last two clauses in the other order',
    plan,
    '鼓励名师带高徒，统筹规范现代学徒制和企业新型学徒制，推行学徒制培训',
    '鼓励名师带高徒，推行学徒制培训，统筹规范现代学徒制和企业新型学徒制',
  ],
  [
    'the last member without its 、',
    questions,
    '产业工人技能素质提升有渠道、有资源',
    '产业工人技能素质提升有渠道、',
  ],
];

describe('a slip at the rim of a quotation', () => {
  for (const [what, source, words, changed] of quoted)
    it(`is mended to the source's words: ${what}`, () => {
      const draft = (quotation: string): string =>
        `为贯彻落实有关部署，现就有关工作通知如下。\n${source}提出：“${quotation}”。\n下文还有别的事情要说。\n`;
      assert.deepEqual(divergencesIn(analysed(draft(words), builtinCorpus())), []);
      const { text, findings } = analysed(draft(changed), builtinCorpus());
      const own = findings.filter((f) => f.rule.startsWith('divergence/'));
      assert.equal(own.length, 1);
      assert.equal(applyEdits(text, own[0]?.fixes[0]?.edits ?? []), draft(words));
    });
});

/** [what, the words of the source, how a draft has them in paragraphs, with one slip, how without] */
const parted: readonly (readonly [string, string, string, string])[] = [
  [
    'another first word, where the source begins no paragraph',
    plan,
    '（1）坚持服务大局，发挥支撑作用。\n（二）进一步把握为实现中华民族伟大复兴中国梦而奋斗的工人运动时代主题，着力提升产业工人的素质能力。',
    '（1）坚持服务大局，发挥支撑作用。\n（二）牢牢把握为实现中华民族伟大复兴中国梦而奋斗的工人运动时代主题，着力提升产业工人的素质能力。',
  ],
  [
    'another last word, where the source ends no paragraph',
    opinions,
    '（1）加强对产业工人主人翁地位的宣传有关。\n（二）主流媒体要加大对产业工人主人翁地位的宣传力度，创作出版、制作播出更多反映产业工人风貌的优秀文学艺术、网络视听和影视作品等。',
    '（1）加强对产业工人主人翁地位的宣传引导。\n（二）主流媒体要加大对产业工人主人翁地位的宣传力度，创作出版、制作播出更多反映产业工人风貌的优秀文学艺术、网络视听和影视作品等。',
  ],
  [
    'words lost at the end of a paragraph that the source does not end there',
    plan,
    '（一）加强面向非公有制企业、小微企业的职业。\n（二）强化对技能鉴定机构的监督管理，提高服务水平。',
    '（一）加强面向非公有制企业、小微企业的职业技能鉴定。\n（二）强化对技能鉴定机构的监督管理，提高服务水平。',
  ],
  [
    'a word too many before a stop behind which the source begins a paragraph with a bracket',
    opinions,
    '（一）积极推进行业、企业和工业园区构建和谐劳动关系大。加强对产业工人主人翁地位的宣传引导。主流媒体要加大对产业工人主人翁地位的宣传力度。',
    '（一）积极推进行业、企业和工业园区构建和谐劳动关系。加强对产业工人主人翁地位的宣传引导。主流媒体要加大对产业工人主人翁地位的宣传力度。',
  ],
  [
    'a word too many before a stop behind which the source begins a paragraph with a dash',
    plan,
    '（一）牢牢把握为实现中华民族伟大复兴中国梦而奋斗的工人运动时代主题，着力提升产业工人的素质能力，通过辛勤劳动、诚实劳动、创造性劳动，推动经济社会持续健康发展大。坚持以人为本，落实主体地位。维护社会公平正义，从解决产业工人普遍关心的突出问题入手，提高产业工人的经济、政治、文化、社会地位，实现体面劳动、全面发展。',
    '（一）牢牢把握为实现中华民族伟大复兴中国梦而奋斗的工人运动时代主题，着力提升产业工人的素质能力，通过辛勤劳动、诚实劳动、创造性劳动，推动经济社会持续健康发展。坚持以人为本，落实主体地位。维护社会公平正义，从解决产业工人普遍关心的突出问题入手，提高产业工人的经济、政治、文化、社会地位，实现体面劳动、全面发展。',
  ],
  [
    'other words close behind the label, where the source has a label of its own',
    plan,
    '①加强有关产业工人问题的教学科研。\n②营主动地动、崇尚技能、鼓励创造的社会氛围。',
    '①加强有关产业工人问题的教学科研。\n②营造尊重劳动、崇尚技能、鼓励创造的社会氛围。',
  ],
];

describe('a slip where a draft parts sentences of a source by labels of its own', () => {
  for (const [what, source, changed, sound] of parted)
    it(`leaves paragraphs and labels when it is mended: ${what}`, () => {
      const draft = (body: string): string =>
        `为贯彻${source}，制定本方案。\n上文是别的内容。\n${body}\n下文还有别的事情要说。\n`;
      const { text, findings } = analysed(draft(changed), builtinCorpus());
      const own = findings.filter((f) => f.rule.startsWith('divergence/'));
      assert.equal(own.length, 1, divergencesIn(analysed(draft(changed), builtinCorpus())).join('\n'));
      assert.equal(applyEdits(text, own[0]?.fixes[0]?.edits ?? []), draft(sound));
    });
});

describe('a reprint that runs two paragraphs together and loses a word between them', () => {
  it('keeps its stop', () => {
    const source = [
      '关于加强住房租赁管理的若干规定',
      '住房租赁企业的从业人员应当诚实守信、规范经营、热情服务。违反规定的，由房产管理部门责令限期改正。',
      '力争到年底前完成全部租赁住房的备案工作，备案情况向社会公布。市人民政府应当建立协调机制。',
      '本规定自公布之日起施行。',
    ].join('\n');
    const text = source.replace('改正。\n力争到', '改正。到');
    const own = analysed(text, corpusOf({ rules: source }), { as: 'reprint' }).findings.filter(
      (f) => f.evidence?.reading === '力争',
    );
    assert.equal(own.length, 1);
    assert.equal(
      applyEdits(text, own[0]?.fixes[0]?.edits ?? []),
      source.replace('改正。\n力争', '改正。力争'),
    );
  });
});

describe('a quotation of an article with its first words twice', () => {
  it('is mended to them, though the last of what is too many ends the label in the source', () => {
    const rules = [
      '江海市停车场管理条例',
      '第十二条 本条例自公布之日起施行。',
      '第十三条 鼓励有条件的单位和个人向社会开放其专用停车场，并依法收取费用。',
    ].join('\n');
    const draft = (words: string): string =>
      `工作简报\n《江海市停车场管理条例》规定：“${words}的单位和个人向社会开放其专用停车场，并依法收取费用。”\n请遵照执行。\n`;
    const { text, findings } = analysed(draft('鼓励有条鼓励有条件'), corpusOf({ rules }));
    const own = findings.filter((f) => f.rule.startsWith('divergence/'));
    assert.equal(own.length, 1);
    assert.equal(applyEdits(text, own[0]?.fixes[0]?.edits ?? []), draft('鼓励有条件'));
  });
});

describe('a slip at the rim of a quotation of an item', () => {
  const rules = [
    '江海市规划条例',
    '第七条 申请人应当提交下列材料：',
    '（一）建设项目选址意见书；',
    '（二）建设项目审批、核准、备案文件。',
    '（三）当事人对处理决定不服的，可以依照约定提请仲裁机构仲裁。',
  ].join('\n');
  for (const [what, sound, changed] of [
    [
      'the first words twice, with which the item before begins as well',
      '建设项目审批、核准、备案文件',
      '建设项建设项目审批、核准、备案文件',
    ],
    [
      'other words before the last ones, which the source has twice',
      '当事人对处理决定不服的，可以依照约定提请仲裁机构仲裁',
      '当事人对处理决定不服的，可以依照约定提请高度重视仲裁',
    ],
  ] as const)
    it(`is mended to the source's words: ${what}`, () => {
      const draft = (words: string): string =>
        `工作简报\n《江海市规划条例》规定：“${words}。”\n请遵照执行。\n`;
      const { text, findings } = analysed(draft(changed), corpusOf({ rules }));
      const own = findings.filter((f) => f.rule.startsWith('divergence/') && f.severity !== 'hint');
      assert.equal(
        applyEdits(
          text,
          own.flatMap((f) => f.fixes[0]?.edits ?? []),
        ),
        draft(sound),
      );
    });
});

describe('a quotation that runs two items of its source together and loses the first word of the second', () => {
  const rules = [
    '江海市学校学生伤害事故处理条例',
    '第九条 学生伤害事故的责任，按照下列规定确定：',
    '（一）学校和学生以外的第三人的过错造成学生伤害事故的，由第三人承担责任。',
    '（二）完全由学校的过错造成学生伤害事故的，由学校承担责任。',
    '第十条　在中华人民共和国境内的其他教育机构参照执行。',
  ].join('\n');
  for (const [what, sound, changed] of [
    [
      'behind the label of an item',
      '学校和学生以外的第三人的过错造成学生伤害事故的，由第三人承担责任。完全由学校的过错造成学生伤害事故的，由学校承担责任。',
      '学校和学生以外的第三人的过错造成学生伤害事故的，由第三人承担责任。由学校的过错造成学生伤害事故的，由学校承担责任。',
    ],
    [
      'behind that of an article',
      '完全由学校的过错造成学生伤害事故的，由学校承担责任。在中华人民共和国境内的其他教育机构参照执行。',
      '完全由学校的过错造成学生伤害事故的，由学校承担责任。中华人民共和国境内的其他教育机构参照执行。',
    ],
  ] as const)
    it(`keeps its stop: ${what}`, () => {
      const draft = (words: string): string =>
        `工作简报\n《江海市学校学生伤害事故处理条例》指出：“${words}”。\n请遵照执行。\n`;
      const { text, findings } = analysed(draft(changed), corpusOf({ rules }));
      const own = findings.filter((f) => f.rule.startsWith('divergence/'));
      assert.equal(own.length, 1);
      assert.equal(applyEdits(text, own[0]?.fixes[0]?.edits ?? []), draft(sound));
    });
});

/** [what, what the draft has with ⟦⟧ around the words that are told, what is left of it]. */
const removals: readonly (readonly [string, string, string])[] = [
  ['its stop', '“加强企业党组织建设。⟦发挥战斗堡垒作用⟧。”', '“加强企业党组织建设。”'],
  ['its stop behind the marks', '“加强企业党组织建设。⟦发挥战斗堡垒作用⟧”。', '“加强企业党组织建设”。'],
  ['the weaker mark before them', '“加强企业党组织建设；⟦发挥战斗堡垒作用⟧。”', '“加强企业党组织建设。”'],
  ['the line that they stand on', '“加强企业党组织建设。\n⟦发挥战斗堡垒作用⟧。”', '“加强企业党组织建设。”'],
  ['the mark behind an opening one', '“⟦发挥作用⟧。加强企业党组织建设。”', '“加强企业党组织建设。”'],
  [
    'the lines with > before them',
    '\n\n> 加强企业党组织建设。\n⟦>\n> 发挥战斗堡垒作用⟧。\n\n我们要落实。',
    '\n\n> 加强企业党组织建设。\n\n我们要落实。',
  ],
];

describe('words added at the rims of a quotation', () => {
  for (const [what, sample, left] of removals)
    it(`go with ${what}`, () => {
      const { text, spans } = marks(`《意见》指出：${sample}`);
      const own = analysed(text, builtinCorpus()).findings.filter((f) => f.rule.startsWith('divergence/'));
      assert.deepEqual(
        own.map((f) => f.span),
        spans,
      );
      assert.equal(applyEdits(text, own[0]?.fixes[0]?.edits ?? []), `《意见》指出：${left}`);
    });
});
