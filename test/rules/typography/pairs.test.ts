import { duplicateSentence } from '../../../server/src/engine/rules/typography/duplicateSentence.ts';
import { nesting } from '../../../server/src/engine/rules/typography/nesting.ts';
import { pairing } from '../../../server/src/engine/rules/typography/pairing.ts';
import { testCases } from '../../support/ruleCases.ts';

/** A ” is lost in one item, and one is too many in a later one. */
const rests = [
  '　　一是坚持⟦“⟧问题导向，补齐短板。',
  '　　二是推行“一次入会”，开发“江海工会”小程序。',
  '　　三是建设“司机之家”⟦”⟧等站点。',
].join('\n');

describe('typography/pairing', () => {
  testCases(pairing, [
    {
      name: 'points at a title mark that is never closed',
      text: '按照⟦《⟧新时期产业工人队伍建设改革方案要求，落实责任。',
    },
    { name: 'points at a mark that closes nothing', text: '“工匠精神”入选十大流行语⟦”⟧。2019年出版了专著。' },
    {
      name: 'turns a mark that stands the wrong way',
      text: '深刻领悟“两个确立⟦“⟧的决定性意义。',
      fixed: '深刻领悟“两个确立”的决定性意义。',
    },
    {
      name: 'deletes a mark typed twice',
      text: '学习《实施意见》⟦》⟧，抓好落实。',
      fixed: '学习《实施意见》，抓好落实。',
    },
    {
      name: 'closes the bracket of a label',
      text: '有下列情形之一的，不予许可：\n（一）材料不全的；\n⟦（⟧二材料不实的；\n（三）其他情形。',
      fixed: '有下列情形之一的，不予许可：\n（一）材料不全的；\n（二）材料不实的；\n（三）其他情形。',
    },
    {
      name: 'turns both marks of a pair round',
      text: '开展《安全生产⟦”治本攻坚“⟧行动方案》宣传，落实“一岗双责”要求。',
      fixed: '开展《安全生产“治本攻坚”行动方案》宣传，落实“一岗双责”要求。',
      key: 'typography/pairing/reversed',
    },
    {
      name: 'does not turn the rests of two pairs',
      text: '落实一岗双责⟦”⟧要求，明确职责分工。推进⟦“⟧治本攻坚行动。',
    },
    {
      name: 'takes the space behind the rest of a label along',
      text: '（一）材料不全的；\n⟦（⟧二  材料不实的。',
      fixed: '（一）材料不全的；\n（二）材料不实的。',
    },
    {
      name: 'finds the partner that is a half-width mark, and turns no other one for it',
      text: '推进⟦“⟧厕所革命"，落实⟦“⟧五级书记"抓乡村振兴要求。',
      fixed: '推进“厕所革命”，落实“五级书记”抓乡村振兴要求。',
    },
    { name: 'finds it before the mark', text: '培育"一村一品⟦”⟧示范村。', fixed: '培育“一村一品”示范村。' },
    { name: 'does not choose between two', text: '推进⟦“⟧厕所"革命"，落实要求。' },
    ...[
      '请填写表格（详见附件1、2），并按时报送。',
      '抓好落实（责任单位：市发展改革委，完成时限：12）。详见（附件中的表格1，2）。',
      '做好工作（含以下事项：1）建档；2）核查（含复核）；3）公示）和总结（分为：一）月报，二）年报）。',
      '要求（包括：1)建档，2)核查)如下：（1）建档；2）核查。',
      '方案（包括（甲、乙，2）两类）和（选项有A、B）等。',
    ].map((text) => ({ name: `tells a label from the end of a remark: ${text}`, text })),
    {
      name: 'still finds a bracket that is lost among them',
      text: '做好工作（含以下事项：1）建档；2）核查；3）公示。要求⟦（⟧详见附件，并按时报送。',
    },
    {
      name: 'takes brackets of both widths for a pair, and 1） for a label',
      text: '国家（区、市)两级。\n1）总则\n2）分则',
    },
    {
      name: 'lets a quotation run over paragraphs that open anew or not',
      text: '将第三条修改为：“第三条　本条例所称单位。\n“第四条　本条例所称个人，包括职工。”\n\n会议指出：“要加强领导。\n\n要落实责任。”',
    },
    {
      name: 'lets a quotation of several paragraphs have quotations in it',
      text: '会议指出：“要加强领导，落实“一岗双责”。\n\n要落实责任，培育“一村一品”。”',
    },
    {
      name: 'takes the rests of two pairs for what they are',
      text: rests,
    },
    { name: 'leaves an apostrophe alone', text: '引进Li’s实验室成果，落实到位。' },
    {
      name: 'leaves the apostrophe of a plural alone',
      text: '建好县工人文化宫（Yutian Workers’ Cultural Palace）。拟建“职工之家”（Employees’ Home）12个。',
    },
    { name: 'still finds a ’ that closes nothing', text: '推进工人文化宫⟦’⟧建设，用好‘HR’一词。' },
    {
      name: 'leaves a pair broken by a page alone',
      text: '全面贯彻《中华人民共和国\n\n工会法》的规定，抓好落实。',
    },
  ]);
});

describe('typography/nesting', () => {
  testCases(nesting, [
    {
      name: 'puts 〈〉 inside 《》 and ‘’ inside “”',
      text: '《关于印发⟦《方案》⟧的通知》指出：“要做到⟦“两个维护”⟧。”',
      fixed: '《关于印发〈方案〉的通知》指出：“要做到‘两个维护’。”',
    },
    {
      name: 'turns back to the outer mark on the third level',
      text: '他说：“会上有人讲‘要学习“工匠精神”’。”',
    },
    {
      name: 'takes nothing to stand inside a bracket that is never closed',
      text: '有下列情形之一的，不予许可：\n（一）材料不全的；\n（二材料不实的；\n（三）其他情形。',
    },
    {
      name: 'takes nothing to stand inside the rests of two pairs',
      text: rests.replaceAll(/[⟦⟧]/g, ''),
    },
    { name: 'leaves “” inside （） inside “” alone', text: '“坚持一条主线（即“高质量”）不动摇。”' },
  ]);
});

describe('typography/duplicate-sentence', () => {
  testCases(duplicateSentence, [
    {
      name: 'points at the second of two equal sentences',
      text: '实施意见\n\n各级党委和政府要高度重视产业工人队伍建设。⟦各级党委和政府要高度重视产业工人队伍建设。⟧要层层压实责任。',
      fixed: '实施意见\n\n各级党委和政府要高度重视产业工人队伍建设。要层层压实责任。',
    },
    {
      name: 'leaves short sentences and headings alone',
      text: '加强领导。加强领导。\n\n一、工作要求\n工作要求',
    },
  ]);
});
