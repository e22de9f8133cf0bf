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
const excerpt = law.replace('住房租赁条例', '物业管理条例（节选）');
const shelf = (more: Readonly<Record<string, string>> = {}) =>
  corpusOf(
    { law: `${law}\n第六条　房屋应当安全。\n出租人应当定期检查。`, excerpt, ...more },
    { date: '2019-05-01' },
  );
const charter = [
  '江海市住房租赁协会章程',
  ...[1, 2, 3, 4, 5, 6].map((n) => `第${'〇一二三四五六'[n]}条　会员应当遵守第${n}号公约。`),
].join('\n');
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

const items: typeof cases = [
  [
    'an item that leads on without a pause',
    `${opinions}⟦第二十三条⟧提出实施大国工匠人才培育工程，第二十五条要求各级党委和政府加强对产业工人队伍建设改革的组织领导。`,
    `${opinions}第二十二条提出实施大国工匠人才培育工程，第二十五条要求各级党委和政府加强对产业工人队伍建设改革的组织领导。`,
  ],
  [
    'no item that counts through all parts',
    `${opinions}第五条提出：“完善企业民主管理制度”。`,
    `${opinions}第五条提出：“完善企业民主管理制度”。`,
  ],
];

const safe = '出租人应当提供安全、合格的住房，不得擅自改变房屋用途。';
const filing = '租赁双方应当自合同签订之日起十五日内办理备案。';

/** The same of what is not named right behind the document's name, or not as plainly. */
const further: typeof cases = [
  [
    'an article behind another quotation',
    `《江海市住房租赁条例》第三条规定：“${safe}”⟦第五条⟧规定：“${filing}”`,
    `《江海市住房租赁条例》第三条规定：“${safe}”第四条规定：“${filing}”`,
  ],
  [
    'an article of that document',
    `《江海市住房租赁条例》第三条规定：“${safe}”该条例⟦第五条⟧规定：“${filing}”`,
    `《江海市住房租赁条例》第三条规定：“${safe}”该条例第四条规定：“${filing}”`,
  ],
  [
    'an article beside another one',
    `你单位违反《江海市住房租赁条例》第三条第一款“${safe}”和⟦第五条⟧“${filing}”的规定。`,
    `你单位违反《江海市住房租赁条例》第三条第一款“${safe}”和第四条“${filing}”的规定。`,
  ],
  [
    'a clause of the same article',
    `《江海市住房租赁条例》第三条第一款规定：“${safe}”同条⟦第二款⟧规定：“${filing}”`,
  ],
  [
    'the same article, without a clause',
    `《江海市住房租赁条例》第四条规定“${filing}”⟦同条⟧还规定：“${safe}”`,
  ],
  [
    'a clause of its, of the article named before',
    `《江海市住房租赁条例》第三条规定：“${safe}”其⟦第二款⟧规定：“${safe}”`,
  ],
  [
    'an article behind a short name in brackets',
    `根据《江海市住房租赁条例》（以下简称《条例》）⟦第五条⟧规定：“${filing}”`,
    `根据《江海市住房租赁条例》（以下简称《条例》）第四条规定：“${filing}”`,
  ],
  [
    'an article behind a number and a short name in brackets',
    `根据《江海市住房租赁条例》（江海市人大公告第12号，以下简称《住房条例》）⟦第五条⟧规定：“${filing}”`,
    `根据《江海市住房租赁条例》（江海市人大公告第12号，以下简称《住房条例》）第四条规定：“${filing}”`,
  ],
  [
    'an article behind 之',
    `依照《江海市住房租赁条例》之⟦第五条⟧规定：“${filing}”`,
    `依照《江海市住房租赁条例》之第四条规定：“${filing}”`,
  ],
  [
    'an item with what it hangs on',
    '《江海市住房租赁条例》⟦第三条第二款第（二）项⟧规定：“出租人不得有下列行为：……（三）采取停水、停电等方式迫使承租人搬离。”',
  ],
  [
    'an article without quotation marks',
    `《江海市住房租赁条例》⟦第五条⟧规定，${safe}`,
    `《江海市住房租赁条例》第三条规定，${safe}`,
  ],
  ['what items hang on alone', '《江海市住房租赁条例》⟦第四条第一款⟧规定：“出租人不得有下列行为”。'],
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
  ['is from what is attached', `《江海市住房租赁条例》附录第五条规定：“${safe}”`],
  ['is from one of what is attached', `《江海市住房租赁条例》附件2第五条规定：“${safe}”`],
  ['goes on in what is attached', `《江海市住房租赁条例》第三条规定：“${safe}”附录第五条规定：“${filing}”`],
  ['is named behind it as from what is attached', `“${safe}”（《江海市住房租赁条例》附录第五条）`],
  ['names no place', '《江海市住房租赁条例》规定：“出租人应当提供安全、合格的住房，不得擅自改变房屋用途。”'],
  [
    'has what its item hangs on before it',
    '《江海市住房租赁条例》第三条第二款第（三）项规定：“出租人不得有下列行为：……（三）采取停水、停电等方式迫使承租人搬离。”',
  ],
  [
    'has what the first item hangs on before it',
    '《江海市住房租赁条例》第三条第二款第（一）项规定：“出租人不得有下列行为：（一）将厨房、卫生间、阳台等单独出租供人居住。”',
  ],
  [
    'names the same article, which has the words in another clause',
    `《江海市住房租赁条例》第四条规定：“${filing}”该条还规定：“未经备案的，不得享受有关优惠政策”。`,
  ],
  [
    'names the same article of another document',
    `《江海市住房租赁条例》第四条规定：“${filing}”《江海市物业管理条例》第三条另有规定，同条还要求：“${safe}”`,
  ],
  [
    'names another document before 同条',
    `《江海市住房租赁条例》第四条规定：“${filing}”按照《江海市物业管理条例》的要求，同条还规定：“${safe}”`,
  ],
  ['goes on to the right article', `《江海市住房租赁条例》第三条规定：“${safe}”第四条规定：“${filing}”`],
  [
    'goes on to the right clause',
    `《江海市住房租赁条例》第四条第一款规定：“${filing}”该条第二款规定：“未经备案的，不得享受有关优惠政策”。`,
  ],
  [
    'speaks of another document in between',
    `《江海市住房租赁条例》第三条规定：“${safe}”《江海市物业管理条例》印发后，第五条规定：“${filing}”`,
  ],
  ['is from a law without marks', `按照《江海市住房租赁条例》，刑法第五条规定：“${filing}”`],
  ['is from an article of the draft itself', `按照《江海市住房租赁条例》，本办法第五条规定：“${filing}”`],
  ['is from another kind of document', `按照《江海市住房租赁条例》，该办法第五条规定：“${filing}”`],
  [
    'has several places in other words without marks',
    '《江海市住房租赁条例》第四条规定，出租人应当提供安全、合格的住房，租赁双方应当自合同签订之日起十五日内备案。',
  ],
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
  for (const [what, sample, mended] of further)
    it(`reports ${what} that is not where the words stand`, () => {
      check(sample, mended);
    });
  for (const [what, sample, mended] of items)
    it(`reports ${what}`, () => {
      check(sample, mended, builtinCorpus());
    });
  for (const [what, sample] of sound)
    it(`takes a quotation that ${what}`, () => {
      assert.deepEqual(found(sample), []);
    });

  const short = '《江海市住房租赁条例》';
  for (const [what, sample] of [
    ['an article behind the last one', `违反${short}⟦第八条⟧的规定，处以罚款。`],
    ['an article beside another one', `违反${short}第三条、⟦第八条⟧的规定，处以罚款。`],
    ['an item behind the last one', `有${short}⟦第三条第二款第（五）项⟧情形的，处以罚款。`],
    ['a clause behind the last one', `按照${short}⟦第四条第三款⟧办理备案。`],
    [
      'an article by a declared short name',
      `根据${short}（以下简称《条例》），按照《条例》⟦第九条⟧办理备案。`,
    ],
    ['an article of that document', `违反${short}第三条的，依照该条例⟦第八条⟧处罚。`],
    [
      'an article of a charter named before',
      '违反《江海市住房租赁协会章程》第二条的，依照该章程⟦第八条⟧处罚。',
    ],
    ['a clause of that article', `违反${short}第四条的，依照该条⟦第三款⟧处罚。`],
    ['an article of its year', `按照${short}（2019年公布）⟦第九条⟧办理备案。`],
    ['one once, where words are quoted from it', `${short}⟦第九条⟧规定：“${filing}”`],
  ] as const)
    it(`reports ${what} that the source does not have`, () => {
      const { text, spans } = marks(`工作简报\n　　${sample}\n请遵照执行。\n`);
      const own = analysed(text, shelf({ charter })).findings.filter((f) => f.rule === 'source/address');
      assert.equal(
        withMarks(
          text,
          own.map((f) => f.span),
        ),
        withMarks(text, spans),
      );
    });
  for (const [what, sample, more] of [
    ['of another kind of document', `违反${short}第三条的，依照该办法第八条处罚。`],
    ['of a document named after it', `违反${short}第三条的，依照《江海市处罚条例》和该条例第八条处罚。`],
    ['of one of several articles', `违反${short}第三条、第四条的，依照该条第三款处罚。`],
    ['of that article that it has', `违反${short}第四条的，依照该条第二款处罚。`],
    ['that the source has', `违反${short}第三条第二款第（三）项和第四条第二款的规定，处以罚款。`],
    ['of an article with one paragraph, as its first', `违反${short}第五条第一款的规定，处以罚款。`],
    ['of another edition', `按照${short}（2008年公布）第九条办理备案。`],
    ['of what is drafted', `按照${short}（修订草案）第九条办理备案。`],
    ['of what was', `按照原${short}第九条办理备案。`],
    ['that is added', `在${short}第五条后增加一条，将${short}第九条修改为第十条。`],
    ['of the short name that nobody declared', `按照${short}办理备案，并执行《条例》第九条。`],
    ['within quotation marks', `他说：“按照${short}第九条，这是不行的，我们都应当知道这一点。”`],
    ['of several editions', `按照${short}第九条办理备案。`, { old: law }],
    ['of a document named after it', `按照江海市实施${short}办法第九条办理备案。`],
    ['of an article put in between', `按照${short}第三条之一办理备案。`],
    ['of an excerpt', '按照《江海市物业管理条例》第九条办理备案。'],
  ] as const)
    it(`takes a place ${what}`, () => {
      const { findings } = analysed(`工作简报\n　　${sample}\n请遵照执行。\n`, shelf(more));
      assert.deepEqual(
        findings.filter((f) => f.rule === 'source/address').map((f) => f.message),
        [],
      );
    });
  it('takes a place of what the draft makes anew, and of what it amends', () => {
    for (const title of ['江海市住房租赁条例（修订草案）', '关于修改《江海市住房租赁条例》的决定'])
      assert.deepEqual(
        analysed(`${title}\n　　违反${short}第九条的，处以罚款。\n`, shelf()).findings.filter(
          (f) => f.rule === 'source/address',
        ),
        [],
      );
  });

  it('knows the items of a document without articles, by its short name too', () => {
    const words = '企业按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训';
    check(
      `${opinions}⟦第（十一）项⟧规定：“${words}”。《意见》⟦第（十三）条⟧要求“${words}”。《意见》⟦第三条⟧要求“${words}”。《意见》第四部分指出：“${words}”。`,
      `${opinions}第（十）项规定：“${words}”。《意见》第（十）条要求“${words}”。《意见》第十条要求“${words}”。《意见》第四部分指出：“${words}”。`,
      builtinCorpus(),
    );
  });

  it('are those of the document named last where they stand alone in a paragraph, unless the draft has them itself', () => {
    const words = '各级工会要牵头抓总，各级产业工人队伍建设改革组织推进机构要加强分类指导';
    check(
      `对照《意见》要求查找不足。\n对照⟦第（二十四）条⟧“${words}”，成立领导小组。\n对照第（二十五）条“${words}”，成立领导小组。`,
      `对照《意见》要求查找不足。\n对照第（二十五）条“${words}”，成立领导小组。\n对照第（二十五）条“${words}”，成立领导小组。`,
      builtinCorpus(),
    );
    const own = `为贯彻《意见》，制定本办法。\n第一条　${words}。\n第二条　违反第一条“${words}”的，通报批评。\n第三条　本办法自印发之日起施行。`;
    check(own, own, builtinCorpus());
  });

  it('are held against what is told with a word or two of the writer’s own', () => {
    const words = '企业要按规定足额提取和使用职工教育经费，60%以上用于一线职工教育和培训。';
    check(`《意见》⟦第十一条⟧明确，${words}`, `《意见》第十条明确，${words}`, builtinCorpus());
  });

  it('are those of a plan whose items run through all its parts in digits', () => {
    const words = '增加产业工人在各级各类劳动模范和先进代表等评选中的名额比例';
    check(
      `《方案》第16条规定：“${words}。”《方案》⟦第15条⟧规定：“${words}。”《方案》第3条：涉及产业工人切身利益的重大问题必须经过职代会审议。`,
      `《方案》第16条规定：“${words}。”《方案》第16条规定：“${words}。”《方案》第3条：涉及产业工人切身利益的重大问题必须经过职代会审议。`,
      builtinCorpus(),
    );
  });
});
