import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addressAt } from '../../../server/src/engine/document/address.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { spanOf } from '../../support/marks.ts';

const corpus = (name: string): string =>
  readFileSync(new URL(`../../../corpus/${name}`, import.meta.url), 'utf8');

/** Address on the left, words that stand there on the right. */
const check = (text: string, table: readonly (readonly [string, string])[]): void => {
  const reading = read(text);
  for (const [address, words] of table)
    it(`${address}: ${words.slice(0, 16)}`, () =>
      assert.equal(addressAt(reading, spanOf(text, words).start).text, address));
};

describe('addresses in the 2024 text', () => {
  check(corpus('editions/2024-opinions.txt'), [
    ['标题', '关于深化产业工人队伍建设改革的意见'],
    ['题注', '2024年10月12日'],
    ['导语第1句', '产业工人是工人阶级的主体力量'],
    ['导语第2句', '现提出如下意见'],
    ['一标题', '总体要求'],
    ['一第2句', '主要目标是'],
    ['四（十）第1句', '落实企业培养产业工人的责任'],
    ['四（十）第2句', '构建以企业为主体'],
    ['四（十）第4句', '确保60%以上用于一线职工'],
    ['九标题', '合力推进产业工人队伍建设改革'],
    ['九（二十七）第4句', '加强产业工人队伍建设改革课题研究'],
  ]);
});

describe('addresses in the 2017 text as received, with its notice', () => {
  check(corpus('witnesses/004_fdefd1429bde2f8a.txt'), [
    ['发文字号', '中发〔2017〕14号'],
    ['标题', '中共中央 国务院关于印发'],
    ['主送机关', '各人民团体'],
    ['印发通知第1句', '现将《新时期产业工人队伍建设改革方案》印发给你们'],
    ['成文日期', '2017年4月14日'],
    ['附注', '此件地方发至县级'],
    ['导语第1句', '习近平总书记高度重视工人阶级'],
    ['一（二）标题', '基本原则'],
    ['一（二）第2点第1句', '坚持服务大局，发挥支撑作用'],
    ['一（二）第4点第2句', '稳妥推进改革，确保改革落地见效'],
    ['二（二）9.第3句', '加快高技能人才专业市场建设'],
    ['三（四）第3句', '各有关部门要根据职责要求'],
    ['印发说明', '2017年4月15日印发'],
  ]);
});

describe('addresses in articles', () => {
  check(
    `某某条例
第一章　总则
第一条　为了规范管理，制定本条例。
第五条　县级以上人民政府应当加强领导。有关部门各负其责。
有关部门应当履行下列职责：
（一）制定规划；
（二）组织实施：
1.落实经费；
2.配备人员；
（三）监督检查。
前款规定的职责，可以委托行使。
第六条　用人单位有下列情形之一的，责令改正：
（一）不缴纳经费；
（二）阻挠职工入会。
第十二条之一　违反规定的，给予处分。`,
    [
      ['第一条', '为了规范管理'],
      ['第五条第一款第1句', '县级以上人民政府应当加强领导'],
      ['第五条第一款第2句', '有关部门各负其责'],
      ['第五条第二款', '有关部门应当履行'],
      ['第五条第二款第（一）项', '制定规划'],
      ['第五条第二款第（二）项第2目', '配备人员'],
      ['第五条第二款第（三）项', '监督检查'],
      ['第五条第三款', '前款规定的职责'],
      ['第六条第（二）项', '阻挠职工入会'],
      ['第十二条之一', '违反规定的，给予处分'],
    ],
  );
});

describe('addresses elsewhere', () => {
  check(
    '关于加强管理的通知\n\n各市人民政府：\n为加强管理，现通知如下。\n一、总体要求\n坚持统筹。注重实效。\n附件1\n任务分工表\n一、思想引领\n1.开展宣传。注重效果。',
    [
      ['附件1标题', '任务分工表'],
      ['附件1·一标题', '思想引领'],
      ['附件1·一1.第2句', '注重效果'],
      ['一第2句', '注重实效'],
    ],
  );
  check(
    '关于加强管理的通知\n\n各市人民政府：\n为加强管理，现通知如下。\n请认真贯彻执行。\n一、总体要求\n坚持统筹。',
    [
      ['导语第1句', '为加强管理'],
      ['导语第2句', '请认真贯彻'],
    ],
  );
  check('第五条　县级以上人民政府应当加强领导。\n— 3 —\n有关部门各负其责。', [
    ['第五条第二款', '有关部门各负其责'],
  ]);
  check('关于深化改革的意见\n\n主要目标\n\n到2035年形成体系。力争更好。\n\n强化引领\n\n坚持凝心铸魂。', [
    ['「主要目标」第2句', '力争更好'],
    ['「强化引领」标题', '强化引领'],
  ]);

  it('has an address for every place of any text', () => {
    const unit = fc.constantFrom(...'一二三、（）1.第条章附件：。，“”《》关于意见\n\n —工人');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
        const reading = read(text);
        for (let i = 0; i <= text.length; i++) assert.ok(addressAt(reading, i).text.length > 0);
      }),
    );
  });
});
