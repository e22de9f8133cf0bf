import { crossReference } from '../../../server/src/engine/rules/numbering/crossReference.ts';
import { testCases } from '../../support/ruleCases.ts';

const rules = (third: string, named: string): string =>
  `江滨市城市更新实施细则

第一条　为规范城市更新活动，制定本细则。

第二条　专项规划应当包括下列内容：

（一）更新目标与策略；

（二）历史文化保护要求，重点明确：

1.历史建筑名录；

${third}历史文化街区的保护范围；

3.传统风貌控制要求；

（三）实施时序。

第三条　依照本细则${named}划定的范围，由县人民政府公布。
`;

describe('a reference to a 目', () => {
  testCases(crossReference, [
    { name: 'that is there is right', text: rules('2.', '第二条第二项第2目') },
    { name: 'whose number is out of order waits for that', text: rules('3.', '第二条第二项第2目') },
    {
      name: 'that is not there is reported',
      text: rules('2.', '⟦第二条第二项第4目⟧'),
      key: 'numbering/cross-reference/within',
    },
  ]);
});

describe('a reference to a 目 of an item that has none', () => {
  testCases(crossReference, [
    {
      name: 'is reported',
      text: rules('2.', '⟦第二条第一项第2目⟧'),
      key: 'numbering/cross-reference/within',
    },
    {
      name: 'may mean one that is written in mid-line',
      text: rules('2.', '第二条第一项第2目').replace('目标与策略', '目标，更新策略，（1）近期，（2）远期'),
    },
  ]);
});
