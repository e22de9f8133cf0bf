import assert from 'node:assert/strict';
import { bracketWidth } from '../../../server/src/engine/rules/numbering/bracketWidth.ts';
import { count } from '../../../server/src/engine/rules/numbering/count.ts';
import { crossReference } from '../../../server/src/engine/rules/numbering/crossReference.ts';
import { gluedLabel } from '../../../server/src/engine/rules/numbering/gluedLabel.ts';
import { numberingRules } from '../../../server/src/engine/rules/numbering/index.ts';
import { labelForm } from '../../../server/src/engine/rules/numbering/labelForm.ts';
import { lostLabel } from '../../../server/src/engine/rules/numbering/lostLabel.ts';
import { mixedForms } from '../../../server/src/engine/rules/numbering/mixedForms.ts';
import { contextOf } from '../../support/findings.ts';
import { testCases } from '../../support/ruleCases.ts';
import { ruleFindings } from '../../support/ruleFindings.ts';
import { plan, regulation } from '../../support/soundDrafts.ts';

describe('numbering/lost-label', () => {
  testCases(lostLabel, [
    {
      name: 'names the first items of a list that lost their labels',
      text: regulation.replace(
        '（一）坚持党的领导；\n\n（二）坚持依法保障；',
        '⟦坚持党的领导；⟧\n\n坚持依法保障；',
      ),
      fixed: regulation,
    },
    {
      name: 'names a chapter heading that lost its label',
      text: regulation.replace('\n\n第三章　法律责任\n', '\n\n⟦法律责任⟧\n'),
      fixed: regulation,
    },
    {
      name: 'does not take the closing words of a paper for the first of a list without stops',
      text: '现请示如下：\n\n（一）恳请列入预算。\n\n（二）恳请划拨厂房。\n\n妥否，请批示。\n\n　　2.厂房权属证明\n\n　　3.经费测算表',
    },
    {
      name: 'does not take a sentence that ends with a quotation for a lost heading',
      text: '第一部分　重要论述\n会议指出：“工人阶级是我国的领导阶级。”\n第三部分　政策要点\n要抓好落实。\n第四部分　思考题\n联系实际谈体会。',
    },
    {
      name: 'does not take a further 款 for a lost item',
      text: regulation.replace('第六条　用人单位', '第七条　用人单位'),
    },
  ]);
});

const glued = (...lines: readonly string[]): string => ['关于加强工作的意见', ...lines].join('\n　　');

describe('numbering/glued-label', () => {
  testCases(gluedLabel, [
    {
      name: 'parts a heading from the paragraph that it runs into',
      text: glued(
        '一、总体要求',
        '坚持党的领导，加强统筹协调。',
        '二、重点任务',
        '加强教育培训，提升技能水平。⟦三、⟧保障措施',
        '加强组织领导。',
        '四、监督检查',
        '加强督查。',
      ),
      fixed: glued(
        '一、总体要求',
        '坚持党的领导，加强统筹协调。',
        '二、重点任务',
        '加强教育培训，提升技能水平。\n三、保障措施',
        '加强组织领导。',
        '四、监督检查',
        '加强督查。',
      ),
    },
    {
      name: 'parts items of all forms',
      text: glued(
        '一、重点任务',
        '（一）教育培训。加强培训，提升技能水平。⟦（二）⟧权益维护。落实制度。',
        '（三）关心关爱。1.建好阵地。',
        '二、保障措施',
        '1.加强领导。压实责任。',
        '2.加强宣传。营造氛围。⟦3.⟧加强督查。跟踪问效。',
        '4.加强考核。',
      ),
    },
    {
      name: 'leaves a list alone that is written with several on one line',
      text: glued(
        '一、名单',
        '1.张三。2.李四。',
        '3.王五。4.赵六。',
        '5.钱七。',
        '二、要求',
        '要做到三条：一、认真学习。二、抓好落实。三、及时报送。',
        '三、说明',
        '（一）甲。（二）乙。（三）丙。',
        '（四）丁。',
      ),
    },
    {
      name: 'parts a chapter from the paragraph it runs into',
      text: regulation
        .replace('依法给予处分。\n\n第四章　附则', '依法给予处分。⟦第四章⟧　附则')
        .replace('第四章⟧　附则\n\n第十条', '第四章⟧　附则\n\n第五章　其他\n\n第十条'),
    },
    {
      name: 'parts a chapter whose name fills the rest of the line',
      text: '第一章 总则\n第一条 停车设施由市规划部门编制规划。⟦第二章⟧ 规划建设\n第二条 新建小区应当配建停车位。\n第三章 附则\n第三条 本办法自发布之日起施行。',
      fixed:
        '第一章 总则\n第一条 停车设施由市规划部门编制规划。\n第二章 规划建设\n第二条 新建小区应当配建停车位。\n第三章 附则\n第三条 本办法自发布之日起施行。',
    },
    {
      name: 'parts an article from the one before, the space between them included',
      text: '第一条 本市停车管理适用本办法，　⟦第二条⟧ 停车收费实行政府指导价。\n第三条 停车设施应当向社会开放。',
      fixed:
        '第一条 本市停车管理适用本办法，\n第二条 停车收费实行政府指导价。\n第三条 停车设施应当向社会开放。',
    },
    ...[
      ['一、', '二、', '三、', '四、'],
      ['（一）', '（二）', '（三）', '（四）'],
      ['1. ', '2. ', '3. ', '4. '],
      ['（1）', '（2）', '（3）', '（4）'],
      ['①', '②', '③', '④'],
    ].map(([one, two, three, four]) => ({
      name: `parts ${two?.trim()} from the paragraph it runs into`,
      text: `${one}加强领导\n各级要高度重视，⟦${two?.trim()}⟧${two?.endsWith(' ') ? ' ' : ''}落实经费保障。\n${three}强化督促\n定期通报。\n${four}做好宣传`,
      fixed: `${one}加强领导\n各级要高度重视，\n${two}落实经费保障。\n${three}强化督促\n定期通报。\n${four}做好宣传`,
    })),
    {
      name: 'parts two items that run into one paragraph',
      text: '（一）加强领导\n各级要高度重视，⟦（二）⟧落实经费保障，（三）强化督促。\n（四）做好宣传',
      fixed: '（一）加强领导\n各级要高度重视，\n（二）落实经费保障，\n（三）强化督促。\n（四）做好宣传',
    },
    {
      name: 'takes no item that is referred to for one',
      text: '（一）加强领导\n各级要高度重视，（二）项任务由财政部门牵头。\n（三）强化督促\n定期通报。\n（四）做好宣传',
    },
    {
      name: 'takes no chapter or article that is referred to for one',
      text: '第一章 总则\n第一条 本办法适用于停车管理，第二条另有规定的，从其规定；第二章的规定除外。\n第三条 停车设施应当向社会开放。\n第三章 附则\n第四条 本办法自发布之日起施行。',
    },
    {
      name: 'leaves a cited chapter alone',
      text: regulation.replace('依法给予处分。', '依照本条例第三章的规定处理。'),
    },
  ]);
});

describe('numbering/mixed-forms', () => {
  testCases(mixedForms, [
    {
      name: 'writes the label as its siblings are written',
      text: '工作意见\n　　一、主要做法\n　　1．依法订立合同。\n　　⟦（2）⟧依法参加社会保险。\n　　3．依法提供劳动条件。',
      fixed:
        '工作意见\n　　一、主要做法\n　　1．依法订立合同。\n　　2．依法参加社会保险。\n　　3．依法提供劳动条件。',
    },
    {
      name: 'leaves a label to its own series where that has a hole for it',
      text: '工作意见\n一、提高站位\n我们要提高认识。\n二、突出重点\n（一）舍得投入。\n（三）打破天花板。\n（三）真心关爱。\n四、加强领导\n各级党委要加强领导。',
    },
    {
      name: 'does not where its own series is whole without it',
      text: '工作意见\n一、提高站位\n我们要提高认识。\n二、突出重点\n（一）舍得投入。\n（二）打破天花板。\n（三）真心关爱。\n⟦（三）⟧严格管理\n要从严管理。\n四、加强领导\n各级党委要加强领导。',
    },
    {
      name: 'wants （一） for a lone 一、 right before （二）',
      text: '工作通知\n有关要求如下：\n⟦一、⟧压实责任。\n（二）排查隐患。\n（三）严格执法。',
      fixed: '工作通知\n有关要求如下：\n（一）压实责任。\n（二）排查隐患。\n（三）严格执法。',
    },
    {
      name: 'wants 1. for a lone ① right before 2.',
      text: '工作方案\n一、重点任务\n（一）开展培训。\n⟦①⟧建立需求清单。\n2.实施项目制培训。\n3.建设师资队伍。\n（二）建设基地。\n1.新建基地。\n2.改造基地。\n二、保障措施\n抓好落实。',
    },
    {
      name: 'lets a heading have items that have lost their first where 二、 follows',
      text: '工作方案\n一、重点任务\n（二）建设基地。\n（三）改造基地。\n二、保障措施\n抓好落实。',
    },
    {
      name: 'wants 二是 for 其次 in a run of 一是',
      text: '要抓好落实：一是健全机制，压实责任；⟦其次，⟧强化保障，加大投入；三是严格考核，注重实效。',
      fixed: '要抓好落实：一是健全机制，压实责任；二是强化保障，加大投入；三是严格考核，注重实效。',
    },
    {
      name: 'wants （三） for 三、 at the end of a list',
      text: regulation.replace('（三）坚持共建共享', '⟦三、⟧坚持共建共享'),
      fixed: regulation,
    },
    {
      name: 'lets a heading follow the items of the one before it',
      text: '一、目标\n全面完成。\n二、任务\n（一）宣讲。\n（二）培训。\n三、保障\n加强领导。',
    },
  ]);
});

describe('numbering/label-form', () => {
  testCases(labelForm, [
    {
      name: 'accepts 1． where it is kept throughout',
      text: '一、总则\n1．加强领导。\n2．压实责任。\n3．严格考核。',
    },
    {
      name: 'says once that a document writes 1、',
      text: '一、总则\n⟦1、⟧甲。\n2、乙。\n3、丙。\n4、丁。\n5、戊。\n6、己。',
      fixed: '一、总则\n1.甲。\n2.乙。\n3.丙。\n4.丁。\n5.戊。\n6.己。',
      key: 'numbering/label-form/arabic/many',
    },
    {
      name: 'leaves a label inside a quotation alone',
      text: '一、总则\n文件提出：“1、加强领导。”\n二、附则',
    },
  ]);
});

describe('numbering/bracket-width', () => {
  testCases(bracketWidth, [
    {
      name: 'accepts 1） 2） kept throughout',
      text: '要求如下：\n1）落实责任。\n2）严格考核。\n3）注重实效。',
    },
    { name: 'accepts (一) kept throughout', text: '(一)落实责任。\n(二)严格考核。\n(三)注重实效。' },
  ]);
});

describe('numbering/count', () => {
  testCases(count, [
    {
      name: 'counts the items below the words',
      text: plan
        .replace('1.开展劳动竞赛', '具体包括以下⟦三⟧个方面：\n\n1.开展劳动竞赛')
        .replace('（四）搭建建功平台\n\n', '（四）搭建建功平台。'),
    },
    {
      name: 'counts what words behind a list say of it',
      text: '存在的不足：一是学习不深入。二是调研不扎实。三是落实不到位。针对以上⟦四⟧个问题，要认真整改。\n\n二、存在不足\n\n一是学习不深入。二是调研不扎实。\n\n三、下步打算\n\n针对上述⟦五⟧个方面，逐项整改。',
      key: 'numbering/count/back',
      fixed:
        '存在的不足：一是学习不深入。二是调研不扎实。三是落实不到位。针对以上三个问题，要认真整改。\n\n二、存在不足\n\n一是学习不深入。二是调研不扎实。\n\n三、下步打算\n\n针对上述两个方面，逐项整改。',
    },
    {
      name: 'counts it behind a heading that runs in, and who is to go by it',
      text: '一是学习不深入。二是调研不扎实。三是落实不到位。\n\n三、工作要求\n\n（一）压实责任。各县（区）要对照上述⟦四⟧个问题，逐项整改。\n\n（二）强化督导。要抓好整改。',
      fixed:
        '一是学习不深入。二是调研不扎实。三是落实不到位。\n\n三、工作要求\n\n（一）压实责任。各县（区）要对照上述三个问题，逐项整改。\n\n（二）强化督导。要抓好整改。',
    },
    {
      name: 'leaves alone what words behind a list may say of another one, or of none',
      text: [
        '一是学习不深入。二是调研不扎实。三是落实不到位。针对以上三个问题，要认真整改。',
        '一、学习不深入。\n二、调研不扎实。\n三、落实不到位。一是进度慢，二是质量差。\n\n针对以上三个问题，要认真整改。',
        '一是学习不深入。二是调研不扎实。\n\n市级以上四个平台要开放。\n\n以上四个市要带头。',
        '一是学习不深入。二是调研不扎实。此外，落实不到位。针对以上三个问题，要认真整改。',
      ].join('\n\n附件\n\n'),
    },
    {
      name: 'counts the parts that a paper says it has',
      text: '本方案共⟦四⟧个部分。\n\n一、总体要求\n\n坚持党的领导。\n\n二、重点任务\n\n抓好培训。\n\n三、组织保障\n\n加强领导。',
    },
    {
      name: 'knows what a document that is named consists of',
      text: '《意见》全文共九个部分。\n\n一、学习意义\n\n提高认识。\n\n二、学习要求\n\n抓好落实。',
    },
    {
      name: 'knows what another document consists of from counts',
      text: '《意见》（以下简称2024年《意见》）共9个部分27条，具体内容如下：\n\n（一）关于总体要求。明确了目标。\n\n（二）关于思想引领。提出了要求。',
    },
    {
      name: 'knows shares and choices from counts',
      text: '有下列三种情形之一的，给予补贴：\n（一）新招用职工；\n（二）组织培训。',
    },
    {
      name: 'counts what a slogan in quotation marks announces',
      text: '要做到“⟦五⟧个到位”：一是责任到位，二是宣传到位，三是管控到位，四是排查到位。\n\n抓好“三个强化”：一是强化培训；二是强化考核；三是强化保障。',
    },
    ...['1.|2.|3.', '1．|2．|3．', '1、|2、|3、'].map((labels) => {
      const [one, two, three] = labels.split('|');
      return {
        name: `counts members in one paragraph: ${labels}`,
        text: `重点抓好⟦四⟧方面工作：${one}加强学习，提高认识；${two}完善制度；${three}强化监督。`,
        fixed: `重点抓好三方面工作：${one}加强学习，提高认识；${two}完善制度；${three}强化监督。`,
      };
    }),
    {
      name: 'knows slogans that announce nothing',
      text: '坚决做到“两个维护”：一是加强学习；二是加强监督；三是加强问责。\n\n要做到“五个到位”。具体要求如下：一是压实责任；二是加强宣传。',
    },
    {
      name: 'counts what is told in paragraphs of its own',
      text: '重点抓好以下⟦六⟧项工作：\n一是强化引领。抓好教育。\n二是强化培训。抓好技能。\n三是强化保障。抓好落实。\n\n各单位要认真贯彻执行。',
      fixed:
        '重点抓好以下三项工作：\n一是强化引领。抓好教育。\n二是强化培训。抓好技能。\n三是强化保障。抓好落实。\n\n各单位要认真贯彻执行。',
    },
    {
      name: 'counts the headings of what a speaker says',
      text: '同志们：\n\n今天我们召开会议。下面，我讲⟦四⟧点意见：\n\n一、提高站位\n\n要增强责任感。\n\n二、突出重点\n\n要抓好落实。\n\n三、加强领导\n\n要落实到位。',
    },
    {
      name: 'counts them behind a stop too',
      text: '借此机会，我提⟦两⟧点希望。\n\n一、加强学习\n\n要增强本领。\n\n二、爱岗敬业\n\n要做好工作。\n\n三、遵纪守法\n\n要严格自律。',
    },
    {
      name: 'leaves alone a told list that may go on',
      text: [
        '重点抓好以下四项工作：\n一是强化引领。抓好教育。\n二是强化培训。抓好技能。\n三是强化保障。抓好落实。\n此外，要做好总结。',
        '重点抓好以下三项工作：\n一是强化引领。抓好教育。\n二是强化培训。抓好技能。最后，要抓好落实。',
        `重点抓好以下三项工作：\n一是强化引领。\n二是强化培训。\n${'各地要结合实际抓好落实。\n'.repeat(8)}三是强化保障。抓好落实。`,
        '（一）坚持四个结合\n一是与培训结合。\n二是与就业结合。\n三是与创业结合。',
        '会议强调两个维护。\n一、提高站位\n\n要增强责任感。\n\n二、突出重点\n\n要抓好落实。\n\n三、加强领导\n\n要落实到位。',
      ].join('\n\n附件\n\n'),
    },
    {
      name: 'counts what verbs announce before a colon',
      text: '存在⟦三⟧个问题：一是机制不健全；二是投入不足。\n\n会议提出⟦五⟧点要求：一是提高站位；二是压实责任；三是强化保障；四是严肃纪律。\n\n我市采取了⟦四⟧大举措：一是扩大投入；二是拓宽渠道；三是强化考核。\n\n当前需要解决⟦三⟧个突出问题：一是供给不足；二是服务不优。\n\n要从⟦三⟧个方面抓好落实：一是健全机制；二是加大投入。\n\n现提出⟦五⟧点要求。一是加快进度。二是保证质量。三是强化安全。',
      fixed:
        '存在两个问题：一是机制不健全；二是投入不足。\n\n会议提出四点要求：一是提高站位；二是压实责任；三是强化保障；四是严肃纪律。\n\n我市采取了三大举措：一是扩大投入；二是拓宽渠道；三是强化考核。\n\n当前需要解决两个突出问题：一是供给不足；二是服务不优。\n\n要从两个方面抓好落实：一是健全机制；二是加大投入。\n\n现提出三点要求。一是加快进度。二是保证质量。三是强化安全。',
    },
    {
      name: 'knows such verbs where they announce nothing',
      text: '围绕实施三大战略，一是强化保障；二是加大投入。\n\n要深入实施三大战略。一是强化保障；二是加大投入。\n\n会议提出三项要求。会后要做到：一是抓好传达；二是抓好落实。\n\n要解决第三个问题：一是加强领导；二是加大投入。\n\n存在三个问题：一是机制不健全；二是投入不足；三是监管不力。',
    },
    ...[
      '# 若干措施\n\n制定以下4条措施。\n\n## 一、发展民生事业\n\n1.扩大服务。\n\n2.拓展服务。\n\n## 二、扩大产品供给\n\n3.培育企业。\n\n4.打造集群。',
      '# 若干措施\n\n# 若干措施\n\n重点抓好以下4项工作。\n\n## 一、发展民生事业\n\n1. 扩大服务。\n2. 拓展服务。\n\n## 二、扩大产品供给\n\n3. 培育企业。\n4. 打造集群。',
      '## 若干措施\n\n制定以下4条措施。\n\n### 一、发展民生事业\n\n**1.扩大服务。**\n\n**2.拓展服务。**\n\n### 二、扩大产品供给\n\n**3.培育企业。**\n\n**4.打造集群。**',
      '## 一、总体要求\n\n坚持问题导向。\n\n## 二、重点任务\n\n采取以下4条措施。\n\n### （一）发展民生事业\n\n1.扩大服务。\n\n2.拓展服务。\n\n### （二）扩大产品供给\n\n3.培育企业。\n\n4.打造集群。\n\n## 三、保障措施\n\n加强领导。',
    ].map((text) => ({
      name: `counts measures below headings of Markdown: ${text.slice(0, 24)}`,
      text,
      markdown: true,
    })),
    {
      name: 'counts the parts below a heading of Markdown',
      text: '# 若干措施\n\n主要包括以下⟦三⟧个方面。\n\n## 一、发展民生事业\n\n1.扩大服务。\n\n2.拓展服务。\n\n## 二、扩大产品供给\n\n3.培育企业。\n\n4.打造集群。',
      markdown: true,
    },
    {
      name: 'counts measures through all parts',
      text: '现提出以下4条措施。\n\n一、扩大规模\n\n1.增加投入。\n\n2.拓展渠道。\n\n二、提升质量\n\n3.完善标准。\n\n4.强化考核。',
    },
  ]);
});

describe('numbering/cross-reference', () => {
  testCases(crossReference, [
    {
      name: 'offers the attachments that there are',
      text: plan.replace('进度安排见附件2', '进度安排见⟦附件3⟧'),
      fixed: plan,
    },
    {
      name: 'knows a single attachment that has no number',
      text: '请将回执（见⟦附件2⟧）于3月3日前报送。\n\n附件：参会回执\n\n江海省总工会\n2025年3月1日',
      fixed: '请将回执（见附件）于3月3日前报送。\n\n附件：参会回执\n\n江海省总工会\n2025年3月1日',
    },
    {
      name: 'takes a bare 第X条 for that of the document that was named before',
      text: [
        '江海省总工会关于做好宣传工作的通知',
        '　　一、对照《条例》第四十条、第四十一条的规定，清理欠缴经费；对照第五十五条，严肃查处阻挠建会行为。',
        '　　二、违反劳动合同法第十条。用人单位依照第八十二条，应支付二倍工资。',
        '　　三、与《意见》第二部分、第四部分结合，对照第七部分，查找差距。',
      ].join('\n'),
    },
    {
      name: 'does not take a bare 第X条 for an item in a paper without articles',
      text: [
        '江海省总工会关于做好宣传工作的通知',
        '　　一、草案规定了经费（见第二十条）。违反规定的，按照第五十条处罚。',
        '　　二、具体分工见⟦第（三）条⟧，见⟦第七部分⟧，见本通知⟦第九条⟧。',
        '　　（一）加强宣传。',
        '　　（二）加强培训。',
      ].join('\n'),
    },
    {
      name: 'says once what several references to items of a missing 款 come from',
      text: regulation.replace('违反本条例第五条第一款规定', '违反本条例⟦第五条第四款第一项⟧至第三项规定'),
      key: 'numbering/cross-reference/within',
    },
    {
      name: 'names the place of an item behind one that is there',
      text: regulation.replace('违反本条例第五条第一款规定', '违反本条例第五条第一款第一项、⟦第六项⟧规定'),
      key: 'numbering/cross-reference/within',
    },
    {
      name: 'knows this document by the longer names of its kind',
      text: regulation
        .replace('违反本条例第四条规定', '违反本管理条例⟦第四十条⟧规定')
        .replace('依照有关法律', '依照本省劳动保护条例第四十条和有关法律'),
    },
    {
      name: 'waits until the numbers themselves are in order',
      text: plan.replace('（四）搭建', '（五）搭建').replace('第二部分第（一）项', '第二部分第（四）项'),
    },
    {
      name: 'leaves laws of others alone',
      text: '依照《中华人民共和国工会法》第五十八条和劳动法第九十九条的规定处理。\n\n第一条　为了保障权益，制定本办法。\n\n第二条　依照刑法第一百三十四条追究责任。',
    },
  ]);
});

describe('the order of numbers', () => {
  testCases(numberingRules, [
    {
      name: 'lets Markdown count by itself',
      text: '# 方案\n\n## 一、任务\n\n1. 宣讲\n1. 培训\n1. 竞赛\n\n## 二、要求\n\n1. 领导\n2. 责任',
    },
    {
      name: 'says once that two labels changed places',
      text: '一、总则。为了规范。\n⟦三、⟧职责。各司其职。\n二、保障。落实经费。\n四、附则。自印发之日起施行。',
    },
    {
      name: 'says each of two holes once',
      text: '一、总则。为了规范。\n⟦三、⟧职责。各司其职。\n四、保障。落实经费。\n⟦七、⟧监督。加强检查。\n八、附则。自印发之日起施行。',
    },
    {
      name: 'lets an excerpt of a code begin where it begins',
      text: '合同编\n\n第四百六十三条　本编调整民事关系。\n\n第四百六十四条　合同是协议。\n\n第四百六十五条　依法成立的合同受法律保护。',
    },
    {
      name: 'leaves labels inside a quotation alone',
      text: '一、总则。为了规范。\n二、提出：“一、加强领导。四、压实责任。”\n三、附则。自印发之日起施行。',
    },
  ]);
});

describe('lists of Markdown inside others', () => {
  const list = (...items: string[]) => `# 要点\n\n${items.join('\n')}\n`;
  const found = (text: string): string[] =>
    numberingRules.flatMap((rule) =>
      ruleFindings(rule, contextOf(text)).map((f) => `${f.rule} 「${text.slice(f.span.start, f.span.end)}」`),
    );

  it('are counted apart', () => {
    assert.deepEqual(
      found(
        list(
          '1. 抓党建：',
          '   1. 议题。',
          '   2. 课程。',
          '2. 抓队伍：',
          '   1. 培训。',
          '   2. 招聘。',
          '3. 抓落实。',
        ),
      ),
      [],
    );
  });

  it('have slips of their own', () =>
    assert.deepEqual(found(list('1. 抓党建：', '   1. 议题。', '   3. 课程。', '2. 抓队伍。')), [
      'numbering/gap 「3.」',
    ]));
});

describe('a label with several defects', () => {
  testCases(numberingRules, [
    {
      name: 'is reported once, with the label as it should be',
      text: '一、总体要求。加强领导。\n⟦二十十.⟧重点任务。抓好落实。'
        .replace('二十十.', '(二)、')
        .replace('⟦(二)、⟧重点', '（一）健全机制。\n⟦(二)、⟧重点'),
    },
  ]);
});
