import { describe } from 'mocha';
import { backwards } from '../../../server/src/engine/rules/numbering/backwards.ts';
import { bracketWidth } from '../../../server/src/engine/rules/numbering/bracketWidth.ts';
import { gap } from '../../../server/src/engine/rules/numbering/gap.ts';
import { lostLabel } from '../../../server/src/engine/rules/numbering/lostLabel.ts';
import { testCases } from '../../support/ruleCases.ts';

const statute = (third: string): string =>
  [
    '江海市公园管理办法',
    '第一条　为了加强公园管理，制定本办法。',
    '第二条　本办法适用于本市行政区域内的公园。',
    `${third}　公园管理应当遵循公开原则。`,
    '第四条　市人民政府统一领导公园管理工作。',
  ].join('\n');

const plan = (second: string): string =>
  ['一、总体要求', '坚持党的领导。', second, '坚持服务大局。', '三、保障措施', '强化督查。'].join('\n');

const items = (second: string): string =>
  [
    '一、主要任务',
    '1.坚持党的领导，把握正确方向。',
    second,
    '3.强化督查，落实责任。',
    '4.加强宣传，营造氛围。',
  ].join('\n');

describe('a label of which part is lost', () => {
  testCases(
    [gap, backwards, lostLabel, bracketWidth],
    [
      {
        name: 'lost its closing bracket',
        text: '（一）指导思想。把握方向。\n（二）基本原则。服务大局。\n⟦（三⟧ 加强领导。高度重视。\n（四）强化督查。定期通报。\n（五）营造氛围。',
        fixed:
          '（一）指导思想。把握方向。\n（二）基本原则。服务大局。\n（三）加强领导。高度重视。\n（四）强化督查。定期通报。\n（五）营造氛围。',
        key: 'numbering/lost-label/part',
      },
      {
        name: 'runs into the words without its closing bracket',
        text: '（1）建立台账；\n⟦（2⟧明确责任（见附件1）；\n（3）限期整改。',
        fixed: '（1）建立台账；\n（2）明确责任（见附件1）；\n（3）限期整改。',
      },
      {
        name: 'lost its closing bracket at the head of the series',
        text: '一、总体要求\n⟦（一⟧指导思想。把握方向。\n（二）基本原则。服务大局。\n（三）工作目标。全面建成。',
        fixed:
          '一、总体要求\n（一）指导思想。把握方向。\n（二）基本原则。服务大局。\n（三）工作目标。全面建成。',
      },
      {
        name: 'has a mark or another bracket for the one that closes it',
        text: '（一）指导思想。\n⟦（二、⟧基本原则。\n（三〕加强领导。\n（四）强化督查。',
        fixed: '（一）指导思想。\n（二）基本原则。\n（三）加强领导。\n（四）强化督查。',
      },
      {
        name: 'lost the number between its brackets',
        text: '（一）指导思想。\n⟦（）⟧基本原则。\n（三）加强领导。\n（四）强化督查。',
        fixed: '（一）指导思想。\n（二）基本原则。\n（三）加强领导。\n（四）强化督查。',
        key: 'numbering/lost-label/part',
      },
      {
        name: 'is one of two that lost theirs',
        text: '（1）建立台账；\n⟦（ ）⟧明确责任；\n（ ）限期整改；\n（4）跟踪督办。',
        fixed: '（1）建立台账；\n（2）明确责任；\n（3）限期整改；\n（4）跟踪督办。',
      },
      {
        name: 'lost 条',
        text: statute('⟦第三⟧'),
        fixed: statute('第三条'),
        key: 'numbering/lost-label/part',
      },
      { name: 'lost 第', text: statute('⟦三条⟧'), fixed: statute('第三条') },
      {
        name: 'lost 章',
        text: '第一章　总则\n第一条　制定本办法。\n⟦第二⟧　权益保障\n第二条　依法保障。\n第三章　附则\n第三条　自公布之日起施行。',
        fixed:
          '第一章　总则\n第一条　制定本办法。\n第二章　权益保障\n第二条　依法保障。\n第三章　附则\n第三条　自公布之日起施行。',
      },
      { name: 'lost the mark of 二、', text: plan('⟦二⟧ 主要任务'), fixed: plan('二、主要任务') },
      { name: 'runs into a heading', text: plan('⟦二⟧主要任务'), fixed: plan('二、主要任务') },
      {
        name: 'lost the dot of 2.',
        text: items('⟦2⟧坚持服务大局、突出重点。'),
        fixed: items('2.坚持服务大局、突出重点。'),
      },
      {
        name: 'has a space for it',
        text: items('⟦2⟧ 坚持服务大局、突出重点。'),
        fixed: items('2.坚持服务大局、突出重点。'),
      },
      {
        name: 'is one of two that are missing: the other is said when this one is mended',
        text: '（一）指导思想。\n（二）基本原则。\n⟦（三⟧加强领导。\n（五）强化督查。',
      },
    ],
  );

  testCases(lostLabel, [
    {
      name: 'is no remark in brackets',
      text: '（一）指导思想。\n（二年行动）是抓手。\n要抓好落实。\n（三）强化督查。',
    },
    {
      name: 'is no blank to be filled in where no number is missing',
      text: '（一）指导思想。\n（ ）同意\n（ ）不同意\n（二）基本原则。\n（三）强化督查。',
    },
    { name: 'is no third party', text: statute('第三方机构') },
    { name: 'is no count', text: items('2个以上部门负责的，由牵头部门汇总，并按时报送。') },
    { name: 'is no date', text: items('2月1日起施行，此前的规定同时废止，由市人民政府负责解释。') },
    {
      name: 'is no term that begins with a number',
      text: '一、农业\n二、农村\n三农工作是重中之重，务必抓紧抓实抓好。\n四、农民\n五、其他',
    },
  ]);
});
