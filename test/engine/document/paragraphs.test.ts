import assert from 'node:assert/strict';
import { read } from '../../../server/src/engine/document/read.ts';
import { paragraphTexts } from '../../support/outline.ts';

/** Physical lines on the left of each pair; what they make on the right, ↵ where lines were joined. */
const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'joins the halves of a sentence that a page break parts',
    [
      '深入贯彻重要讲话精神，围绕统筹推进总体布局，坚持稳中求进工作',
      '',
      '总基调，贯彻新发展理念。',
      '',
      '第二段从这里开始。',
    ],
    [
      '深入贯彻重要讲话精神，围绕统筹推进总体布局，坚持稳中求进工作↵总基调，贯彻新发展理念。',
      '第二段从这里开始。',
    ],
  ],
  [
    'joins over a page number',
    ['（三）做好宣传。大力宣传重大意义、目标任务、主', '— 12 —', '要举措，营造良好社会环境。'],
    ['（三）做好宣传。大力宣传重大意义、目标任务、主↵要举措，营造良好社会环境。'],
  ],
  [
    'joins what a column break parts in the middle of a word',
    ['主要目标是：通过深化产', '', '业工人队伍建设改革，思想政治引领更加扎实。'],
    ['主要目标是：通过深化产↵业工人队伍建设改革，思想政治引领更加扎实。'],
  ],
  [
    'joins a run-in heading where its fellows are run-in too',
    [
      '（一）持续强化产业工人队',
      '',
      '伍思想政治工作。坚持不懈凝心铸魂。',
      '（二）加强党建工作。加强企业党组织建设。',
      '（三）弘扬工匠精神。做实主题宣传教育。',
    ],
    [
      '（一）持续强化产业工人队↵伍思想政治工作。坚持不懈凝心铸魂。',
      '（二）加强党建工作。加强企业党组织建设。',
      '（三）弘扬工匠精神。做实主题宣传教育。',
    ],
  ],
  [
    'leaves a heading alone above its body',
    ['一、总体要求', '坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻会议精神。', '二、主要任务'],
    ['一、总体要求', '坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻会议精神。', '二、主要任务'],
  ],
  [
    'leaves a heading with a comma alone above its body',
    [
      '二、强化思想政治引领，团结引导产业工人坚定不移听党话跟党走',
      '思想政治工作是一切工作的生命线。',
      '三、发展全过程人民民主，保障产业工人主人翁地位',
      '民主管理是基层治理的重要内容。',
    ],
    [
      '二、强化思想政治引领，团结引导产业工人坚定不移听党话跟党走',
      '思想政治工作是一切工作的生命线。',
      '三、发展全过程人民民主，保障产业工人主人翁地位',
      '民主管理是基层治理的重要内容。',
    ],
  ],
  [
    'joins hard-wrapped lines, paragraphs being indented',
    [
      '　　各级党委和政府要加强组织领导，强化统筹协调。',
      '各级工会要牵头抓总，加强分类指导，推动形成合力。',
      '推动立法。',
      '　　支持民营企业更好履行社会责任，发布改革蓝皮',
      '书。',
    ],
    [
      '各级党委和政府要加强组织领导，强化统筹协调。↵各级工会要牵头抓总，加强分类指导，推动形成合力。↵推动立法。',
      '支持民营企业更好履行社会责任，发布改革蓝皮↵书。',
    ],
  ],
  [
    'never joins a labelled line to the one before',
    [
      '以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，',
      '（一）坚持党的领导；',
      '（二）坚持以人为本。',
    ],
    [
      '以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，',
      '（一）坚持党的领导；',
      '（二）坚持以人为本。',
    ],
  ],
  [
    'joins a label to the words that were wrapped away from it',
    ['（三）', '大力弘扬劳模精神。做实宣传教育。'],
    ['（三）↵大力弘扬劳模精神。做实宣传教育。'],
  ],
  [
    'joins a label that was wrapped itself',
    ['第十', '五条　用人单位应当建立工会。', '（二十', '一）大力培养大国工匠。实施培育工程。'],
    ['第十↵五条　用人单位应当建立工会。', '（二十↵一）大力培养大国工匠。实施培育工程。'],
  ],
  [
    'leaves an addressee without its colon alone',
    [
      '关于加强管理的通知',
      '',
      '各市、县（市、区）人民政府，省政府各部门、各直属机构',
      '现将有关事项通知如下。',
    ],
    ['关于加强管理的通知', '各市、县（市、区）人民政府，省政府各部门、各直属机构', '现将有关事项通知如下。'],
  ],
  [
    'makes a paragraph of every item on a line',
    [
      '（二十一）稳定队伍。提高岗位适应能力。 （二十二）大力培养大国工匠。实施培育工',
      '',
      '程。 （二十三）吸引青年加入。',
    ],
    [
      '（二十一）稳定队伍。提高岗位适应能力。',
      '（二十二）大力培养大国工匠。实施培育工↵程。',
      '（二十三）吸引青年加入。',
    ],
  ],
  [
    'takes a first item after its heading on one line',
    ['一、总体要求　（一）指导思想。高举旗帜。（二）基本原则。坚持党的领导。'],
    ['一、总体要求', '（一）指导思想。高举旗帜。', '（二）基本原则。坚持党的领导。'],
  ],
  [
    'keeps in-paragraph runs together',
    ['重点做好三项工作：（1）开展培训；（2）组织竞赛；（3）落实待遇。', '一是抓好宣传；二是加强阵地。'],
    ['重点做好三项工作：（1）开展培训；（2）组织竞赛；（3）落实待遇。', '一是抓好宣传；二是加强阵地。'],
  ],
  [
    'joins a heading of a part that goes on in the next line',
    ['第四部分 产业工人技能素质提升', '有渠道、有资源', '', '二十九、为什么要提升技能？', '因为重要。'],
    ['第四部分 产业工人技能素质提升↵有渠道、有资源', '二十九、为什么要提升技能？', '因为重要。'],
  ],
  [
    'leaves lines of a list of names apart',
    ['附件2', '领导小组成员名单', '', '组　长：王　强', '副组长：赵　敏'],
    ['附件2', '领导小组成员名单', '组　长：王　强', '副组长：赵　敏'],
  ],
  [
    'ends a paragraph with a remark in brackets behind its last sentence',
    [
      '（一）开展培训。提升技能。（责任单位：省总工会）',
      '鼓励企业参与。',
      '（省人社厅牵头）',
      '各地要抓好落实。',
    ],
    [
      '（一）开展培训。提升技能。（责任单位：省总工会）',
      '鼓励企业参与。',
      '（省人社厅牵头）',
      '各地要抓好落实。',
    ],
  ],
  [
    'leaves the marks of bookmarks out',
    ['[bookmark: _Toc3694]一、产业工人是指哪些人？', '传统意义上，产业工人是指工人。'],
    ['一、产业工人是指哪些人？', '传统意义上，产业工人是指工人。'],
  ],
];

describe('logical paragraphs', () => {
  for (const [name, lines, expected] of cases)
    it(name, () => {
      for (const eol of ['\n', '\r\n']) assert.deepEqual(paragraphTexts(read(lines.join(eol))), expected);
    });
});
