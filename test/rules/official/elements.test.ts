import assert from 'node:assert/strict';
import { read } from '../../../server/src/engine/document/read.ts';
import { annex } from '../../../server/src/engine/rules/numbering/annex.ts';
import { addresseeColon } from '../../../server/src/engine/rules/official/addresseeColon.ts';
import { annexNote } from '../../../server/src/engine/rules/official/annexNote.ts';
import { copyTo } from '../../../server/src/engine/rules/official/copyTo.ts';
import { dateForm } from '../../../server/src/engine/rules/official/dateForm.ts';
import { documentNumber } from '../../../server/src/engine/rules/official/documentNumber.ts';
import { signature } from '../../../server/src/engine/rules/official/signature.ts';
import { findingsOf, type RuleCase, testCases } from '../../support/ruleCases.ts';

const letter = (parts: { addressee?: string; note?: string; date?: string; copy?: string }): string =>
  `江海省人民政府办公厅关于做好2025年春季防汛工作的通知

${parts.addressee ?? '各市、县人民政府，省政府各部门、各直属机构：'}

为做好今年春季防汛工作，现就有关事项通知如下。请各地各部门认真贯彻执行。

${parts.note ?? '附件：1.重点任务分工表\n　　　2.联系方式汇总表'}

江海省人民政府办公厅
${parts.date ?? '2025年3月5日'}

${parts.copy ?? '抄送：省委各部门，省军区。'}
`;

describe('official/document-number', () => {
  testCases(documentNumber, [
    {
      name: 'puts the year into 〔〕',
      text: '按照《通知》（国办发⟦[2024]12号⟧）和江政发⟦（2023）7号⟧文件要求，落实到位。',
      fixed: '按照《通知》（国办发〔2024〕12号）和江政发〔2023〕7号文件要求，落实到位。',
    },
    {
      name: 'puts the one bracket right that is another',
      text: '按照国办发⟦[2024〕12号⟧和江政发⟦〔2023)7号⟧文件要求，落实到位。',
      fixed: '按照国办发〔2024〕12号和江政发〔2023〕7号文件要求，落实到位。',
      key: 'official/document-number/bracket',
    },
    {
      name: 'drops 第',
      text: '中发⟦〔2017〕第14号⟧',
      fixed: '中发〔2017〕14号',
      key: 'official/document-number/ordinal',
    },
    {
      name: 'drops padding zeros',
      text: '江政办发⟦〔2025〕08号⟧',
      fixed: '江政办发〔2025〕8号',
      key: 'official/document-number/padding',
    },
    { name: 'writes the year in full', text: '江政办函⟦〔25〕8号⟧', fixed: '江政办函〔2025〕8号' },
    {
      name: 'adds the missing 号',
      text: '江政办发⟦〔2025〕8⟧，请遵照执行。',
      fixed: '江政办发〔2025〕8号，请遵照执行。',
    },
    {
      name: 'knows the codes of all organs',
      text: '依据教职成⟦[2021]4号⟧、发改价格⟦[2019]1024号⟧、建质⟦（2018）31号⟧、全总经审⟦[2020]第1号⟧、安监总管三〔2017〕121号抓好落实。',
      fixed:
        '依据教职成〔2021〕4号、发改价格〔2019〕1024号、建质〔2018〕31号、全总经审〔2020〕1号、安监总管三〔2017〕121号抓好落实。',
    },
    {
      name: 'knows one without a code on a line of its own',
      text: '江海省总工会常委会会议纪要\n\n⟦（2025）第03号⟧\n\n会议研究了技能培训工作。\n',
      fixed: '江海省总工会常委会会议纪要\n\n〔2025〕3号\n\n会议研究了技能培训工作。\n',
    },
    {
      name: 'takes no number of another thing for one of a document',
      text: '参见某民终（2018）12号、第（2018）3号、示范片区（2018）4号楼、研究综述[21]4号样品、城南片区[2018]7号地块。',
    },
    {
      name: 'leaves the brackets of a newspaper alone',
      text: '按照国办发[2024]12号文件要求，落实到位。',
      profile: 'newspaper',
    },
    {
      name: 'leaves right numbers, case numbers and dates alone',
      text: '中发〔2017〕14号，法释〔2009〕5号，（2017）京01民终123号，国务院令第752号，印发（2024年）5号机组方案。',
    },
  ]);
});

describe('official/addressee-colon', () => {
  const cases: RuleCase[] = [
    {
      name: 'wants a colon for another mark behind the one organ that a letter goes to',
      text: '关于商请提供有关数据的函\n\n省统计局⟦；⟧\n\n因编制规划需要，商请提供数据。\n\n江海省发展和改革委员会\n2025年4月20日\n',
      fixed:
        '关于商请提供有关数据的函\n\n省统计局：\n\n因编制规划需要，商请提供数据。\n\n江海省发展和改革委员会\n2025年4月20日\n',
    },
    {
      name: 'adds the colon that is missing',
      text: letter({ addressee: '各市、县人民政府，省政府各部门、各直属机⟦构⟧' }),
      fixed: letter({}),
    },
    {
      name: 'replaces another mark',
      text: letter({ addressee: '各市、县人民政府，省政府各部门、各直属机构⟦:⟧' }),
      fixed: letter({}),
    },
    ...['，', '、', ','].map((mark) => ({
      name: `does so with ${mark} where the words below begin a paragraph of their own`,
      text: letter({ addressee: `各市、县人民政府，省政府各部门、各直属机构⟦${mark}⟧` }),
      fixed: letter({}),
    })),
    {
      name: 'leaves a sentence alone that was broken into lines',
      text: letter({
        addressee: '各市、县人民政府，省政府各部门、各直属机构，\n要高度重视，结合实际抓好落实。',
      }),
    },
    {
      name: 'adds the colon behind a single organ',
      text: letter({ addressee: '江海市人民政⟦府⟧' }),
      fixed: letter({ addressee: '江海市人民政府：' }),
    },
    ...['江海省总工会　江海省教育厅', '中共江海省委办公厅 江海省人民政府办公厅', '江海省人民政府办公厅'].map(
      (organs) => ({
        name: `takes no organs for addressees that the paper is from: ${organs}`,
        text: letter({ addressee: organs }),
      }),
    ),
    ...[
      ['关于我区产业工人队伍建设情况的调研报告', '区政协社会法制委员会'],
      ['关于全市技能人才队伍建设的调研报告', '市人大社会建设委员会'],
      ['关于2024年工作情况的报告', '临江市人民政府'],
      ['2024年产业工人队伍建设改革工作总结', '临江市人民政府国有资产监督管理委员会'],
      ['关于民营企业用工情况的汇报（摘要）', '临江市人力资源和社会保障局'],
    ].map(([title, author]) => ({
      name: `takes the author of a report for no addressee: ${author}`,
      text: `${title}\n\n${author}\n\n为掌握有关情况，近期组织开展了专题调研。现将有关情况报告如下：\n\n一、基本情况\n\n全区现有产业工人3万人。\n`,
    })),
    {
      name: 'adds the colon behind those to whom a report goes, where they are several',
      text: '关于2024年工作情况的报告\n\n市委、市政⟦府⟧\n\n现将有关情况报告如下。\n',
    },
    ...[
      [
        '关于申请专项经费的请示',
        '江工总〔2025〕7号\n\n省人民政⟦府⟧',
        '现将有关事项请示如下。\n\n　　妥否，请批示。',
      ],
      ['关于商请协助开展技能培训的函（代拟稿）', '江海机电职业技术学⟦院⟧', '请协助开展培训。\n\n　　盼复。'],
      ['关于同意成立工会联合会的批复', '省总工⟦会⟧', '你会请示收悉。经研究，同意成立。\n\n　　此复。'],
    ].map(([title, to, words]) => ({
      name: `adds the colon behind the one that a paper goes to: ${title}`,
      text: `${title}\n\n${to}\n\n　　${words}\n\n江海省总工会\n2025年3月1日\n`,
    })),
    {
      name: 'takes the organ that a request is from for no addressee',
      text: '关于申请专项经费的请示\n\n江滨市总工会\n\n省总工会：\n\n　　现将有关事项请示如下。\n',
    },
    {
      name: 'takes the heading of a request for no addressee',
      text: '关于申请专项经费的请示\n\n成立筹备委员会\n\n一、基本情况\n\n　　现将有关事项请示如下。\n',
    },
    { name: 'leaves a right one alone', text: letter({}) },
    {
      name: 'does not take the first sentence for an addressee',
      text: letter({ addressee: '现将有关事项通知如下。' }),
    },
  ];
  testCases(
    addresseeColon,
    cases.map((c) => ({ ...c, profile: 'official' as const })),
  );
  const rules = '江海工匠管理办法\n\n第一条　为规范管理，制定本办法。\n第二条　本办法自印发之日起施行。\n';
  testCases(addresseeColon, [
    {
      name: 'adds the colon in a paper that issues rules',
      text: `江海省总工会关于印发《江海工匠管理办法》的通知\n\n各市总工⟦会⟧\n\n　　现将《江海工匠管理办法》印发给你们，请遵照执行。\n\n江海省总工会\n2025年2月20日\n\n${rules}`,
    },
    {
      name: 'takes nothing below the title of a statute for an addressee',
      text: rules.replace('\n\n第一条', '\n\n江海省总工会、江海省人民政府办公厅\n\n第一条'),
    },
  ]);
});

describe('official/annex-note', () => {
  testCases(annexNote, [
    {
      name: 'numbers the attachments themselves in Arabic digits, all at once',
      text: `${letter({})}\n⟦附件一⟧\n\n重点任务分工表\n\n附件二\n\n联系方式汇总表\n`,
      fixed: `${letter({})}\n附件1\n\n重点任务分工表\n\n附件2\n\n联系方式汇总表\n`,
      key: 'official/annex-note/body',
    },
    {
      name: 'leaves the attachments of a contract',
      text: '房屋租赁合同\n\n第一条 房屋见附件一。\n\n第二条 租金见附件二。\n\n附件一\n\n房屋平面图\n\n附件二\n\n租金表\n',
    },
    {
      name: 'knows the entries 附件1. and 附件2. with marks behind their names',
      text: letter({ note: '⟦附件1.⟧任务分工表⟦；⟧\n附件2.联系方式汇总表⟦。⟧' }),
      fixed: letter({ note: '附件：1.任务分工表\n　　　2.联系方式汇总表' }),
    },
    {
      name: 'gives the note on the only attachment no number where that has none',
      text: `${letter({ note: '⟦附件一：⟧任务分工表' })}\n附件\n\n任务分工表\n`,
      fixed: `${letter({ note: '附件：任务分工表' })}\n附件\n\n任务分工表\n`,
    },
    {
      name: 'takes 附件1： above the title of an attachment for its head',
      text: `${letter({})}\n附件1：\n\n重点任务分工表\n\n附件2：\n\n联系方式汇总表\n`,
    },
    {
      name: 'deletes marks after the names and sets the points',
      text: letter({ note: '附件：⟦1、⟧重点任务分工表⟦；⟧\n　　　⟦2、⟧联系方式汇总表⟦。⟧' }),
      fixed: letter({}),
    },
    {
      name: 'turns Chinese numbers into Arabic ones',
      text: letter({ note: '附件：⟦一、⟧重点任务分工表\n　　　⟦二、⟧联系方式汇总表' }),
      fixed: letter({}),
    },
    {
      name: 'deletes a point behind a name, and no point of a number that has no name yet',
      text: letter({ note: '附件：1.重点任务分工表⟦．⟧\n　　　2.' }),
      fixed: letter({ note: '附件：1.重点任务分工表\n　　　2.' }),
    },
    {
      name: 'sets the full-width colon',
      text: letter({ note: '⟦附件:⟧1.重点任务分工表\n　　　2.联系方式汇总表' }),
      fixed: letter({}),
    },
    ...[
      ['附件1：', '附件2：'],
      ['附件1:', '附件2:'],
      ['附件 1：', '附件 2：'],
      ['附件一：', '附件二：'],
      ['附件1.', '附件2.'],
      ['附件1．', '附件2．'],
      ['附件1', '附件2', ' '],
      ['附件一', '附件二', '\u3000'],
    ].map(([first, second, space = '']) => {
      return {
        name: `writes the word once: ${first}${space}, ${second}${space}`,
        text: letter({ note: `⟦${first}⟧${space}重点任务分工表\n${second}${space}联系方式汇总表` }),
        fixed: letter({}),
        key: 'official/annex-note/repeated',
      };
    }),
    {
      name: 'writes the word once where a later line repeats it',
      text: letter({ note: '附件：1.重点任务分工表\n⟦附件2：⟧联系方式汇总表' }),
      fixed: letter({}),
      key: 'official/annex-note/repeated',
    },
    {
      name: 'sets the number of a single attachment behind the colon',
      text: letter({ note: '⟦附件1：⟧重点任务分工表' }),
      fixed: letter({ note: '附件：1.重点任务分工表' }),
      key: 'official/annex-note/opening',
    },
    {
      name: 'sets the point of a single attachment that has a space for it',
      text: letter({ note: '⟦附件1⟧ 重点任务分工表' }),
      fixed: letter({ note: '附件：1.重点任务分工表' }),
      key: 'official/annex-note/opening',
    },
    { name: 'leaves a right note alone', text: letter({}) },
    {
      name: 'takes the heading of an attachment with its organ and date for no note',
      text: `${letter({})}\n附件1　重点任务分工表\n江海省人民政府办公厅\n2025年3月5日\n\n一、任务\n`,
    },
    {
      name: 'takes the heading of an attachment of a paper without a signature for no note',
      text: '江海省培训办法\n\n本办法的具体表格见附件。\n\n附件1　重点任务分工表\n\n任务、单位、时限。\n',
    },
    {
      name: 'leaves a single attachment without number alone',
      text: letter({ note: '附件：重点任务分工表' }),
    },
  ]);
});

describe('official/date-form', () => {
  it('is loud where a date is wrong, and soft where many write it so', () => {
    for (const [date, severity] of [
      ['2025年03月05日', 'warning'],
      ['二〇二五年三月五日', 'hint'],
    ] as const)
      assert.deepEqual(
        findingsOf([dateForm], letter({ date })).map((f) => f.severity),
        [severity],
        date,
      );
  });

  testCases(dateForm, [
    {
      name: 'takes the mark behind 印发 away',
      text: `${letter({})}江海省人民政府办公厅　　2025年3月6日⟦印发.⟧\n`,
      fixed: `${letter({})}江海省人民政府办公厅　　2025年3月6日印发\n`,
      key: 'official/date-form/printed',
    },
    {
      name: 'writes 日 for 号 behind Chinese digits too',
      text: letter({ date: '⟦二〇二五年三月五号⟧' }),
      fixed: letter({}),
    },
    {
      name: 'drops padding zeros',
      text: letter({ date: '⟦2025年03月05日⟧' }),
      fixed: letter({}),
      key: 'official/date-form/padding',
    },
    {
      name: 'tells a date in two kinds of digits',
      text: letter({ date: '⟦二〇二五年3月5日⟧' }),
      fixed: letter({}),
      key: 'official/date-form/mixed',
    },
    {
      name: 'tells a date of which only the month is in Chinese digits',
      text: letter({ date: '⟦2025年三月5日⟧' }),
      fixed: letter({}),
      key: 'official/date-form/mixed',
    },
    {
      name: 'softly asks for Arabic digits',
      text: letter({ date: '⟦二〇二五年三月五日⟧' }),
      fixed: letter({}),
      key: 'official/date-form/han',
    },
    ...['二0二五年三月五日', '二O二五年三月五日', '二零二五年三月五日'].map((date) => ({
      name: `does so for ${date}`,
      text: letter({ date: `⟦${date}⟧` }),
      fixed: letter({}),
      key: 'official/date-form/han',
    })),
    { name: 'leaves a right date alone', text: letter({}) },
    ...[
      ['2025.3.6', 'separators'],
      ['2025-03-06', 'separators'],
      ['2025/3/6', 'separators'],
      ['2025年3月6号', 'separators'],
      ['25年3月6日', 'year'],
      ['2025年03月06日', 'padding'],
    ].flatMap(([date, kind]) =>
      ['江海省人民政府办公厅　　', '江海省人民政府办公厅\n'].map((organ) => ({
        name: `judges the date of printing in ${organ.trim()} ${date}印发`,
        text: `${letter({})}${organ}⟦${date}⟧印发\n`,
        fixed: `${letter({})}${organ}2025年3月6日印发\n`,
        key: `official/date-form/${kind}`,
      })),
    ),
    {
      name: 'reports a date of printing without a day',
      text: `${letter({})}江海省人民政府办公厅　　⟦2025年3月⟧印发\n`,
      key: 'official/date-form/incomplete',
    },
    {
      name: 'knows a right date of printing, and sentences that speak of one',
      text: `江海省人民政府办公厅关于防汛的通知\n\n各市人民政府：\n\n《办法》已由省政府办公厅于2025年3月印发\n的文件修改，请认真贯彻执行。\n\n江海省人民政府办公厅\n2025年3月5日\n\n江海省人民政府办公厅　　2025年3月6日印发\n`,
    },
    {
      name: 'writes the year in full',
      text: letter({ date: '⟦25年3月5日⟧' }),
      fixed: letter({}),
      key: 'official/date-form/year',
    },
    ...['2025.3.5', '2025-03-05', '2025/3/5', '2025．3．5', '2025年3月5号'].map((date) => ({
      name: `writes out ${date}`,
      text: letter({ date: `⟦${date}⟧` }),
      fixed: letter({}),
      key: 'official/date-form/separators',
    })),
    {
      name: 'takes the mark behind it away',
      text: letter({ date: '⟦2025年3月5日。⟧' }),
      fixed: letter({}),
      key: 'official/date-form/punctuation',
    },
    {
      name: 'sets all of it right at once',
      text: letter({ date: '⟦25年03月05日。⟧' }),
      fixed: letter({}),
      key: 'official/date-form/year',
    },
    ...['2025年2月30日', '2025年2月29日', '2025年04月31日', '2025年13月1日', '2025.2.30'].map((date) => ({
      name: `knows that there is no ${date}`,
      text: letter({ date: `⟦${date}⟧` }),
      key: 'official/date-form/impossible',
    })),
    { name: 'knows leap years', text: letter({ date: '2024年2月29日' }) },
    ...['2025年3月', '3月5日', '二〇二五年三月', '二五年三月五日'].map((date) => ({
      name: `reports ${date}, which only the author can complete`,
      text: letter({ date: `⟦${date}⟧` }),
      key: 'official/date-form/incomplete',
    })),
    {
      name: 'reads it below the note on attachments where nobody signs',
      text: letter({ date: '⟦2025.3.5⟧' }).replace('江海省人民政府办公厅\n⟦', '⟦'),
      key: 'official/date-form/separators',
    },
    ...['2025年  月  日', '2025年3月  日', '2025年×月×日'].map((date) => ({
      name: `leaves ${date} open until it is signed`,
      text: letter({ date }),
    })),
    {
      name: 'leaves the month alone where a plan is dated by it',
      text: '江海省产业工人培训规划\n\n各地要认真组织实施。\n\n江海省总工会\n2025年3月\n',
    },
    {
      name: 'leaves dates at the beginning and in the middle of a text alone',
      text: '江海省总工会关于培训工作的通知\n江海省总工会\n2025-03-05\n\n各市总工会：\n现将有关事项通知如下。\n\n主办单位\n江海省总工会\n2025.3.5\n\n请各地遵照执行。\n',
    },
  ]);
});

describe('a date in another shape than it should have', () => {
  for (const date of [
    '25年3月1日',
    '2025年3月',
    '2025.3.1',
    '2025-03-01',
    '2025年3月1日。',
    '2025年  月  日',
  ])
    for (const issuer of ['江海省总工会\n', '　　　　　　江海省总工会\n　　　　　　', ''])
      it(`closes the note on attachments all the same: ${issuer.trim()} ${date}`, () => {
        const text = `江海省总工会关于加强培训工作的通知\n\n各市总工会：\n现将有关事项通知如下。\n\n附件：1.任务分工表\n      3.工作台账${issuer.startsWith('　') ? '\n' : '\n\n'}${issuer}${date}\n`;
        const { elements } = read(text);
        assert.deepEqual(
          elements.slice(-2 - (issuer ? 1 : 0)).map((e) => e.kind),
          issuer ? ['annexNote', 'signature', 'date'] : ['annexNote', 'date'],
        );
        assert.deepEqual(
          findingsOf([annex], text).map((f) => f.message.key),
          ['numbering/annex/note-order'],
        );
      });
});

describe('official/copy-to', () => {
  testCases(copyTo, [
    {
      name: 'closes with 。',
      text: letter({ copy: '抄送：省委各部门，省军⟦区⟧' }),
      fixed: letter({ copy: '抄送：省委各部门，省军区。' }),
    },
    {
      name: 'closes the last of several lines',
      text: letter({
        copy: '抄送：省委办公厅、省人大常委会办公厅、省政府办公厅、省政协办\n公厅，省法院、省检察⟦院⟧\n江海省总工会办公室      2025年3月6日印发',
      }),
      fixed: letter({
        copy: '抄送：省委办公厅、省人大常委会办公厅、省政府办公厅、省政协办\n公厅，省法院、省检察院。\n江海省总工会办公室      2025年3月6日印发',
      }),
    },
    {
      name: 'leaves several lines alone that are closed',
      text: letter({
        copy: '抄送：省委办公厅、省政协办\n公厅，省法院、\n省检察院。\n江海省总工会办公室\n2025年3月6日印发',
      }),
    },
    {
      name: 'closes above an imprint that ends with a stop',
      text: letter({ copy: '抄送：省委各部门，省军⟦区⟧\n江海省总工会办公室      2025年3月6日印发.' }),
      fixed: letter({ copy: '抄送：省委各部门，省军区。\n江海省总工会办公室      2025年3月6日印发.' }),
    },
    {
      name: 'closes before a remark',
      text: letter({ copy: '抄送：全国总工会办公⟦厅⟧（共印150份）' }),
      fixed: letter({ copy: '抄送：全国总工会办公厅。（共印150份）' }),
    },
    {
      name: 'leaves a right one before a remark alone',
      text: letter({ copy: '抄送：全国总工会办公厅。（共印150份）' }),
    },
    {
      name: 'leaves one above a remark alone',
      text: letter({ copy: '抄送：全国总工会办公厅。\n（共印150份）' }),
    },
    { name: 'leaves a right one alone', text: letter({}) },
  ]);
});

describe('official/signature', () => {
  const signed = '江海省人民政府办公厅\n2025年3月5日';
  const closed = (closing: string): string => letter({}).replace(signed, closing);
  testCases(signature, [
    {
      name: 'parts a name from the date that stands right behind it',
      text: letter({}).replace('办公厅\n2025年3月5日', '办公厅⟦2025年3月5日⟧'),
      fixed: letter({}),
    },
    {
      name: 'puts the date on a line of its own',
      text: closed('江海省人民政府办公厅　　⟦2025年3月5日⟧'),
      fixed: closed(signed),
      key: 'official/signature/line',
    },
    {
      name: 'puts the date below the signature',
      text: closed('⟦2025年3月5日⟧\n江海省人民政府办公厅'),
      fixed: closed(signed),
      key: 'official/signature/order',
    },
    {
      name: 'keeps the order of several organs, and the indents',
      text: closed('　　⟦2025年3月5日⟧\n\n　　江海省总工会\n　　江海省教育厅'),
      fixed: closed('　　江海省总工会\n　　江海省教育厅\n\n　　2025年3月5日'),
    },
    { name: 'leaves a right one alone', text: letter({}) },
    {
      name: 'leaves the line of the printing office alone',
      text: closed(`${signed}\n\n江海省人民政府办公厅　　2025年3月6日`),
    },
  ]);

  it('leaves its date to the other rules all the same', () =>
    assert.deepEqual(
      findingsOf([dateForm], closed('江海省人民政府办公厅　　2025年03月05日')).map(
        ({ message }) => message.args['good'],
      ),
      ['2025年3月5日'],
    ));
});

describe('official/addressee-colon with a comma', () => {
  testCases(addresseeColon, [
    {
      name: 'wants a colon for it behind the one organ that a reply goes to',
      text: '江海省人民政府关于同意设立江海技师学院的批复\n\n江海市人民政府⟦，⟧\n\n你市请示收悉。现批复如下。\n',
      fixed:
        '江海省人民政府关于同意设立江海技师学院的批复\n\n江海市人民政府：\n\n你市请示收悉。现批复如下。\n',
    },
    {
      name: 'leaves a sentence alone that begins with organs',
      text: '关于技能竞赛的讲话\n\n去年以来，省委、省政府，\n　　统筹推进技能竞赛，取得新进展。\n',
    },
  ]);
});

describe('a date below 抄送', () => {
  const copy = (line: string) =>
    letter({ copy: `抄送：省委各部门，省军区。\n\n江海省人民政府办公厅　　${line}` });
  testCases(dateForm, [
    {
      name: 'is the printer’s and has 印发 behind it',
      text: copy('⟦2025年3月6日⟧'),
      fixed: copy('2025年3月6日印发'),
    },
    { name: 'is told of once', text: copy('⟦2025.3.6⟧'), key: 'official/date-form/separators' },
    { name: 'may have 印发', text: copy('2025年3月6日印发') },
  ]);
  testCases(signature, [{ name: 'is no 成文日期 beside its signature', text: copy('2025年3月6日') }]);
});

describe('the note on one attachment', () => {
  const note = (words: string) =>
    `${letter({ note: words, copy: '' })}\n附件\n\n重点任务分工表\n\n任务　单位\n`;
  testCases(annexNote, [
    { name: 'has no number', text: note('附件：⟦1.⟧重点任务分工表'), fixed: note('附件：重点任务分工表') },
    {
      name: 'may have one where the attachment has',
      text: note('附件：1.重点任务分工表').replace('\n附件\n', '\n附件1\n'),
    },
  ]);
});
