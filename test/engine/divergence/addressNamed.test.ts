import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks, withMarks } from '../../support/marks.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const law = [
  '江海市住房租赁条例',
  '第一章　总则',
  '第一条　为了加强住房租赁管理，保障当事人合法权益，制定本条例。',
  '第二条　住房租赁活动应当遵循平等自愿、诚实守信的原则。',
  '第二章　出租与承租',
  '第三条　出租人应当提供安全、合格的住房，不得擅自改变房屋用途。',
  '出租人不得有下列行为：',
  '（一）将厨房、卫生间、阳台等单独出租供人居住；',
  '（二）未经承租人同意擅自进入租赁住房；',
  '（三）采取停水、停电等方式迫使承租人搬离。',
  '第四条　租赁双方应当自合同签订之日起十五日内办理备案。',
  '未经备案的，不得享受有关优惠政策，当事人合法权益受法律保护。',
  '第五条　房产管理部门应当建立住房租赁信息平台，保障当事人合法权益受法律保护。',
].join('\n');
const corpus = corpusOf({ law });
const opinions = '《中共中央 国务院关于深化产业工人队伍建设改革的意见》';

/** [what, the draft's sentence with ⟦⟧ around the place that is wrong, the sentence when it is mended; nothing where there is no fix] */
const cases: readonly (readonly [string, string, string?])[] = [
  [
    'an article',
    '《江海市住房租赁条例》⟦第四条⟧规定：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”',
    '《江海市住房租赁条例》第三条规定：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”',
  ],
  [
    'an article in digits',
    '《江海市住房租赁条例》⟦第4条⟧规定：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”',
    '《江海市住房租赁条例》第3条规定：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”',
  ],
  [
    'an article that the source does not have',
    '《江海市住房租赁条例》⟦第四十条⟧规定：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”',
    '《江海市住房租赁条例》第三条规定：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”',
  ],
  [
    'an item',
    '《江海市住房租赁条例》⟦第三条第二款第（一）项⟧规定，“采取停水、停电等方式迫使承租人搬离”的，从重处罚。',
  ],
  ['a clause', '《江海市住房租赁条例》⟦第四条第一款⟧明确：“未经备案的，不得享受有关优惠政策”。'],
  [
    'a chapter',
    '《江海市住房租赁条例》的⟦第一章⟧规定：“租赁双方应当自合同签订之日起十五日内办理备案。”',
    '《江海市住房租赁条例》的第二章规定：“租赁双方应当自合同签订之日起十五日内办理备案。”',
  ],
  [
    'an article behind the quotation',
    '“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”（《江海市住房租赁条例》⟦第四条⟧）',
    '“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”（《江海市住房租赁条例》第三条）',
  ],
];

const sound: readonly (readonly [string, string])[] = [
  [
    'names the right one',
    '《江海市住房租赁条例》第三条规定：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”',
  ],
  [
    'names the right one behind it',
    '“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”（摘自《江海市住房租赁条例》第三条第一款）',
  ],
  [
    'names the right item',
    '《江海市住房租赁条例》第三条第二款第（三）项规定，“采取停水、停电等方式迫使承租人搬离”的，从重处罚。',
  ],
  [
    'names the chapter around it',
    '《江海市住房租赁条例》第二章规定：“租赁双方应当自合同签订之日起十五日内办理备案。”',
  ],
  [
    'names one of two places that have the words',
    '《江海市住房租赁条例》第五条规定：“当事人合法权益受法律保护”。',
  ],
  ['names no place', '《江海市住房租赁条例》规定：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”'],
  [
    'names several places',
    '《江海市住房租赁条例》第一条和第四条的规定之外：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”',
  ],
  [
    'quotes in another sentence',
    '请看《江海市住房租赁条例》第四条。对此，该条例要求：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”',
  ],
  [
    'means a document that the corpus does not have',
    '《江海市物业管理条例》第四条规定：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”',
  ],
];

describe('source/address', () => {
  const found = (text: string, of = corpus) =>
    analysed(`工作简报\n${text}\n请遵照执行。\n`, of).findings.filter((f) => f.rule === 'source/address');
  const check = (sample: string, mended: string | undefined, of = corpus): void => {
    const { text, spans } = marks(`工作简报\n${sample}\n请遵照执行。\n`);
    const own = found(marks(sample).text, of);
    assert.equal(
      withMarks(
        text,
        own.map((f) => f.span),
      ),
      withMarks(text, spans),
    );
    const edits = own.flatMap((f) => f.fixes[0]?.edits ?? []);
    assert.equal(
      applyEdits(text, edits),
      mended === undefined ? text : `工作简报\n${mended}\n请遵照执行。\n`,
    );
  };

  for (const [what, sample, mended] of cases)
    it(`reports ${what} that is not where the words stand`, () => {
      check(sample, mended);
    });
  for (const [what, sample] of sound)
    it(`takes a quotation that ${what}`, () => {
      assert.deepEqual(found(sample), []);
    });

  it('knows the items of a document without articles, by its short name too', () => {
    const words = '企业按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训';
    check(
      `${opinions}⟦第（十一）项⟧规定：“${words}”。《意见》⟦第（十三）条⟧要求“${words}”。《意见》⟦第三条⟧要求“${words}”。《意见》第四部分指出：“${words}”。`,
      `${opinions}第（十）项规定：“${words}”。《意见》第（十）条要求“${words}”。《意见》第十条要求“${words}”。《意见》第四部分指出：“${words}”。`,
      builtinCorpus(),
    );
  });
});
