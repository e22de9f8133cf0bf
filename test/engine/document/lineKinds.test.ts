import assert from 'node:assert/strict';
import { type LineKind, lineKind } from '../../../server/src/engine/document/lines/lineKinds.ts';
import { unitClasses } from '../../../server/src/engine/text/unitClasses.ts';

/** What the line is on the left, the line on the right. */
const table = `
mark           | — 12 —
mark           | - 3 -
mark           | 第 3 页 共 20 页
mark           | (下转第4版)
mark           | （上接第一版）
mark           | 2024年10月22日 星期二 甲辰年九月二十 总第12761号
mark           | 2024-10-25 13:42:57 访问量:
mark           | 2022-10-07 18:00 来源：新华社
mark           | 工人日报 2024年10月21日 19:02 北京
mark           | 2024年10月21日 19:02 北京
mark           | 点击上方蓝字关注我们
mark           | 点击“阅读原文”查看更多
mark           | 【我要纠错】责任编辑：王敬东
mark           | 编辑整理 张婷
mark           | <!-- INFO END -->
mark           | |---|---|
table          | | 1 | 开展主题宣传 |
dateline       | 新华社北京10月21日电
dateline       | (据新华社广州10月21日电)
caption        | 通讯员蒋晓东 摄
caption        | 采购商在展馆了解一款清洁机器人产品(10月15日摄)。 新华社记者 刘大伟 摄
date           | 2017年4月14日
date           | 二〇二四年十二月三日
datedNote      | （2024年10月12日）
datedNote      | （2019年1月15日某某市第七届人民代表大会常务委员会第二次会议通过）
datedNote      | 2016年8月18日 某某市第六届人民代表大会常务委员会第十九次会议通过
documentNumber | 中发〔2017〕14号
documentNumber | 江政办发[2024]012号
documentNumber | 第 12 号
note           | （此件公开发布）
note           | 此件公开发布
note           | 此件主动公开
note           | （联系人：李明，电话：88851111）
copyTo         | 抄送：省委各部门，省军区。
imprint        | 江南省人民政府办公厅　　2024年12月4日印发
signatory      | 签发人：李明
text           | 请于 2024年10月21日 19:02 前报送材料，逾期不候。
text           | 点击率达到90%，关注人数翻番。
text           | 2024年，我们圆满完成了各项任务。
text           | 此件公开发布前，应当经过审查
text           | （一）指导思想
text           | 据统计，产业工人有两亿左右。
text           | 审核：各地要严格把关，确保质量。
text           | 1.开展技能竞赛
text           | 网站浏览量：达到100万人次，同比增长两成。
text           | （此项工作由总工会牵头，于2025年完成。）
`;

function kindOf(line: string): LineKind {
  let held = 0;
  for (let i = 0; i < line.length; i++) held |= unitClasses[line.charCodeAt(i)] as number;
  return lineKind(line, 0, line.length, held);
}

describe('lineKind', () => {
  for (const row of table.trim().split('\n')) {
    const at = row.indexOf('|');
    const [kind, line] = [row.slice(0, at).trim(), row.slice(at + 2)];
    it(`${line.slice(0, 20)} is ${kind}`, () => assert.equal(kindOf(line), kind));
  }

  // What many patterns begin with, over and over: a pattern that tried all ways to part it would never end.
  const repeated: readonly (readonly [part: string, kind: LineKind])[] = [
    ['第 ', 'text'],
    ['（', 'text'],
    ['摄 ', 'text'],
    ['2024年1月1日', 'text'],
    ['. ', 'text'],
    ['[', 'text'],
    ['来源：', 'text'],
    ['—·', 'mark'],
  ];
  for (const [part, kind] of repeated)
    it(`${part} over and over is ${kind}`, () => {
      const line = part.repeat(Math.ceil(239 / part.length)).slice(0, 239);
      assert.equal(kindOf(line), kind);
    });
});
