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
