import assert from 'node:assert/strict';
import { type Localisation, parseLocalisation } from '../../../server/src/engine/corpus/localisation.ts';
import { change } from '../../../server/src/engine/divergence/change.ts';
import { isLocalisation, localiser } from '../../../server/src/engine/divergence/locality/localisation.ts';
import { localityOf } from '../../../server/src/engine/divergence/locality/locality.ts';
import { sideOf } from '../../../server/src/engine/divergence/sides/side.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

const localities: readonly (readonly [
  what: string,
  text: string,
  places: readonly string[],
  local: boolean,
  levels?: readonly string[],
])[] = [
  [
    'a province by its title',
    '江海省关于加强职业教育的实施意见\n\n为贯彻落实上级精神，制定本意见。\n',
    ['江海'],
    true,
    ['省'],
  ],
  [
    'the issuer’s line',
    '中共云岭市委 云岭市人民政府\n关于加强职业教育的通知\n\n各县：\n',
    ['云岭'],
    true,
    ['市'],
  ],
  [
    'two names in a row',
    '江海省临江市职业教育实施方案\n\n为贯彻落实上级精神，制定本方案。\n',
    ['江海', '临江'],
    true,
    ['市'],
  ],
  [
    'an autonomous prefecture',
    '青川自治州职业教育条例\n\n第一条 为了发展职业教育，制定本条例。\n',
    ['青川'],
    true,
    ['州', '自治州'],
  ],
  [
    'a place named behind 《》',
    '《关于职业教育的意见》北川省任务分工\n\n一、抓好落实。\n',
    ['北川'],
    true,
    ['省'],
  ],
  [
    'how the draft speaks of itself',
    '职业教育工作汇报\n\n一年来，我县扎实推进职业教育。全县新建学校两所。\n',
    [],
    true,
    ['县'],
  ],
  [
    'no place in a central title',
    '国务院关于加强职业教育的意见\n\n职业教育是国民教育的组成部分。\n',
    [],
    false,
  ],
  [
    'no place in 城市 and 社区',
    '关于加强城市社区教育的意见\n\n城市社区教育是终身教育的组成部分。\n',
    [],
    false,
  ],
  ['no place in 全国各地区', '全国各地区职业教育发展规划\n\n职业教育是国民教育的组成部分。\n', [], false],
];

describe('the locality of a draft', () => {
  for (const [what, text, places, local, levels = []] of localities)
    it(`is told by ${what}`, () => {
      const found = localityOf(read(text, { profile: 'auto', markdown: false }));
      assert.deepEqual([...found.places].sort(), [...places].sort());
      assert.equal(found.local, local);
      assert.deepEqual(found.levels, levels);
    });
});

const here = localiser({ places: ['江海'], local: true, levels: ['县'] });

const accepted: readonly (readonly [source: string, draft: string])[] = [
  ['推动⟦全国⟧工作', '推动⟦全省⟧工作'],
  ['推动⟦全国⟧工作', '推动⟦江海⟧工作'],
  ['推动全⟦国⟧工作', '推动全⟦自治州⟧工作'],
  ['⟦各级⟧党委和政府要加强领导', '⟦各县（市、区）⟧党委和政府要加强领导'],
  ['各⟦级⟧党委和政府要加强领导', '各⟦镇（街道）⟧党委和政府要加强领导'],
  ['各⟦地区⟧各有关部门要落实', '各⟦市县⟧各有关部门要落实'],
  ['建立⟦各级⟧协调机制', '建立⟦市、县两级⟧协调机制'],
  ['按照⟦党中央、国务院⟧部署', '按照⟦省委、省政府⟧部署'],
  ['按照党中央、国务院⟦⟧部署', '按照党中央、国务院⟦和省委、省政府⟧部署'],
  ['由⟦教育部⟧牵头', '由⟦省教育厅⟧牵头'],
  ['由⟦国家税务总局⟧牵头', '由⟦市税务局⟧牵头'],
  ['由⟦中央组织部⟧牵头', '由⟦县委组织部⟧牵头'],
  ['由⟦全国总工会⟧牵头', '由⟦江海省总工会⟧牵头'],
  ['由⟦国务院⟧社会保险行政部门负责', '由⟦省⟧社会保险行政部门负责'],
  ['由⟦国务院⟧人力资源社会保障行政部门负责', '由⟦省人民政府⟧人力资源社会保障行政部门负责'],
  ['培养⟦大国⟧工匠', '培养⟦江海⟧工匠'],
  ['在⟦中国式⟧现代化建设中', '在⟦江海⟧现代化建设中'],
  ['发挥⟦国家⟧协调机制作用', '发挥⟦⟧协调机制作用'],
  ['反映⟦⟧工人风貌', '反映⟦江海⟧工人风貌'],
  ['纳入各⟦级⟧政府预算', '纳入各⟦市⟧政府预算'],
  ['⟦国家级⟧平台', '⟦省级⟧平台'],
  ['结合本⟦市⟧实际', '结合本⟦县⟧实际'],
  ['在⟦我省⟧推行', '在⟦全县⟧推行'],
  ['结合本⟦自治区⟧实际', '结合本⟦县⟧实际'],
];
const refused: readonly (readonly [source: string, draft: string])[] = [
  ['推动⟦全国⟧工作', '推动⟦全面⟧工作'],
  ['推动⟦全国⟧工作', '推动⟦西川⟧工作'],
  ['由⟦教育部⟧牵头', '由⟦财政部⟧牵头'],
  ['由⟦国务院⟧规定', '由⟦省⟧规定'],
  ['由⟦教育部⟧牵头', '由⟦省财政厅⟧牵头'],
  ['培养⟦大国⟧工匠', '培养⟦小国⟧工匠'],
  ['培养⟦2000名⟧工匠', '培养⟦江海100名⟧工匠'],
  ['⟦应当⟧落实', '⟦江海可以⟧落实'],
  ['发挥⟦工会⟧作用', '发挥⟦⟧作用'],
  ['结合本⟦省⟧实际', '结合本⟦市⟧实际'],
  ['结合本⟦镇⟧实际', '结合本⟦县⟧实际'],
  ['结合本⟦区⟧实际', '结合本⟦县⟧实际'],
  ['由⟦市⟧财政部门负责', '由⟦县⟧财政部门负责'],
];

function judge(source: string, draft: string, with_ = here): boolean {
  const [s, d] = [marks(source), marks(draft)];
  const c = change(
    d.spans[0] as { start: number; end: number },
    s.spans[0] as { start: number; end: number },
  );
  return isLocalisation(c, sideOf(d.text), sideOf(s.text), with_);
}

describe('a localisation', () => {
  for (const [source, draft] of accepted)
    it(`is ${draft} for ${source}`, () => assert.equal(judge(source, draft), true));
  for (const [source, draft] of refused)
    it(`is not ${draft} for ${source}`, () => assert.equal(judge(source, draft), false));

  for (const [what, wording, expected] of [
    ['its own level', '本县', []],
    ['another level', '本省', ['information divergence/substitution 「省」←「市」']],
  ] as const)
    it(`is heard in the draft of a county that follows a city's document, of ${what}`, () => {
      const measure =
        '一、各镇人民政府应当结合本市实际，制定住房租赁发展规划，明确住房租赁用地供应、房源筹集和资金保障措施。';
      const corpus = corpusOf({ city: `江海市加强住房租赁管理若干意见\n${measure}\n` });
      const draft = `临河县加强住房租赁管理实施办法\n${measure.replace('本市', wording)}\n`;
      assert.deepEqual(divergencesIn(analysed(draft, corpus)), expected);
    });

  it('takes the workspace’s own pairs in addition', () => {
    const table: Localisation = {
      pairs: [{ source: '数字技术', local: ['“惠工通”平台', '{级}数字平台'] }],
      inserted: ['片区'],
      dropped: ['有条件的'],
    };
    const own = localiser({ places: [], local: true, levels: [] }, [table]);
    assert.equal(judge('利用⟦数字技术⟧服务', '利用⟦“惠工通”平台⟧服务', own), true);
    assert.equal(judge('利用⟦数字技术⟧服务', '利用⟦市数字平台⟧服务', own), true);
    assert.equal(judge('支持⟦⟧工匠', '支持⟦片区⟧工匠', own), true);
    assert.equal(judge('支持⟦有条件的⟧企业', '支持⟦⟧企业', own), true);
    assert.equal(judge('利用⟦数字技术⟧服务', '利用⟦“惠工通”平台⟧服务'), false);
  });
});

describe('a table of local wordings', () => {
  it('is read from a file written by hand', () => {
    const value = {
      version: 1,
      pairs: [
        { source: '全国', local: '全{级}' },
        { source: '国家{名}局', local: ['{级}{名}局'] },
      ],
      inserted: ['片区'],
    };
    const { table, unsound } = parseLocalisation(value);
    assert.deepEqual(unsound, []);
    assert.deepEqual(table.pairs[0], { source: '全国', local: ['全{级}'] });
    assert.deepEqual(table.dropped, []);
  });
  const broken: readonly (readonly [what: string, value: unknown, unsound: readonly string[]])[] = [
    ['no version', { pairs: [] }, ['version']],
    ['no object', 3, ['version']],
    ['a pair without a local wording', { version: 1, pairs: [{ source: '全国', local: [] }] }, ['pairs.0']],
    ['an unknown template', { version: 1, pairs: [{ source: '全国', local: ['{省}'] }] }, ['pairs.0']],
    ['a template in the source', { version: 1, pairs: [{ source: '{级}内', local: ['全国'] }] }, ['pairs.0']],
    [
      'a name that the source lacks',
      { version: 1, pairs: [{ source: '部', local: ['{名}厅'] }] },
      ['pairs.0'],
    ],
    ['a list of another name', { version: 1, note: '本县', pair: [] }, ['pair']],
    ['a list that is none', { version: 1, inserted: '片区', dropped: ['（）'] }, ['inserted', 'dropped.0']],
  ];
  for (const [what, value, unsound] of broken)
    it(`names what it cannot use: ${what}`, () =>
      assert.deepEqual(parseLocalisation(value).unsound, unsound));
});
