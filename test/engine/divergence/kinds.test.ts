import assert from 'node:assert/strict';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const title = '关于加强住房租赁管理的若干规定';
const source = `${title}
第一条 为了加强住房租赁管理，保障当事人合法权益，制定本规定。
第二条 出租人应当向承租人提供安全、合格的住房，不得擅自改变房屋用途。
第三条 房产管理部门应当自受理之日起15个工作日以内完成备案，未经备案的，不得享受优惠政策。
第四条 鼓励企业利用闲置厂房、仓库、办公用房改建租赁住房，改建面积不低于5000平方米。
第五条 市人民政府应当建立房产、公安、教育、税务等部门参加的协调机制，每季度通报一次情况。
第六条 住房租赁企业的从业人员应当诚实守信、规范经营、热情服务。违反规定的，由房产管理部门责令限期改正。
第七条 出租人已经办理登记的，可以凭登记证明申请入户，租金收入按照12.5%的比例计算。
第八条 住房租赁协会应当制定行业规范，完成80%的任务。
第九条 房产管理部门应当整治一百零五里河道，每三十日检查一次备案情况，并将检查结果报市人民政府。
第十条 本规定自公布之日起施行。
`;
const corpus = createCorpus([
  {
    source: { id: 'rules', title, aliases: [], authority: 'central', status: 'current', relations: [] },
    text: source,
    uri: 'rules.txt',
  },
]);

/** [what happens, the words of the source, the words of the draft, kind, the draft's differing words, the source's] */
const cases: readonly (readonly [string, string, string, string, string, string])[] = [
  ['exchanges a word', '保障当事人合法权益', '维护当事人合法权益', 'substitution', '维护', '保障'],
  ['exchanges words of different length', '热情服务', '热心周到', 'substitution', '热心周到', '热情服务'],
  ['writes a look-alike', '申请入户', '申请人户', 'substitution', '人', '入'],
  ['drops a character', '制定本规定', '定本规定', 'omission', '', '制'],
  ['adds words', '提供安全、合格的住房', '主动提供安全、合格的住房', 'insertion', '主动', ''],
  ['turns two words round', '热情服务', '服务热情', 'transposition', '服务热情', '热情服务'],
  [
    'turns two members of a list round',
    '诚实守信、规范经营',
    '规范经营、诚实守信',
    'transposition',
    '规范经营、诚实守信',
    '诚实守信、规范经营',
  ],
  ['changes one digit of a number', '15个工作日', '25个工作日', 'number', '25', '15'],
  ['turns two digits of a number round', '15个工作日', '51个工作日', 'number', '51', '15'],
  ['turns two digits round further apart', '5000平方米', '0005平方米', 'number', '0005', '5000'],
  ['turns two numerals round', '每三十日检查', '每十三日检查', 'number', '十三', '三十'],
  ['writes a number in words', '每三十日检查', '每30日检查', 'substitution', '30', '三十'],
  ['writes a share in words', '80%的任务', '百分之八十的任务', 'substitution', '百分之八十', '80%'],
  ['writes another share in words', '80%的任务', '百分之八的任务', 'number', '百分之八', '80%'],
  ['loses a decimal point', '12.5%', '125%', 'number', '125', '12.5'],
  ['changes the unit of a number', '12.5%', '12.5‰', 'number', '‰', '%'],
  ['changes the unit of a written number', '每三十日检查', '每三十年检查', 'number', '年', '日'],
  ['loses the last digit of a written number', '一百零五里', '一百零里', 'number', '一百零', '一百零五'],
  ['changes an ordinal', '每季度通报一次', '每季度通报两次', 'number', '两', '一'],
  ['changes the direction of a bound', '不低于5000平方米', '不高于5000平方米', 'qualifier', '高于', '低于'],
  ['changes the side of a limit', '15个工作日以内', '15个工作日以外', 'qualifier', '以外', '以内'],
  ['drops a negation', '不得擅自改变', '得擅自改变', 'negation', '', '不'],
  ['drops another negation', '未经备案的', '经备案的', 'negation', '', '未'],
  ['weakens a duty', '出租人应当向', '出租人可以向', 'modality', '可以', '应当'],
  ['turns a prohibition into a permission', '不得享受优惠', '可以享受优惠', 'modality', '可以', '不得'],
  ['sharpens an encouragement', '鼓励企业利用', '要求企业利用', 'modality', '要求', '鼓励'],
  ['drops a member of a list', '厂房、仓库、办公用房', '厂房、办公用房', 'list', '', '仓库、'],
  ['adds a member to a list', '公安、教育、税务', '公安、教育、卫生、税务', 'list', '卫生、', ''],
  [
    'adds a long member to a list',
    '公安、教育、税务',
    '公安、国有资产监督管理和市场监督管理、教育、税务',
    'list',
    '国有资产监督管理和市场监督管理、',
    '',
  ],
  ['names a news agency', '市人民政府应当建立', '新华社、市人民政府应当建立', 'list', '新华社、', ''],
  [
    'has 电 in the middle of a sentence',
    '市人民政府应当建立',
    '市人民政府应当有电建立',
    'insertion',
    '有电',
    '',
  ],
  ['loses the town of an organ', '结果报市人民政府', '结果报人民政府', 'name', '', '市'],
  ['loses the middle of an organ’s name', '报市人民政府', '报市政府', 'name', '', '人民'],
  ['drops 等', '税务等部门', '税务部门', 'omission', '', '等'],
  ['puts another organ', '市人民政府应当建立', '省人民政府应当建立', 'name', '省', '市'],
  ['loses a 、', '房产、公安、教育', '房产公安、教育', 'punctuation', '', '、'],
  ['runs two sentences together', '热情服务。违反', '热情服务，违反', 'punctuation', '，', '。'],
  ['loses the 。 of a short line', '80%的任务。', '80%的任务', 'punctuation', '', '。'],
  ['writes ， at the end of a short line', '80%的任务。', '80%的任务，', 'punctuation', '，', '。'],
  ['loses its last 。', '公布之日起施行。', '公布之日起施行', 'punctuation', '', '。'],
  ['ends with another mark', '公布之日起施行。', '公布之日起施行；', 'punctuation', '；', '。'],
  ['puts quotation marks', '协调机制', '“协调机制”', 'punctuation', '“协调机制”', '协调机制'],
];

describe('a reprint of which one place is changed', () => {
  for (const [what, words, changed, kind, own, reading] of cases)
    it(`is found out when it ${what}`, () => {
      assert.equal(source.split(words).length, 2, `${words} stands once in the source`);
      const analysis = analysed(source.replace(words, changed), corpus);
      assert.equal(analysis.as, 'reprint');
      const found = divergencesIn(analysis).map((line) => line.replace(/^\w+ divergence\//, ''));
      assert.deepEqual(found, [`${kind} 「${own}」←「${reading}」`]);
    });

  it('is silent when nothing is changed', () =>
    assert.deepEqual(divergencesIn(analysed(source, corpus), 'hint'), []));

  it('is silent on forms of characters, until they are asked for', () => {
    const draft = source.replaceAll('，', ',').replace('15个', '１５个');
    assert.deepEqual(divergencesIn(analysed(draft, corpus), 'hint'), []);
    const strict = { severity: { 'divergence/typography': 'information' }, profile: 'auto' } as const;
    const found = divergencesIn(analysed(draft, corpus, { settings: strict }));
    assert.ok(found.includes('information divergence/typography 「,」←「，」'));
    assert.ok(found.includes('information divergence/typography 「１」←「1」'));
  });

  it('is silent on what a page has behind the last 。', () => {
    for (const end of ['。”\n', '”。\n', '。（完）\n', '。\n（责任编辑：王小明）\n'])
      assert.deepEqual(divergencesIn(analysed(source.replace(/。\n$/, end), corpus), 'hint'), [], end);
  });

  it('leaves what a conversion left in the text to the rule on leftovers', () => {
    const draft = source.replace('备案，未经', '备案&nbsp;，未经').replace('热情服务', '热情&emsp;服务');
    assert.deepEqual(
      analysed(draft, corpus).findings.map((f) => [f.rule, draft.slice(f.span.start, f.span.end)]),
      [
        ['typography/leftover', '&nbsp;'],
        ['typography/leftover', '&emsp;'],
      ],
    );
  });

  it('says of a number in Chinese numerals nothing of how it came about', () => {
    const { passages } = analysed(source.replace('5000平方米', '五〇〇〇平方米'), corpus);
    assert.deepEqual(
      passages.flatMap((p) => p.divergences.map((d) => [d.draftText, d.cause])),
      [['五〇〇〇', undefined]],
    );
  });

  it('says how a look-alike probably came about', () => {
    const { passages } = analysed(source.replace('入户', '人户'), corpus);
    assert.deepEqual(
      passages.flatMap((p) => p.divergences.map((d) => d.cause)),
      ['lookAlike'],
    );
  });
});
