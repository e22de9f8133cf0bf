import assert from 'node:assert/strict';
import { read } from '../../../server/src/engine/document/read.ts';

const notice = `000012
机密★1年

江南省人民政府文件

江政发〔2024〕12号　　　　　　签发人：李明

江南省人民政府关于印发《江南省深化产业工人队伍
建设改革实施方案》的通知

各市、县（市、区）人民政府，省政府各部门、各直属机构：
　　现将《江南省深化产业工人队伍建设改革实施方案》印发给你们，请认真贯彻执行。

　　附件：1．江南省产业工人队伍建设改革任务分工表
　　　　　2．江南省产业工人队伍建设改革工作领导小组成员
　　　　　　名单

　　　　　　　　　　　　　　江南省人民政府
　　　　　　　　　　　　　　2024年12月3日
　　（此件公开发布）

江南省深化产业工人队伍建设改革实施方案

目　录
一、总体要求……………………1
二、主要任务……………………3

为深入贯彻落实党中央、国务院决策部署，制定如下实施方案。
一、总体要求
坚持统筹推进。
二、主要任务
强化思想引领。

附件1
江南省产业工人队伍建设改革任务分工表
1.开展主题宣传。

附件2
江南省产业工人队伍建设改革工作领导小组成员名单
组　长：王　强

抄送：省委各部门，省军区，省人大常委会办公厅，
　　　省法院，省检察院。
江南省人民政府办公厅　　　　　　2024年12月4日印发
`;

/** The element on the left, the words it begins with, and those it ends with. */
const expected: readonly (readonly [string, string, string])[] = [
  ['copyNumber', '000012', '000012'],
  ['issuerMark', '江南省人民政府文件', '文件'],
  ['documentNumber', '江政发', '12号'],
  ['title', '江南省人民政府关于印发', '建设改革实施方案》的通知'],
  ['addressee', '各市、县', '各直属机构：'],
  ['body', '现将', '请认真贯彻执行。'],
  ['annexNote', '附件：1．', '名单'],
  ['signature', '江南省人民政府', '江南省人民政府'],
  ['date', '2024年12月3日', '2024年12月3日'],
  ['note', '（此件公开发布）', '（此件公开发布）'],
  ['title', '江南省深化产业工人队伍建设改革实施方案', '实施方案'],
  ['contents', '目　录', '3'],
  ['body', '为深入贯彻', '强化思想引领。'],
  ['annex', '附件1', '任务分工表'],
  ['body', '1.开展主题宣传。', '1.开展主题宣传。'],
  ['annex', '附件2', '成员名单'],
  ['body', '组　长', '王　强'],
  ['copyTo', '抄送：', '省检察院。'],
  ['imprint', '江南省人民政府办公厅', '2024年12月4日印发'],
];

describe('elements of an official document', () => {
  const { text, elements, title, profile } = read(notice);

  it('are found in their order', () =>
    assert.deepEqual(
      elements.map((e) => e.kind),
      expected.map(([kind]) => kind),
    ));

  for (const [i, [kind, head, tail]] of expected.entries())
    it(`${kind} is ${head}…${tail}`, () => {
      const { start, end } = (elements[i] as (typeof elements)[number]).span;
      assert.equal(text.slice(start, start + head.length), head);
      assert.equal(text.slice(end - tail.length, end), tail);
    });

  it('begin with the title of the notice', () => {
    assert.equal(text.slice(title?.start, title?.end).replace(/\s/g, '').slice(-6), '方案》的通知');
    assert.equal(profile, 'official');
  });
});

describe('profile', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['statute', '某某条例\n第一条　为了规范管理，制定本条例。\n第二条　本条例自公布之日起施行。'],
    ['newspaper', '关于深化改革的意见\n新华社北京10月21日电\n一、总体要求\n坚持统筹。'],
    ['book', '一、什么是改革？\n是进步。\n二、为什么改革？\n为发展。\n三、如何改革？\n靠大家。'],
    ['official', '关于深化改革的意见\n一、总体要求\n坚持统筹。\n二、主要任务\n强化引领。'],
  ];
  for (const [profile, text] of cases)
    it(`is ${profile} where the text shows it`, () => assert.equal(read(text).profile, profile));

  it('is the one asked for', () =>
    assert.equal(read('一、总体要求', { profile: 'statute' }).profile, 'statute'));
});

describe('the signature and the date of a paper', () => {
  const paper = (closing: string): string =>
    `江海省人民政府关于做好防汛工作的通知\n\n各市、县人民政府：\n\n现将有关事项通知如下。\n\n${closing}\n`;
  const closingOf = (text: string): string[] =>
    read(text)
      .elements.filter(({ kind }) => kind === 'signature' || kind === 'date')
      .map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);

  for (const [closing = '', ...found] of [
    ['江海省人民政府\n2025年3月5日', 'signature 江海省人民政府', 'date 2025年3月5日'],
    ['江海省人民政府　2025年3月5日', 'signature 江海省人民政府', 'date 2025年3月5日'],
    ['    江海省人民政府  2025.03.05', 'signature 江海省人民政府', 'date 2025.03.05'],
    [
      '江海省人民政府 二〇二五年三月五日\n\n（此件公开发布）',
      'signature 江海省人民政府',
      'date 二〇二五年三月五日',
    ],
    [
      '江海省人民政府　2025年3月5日\n\n江海省防汛工作方案\n\n一、总体要求\n\n安全第一。',
      'signature 江海省人民政府',
      'date 2025年3月5日',
    ],
    ['2025年3月5日\n\n江海省人民政府', 'date 2025年3月5日', 'signature 江海省人民政府'],
    [
      '2025年3月5日\n江海省总工会\n江海省教育厅',
      'date 2025年3月5日',
      'signature 江海省总工会',
      'signature 江海省教育厅',
    ],
    // No end of a paper.
    ['江海省人民政府　2025年3月5日\n\n印发的文件同时废止。'],
    ['2025年3月5日\n\n江海省人民政府\n\n召开会议，研究部署有关工作。', 'date 2025年3月5日'],
  ])
    it(`are told apart: ${closing.replace(/\s+/g, ' ')}`, () =>
      assert.deepEqual(closingOf(paper(closing)), found));

  it('are not in the head of a paper', () => {
    const minutes =
      '青山市人民政府专题会议纪要\n\n〔2025〕9号\n\n青山市人民政府办公室　　2025年3月12日\n\n3月10日，召开会议，研究城市更新工作。\n';
    assert.deepEqual(closingOf(minutes), []);
  });
});

describe('a note on disclosure without its brackets', () => {
  it('is no part of the title below it', () => {
    const text =
      '江海省总工会关于印发培训方案的通知\n\n各市总工会：\n\n现将方案印发给你们，请认真贯彻执行。\n\n江海省总工会\n2025年3月5日\n\n此件公开发布\n\n江海省职工技能培训方案\n\n一、总体要求\n\n坚持服务大局。\n';
    const { elements } = read(text);
    assert.deepEqual(
      elements
        .filter(({ kind }) => kind === 'note' || kind === 'title')
        .map(({ span }) => text.slice(span.start, span.end)),
      ['江海省总工会关于印发培训方案的通知', '此件公开发布', '江海省职工技能培训方案'],
    );
  });
});
