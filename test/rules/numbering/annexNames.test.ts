import assert from 'node:assert/strict';
import { annex } from '../../../server/src/engine/rules/numbering/annex.ts';
import { annexNote } from '../../../server/src/engine/rules/official/annexNote.ts';
import { applyEdits, findingsOf, testCases } from '../../support/ruleCases.ts';

const long = '江滨市推进产业工人队伍建设改革试点工作实施方案';

/** A notice with its note, and the attachments behind it. */
const notice = (note: string, ...attachments: readonly (readonly [label: string, title: string])[]): string =>
  `关于印发方案的通知\n\n各区人民政府：\n现将方案印发给你们，请认真贯彻执行。\n\n${note}\n\n江滨市人民政府办公室\n2025年3月1日\n\n${attachments
    .map(([label, title]) => `${label}\n\n${title}\n\n各部门按照职责分工抓好落实。\n`)
    .join('\n')}`;

describe('numbering/annex on names', () => {
  testCases(annex, [
    {
      name: 'takes the lines of one long name without a number for one',
      text: notice('附件：江滨市推进产业工人队伍建设改革试点工作\n      实施方案', ['附件', long]),
    },
    {
      name: 'holds such a name against the title as a whole',
      text: notice('附件：⟦江滨市推进产业工人队伍建设改革试点工作\n      实施办法⟧', ['附件', long]),
      key: 'numbering/annex/title',
      fixed: notice(`附件：${long}`, ['附件', long]),
    },
    {
      name: 'takes a second name for one where the first is the title',
      text: notice('附件：任务分工表\n      ⟦联络员名单⟧', ['附件', '任务分工表']),
      key: 'numbering/annex/no-body',
    },
    {
      name: 'takes the lines of a long name with a number for one',
      text: notice(
        '附件：1. 江滨市推进产业工人队伍建设改革试点工作\n         实施方案\n      2. 任务分工表',
        ['附件1', long],
        ['附件2', '任务分工表'],
      ),
    },
    {
      name: 'reports an attachment that the note does not list',
      text: notice(
        '附件：1. 任务分工表\n      2. 联络员名单',
        ['附件1', '任务分工表'],
        ['附件2', '联络员名单'],
        ['⟦附件3⟧', '进度安排'],
      ),
      key: 'numbering/annex/no-note',
    },
    {
      name: 'reports the second attachment where the note names one without a number',
      text: notice('附件：任务分工表', ['附件1', '任务分工表'], ['⟦附件2⟧', '联络员名单']),
      key: 'numbering/annex/no-note',
    },
  ]);

  const rest = '各部门按照职责分工抓好落实。';
  const dated = ['关于深化技能培训的意见', '（2024年10月12日）', rest].join('\n');
  const numbered = ['江海市总工会关于技能竞赛的通知', '江工发〔2024〕35号', '各产业工会：', rest].join('\n');
  const plain = ['技能培训实施方案', rest].join('\n');
  testCases(annex, [
    {
      name: 'takes 附件1： above the title of a text for its head, whatever stands below the title',
      text: ['附件1：', dated, '', '附件2：', plain, '', '附件3：', numbered].join('\n'),
    },
    {
      name: 'does so with Chinese numbers, in a volume',
      text: ['技能培训文件汇编', '', '附件一：', numbered, '', '附件二：', dated, '', '附件三：', plain].join(
        '\n',
      ),
    },
    {
      name: 'does so where a date with the session is below the title',
      text: [
        '附件1：',
        '江海市技能培训条例',
        '（2024年10月12日江海市第十届人民代表大会常务委员会第三次会议通过）',
        rest,
        '附件2：',
        plain,
      ].join('\n'),
    },
    {
      name: 'still takes a name below 附件： for one where the signature follows',
      text: notice('附件：\n⟦任务分工表⟧', ['附件', '任务安排表']),
      key: 'numbering/annex/title',
    },
  ]);
  testCases(annex, [
    {
      name: 'passes over the head of a paper that is attached as it is',
      text: notice('附件：全国总工会关于开展职工竞赛的通知', [
        '附件',
        '中华全国总工会文件\n\n总工发〔2025〕2号\n\n全国总工会关于开展职工竞赛的通知',
      ]),
    },
    {
      name: 'says which title such a paper has',
      text: notice('附件：⟦全国总工会关于开展竞赛的通知⟧', [
        '附件',
        '中华全国总工会文件\n总工发〔2025〕2号\n\n全国总工会关于开展职工竞赛的通知',
      ]),
      fixed: notice('附件：全国总工会关于开展职工竞赛的通知', [
        '附件',
        '中华全国总工会文件\n总工发〔2025〕2号\n\n全国总工会关于开展职工竞赛的通知',
      ]),
    },
    {
      name: 'passes over the fields of a form above its title',
      text: notice(
        '附件：1.报名表\n　　　2.汇总表\n　　　3.报名须知',
        ['附件1\t\t编号：', '报名表'],
        ['附件2', '单位（盖章）：　　　填报时间：　　年　月　日\n汇总表'],
        ['附件3', '编号：\n报名须知'],
      ),
    },
    {
      name: 'does not take what follows the fields for a title where it is none',
      text: notice('附件：汇总表', ['⟦附件⟧', `单位（盖章）：\n${rest}`]),
      key: 'numbering/annex/untitled',
    },
    ...['（涉密，另发）', '（另行下发）', '（单独印发）', '（电子版）', '（另附Excel）', '（略）'].map(
      (remark) => ({
        name: `looks for no attachment that stands elsewhere: ${remark}`,
        text: notice(`附件：1.任务分工表\n　　　2.报名表${remark}`, ['附件1', '任务分工表']),
      }),
    ),
    {
      name: 'looks for one that is told by other words in brackets',
      text: notice('附件：1.任务分工表\n　　　⟦2.报名表（企业）⟧', ['附件1', '任务分工表']),
    },
  ]);

  const expenses = '2025—2027年学校建设项目经费测算表';
  const named = (...names: readonly string[]): string =>
    names.map((name, i) => `${i === 0 ? '附件：' : '　　　'}${i + 1}.${name}`).join('\n');
  const attached = (...names: readonly string[]) => names.map((name, i) => [`附件${i + 1}`, name] as const);

  testCases(
    [annex, annexNote],
    [
      ...[
        ['布局规划', expenses, '市财政局意见'],
        ['2024/2025学年校历', '2025年债券分配表', '2025-2030年行动计划'],
        ['布局规划', '2025版标准目录', '120急救中心名单', '5G基站建设计划'],
        ['5G基站建设计划', '120急救中心名单'],
      ].map((names) => ({
        name: `takes the figures that a name begins with for its own: ${names.join(', ')}`,
        text: notice(named(...names), ...attached(...names)),
      })),
      {
        name: 'knows such names where no line is indented',
        text: notice(named('布局规划', '5G基站建设计划', expenses).replaceAll('　', '')),
      },
      {
        name: 'writes the word once before them',
        text: notice('⟦附件1：⟧2025年债券分配表\n附件2：2025年转移支付分配表'),
        fixed: notice('附件：1.2025年债券分配表\n　　　2.2025年转移支付分配表'),
        key: 'official/annex-note/repeated',
      },
      {
        name: 'writes it once before names that begin with other figures',
        text: notice('⟦附件1：⟧5G基站建设计划\n附件2：2.5亿元项目清单'),
        fixed: notice('附件：1.5G基站建设计划\n　　　2.2.5亿元项目清单'),
        key: 'official/annex-note/repeated',
      },
      {
        name: 'knows names that stand on one line',
        text: notice('附件：1.任务分工表　2.联络员名单', ['附件1', '任务分工表'], ['附件2', '联络员名单']),
      },
      {
        name: 'leaves a name without a number alone that begins with figures',
        text: notice('附件：1.5万元以上项目清单', ['附件', '1.5万元以上项目清单']),
      },
      {
        name: 'knows attachments that are parts of one number',
        text: notice(
          '附件：1.绩效自评报告\n　　　2-1.项目支出绩效自评表\n　　　2-2.整体支出绩效自评表\n　　　3.证明材料目录',
          ['附件1', '绩效自评报告'],
          ['附件2-1', '项目支出绩效自评表'],
          ['附件2-2', '整体支出绩效自评表'],
          ['附件3', '证明材料目录'],
        ),
      },
      {
        name: 'knows them where the note lists the whole',
        text: notice(
          '附件：1.绩效自评报告\n　　　2.绩效自评表',
          ['附件1', '绩效自评报告'],
          ['附件2—1', '项目支出绩效自评表'],
          ['附件2—2', '整体支出绩效自评表'],
        ),
      },
      {
        name: 'holds their titles against the names, and misses them where they are not',
        text: notice(
          '附件：1.绩效自评报告\n　　　2-1.⟦项目支出自评表⟧\n　　　2-2.整体支出绩效自评表\n　　　⟦3-1.证明材料目录⟧',
          ['附件1', '绩效自评报告'],
          ['附件2-1', '项目支出绩效自评表'],
          ['附件2-2', '整体支出绩效自评表'],
        ),
      },
      {
        name: 'knows a note whose first name runs on, above a signature that does',
        text: notice(
          '附件：1.江滨市推进产业工人队伍建设改革试点工作\n        实施方案\n      2.试点申报书',
          ['附件1', long],
          ['附件2', '试点申报书'],
        ).replace('江滨市人民政府办公室', '中共江滨市委网络安全和\n信息化委员会办公室　　　　江滨市教育局'),
      },
      {
        name: 'looks for no attachment that is left out or comes apart',
        text: notice('附件：1.任务分工表\n　　　2.任务一览表（略）\n　　　3.标准（另发）', [
          '附件1',
          '任务分工表',
        ]),
      },
      {
        name: 'says nothing of a name that is still to be written',
        text: notice('附件：1.任务分工表\n　　　2.', ['附件1', '任务分工表'], ['附件2', '联络员名单']),
      },
    ],
  );

  it('writes a name on several lines into the title as one', () => {
    const text = notice('附件：江滨市推进产业工人队伍建设改革试点工作\n      实施办法', ['附件', long]);
    const [, intoTitle] = findingsOf([annex], text)[0]!.fixes;
    assert.equal(applyEdits(text, intoTitle!.edits), text.replace(long, long.replace('方案', '办法')));
  });
});
