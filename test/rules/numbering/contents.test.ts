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
    {
      name: 'names a heading that the table leaves out among others of its kind, with a page or without',
      text: book('一、思想引领……………1', '⟦（一）宣讲活动⟧………1', '二、技能提升……………5'),
      key: 'numbering/contents/unlisted/after',
    },
    {
      name: 'adds a heading that the table leaves out where it has no pages',
      text: book('一、思想引领', '  ⟦（一）宣讲活动⟧', '二、技能提升', '  （一）劳动竞赛', '  （二）师带徒'),
      fixed: book(
        '一、思想引领',
        '  （一）宣讲活动',
        '  （二）典型选树',
        '二、技能提升',
        '  （一）劳动竞赛',
        '  （二）师带徒',
      ),
    },
    {
      name: 'adds the first heading before the others',
      text: book('一、思想引领', '⟦（二）典型选树⟧', '二、技能提升'),
      fixed: book('一、思想引领', '（一）宣讲活动', '（二）典型选树', '二、技能提升'),
      key: 'numbering/contents/unlisted/before',
    },
    {
      name: 'adds a part behind those below the one before it',
      text: '某某条例\n目录\n第一章　总则\n⟦第二章　管理⟧\n　第一节　许可\n　第二节　监督\n第四章　附则\n第一章　总则\n第一条　制定本条例。\n第二章　管理\n第一节　许可\n第二条　实行许可。\n第二节　监督\n第三条　加强监督。\n第三章　责任\n第四条　依法处罚。\n第四章　附则\n第五条　自公布之日起施行。',
      fixed:
        '某某条例\n目录\n第一章　总则\n第二章　管理\n　第一节　许可\n　第二节　监督\n第三章　责任\n第四章　附则\n第一章　总则\n第一条　制定本条例。\n第二章　管理\n第一节　许可\n第二条　实行许可。\n第二节　监督\n第三条　加强监督。\n第三章　责任\n第四条　依法处罚。\n第四章　附则\n第五条　自公布之日起施行。',
    },
    {
      name: 'accepts an attachment without a number',
      text: '某某规划\n目录\n一、目标\n二、任务\n附件：指标表\n一、目标\n全面完成。\n二、任务\n加强培训。\n附件\n指标表\n技能人才：30万人\n',
    },
    {
      name: 'leaves the headings of a covering notice out',
      text: '关于印发《某某方案》的通知\n各单位：\n一、提高认识\n要认真落实。\n二、抓好落实\n要定期报告。\n某某局\n2025年3月5日\n某某方案\n目录\n一、目标\n二、任务\n三、保障\n一、目标\n全面完成。\n二、任务\n加强培训。\n三、保障\n加强领导。',
    },
    {
      name: 'lets a table have the upper level only, or few of a kind',
      text: book('一、思想引领……………1', '二、技能提升……………5'),
    },
  ]);
});
