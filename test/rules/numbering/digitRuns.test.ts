import { describe } from 'mocha';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { testCases } from '../../support/ruleCases.ts';

describe('a series 1. 2. 3. within a paragraph', () => {
  testCases(numberingRules, [
    {
      name: 'is held against its order',
      text: '下一步工作：1.加强学习；2.完善制度；⟦4.⟧强化监督。',
      fixed: '下一步工作：1.加强学习；2.完善制度；3.强化监督。',
      key: 'numbering/gap',
    },
    {
      name: 'has the points that labels have elsewhere',
      text: '下一步工作：⟦1、⟧加强学习；2、完善制度；3、强化监督。',
      fixed: '下一步工作：1.加强学习；2.完善制度；3.强化监督。',
      key: 'numbering/label-form/arabic/many',
    },
    {
      name: 'is not what months, decimals, ratios and rooms make',
      text: '分月看：1、2月份增长5%；3、4月份增长6%；7、8月份增长9%。比例为：1.5；2.5；4.5，分别为：1：3；3：5。地点：1号楼；3号楼。',
    },
    {
      name: 'is not what single figures make',
      text: '主要问题：1个县未完成；3个县进展慢。时间：1月；3月。其中：1人重伤；3人轻伤。',
    },
  ]);
});

const contract = (...lines: readonly string[]): string =>
  `委托协议\n\n一、甲方义务\n${lines.join('\n')}\n二、乙方义务\n支付费用。\n`;

describe('a series of which the first label begins the line', () => {
  testCases(numberingRules, [
    ...[
      ['（1）提供场地；（2）提供设备；⟦（4）⟧提供人员。', '（1）提供场地；（2）提供设备；（3）提供人员。'],
      ['①提供场地；②提供设备；⟦④⟧提供人员。', '①提供场地；②提供设备；③提供人员。'],
      ['1.提供场地；2.提供设备；⟦4.⟧提供人员。', '1.提供场地；2.提供设备；3.提供人员。'],
      [
        '（一）提供场地。（二）提供设备。⟦（四）⟧提供人员。',
        '（一）提供场地。（二）提供设备。（三）提供人员。',
      ],
    ].map(([words = '', fixed = '']) => ({
      name: `is held against its order: ${words}`,
      text: contract(words),
      fixed: contract(fixed),
      key: 'numbering/gap',
    })),
    {
      name: 'says no number twice',
      text: contract('（1）提供场地；（2）提供设备；⟦（2）⟧提供人员。'),
      fixed: contract('（1）提供场地；（2）提供设备；（3）提供人员。'),
      key: 'numbering/duplicate',
    },
    {
      name: 'is whole with points of full width as well',
      text: contract(
        '（一）协议包括：',
        '1．各方信息；2．实习时间；3．违约责任。',
        '（二）附则',
        '1．双方签字。2．加盖公章。',
      ),
    },
    {
      name: 'is not what quantities and marks of notes make',
      text: contract('1.提供场地3处；3.5万元用于维修；3个月内付清。', '2.一季度付清；三、四季度结算。'),
    },
  ]);
});

const table = (...rows: readonly string[]): string =>
  ['两份文件对照表', '', '2017年《方案》\t2024年《意见》', ...rows, ''].join('\n');

describe('labels in rows that tabs part', () => {
  testCases(numberingRules, [
    {
      name: 'are no list where they are taken from elsewhere',
      text: table(
        '3.健全保证主人翁地位的制度安排。\t（五）完善企业民主管理制度。',
        '14.拓宽产业工人发展空间。\t（十三）贯通产业工人横向发展机制。',
        '16.创新技能导向的激励机制。\t（十四）提高产业工人经济收入。',
      ),
    },
    {
      name: 'nor where the first happens to be 1',
      text: table('1.强化思想引领。\t（一）强化思想政治引领。', '14.拓宽发展空间。\t（十三）贯通发展机制。'),
    },
    {
      name: 'are a list where they count the rows',
      text: table('1.宣讲\t宣教部', '2.竞赛\t生产部', '⟦4.⟧帮扶\t保障部', '5.培训\t生产部'),
      key: 'numbering/gap',
    },
  ]);
});
