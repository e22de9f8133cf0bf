import { itemPunctuation } from '../../../server/src/engine/rules/numbering/itemPunctuation.ts';
import { testCases } from '../../support/ruleCases.ts';

const rules = (...items: readonly string[]): string =>
  `江滨市河道管理办法\n\n第一条　禁止从事下列活动：\n${items.join('\n')}\n第二条　本办法自印发之日起施行。\n`;

describe('numbering/item-punctuation', () => {
  testCases(itemPunctuation, [
    {
      name: 'is silent where all is right',
      text: rules('（一）设置排污口；', '（二）倾倒垃圾；', '（三）其他活动。'),
    },
    {
      name: 'reports the item that ends otherwise',
      text: rules('（一）设置排污口；', '（二）倾倒垃圾⟦。⟧', '（三）采砂；', '（四）其他活动。'),
      fixed: rules('（一）设置排污口；', '（二）倾倒垃圾；', '（三）采砂；', '（四）其他活动。'),
    },
    {
      name: 'puts in a mark that is missing',
      text: rules('（一）设置排污⟦口⟧', '（二）倾倒垃圾；', '（三）采砂；', '（四）其他活动。'),
      fixed: rules('（一）设置排污口；', '（二）倾倒垃圾；', '（三）采砂；', '（四）其他活动。'),
    },
    {
      name: 'closes the last item',
      text: rules('（一）设置排污口；', '（二）倾倒垃圾；', '（三）其他活动⟦；⟧'),
      fixed: rules('（一）设置排污口；', '（二）倾倒垃圾；', '（三）其他活动。'),
    },
    {
      name: 'closes it where it has no mark',
      text: rules('（一）设置排污口；', '（二）倾倒垃圾；', '（三）其他活⟦动⟧'),
      fixed: rules('（一）设置排污口；', '（二）倾倒垃圾；', '（三）其他活动。'),
    },
    {
      name: 'lets a list within a list end as the outer one goes on',
      text: rules(
        '（一）设置排污口；',
        '（二）从事养殖，包括：',
        '1.生猪；',
        '2.奶牛；',
        '3.蛋鸡；',
        '（三）采砂；',
        '（四）其他活动。',
      ),
    },
    {
      name: 'leaves items of several sentences alone',
      text: rules(
        '（一）设置排污口；',
        '（二）倾倒垃圾。但是另有规定的除外。',
        '（三）采砂；',
        '（四）其他活动。',
      ),
    },
    {
      name: 'leaves lists that have 。 throughout, or no marks, alone',
      text: rules('（一）设置排污口。', '（二）倾倒垃圾。', '（三）其他活动。').replace(
        '第二条',
        '第二条　报送下列表格：\n（一）申请表\n（二）登记表\n（三）名册\n第三条',
      ),
    },
    {
      name: 'waits for the end of a list that is being written',
      text: '江滨市工作方案\n\n重点抓好以下工作：\n1.摸清底数；\n2.明确责任；\n3.建立台账；\n',
    },
  ]);
});
