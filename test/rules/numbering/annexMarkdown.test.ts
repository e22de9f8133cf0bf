import { annex } from '../../../server/src/engine/rules/numbering/annex.ts';
import { annexNote } from '../../../server/src/engine/rules/official/annexNote.ts';
import { type RuleCase, testCases } from '../../support/ruleCases.ts';

const notice = (note: string, attachments: string): string =>
  `# 江海市防汛工作方案\n\n分级标准见附件1，请抓好落实。\n\n${note}\n\n江海市防汛抗旱指挥部\n2025年4月1日\n\n${attachments}\n`;

const note = '附件：1.分级标准\n\n2.框架图';
const bodies = (...[first, second]: readonly [string, string]): string =>
  `${first}\n\n凡符合下列情形之一的，为重大事件。\n\n${second}\n\n（略）`;
const plain = bodies('附件1\n\n分级标准', '附件2\n\n框架图');

const titles: readonly (readonly [string, string])[] = [
  ['## 附件1\n\n### 分级标准', '## 附件2\n\n### 框架图'],
  ['# 附件1\n\n# 分级标准', '# 附件2\n\n# 框架图'],
  ['# 附件1\n\n## 分级标准', '# 附件2\n\n## 框架图'],
  ['附件1\n\n## 分级标准', '附件2\n\n## 框架图 ##'],
  ['## 附件1 分级标准', '## 附件2：框架图'],
  ['## 附件1\n\n<center>分级标准</center>', '## 附件2\n\n<center>框架图</center>'],
  ['附件1\n\n<p align="center"><b>分级标准</b></p>', '附件2\n\n<h2>框架图</h2>'],
  ['**附件1**\n\n**分级标准**', '**附件2**\n\n**框架图**'],
  ['附件1：**分级标准**', '附件2 **框架图**'],
  ['## 附件1\n\n<div align="center">\n\n分级标准\n\n</div>', '## 附件2\n\n框架图'],
];

const notes = [
  '附件：1.[分级标准](a.docx)\n\n2.[框架图](b.docx)',
  '附件：1.**分级标准**\n\n2.**框架图**',
  '**附件：**\n\n1. 分级标准\n2. 框架图',
  '**附件：** 1. 分级标准\n\n2. 框架图',
  '**附件**：\n\n1. 分级标准\n2. 框架图',
  '**附件：**1.分级标准\n2.框架图',
  '### 附件\n\n1. 分级标准\n2. 框架图',
  '### 附件：\n\n1. 分级标准\n2. 框架图',
  '### **附件：**\n\n1. 分级标准\n2. 框架图',
  '**附件：**\n\n- 附件1：分级标准\n- 附件2：框架图',
  '附件：\n\n- 附件1：分级标准\n- 附件2：框架图',
  '### 附件\n\n- 分级标准\n- 框架图',
  '**附件**\n\n1. 分级标准\n2. 框架图',
  '附件：<br>1. 分级标准<br>\n2. 框架图',
  '> 附件：1. 分级标准\n> 2. 框架图',
  '**附件：**\n\n- [分级标准](a.docx)\n- [框架图](b.docx)',
];

const cases: readonly RuleCase[] = [
  ...titles.map((pair) => ({
    name: `knows the titles of attachments in ${pair.join(', ')}`,
    text: notice(note, bodies(...pair)),
  })),
  ...notes.map((own) => ({ name: `knows the note ${own}`, text: notice(own, plain) })),
  {
    name: 'holds a title in a heading against the name',
    text: notice('附件：1.⟦分级办法⟧\n2.框架图', bodies(...(titles[0] as [string, string]))),
    fixed: notice('附件：1.分级标准\n2.框架图', bodies(...(titles[0] as [string, string]))),
    key: 'numbering/annex/title',
  },
  {
    name: 'holds the words of a link against the title',
    text: notice('附件：1.[⟦分级办法⟧](a.docx)\n2.框架图', plain),
    fixed: notice('附件：1.[分级标准](a.docx)\n2.框架图', plain),
    key: 'numbering/annex/title',
  },
  {
    name: 'knows the note right before the first attachment, where nobody signs',
    text: notice('## 附件\n\n1. 分级标准\n2. 框架图', plain).replace(
      '江海市防汛抗旱指挥部\n2025年4月1日\n\n',
      '',
    ),
  },
  {
    name: 'misses a title below a bold heading',
    text: notice(
      note,
      bodies('**⟦附件1⟧**\n\n| 等级 | 标准 |\n|---|---|\n| 一 | 甲 |', '**附件2**\n\n框架图'),
    ),
    key: 'numbering/annex/untitled',
  },
  {
    name: 'takes a heading with a number for no title',
    text: notice(note, bodies('## ⟦附件1⟧\n\n### 一、分级标准', '## 附件2\n\n### 框架图')),
    key: 'numbering/annex/untitled',
  },
];

describe('attachments in Markdown', () => {
  testCases(
    [annex, annexNote],
    cases.map((c) => ({ ...c, markdown: true })),
  );
});
