import { addresseeColon } from '../../../server/src/engine/rules/official/addresseeColon.ts';
import { annexNote } from '../../../server/src/engine/rules/official/annexNote.ts';
import { copyTo } from '../../../server/src/engine/rules/official/copyTo.ts';
import { dateForm } from '../../../server/src/engine/rules/official/dateForm.ts';
import { documentNumber } from '../../../server/src/engine/rules/official/documentNumber.ts';
import { type RuleCase, testCases } from '../../support/ruleCases.ts';

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
      name: 'adds the colon that is missing',
      text: letter({ addressee: '各市、县人民政府，省政府各部门、各直属机⟦构⟧' }),
      fixed: letter({}),
    },
    {
      name: 'replaces another mark',
      text: letter({ addressee: '各市、县人民政府，省政府各部门、各直属机构⟦:⟧' }),
      fixed: letter({}),
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
});

describe('official/annex-note', () => {
  testCases(annexNote, [
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
      name: 'sets the full-width colon',
      text: letter({ note: '⟦附件:⟧1.重点任务分工表\n　　　2.联系方式汇总表' }),
      fixed: letter({}),
    },
    { name: 'leaves a right note alone', text: letter({}) },
    {
      name: 'leaves a single attachment without number alone',
      text: letter({ note: '附件：重点任务分工表' }),
    },
  ]);
});

describe('official/date-form', () => {
  testCases(dateForm, [
    {
      name: 'drops padding zeros',
      text: letter({ date: '⟦2025年03月05日⟧' }),
      fixed: letter({}),
      key: 'official/date-form/padding',
    },
    {
      name: 'softly asks for Arabic digits',
      text: letter({ date: '⟦二〇二五年三月五日⟧' }),
      fixed: letter({}),
      key: 'official/date-form/han',
    },
    { name: 'leaves a right date alone', text: letter({}) },
  ]);
});

describe('official/copy-to', () => {
  testCases(copyTo, [
    {
      name: 'closes with 。',
      text: letter({ copy: '抄送：省委各部门，省军⟦区⟧' }),
      fixed: letter({ copy: '抄送：省委各部门，省军区。' }),
    },
    { name: 'leaves a right one alone', text: letter({}) },
  ]);
});
