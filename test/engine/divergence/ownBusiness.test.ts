import assert from 'node:assert/strict';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const lead = `东岭重工集团有限公司产业工人队伍建设改革行动计划

为贯彻落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》，结合实际，制定本计划。

`;

/** [what, words of a body's own plan or speech, all that is to be found there]. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'how often it does what the source asks for',
    '结合实际做好网上思想政治引领，持续抓好主题宣传教育，每半年开展一次普遍轮训。鼓励支持大国工匠、高技能人才参加国情研修，鼓励支持产业工人参加青年马克思主义者培养工程。',
    [],
  ],
  [
    'the same told behind',
    '结合实际做好网上思想政治引领，持续抓好主题宣传教育，每年开展普遍轮训不少于两次。鼓励支持大国工匠、高技能人才参加国情研修，鼓励支持产业工人参加青年马克思主义者培养工程。',
    [],
  ],
  [
    'a share of a company’s own that is more than is asked for',
    '三年内新增国家级技能大师工作室一个。集团职工教育经费的65%以上用于一线职工教育和培训。',
    [],
  ],
  [
    'a share that a local document asks for',
    '《实施意见》要求企业足额提取职工教育经费，其中65%以上用于一线职工教育和培训。',
    [],
  ],
  [
    'another share that is said to be the source’s',
    '《意见》要求企业按规定足额提取和使用职工教育经费，确保65%以上用于一线职工教育和培训。',
    ['warning divergence/number 「65」←「60」'],
  ],
  [
    'what a bracket says of the rest of another text',
    '在职业学校（含技工院校）开设“劳模工匠大讲堂”，在高等学校设立劳模工匠兼职导师。',
    [],
  ],
  [
    'who is encouraged, doing it',
    '集团将产业工人队伍建设改革情况纳入企业社会责任报告、可持续发展报告，接受职工和社会监督。',
    [],
  ],
  [
    'which of those that are encouraged are to do it',
    '市属企业将产业工人队伍建设改革情况纳入企业社会责任报告、可持续发展报告，接受职工和社会监督。',
    [],
  ],
  [
    'who encourages which of them',
    '协会鼓励会员企业将产业工人队伍建设改革情况纳入企业社会责任报告、可持续发展报告，接受职工和社会监督。',
    [],
  ],
  [
    'what is encouraged, forbidden',
    '禁止企业将产业工人队伍建设改革情况纳入企业社会责任报告、可持续发展报告，接受职工和社会监督。',
    ['warning divergence/modality 「禁止」←「鼓励」'],
  ],
  [
    'somebody else who is encouraged',
    '鼓励工会将产业工人队伍建设改革情况纳入企业社会责任报告、可持续发展报告，接受职工和社会监督。',
    ['information divergence/substitution 「工会」←「企业」'],
  ],
  [
    'the source’s words, made what a sentence of its own says of somebody',
    '支持企业建立健全基于岗位价值、能力素质、创新创造、业绩贡献的技能人才薪酬分配制度，对大国工匠、高技能人才实行年薪制、协议工资制和股权激励的企业，在评优、技改资金上予以倾斜。',
    [],
  ],
  [
    'items between slashes',
    '· 2035：大国工匠2000名左右 / 省级工匠1000名左右 / 市级工匠50000名左右',
    ['warning divergence/number 「1000」←「10000」'],
  ],
  [
    'a word turned at the end of a sentence behind which whole sentences are left out',
    '坚持多劳者多得、技高者多得、创新者多得，进一步完善收入分配制度，提高劳动报酬在再次分配中的比重。推动企业建立健全基于岗位价值、能力素质、创新创造、业绩贡献的技能人才薪酬分配制度。',
    ['information divergence/substitution 「再」←「初」'],
  ],
  [
    'a word lost in a sentence behind which another is left out',
    '健全以职工大会为基本形式的企事业单位民主管理制度。坚持和完善职工董事、职工监事制度，深化厂务公开。',
    ['information divergence/omission 「」←「代表」'],
  ],
  [
    'another word beside a clause that is left out as a whole',
    '实施高危行业领域从业人员安全技能提升专项行动，加强对高危行业建设项目的劳动安全监督。',
    ['information divergence/substitution 「监督」←「保护」'],
  ],
  [
    'a verb of its own where the source’s clause goes on',
    '三、做勇于攻坚的创新者。立足岗位，广泛参与技术革新、技术创新、技术攻关、技术创造和小发明、小创造、小革新、小设计、小建议，让每一个金点子都结出金果实。',
    [],
  ],
  [
    'two words exchanged for each other',
    '产业工人是工人阶级的主体力量，是创造社会财富的骨干力量，是实施创新驱动发展战略、加快建设制造强国的中坚力量。',
    [
      'information divergence/substitution 「骨干」←「中坚」',
      'information divergence/substitution 「中坚」←「骨干」',
    ],
  ],
  [
    'another word in a sentence that stands where a heading may',
    '一、各单位要加强产业工人创新成果知识产权管理。每年评选一次“好点子”。\n\n二、各单位要压实安全责任。协会每季度通报。',
    ['information divergence/substitution 「管理」←「保护」'],
  ],
  [
    'a heading of its own',
    '一、加强产业工人创新成果知识产权管理。每年评选一次“好点子”。\n\n二、压实安全责任。协会每季度通报。',
    [],
  ],
  [
    'what a speaker says the source says',
    '《意见》开宗明义讲，产业工人是工人阶级的主体力量，是创造社会财富的骨干力量。这几个字，字字千钧。',
    ['warning divergence/substitution 「骨干」←「中坚」'],
  ],
];

describe('a body’s own plans and speeches', () => {
  for (const [what, words, expected] of cases)
    it(`are judged: ${what}`, () =>
      assert.deepEqual(divergencesIn(analysed(`${lead}${words}\n`, builtinCorpus()), 'hint'), expected));
});
