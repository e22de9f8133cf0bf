import assert from 'node:assert/strict';
import type { Analysis } from '../../../server/src/engine/analysis.ts';
import { corpusOf } from '../../support/analysed.ts';
import { analysed } from '../../support/judged.ts';

/** An invented statute: articles with the habits of the kind, two of which begin alike. */
const articles = [
  '第一条 为了加强城市绿地的保护和管理，改善人居环境，根据有关法律、法规，结合本市实际，制定本条例。',
  '第二条 本市建成区内绿地的规划、建设、养护及其监督管理，适用本条例。',
  '第三条 市绿化主管部门负责本市绿地的保护和管理工作。区绿化主管部门按照职责分工，负责本辖区内绿地的保护和管理工作。',
  '第四条 市人民政府应当将绿地建设纳入国民经济和社会发展规划，所需经费列入本级财政预算。',
  '第五条 市人民政府应当每五年组织一次绿地普查，普查结果在三十日内向社会公布。',
  '第六条 新建居住区的绿地率不得低于百分之三十五，旧区改建项目的绿地率不得低于百分之二十五。',
  '第七条 任何单位和个人不得擅自占用绿地。因工程建设确需临时占用绿地的，应当经绿化主管部门批准，占用期限不得超过六个月。',
  '第八条 绿化主管部门应当自受理申请之日起十五日内作出决定；不予批准的，应当书面说明理由。',
  '第九条 禁止在绿地内倾倒垃圾、采石取土、焚烧枯枝落叶。',
  '第十条 绿地的养护责任人应当建立巡查制度，发现树木倾斜、枯死的，及时采取扶正、补植等措施。',
  '第十一条 违反本条例第七条规定，擅自占用绿地的，由绿化主管部门责令限期退还、恢复原状，并处每平方米五百元以上一千元以下罚款。',
  '第十二条 违反本条例第九条规定，在绿地内焚烧枯枝落叶的，由绿化主管部门责令改正，处二百元罚款。',
  '第十三条 绿化主管部门工作人员玩忽职守、滥用职权的，依法给予处分；构成犯罪的，依法追究刑事责任。',
  '第十四条 本条例自2021年5月1日起施行。',
];
const title = '江海市城市绿地保护条例';
const original = [title, ...articles].join('\n');
const corpus = corpusOf({ greens: original });

const foreign = [
  '本市秋季菜篮子工程稳步推进，九个批发市场日均供应蔬菜四千余吨，价格较上月略有回落。',
  '据了解，商务部门已同周边产区签订长期协议，并在社区增设了六十处平价直销点。',
  '下一阶段还将开通夜间配送专线，确保节日期间品种齐全、货源充足。',
];

/** The text in lines of so many characters, each paragraph begun with two spaces. */
function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const whole = `　　${paragraph}`;
    return Array.from({ length: Math.ceil(whole.length / width) }, (_, i) =>
      whole.slice(i * width, (i + 1) * width),
    );
  });
}

const areas = /^(?:divergence|reprint|source|quotation)\//;
const found = (a: Analysis, hints = false): string[] =>
  a.findings
    .filter((f) => areas.test(f.rule) && (hints || f.severity !== 'hint'))
    .map(({ rule, span, evidence }) => {
      const own = a.text.slice(span.start, span.end);
      const reading = rule.startsWith('divergence/') ? `←「${evidence?.reading}」` : '';
      return `${rule} 「${own}」${reading}`;
    });

const check = (text: string): Analysis => {
  const a = analysed(text, corpus);
  assert.equal(a.as, 'reprint');
  assert.equal(a.source, 'greens');
  return a;
};

describe('a volume that has the text among many others', () => {
  const parks = Array.from(
    { length: 60 },
    (_, i) => `${i + 1}号公园去年接待游客${i * 37 + 100}人次，维修步道${i + 3}处。`,
  );

  for (const [heading, as] of [
    ['全市公园工作年鉴', 'draft'],
    [title, 'reprint'],
  ] as const)
    it(`is ${as === 'draft' ? 'no' : 'a'} reprint of it under the heading ${heading}`, () => {
      const text = [heading, ...parks, title, ...articles.slice(0, 6), ...parks].join('\n');
      assert.equal(analysed(text, corpus).as, as);
    });
});

describe('a document of its own that lists the text among its references', () => {
  it('is no reprint of it', () => {
    const text = [
      '擅自占用绿地的个人不能以施工紧急为由主张免责',
      '王某诉某建设公司侵权纠纷一案',
      '某建设公司在居住区东侧施工，未经批准占用绿地堆放建筑材料达四个月之久，居民多次反映未果，遂诉至人民法院。',
      '人民法院认为，施工紧急并非法定的免责事由，被告应当承担恢复原状的责任，并赔偿由此造成的损失。',
      `《${title}》。`,
      articles[6],
      articles[10],
    ].join('\n');
    const { as } = analysed(text, corpus);
    assert.equal(as, 'draft');
  });
});

describe('second copies of one text', () => {
  const lines = wrapped(original, 26);
  const third = Math.floor(lines.length / 3);
  const faithful: Readonly<Record<string, string>> = {
    'hard-wrapped': lines.join('\n'),
    'with page numbers between the lines': lines
      .flatMap((l, i) => (i % 9 === 8 ? [l, '', `— ${(i + 1) / 9} —`, ''] : [l]))
      .join('\n'),
    'with the title as running head': lines
      .flatMap((l, i) => (i % 9 === 8 ? [l, `— ${(i + 1) / 9} —`, title] : [l]))
      .join('\n'),
    'with running heads that carry the page': lines
      .flatMap((l, i) => (i % 9 === 8 ? [l, `${title}　第${(i + 1) / 9}页 共4页`] : [l]))
      .join('\n'),
    'without spaces behind the labels': original.replace(/^(第\p{L}+?条) /gmu, '$1'),
    'in half-width punctuation': original.replace(/，/g, ',').replace(/；/g, ';').replace(/：/g, ':'),
    'in full-width figures': original.replace('2021年5月1日', '２０２１年５月１日'),
    'with what a web site puts around it': [
      '首页 > 政务公开 > 地方性法规',
      title,
      '发布时间：2021-04-06 来源：市人大常委会办公室 字号：[大 中 小]',
      ...articles,
      '打印本页 关闭窗口',
    ].join('\n'),
    'on a page of others': [
      ...wrapped(foreign.join('\n'), 26),
      ...lines,
      ...wrapped(foreign.join('\n'), 26),
    ].join('\n'),
    'with another article in the middle of a sentence': [
      ...lines.slice(0, third),
      ...wrapped(foreign.join('\n'), 26),
      ...lines.slice(third),
    ].join('\n'),
    'cut off in mid-sentence with a turn-over line': [
      ...lines.slice(0, 2 * third),
      '（下转第4版）',
      ...foreign,
    ].join('\n'),
  };
  for (const [name, text] of Object.entries(faithful))
    it(`raise nothing ${name}`, () => assert.deepEqual(found(check(text)), []));

  it('give the number of sentences that can be missing', () => {
    const { completeness } = check(original);
    assert.ok(completeness);
    assert.equal(completeness.present, completeness.sentences);
    assert.deepEqual(completeness.missing, []);
  });

  it('report a lost article once, with its place', () => {
    const a = check([title, ...articles.filter((_, i) => i !== 9)].join('\n'));
    assert.deepEqual(found(a), ['reprint/missing 「」']);
    assert.deepEqual(
      a.completeness?.missing.map((m) => m.address),
      ['第十条'],
    );
  });

  it('report a lost article once where its neighbours share words with it', () => {
    const a = check([title, ...articles.filter((_, i) => i !== 4)].join('\n'));
    assert.deepEqual(found(a), ['reprint/missing 「」']);
  });

  it('report the last articles as one loss, not as an abridgement', () => {
    const a = check([title, ...articles.slice(0, 10)].join('\n'));
    assert.equal(a.completeness?.abridged, false);
    assert.deepEqual(found(a), ['reprint/missing 「」']);
  });

  it('name an excerpt that calls itself one', () => {
    const a = check([`${title}（节选）`, title, ...articles.slice(0, 10)].join('\n'));
    assert.equal(a.completeness?.abridged, true);
  });

  it('report two articles that changed places as moved, not their numbers', () => {
    const body = articles.map((x) => x.replace(/^第\p{L}+?条 /u, ''));
    const swapped = [...body];
    [swapped[7], swapped[8]] = [body[8] as string, body[7] as string];
    const labelled = swapped.map((x, i) => `${/^第\p{L}+?条 /u.exec(articles[i] as string)?.[0]}${x}`);
    const a = check([title, ...labelled].join('\n'));
    assert.deepEqual(
      found(a).map((f) => f.split(' ')[0]),
      ['reprint/moved'],
    );
  });

  it('report a changed numbering where it parts from the source, not at every later article', () => {
    const numbers = articles.map((x) => /^第\p{L}+?条 /u.exec(x)?.[0] as string);
    const kept = articles
      .filter((_, i) => i !== 4)
      .map((x, i) => x.replace(/^第\p{L}+?条 /u, numbers[i] as string));
    const a = check([title, ...kept].join('\n'));
    assert.deepEqual(found(a), ['reprint/missing 「」', 'divergence/number 「六」←「七」']);
  });

  const slips: readonly (readonly [string, string, string, string])[] = [
    [
      'a whole number for one that is a character shorter',
      '十五日内',
      '十日内',
      'divergence/number 「十」←「十五」',
    ],
    ['a cross reference', '本条例第九条规定', '本条例第八条规定', 'divergence/number 「八」←「九」'],
    ['a duty', '应当经绿化主管部门批准', '可以经绿化主管部门批准', 'divergence/modality 「可以」←「应当」'],
    ['a limit', '一千元以下', '一千元以上', 'divergence/qualifier 「以上」←「以下」'],
    ['a member of a list', '采石取土、', '', 'divergence/list 「」←「采石取土、」'],
    ['a lost negation', '不予批准的', '予批准的', 'divergence/negation 「」←「不」'],
    ['a look-alike', '工作人员', '工作入员', 'divergence/substitution 「入」←「人」'],
    [
      'a comma for a full stop',
      '占用绿地。因工程',
      '占用绿地，因工程',
      'divergence/punctuation 「，」←「。」',
    ],
  ];
  for (const [name, from, to, line] of slips)
    it(`report ${name} once, in a wrapped copy too`, () => {
      const text = original.replace(from, to);
      assert.notEqual(text, original);
      assert.deepEqual(found(check(text)), [line]);
      const { rule } = { rule: line.split(' ')[0] };
      assert.deepEqual(
        found(check(wrapped(text, 26).join('\n'))).map((f) => f.split(' ')[0]),
        [rule],
      );
    });
});
