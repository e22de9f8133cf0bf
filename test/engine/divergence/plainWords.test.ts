import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

/** [what, a draft's own prose, what is to be found there]. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a member that another source of the corpus has in this place',
    '加强理想信念教育，引领团结产业工人坚决拥护以习近平同志为核心的党中央，自觉践行社会主义核心价值观，坚定不移听党话、感党恩、跟党走。',
    [],
  ],
  [
    'a member that no source has',
    '加强理想信念教育，引领团结产业工人坚决拥护以习近平同志为核心的党中央，自觉践行社会主义核心价值观，坚定不移听党话、念党情、跟党走。',
    ['warning divergence/list 「念党情、」←「」'],
  ],
  [
    'a word that another source has between other words',
    '强化国有企业政治责任，充分发挥国有企业和地方大型国有企业带动作用。',
    ['information divergence/substitution 「国有」←「中央」'],
  ],
  [
    'all numbers of a row smaller than the source’s',
    '力争到2035年，培养造就80名左右大国工匠、400名左右省级工匠、2000名左右市级工匠，带动一流产业技术工人队伍建设。',
    [
      'information divergence/number 「80」←「2000」',
      'information divergence/number 「400」←「10000」',
      'information divergence/number 「2000」←「50000」',
    ],
  ],
  [
    'a row of smaller numbers, of which the first ends like the source’s',
    '按照这一目标，江海市计划到2035年培养30名左右省级工匠、200名左右市级工匠、1000名左右县级工匠。',
    ['information divergence/number 「200」←「50000」'],
  ],
  [
    'a row of smaller numbers, counted the other way round behind other words',
    '这一目标按我省产业工人约占全国6%测算，对应大国工匠120名左右、省级工匠600名左右、市级工匠3000名左右。',
    [],
  ],
  [
    'a number where the source has none but 一批',
    '打造8门核心课程、优质教材、教师团队、实践项目。提升办学条件和教学能力，创建5所具有较高国际化水平的职业学校。',
    [],
  ],
  [
    'an item’s number behind the name of its document',
    '《意见》：（二十三）大力培养大国工匠。实施大国工匠人才培育工程。',
    ['warning divergence/number 「（二十三）」←「（二十二）」'],
  ],
  [
    'numbers of the draft’s own in a row',
    '主要任务：（二十三）大力培养大国工匠，实施大国工匠人才培育工程；（二十四）吸引更多青年加入产业工人队伍。',
    [],
  ],
  [
    'cells of a table, which no 、 parts',
    '| 类别 | 数量 |\n| --- | --- |\n| 大国工匠 | 2000名左右 |\n| 省级工匠 | 10000名左右 |\n| 市级工匠 | 50000名左右 |',
    [],
  ],
  [
    'what a word of the draft’s own leads to',
    '- **三个多得**：多劳者多得、技高者多得、创新者多得，进一步完善收入分配制度',
    [],
  ],
  [
    'a word that leads a line',
    '安全健康：压实企业安全生产责任；实施高危行业领域从业人员安全技能提升专项行动。',
    [],
  ],
  [
    'another number of the whole country’s in a draft of a place',
    '江海市要开展培训。江海市总工会记者了解到，力争到2035年，全国将培养造就2000名左右大国工匠、20000名左右省级工匠、50000名左右市级工匠。',
    ['warning divergence/number 「20000」←「10000」'],
  ],
  ['a duty spelled out', '企业应按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训。', []],
  [
    'what the source is about, of which the writer says something',
    '学历教育学习成果、非学历教育学习成果、职业技能等级学分转换互认尚未实现。职业资格、职业技能等级与相应职称、学历的双向比照认定制度尚未建立。',
    [],
  ],
  [
    'a verb left out before a whole clause',
    '构建以企业为主体、职业学校为基础的技能人才培养体系。职业资格、职业技能等级与相应职称、学历的双向比照认定制度，健全专业技术岗位、经营管理岗位、技能岗位互相贯通的长效机制。',
    ['information divergence/omission 「」←「建立」'],
  ],
  [
    'what the writer counts',
    '一是完善产业工人工资决定、合理增长、支付保障机制，健全按要素分配政策制度。二是推动企业建立健全基于岗位价值、能力素质、创新创造、业绩贡献的技能人才薪酬分配制度。',
    [],
  ],
  [
    'lines of the writer’s own',
    '学习内容：全面贯彻党的二十大和二十届二中、三中全会精神。\n学习时间：第一季度\n（二）习近平总书记关于工人阶级和工会工作的重要论述',
    [],
  ],
  [
    'an answer in brackets at the end',
    '产业工人是工人阶级的（主体力量），是创造社会财富的（中坚力量），是实施创新驱动发展战略、加快建设制造强国的（骨干力量）。',
    [],
  ],
  [
    'what is counted, told before the numbers',
    '《意见》提出数量目标，即到2035年，大国工匠、省级工匠、市级工匠分别达到2000名左右、10000名左右、50000名左右。',
    [],
  ],
  [
    'a clause of the source told in two',
    '《意见》多次提到新就业形态劳动者，要求做好建会入会和维权服务工作，扩大职业伤害保障试点。',
    [],
  ],
  [
    'a word where the source has what bounds a number',
    '商请提供以下数据：\n1.全市企业职工教育经费提取总额；\n2.其中用于一线职工教育和培训的金额及占比。',
    [],
  ],
  ['把 for 将', '鼓励企业把产业工人队伍建设改革情况纳入企业社会责任报告、可持续发展报告。', []],
  [
    'a share that is to be, told by naming it',
    '企业按规定足额提取和使用职工教育经费的60%以上用于一线职工教育和培训。',
    [],
  ],
  [
    'another share, told so',
    '企业按规定足额提取和使用职工教育经费的30%以上用于一线职工教育和培训。',
    ['warning divergence/number 「30」←「60」'],
  ],
  [
    'one number of a row smaller than the source’s',
    '力争到2035年，培养造就2000名左右大国工匠、1000名左右省级工匠、50000名左右市级工匠，带动一流产业技术工人队伍建设。',
    ['warning divergence/number 「1000」←「10000」'],
  ],
  [
    'what a report states not to be so',
    '百人以上非公企业职代会召开率仅为63%，有的企业在涉及产业工人切身利益的重大问题上没有经过职代会审议。',
    [],
  ],
  [
    'members of a list in another order',
    '针对不同行业、不同区域、不同规模、不同所有制企业的不同性质和特点，因地制宜、因企施策。',
    [],
  ],
  [
    'another share, bound the other way',
    '企业按规定足额提取和使用职工教育经费，保证不少于70%用于一线职工教育和培训。',
    ['warning divergence/number 「保证不少于70%」←「确保60%以上」'],
  ],
  [
    'another share in what a document is said to ask for',
    '《意见》要求企业按规定足额提取和使用职工教育经费，其中不低于50%用于一线职工教育和培训。',
    ['warning divergence/number 「其中不低于50%」←「确保60%以上」'],
  ],
  [
    'the same share, bound the other way, behind a word of its own',
    '企业按规定足额提取和使用职工教育经费，其中不低于60%用于一线职工教育和培训。',
    [],
  ],
  [
    'the same share in tenths',
    '企业按规定足额提取和使用职工教育经费，确保六成以上用于一线职工教育和培训。',
    [],
  ],
  [
    'the same number, no longer as the least but as the most',
    '企业按规定足额提取和使用职工教育经费，不超过60%用于一线职工教育和培训。',
    ['warning divergence/qualifier 「不超过」←「确保」'],
  ],
  [
    'organs and craftsmen of the draft’s own level',
    '探索对县级以上工匠、高技能人才实行年薪制、协议工资制和股权激励等。发挥县协调劳动关系三方机制、县政府和县总工会联席会议制度作用。',
    [],
  ],
  [
    'what has to be and need not be',
    '涉及产业工人切身利益的重大事项无须依法依章程经职工代表大会审议通过。',
    ['warning divergence/negation 「无」←「必」'],
  ],
  [
    'what is no longer forbidden',
    '涉及产业工人切身利益的重大问题不必经过职代会审议，坚持和完善职工董事制度、职工监事制度。',
    ['warning divergence/negation 「不必」←「必须」'],
  ],
];

const purpose =
  '为贯彻落实《新时期产业工人队伍建设改革方案》和《中共中央 国务院关于深化产业工人队伍建设改革的意见》，制定本方案。';

describe('words of the writer’s own that a source has otherwise', () => {
  for (const [what, words, expected] of cases)
    it(`are judged: ${what}`, () =>
      assert.deepEqual(
        divergencesIn(analysed(`关于工作的方案\n\n${purpose}\n${words}`, builtinCorpus()), 'information'),
        expected,
      ));

  it('give way to a set phrase that is bent, where they are a hint only', () => {
    const { findings } = analysed(
      `关于工作的方案\n\n${purpose}\n大力弘扬劳动精神、劳模精神、工匠精神。`,
      builtinCorpus(),
    );
    assert.deepEqual(
      findings.map((f) => f.rule),
      ['formula/bent'],
    );
  });

  it('are no member left out where the last two of a list changed places', () => {
    const { passages, text } = analysed(
      `关于工作的方案\n\n${purpose}\n开展普遍轮训。大力弘扬劳模精神、工匠精神、劳动精神。深入开展“劳模工匠进校园”行动，在高等学校设立劳模工匠兼职导师。`,
      builtinCorpus(),
    );
    const own = passages.flatMap((p) => p.divergences.map((d) => text.slice(d.draft.start, d.draft.end)));
    assert.deepEqual(own, []);
  });

  /** A sentence alone in a draft that names no source, and what is to be found there. */
  const alone: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a number, where the sentence stops before the source’s does',
      '企业按规定足额提取和使用职工教育经费，确保50%以上用于一线职工教育。',
      ['warning divergence/number 「50」←「60」'],
    ],
    [
      'a word of duty, where the source’s sentence began before',
      '涉及产业工人切身利益的重大事项可以依法依章程经职工代表大会审议。',
      ['warning divergence/modality 「可以」←「必须」'],
    ],
    [
      'a word, which may be anybody’s there',
      '企业按规定足额提取和使用职工教育经费，确保60%以上用于基层职工教育。',
      [],
    ],
    [
      'a number and a clause of the writer’s own',
      '企业按规定足额提取和使用职工教育经费，确保50%以上用于一线职工教育，每年组织一次检查，结果报县总工会备案。',
      [],
    ],
  ];
  for (const [what, words, expected] of alone)
    it(`are judged in a sentence alone: ${what}`, () =>
      assert.deepEqual(divergencesIn(analysed(words, builtinCorpus()), 'information'), expected));
});
