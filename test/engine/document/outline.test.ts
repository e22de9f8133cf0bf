import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { read } from '../../../server/src/engine/document/read.ts';
import { outlineText } from '../../support/outline.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly outline: string;
  readonly markdown?: boolean;
}

const cases: readonly Case[] = [
  {
    name: 'nests 编 分编 章 节 条 项 目',
    text: `第二编　物权
第一分编　通则
第一章　一般规定
第二百零五条　本编调整因物的归属和利用产生的民事关系。
第二分编　所有权
第四章　一般规定
第一节　不动产登记
第二百一十条　登记机构履行下列职责：
（一）查验申请人提供的材料：
1.权属证明；
2.身份证明；
（二）就有关事项询问申请人。
前款所称登记机构，是指不动产登记机构。`,
    outline: `第二编 物权
  第一分编 通则
    第一章 一般规定
      第二百零五条
  第二分编 所有权
    第四章 一般规定
      第一节 不动产登记
        第二百一十条
          （一）
            1.
            2.
          （二）`,
  },
  {
    name: 'puts 一、 above articles that run on through it',
    text: '一、管辖\n第一条　涉外案件包括下列案件。\n第二条　由中级人民法院管辖。\n二、回避\n第三条　审判人员应当回避。',
    outline: '一、 管辖\n  第一条\n  第二条\n二、 回避\n  第三条',
  },
  {
    name: 'puts 一、 below the article that lists it',
    text: '第一条　倾倒按照下列规定：\n一、禁止倾倒的物质；\n二、准许倾倒的物质。\n第二条　本条例自公布之日起施行。',
    outline: '第一条\n  一、\n  二、\n第二条',
  },
  {
    name: 'accepts a skipped level',
    text: '一、切实减少文件\n1.严控数量。能不发的不发。\n2.严控篇幅。一般不超过五千字。\n二、精简会议\n3.严控规格。提倡视频会议。',
    outline: '一、 切实减少文件\n  1. 严控数量\n  2. 严控篇幅\n二、 精简会议\n  3. 严控规格',
  },
  {
    name: 'understands imperfect labels as what they mean',
    text: '一.总体要求\n(一)指导思想。高举旗帜。\n（二）、基本原则\n１．坚持党的领导。加强全面领导。\n2、坚持以人为本。维护合法权益。\n－、重复\n㈡保障措施。强化落实。',
    outline:
      '一、 总体要求\n  （一） 指导思想\n  （二） 基本原则\n    1. 坚持党的领导\n    2. 坚持以人为本\n一、 重复\n  （二） 保障措施',
  },
  {
    name: 'keeps —— and 一是 below the item they stand under',
    text: '（二）基本原则\n——坚持党的领导，把握正确方向。加强领导。\n——坚持服务大局。发挥作用。\n（三）目标任务\n一是壮大队伍。\n二是提高素质。',
    outline:
      '（二） 基本原则\n  —— 坚持党的领导，把握正确方向\n  —— 坚持服务大局\n（三） 目标任务\n  一是\n  二是',
  },
  {
    name: 'hangs annexes with their titles at the root',
    text: '一、总体要求\n坚持统筹推进。\n附件1\n任务分工表\n一、思想引领\n1.开展宣传。\n附件2\n成员名单',
    outline: '一、 总体要求\n附件1 任务分工表\n  一、 思想引领\n    1.\n附件2 成员名单',
  },
  {
    name: 'reads questions with their answers',
    text: '前  言\n本书共三问。\n一、产业工人是指哪些人？\n是指工人。\n二、如何享受“互联网+”服务?\n（1）打造平台。完善网站。\n（2）联合企业。成立联盟。\n第二部分 展望\n三、如何打通“最后一公里”?\n企业是主体。',
    outline:
      '前言\n一、 产业工人是指哪些人？\n二、 如何享受“互联网+”服务?\n  （1） 打造平台\n  （2） 联合企业\n第二部分 展望\n  三、 如何打通“最后一公里”?',
  },
  {
    name: 'reads Markdown headings, with and without labels',
    text: '# 实施方案\n\n## 一、总体要求\n\n### （一）指导思想\n\n坚持统筹。\n\n## 背景材料\n\n- 第一点说明\n- 第二点说明\n',
    markdown: true,
    outline: '一、 总体要求\n  （一） 指导思想\n## 背景材料\n  -\n  -',
  },
  {
    name: 'takes items of a Markdown list for text, in bold type and with a figure at the beginning too',
    text: '# 实施方案\n\n## 一、总体要求\n\n- 加强组织领导\n- **强化引领**：开展宣传\n- 2000名工匠\n\n## 二、工作任务\n\n* 完善保障\n',
    markdown: true,
    outline: '一、 总体要求\n  -\n  -\n  -\n二、 工作任务\n  *',
  },
  {
    name: 'uses headings without labels where there are no labels',
    text: '关于深化改革的意见\n\n主要目标\n\n到2035年，培养造就2000名左右大国工匠。\n\n强化思想政治引领，团结引导产业工人\n\n持续强化思想政治工作。坚持凝心铸魂。',
    outline: '主要目标\n强化思想政治引领，团结引导产业工人',
  },
  {
    name: 'leaves the table of contents out',
    text: '某某条例\n目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　为了规范管理，制定本条例。\n第二章　附则\n第二条　本条例自公布之日起施行。',
    outline: '第一章 总则\n  第一条\n第二章 附则\n  第二条',
  },
  {
    name: 'knows where a table of contents ends although its first label is wrong',
    text: '某某条例\n目　录\n第三章　总则\n第二章　管理\n第三章　附则\n第一章　总则\n第一条　制定本条例。\n第二章　管理\n第二条　加强管理。\n第三章　附则\n第三条　自公布之日起施行。',
    outline: '第一章 总则\n  第一条\n第二章 管理\n  第二条\n第三章 附则\n  第三条',
  },
  {
    name: 'knows where a table of contents ends above words of introduction',
    text: '某某方案\n目　录\n一、总体要求\n二、重点任务\n（一）加强引领\n（二）提升素质\n三、保障措施\n为深入推进改革，制定本方案。\n一、总体要求\n坚持党的领导。\n二、重点任务\n（一）加强引领\n组织宣讲。\n（二）提升素质\n开展培训。\n三、保障措施\n强化督查。',
    outline: '一、 总体要求\n二、 重点任务\n  （一） 加强引领\n  （二） 提升素质\n三、 保障措施',
  },
  {
    name: 'knows where a table of contents ends although the body has lost its first heading',
    text: '某某条例\n目　录\n第一章　总则\n第二章　管理\n第三章　附则\n第一条　制定本条例。\n第二章　管理\n第二条　加强管理。\n第三章　附则\n第三条　自公布之日起施行。',
    outline: '第一条\n第二章 管理\n  第二条\n第三章 附则\n  第三条',
  },
  {
    name: 'knows where a table of contents ends although it has lost its first entry',
    text: '某某条例\n目　录\n第二章　管理\n第三章　附则\n第一章　总则\n第一条　制定本条例。\n第二章　管理\n第二条　加强管理。\n第三章　附则\n第三条　自公布之日起施行。',
    outline: '第一章 总则\n  第一条\n第二章 管理\n  第二条\n第三章 附则\n  第三条',
  },
  {
    name: 'knows where a table of contents in decimal numbers ends above the title',
    text: '某某应急预案\n目　录\n1 总则\n1.1 编制目的\n2 组织体系\n3 附则\n某某应急预案\n1 总则\n1.1 编制目的\n提高能力。\n2 组织体系\n设立机构。\n3 附则\n自印发之日起施行。',
    outline: '1总则\n1.1编制目的\n2组织体系\n3附则',
  },
  {
    name: 'takes what stands below the word for contents alone for the body',
    text: '某某手册\n目　录\n一、总体要求\n坚持党的领导。\n二、重点任务\n加强引领。\n附件\n任务分工\n一、总体要求\n由办公室负责。',
    outline: '目录\n一、 总体要求\n二、 重点任务\n附件 任务分工\n  一、 总体要求',
  },
  {
    name: 'takes rows of a table that end with numbers for no table of contents',
    text: '关于开展考核的通知\n请遵照执行。\n附件\n考核评分表\n一、思想引领\t30\n（一）宣讲场次\t10\n（二）阵地建设\t20\n二、技能提升\t40\n三、权益保障\t30',
    outline:
      '附件 考核评分表\n  一、 思想引领30\n    （一） 宣讲场次10\n    （二） 阵地建设20\n  二、 技能提升40\n  三、 权益保障30',
  },
  {
    name: 'knows a table of contents without a heading by its tabs where its first entry comes back',
    text: '某某方案\n一、总体要求\t1\n二、主要任务\t3\n三、保障措施\t9\n为推进改革，制定本方案。\n一、总体要求\n坚持统筹。\n二、主要任务\n强化引领。\n三、保障措施\n加强领导。',
    outline: '一、 总体要求\n二、 主要任务\n三、 保障措施',
  },
  {
    name: 'nests lists of Markdown by their indentation',
    text: '# 工作要点\n\n1. 抓党建：\n   1. 落实议题制度；\n   2. 落实课程制度。\n2. 抓队伍：\n\n    1. 培训干部。\n    2. 招聘人员。\n',
    outline: '1.\n  1.\n  2.\n2.\n  1.\n  2.',
    markdown: true,
  },
  {
    name: 'takes indentation for nothing where no list begins anew, and outside of Markdown',
    text: '一、工作\n1.抓党建。\n  2.抓队伍。\n二、要求\n  1.抓落实。\n1.抓督查。',
    outline: '一、 工作\n  1.\n  2.\n二、 要求\n  1.\n  1.',
  },
  {
    name: 'leaves out a list of headings that only announces them',
    text: '某某方案\n一、总体要求\n二、主要任务\n三、保障措施\n一、总体要求\n坚持统筹。\n二、主要任务\n强化引领。\n三、保障措施\n加强领导。',
    outline: '一、 总体要求\n二、 主要任务\n三、 保障措施',
  },
  {
    name: 'reads a speech',
    text: '在推进会上的讲话\n（2024年10月12日）\n李　明\n同志们：\n我讲两点意见。\n一、提高政治站位\n第一，这是必然要求。使命重大。\n第二，这是迫切需要。任务艰巨。\n二、强化组织保障\n首先，压实责任。其次，强化督导。',
    outline: '一、 提高政治站位\n  第一， 这是必然要求\n  第二， 这是迫切需要\n二、 强化组织保障',
  },
  {
    name: 'leaves what is quoted out',
    text: '一、将第三条修改为：“第三条　县级以上人民政府应当加强领导。\n第四条　有关部门各负其责。”\n二、删去第五条。',
    outline: '一、\n二、',
  },
];

describe('outline', () => {
  for (const { name, text, outline, markdown } of cases)
    it(name, () => assert.equal(outlineText(read(text, { markdown: markdown ?? false })), outline));
});

describe('outline of the editions', () => {
  const edition = (id: string) =>
    read(readFileSync(new URL(`../../../corpus/editions/${id}.txt`, import.meta.url), 'utf8'));
  const golden = (id: string) =>
    readFileSync(new URL(`../../golden/outlines/${id}.txt`, import.meta.url), 'utf8').trimEnd();
  for (const id of ['2024-opinions', '2017-plan', '2022-questions'])
    it(`of ${id} is the one on record`, () => assert.equal(outlineText(edition(id)), golden(id)));

  it('has nine parts and twenty-seven items in the 2024 text', () => {
    const { outline } = edition('2024-opinions');
    assert.equal(outline.length, 9);
    assert.equal(outline.flatMap((part) => part.children).length, 27);
  });

  it('has 3 + 5 + 4 groups, four principles and 25 measures in the 2017 text', () => {
    const { outline } = edition('2017-plan');
    assert.deepEqual(
      outline.map((part) => part.children.length),
      [3, 5, 4],
    );
    assert.equal(outline[0]?.children[1]?.children.length, 4);
    assert.deepEqual(
      outline[1]?.children.flatMap((group) => group.children.map((measure) => measure.label?.value)),
      Array.from({ length: 25 }, (_, i) => i + 1),
    );
  });

  it('has fifty questions in the 2022 text', () => {
    const questions = edition('2022-questions').labels.filter((l) => l.form === 'han');
    assert.deepEqual(
      questions.map((l) => l.value),
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
  });
});
