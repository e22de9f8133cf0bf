import { contents } from '../../../server/src/engine/rules/numbering/contents.ts';
import { testCases } from '../../support/ruleCases.ts';

const book = (...entries: string[]): string => `滨海市产业工人队伍建设改革工作手册

目　录

${entries.join('\n')}

一、思想引领

（一）宣讲活动

组织劳模工匠进企业、进车间开展宣讲。

（二）典型选树

每年选树一批先进典型。

二、技能提升

（一）劳动竞赛

围绕重点工程组织劳动竞赛。

（二）师带徒

签订师徒协议，明确培养目标。
`;

describe('numbering/contents', () => {
  testCases(contents, [
    {
      name: 'accepts entries with leaders and pages',
      text: book(
        '一、思想引领……………1',
        '（一）宣讲活动………1',
        '（二）典型选树………3',
        '二、技能提升……………5',
        '（一）劳动竞赛………5',
        '（二）师带徒…………7',
      ),
    },
    {
      name: 'compares an entry with the heading below the same part',
      text: book(
        '一、思想引领……………1',
        '（一）宣讲活动………1',
        '（二）典型选树………3',
        '二、技能提升……………5',
        '（一）⟦竞赛活动⟧………5',
        '（二）师带徒…………7',
      ),
      fixed: book(
        '一、思想引领……………1',
        '（一）宣讲活动………1',
        '（二）典型选树………3',
        '二、技能提升……………5',
        '（一）劳动竞赛………5',
        '（二）师带徒…………7',
      ),
      key: 'numbering/contents/words',
    },
    {
      name: 'names an entry that the body does not have',
      text: book('一、思想引领……………1', '二、技能提升……………5', '⟦三、权益维护⟧……………9'),
      key: 'numbering/contents/missing',
    },
  ]);
});
