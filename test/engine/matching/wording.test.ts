import assert from 'node:assert/strict';
import { type Bench, benchOf, editionText, editsOf, matchNow } from '../../support/matching.ts';

const opinions = '2024-opinions';
const plan = '2017-plan';

describe('matching of wording', () => {
  let bench: Bench;
  before(() => {
    bench = benchOf({ [opinions]: editionText(opinions), [plan]: editionText(plan) });
  });

  const cases: {
    readonly shows: string;
    readonly source: string;
    readonly draft: string;
    readonly edits: readonly string[];
  }[] = [
    {
      shows: 'names one exchange where scattered units are equal',
      source: opinions,
      draft: '产业工人是工人阶级的主力军，是创造社会财富的中坚力量，是实施创新驱动发展战略的骨干力量。',
      edits: ['力军←体力量', '←加快建设制造强国'],
    },
    {
      shows: 'finds a lost unit',
      source: opinions,
      draft:
        '创作出版、制作播出更多反映产业工人风貌的优秀文学艺术、网络视听和影视作品，营造崇尚劳模、尊重劳动、尊崇工匠的社会氛围。',
      edits: ['←等'],
    },
    {
      shows: 'finds an exchanged number',
      source: opinions,
      draft: '力争到2035年，培养造就3000名左右大国工匠、10000名左右省级工匠、50000名左右市级工匠。',
      edits: ['3←2'],
    },
    {
      shows: 'joins changes with a single equal unit between them',
      source: opinions,
      draft:
        '大力实施技能中国行动、职业教育现场工程师专项培养计划、青年技能人才锻造行动，全面推进产学研学一体化技能人才培养模式。',
      edits: ['产学研←工'],
    },
    {
      shows: 'reads through line breaks, spaces, width and quote styles',
      source: opinions,
      draft:
        '深刻领悟 "两个确立"的决定性意义,增强"四个意识"、坚定\n"四个自信"、 做到"两个维护",坚持系统观念、问题导向、守正创新',
      edits: [],
    },
    {
      shows: 'finds a sentence in which four units differ',
      source: opinions,
      draft: '持续解决国有公司党员空白班组难题，强化在产业工人中发展党员',
      edits: ['公司←企业', '难←问', '强化←加强'],
    },
    {
      shows: 'finds a whole heading',
      source: plan,
      draft: '十四、关于“加强党的组织建设”。什么是健全社会保险制度？',
      edits: [],
    },
  ];
  for (const { shows, source, draft, edits } of cases) {
    it(shows, () => {
      const match = matchNow(bench.matcher, draft).find((m) => m.source === source);
      assert.ok(match, 'no match');
      assert.deepEqual(editsOf(bench, draft, match), edits);
    });
  }

  it('keeps all of a sentence that is cut so often that as a whole it is little alike', () => {
    const draft =
      '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和二十届二中、三中全会精神，坚持全心全意依靠工人阶级的根本方针，深化产业工人队伍建设改革，团结引导全市产业工人在中国式现代化江滨实践中发挥主力军作用。';
    const found = matchNow(bench.matcher, draft).filter((m) => m.source === opinions);
    assert.deepEqual(
      found.map((m) => [draft.slice(m.draft.start, m.draft.end), editsOf(bench, draft, m)]),
      [
        [
          draft.slice(0, draft.indexOf('，深化')),
          ['←深入贯彻习近平总书记关于工人阶级和工会工作的重要论述，坚持和加强党的全面领导'],
        ],
        [draft.slice(draft.indexOf('深化'), -1), ['全市←', '江滨实践←建设']],
      ],
    );
  });

  it('lets an exact source stand beside a stronger one', () => {
    const sentence = '把优秀产业工人特别是高技能人才纳入党管人才总盘子统筹考虑';
    const both = benchOf({
      long: `为此，必须${sentence}，搭建平台。各级党委要高度重视，切实加强领导。`,
      short: `要${sentence}。`,
    });
    const draft = `为此，必须${sentence}，搭建平台。各级党委要高度重视，切实加强领导。`;
    assert.deepEqual(
      matchNow(both.matcher, draft).map((m) => m.source),
      ['long', 'short'],
    );
  });

  it('prefers the place that continues its neighbours', () => {
    const phrase = '加强产业工人队伍建设改革研究';
    const place = `第一部分说的是先进典型的宣传。${phrase}。第二部分说的是其他工作。`;
    const source = `${place}\n第三部分说的是网络平台的建设和使用办法，应当由各单位分别制定并公布。${phrase}。此外还要注重总结经验、及时推广。`;
    const one = benchOf({ source });
    const draft = `第三部分说的是网络平台的建设和使用办法，应当由各单位分别制定并公布。${'我们已经多次强调必须这样做，理由不再重复了。'.repeat(4)}${phrase}。`;
    const match = matchNow(one.matcher, draft).find((m) => m.draft.end === draft.length - 1);
    assert.equal(match?.edition.start, source.lastIndexOf(phrase));
  });

  it('finds sentences that changed places as passages of their own', () => {
    const [first, second, ...rest] = [
      '加强企业党组织建设，把生产经营骨干培养成党员。',
      '持续解决国有企业党员空白班组问题。',
      '做好网上思想政治引领，持续抓好主题宣传教育，开展普遍轮训。',
    ];
    const one = benchOf({ source: [first, second, ...rest].join('') });
    const draft = [second, first, ...rest].join('');
    const matches = matchNow(one.matcher, draft);
    assert.deepEqual(
      matches.map((m) => draft.slice(m.draft.start, m.draft.end)),
      [second, first, ...rest].map((sentence) => sentence!.slice(0, -1)),
    );
    assert.ok(matches.every((m) => m.edits.length === 0));
  });

  it('never matches across two documents', () => {
    const two = benchOf({
      a: '坚持和完善职工董事、职工监事制度',
      b: '深化厂务公开，积极利用数字技术为产业工人民主参与提供服务',
    });
    const draft = '坚持和完善职工董事、职工监事制度深化厂务公开，积极利用数字技术为产业工人民主参与提供服务';
    assert.deepEqual(
      matchNow(two.matcher, draft).map((m) => [m.source, m.draft.start, m.draft.end]),
      [
        ['a', 0, 16],
        ['b', 16, draft.length],
      ],
    );
  });
});

describe('lacunae', () => {
  const edition =
    '面向广大劳动者提供普惠制、普〔缺文〕\n（十二）贯通产业工人技能成长通道。健全职业技能等级制度，拓宽晋升渠道。';
  const fillings = [
    '',
    '及性职业技能培训。',
    '惠性培训，并且可以在全国范围内由各类职业院校、技工院校和企业按照规定分别组织实施，费用另行规定。',
  ];
  for (const filling of fillings) {
    it(`lets ${filling.length} units stand at one`, () => {
      const bench = benchOf({ s: edition });
      const draft = edition.replace('〔缺文〕', filling);
      const [match, ...others] = matchNow(bench.matcher, draft);
      assert.deepEqual(others, []);
      assert.equal(match?.draft.end, draft.length - 1);
      const content = filling.replace(/。$/, '');
      assert.deepEqual(editsOf(bench, draft, match!), [`${content}←〔缺文〕`]);
    });
  }
});
