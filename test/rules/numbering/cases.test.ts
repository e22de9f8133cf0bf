import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { testCases } from '../../support/ruleCases.ts';

const circular = (lead: string, behind: string): string =>
  [
    '江海市总工会通报',
    lead,
    '1.甲区张某违规收受礼金问题。2024年3月，张某收受礼金。',
    '2.乙区李某违规发放补贴问题。2024年5月，李某发放补贴。',
    '3.丙区王某公车私用问题。2024年6月，王某公车私用。',
    behind,
  ].join('\n\n');

describe('cases that are counted by 起', () => {
  testCases(numberingRules, [
    {
      name: 'are fewer than a circular says',
      key: 'numbering/count',
      text: circular('现将⟦4⟧起典型问题通报如下：', '各级工会要引以为戒。'),
      fixed: circular('现将3起典型问题通报如下：', '各级工会要引以为戒。'),
    },
    {
      name: 'are fewer than is said behind them',
      key: 'numbering/count/back',
      text: circular('现将有关问题通报如下：', '以上⟦4⟧起问题，反映出少数干部纪律意识淡薄。'),
      fixed: circular('现将有关问题通报如下：', '以上3起问题，反映出少数干部纪律意识淡薄。'),
    },
    {
      name: 'are as many',
      text: circular('现将3起典型问题通报如下：', '以上3起问题，反映出少数干部纪律意识淡薄。'),
    },
  ]);
});
