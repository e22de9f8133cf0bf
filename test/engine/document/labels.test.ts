import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  arabicLabel,
  composite,
  halfParen,
  hanLabel,
  ordinal,
  paren,
} from '../../../server/src/engine/document/labels/countedLabels.ts';
import { labelAt } from '../../../server/src/engine/document/labels/labels.ts';
import { dashLabel, di, yishi } from '../../../server/src/engine/document/labels/wordedLabels.ts';
import type { Label } from '../../../server/src/engine/document/model.ts';

/** What is expected on the left (form, value, 之, defects; `-` for no label), the line on the right; ⏎ is a line break. */
const table = `
part 2                             | ⟦第二编⟧　物权
part 1                             | ⟦第一分编⟧　通则
part 2                             | ⟦第二部分⟧  听党话、跟党走，奏响“工人伟大、劳动光荣”的时代主旋律
chapter 1                          | ⟦第一章⟧　总则
chapter 12 arabic                  | ⟦第12章⟧ 附则
section 3                          | ⟦第三节⟧ 业主委员会
article 1                          | ⟦第一条⟧　为了保障工会的合法权益，制定本条例。
article 1260                       | ⟦第一千二百六十条⟧ 本法自2021年1月1日起施行。
article 120 之1                    | ⟦第一百二十条之一⟧ 资助恐怖活动组织的
article 1 arabic                   | ⟦第1条⟧ 本办法适用于全省。
article 128 space                  | ⟦第一百二十八 条⟧侦查人员对于与犯罪有关的场所
article 35 space                   | ⟦第三十五　条⟧ 农村生活污水
article 31 lookAlike               | ⟦第三十－条⟧ 在城乡规划区内
article 7 lookAlike                | ⟦笫七条⟧ 企业应当履行社会责任。
article 20 numeral,positional      | ⟦第二零条⟧ 各级人民政府应当
article 15 wrapped                 | ⟦第十⏎五条⟧ 用人单位应当
-                                  | 第五条规定的奖励，由省人民政府授予。
-                                  | 第十二条第二款所称职工，是指
-                                  | 第一条至第三条所列事项
-                                  | 第七节相应改为第八节
-                                  | 第二部分是主要任务
han 1                              | ⟦一、⟧总体要求
han 21                             | ⟦二十一、⟧企业人力资源管理
han 2 wrongPunctuation             | ⟦二.⟧主要任务
han 2 wrongPunctuation             | ⟦二，⟧主要任务
han 3 wrongPunctuation             | ⟦三：⟧保障措施
han 21 numeral,archaic             | ⟦廿一、⟧加强监督
han 1 lookAlike                    | ⟦－、⟧总体要求
han 1 doubled                      | ⟦一、⟧一、总体要求
-                                  | 一、二、三产业融合发展
-                                  | 一、二级响应启动后
hanParen 3                         | ⟦（三）⟧大力弘扬劳模精神
hanParen 22 halfWidthParen         | ⟦(二十二)⟧大力培养大国工匠。
hanParen 3 mixedParen              | ⟦(三）⟧落实待遇
hanParen 3 mixedParen              | ⟦（三)⟧落实待遇
hanParen 2 wrongPunctuation        | ⟦（二）、⟧提升技能水平。
hanParen 2 wrongPunctuation        | ⟦（二）.⟧提升技能水平。
hanParen 1 composite               | ⟦㈠⟧加强思想引领
hanParen 1 composite,wrongPunctuation | ⟦㈠、⟧加强思想引领
hanParen 20 numeral,repeatedUnit   | ⟦（十十）⟧强化保障
hanParen 2 missingOpening          | ⟦二）⟧提升技能水平
hanParen 2 space                   | ⟦（ 二 ）⟧提升技能水平
-                                  | （一）至（三）项所列人员，在工作单位登记。
-                                  | （四）、（五）项所列人员，可以在服刑地登记。
hanParen 2                         | ⟦（二）⟧项目建设情况；
arabic 1                           | ⟦1.⟧强化产业工人队伍党建工作。
arabic 25                          | ⟦25.⟧ 营造社会氛围。
arabic 1 wrongPunctuation          | ⟦1、⟧坚持党的领导
arabic 1 fullWidthDot              | ⟦1．⟧背叛国家罪
arabic 2 fullWidthDot              | ⟦2．⟧3,4-亚甲基二氧苯基-2-丙酮
-                                  | １．５亿元资金
-                                  | 1、2、3号楼
arabic 1 fullWidthDot,fullWidthDigit | ⟦１．⟧中央爱卫会
arabic 3 composite                 | ⟦⒊⟧加强督导
arabic 3 wrongPunctuation          | ⟦3：⟧加强督导
arabic 2 doubled                   | ⟦2.⟧2.加强督导
-                                  | 1.5亿元资金
arabic 2                           | ⟦2.⟧2025年债券分配表
arabic 2                           | ⟦2.⟧2025—2027年学校建设项目经费测算表
arabic 1                           | ⟦1.⟧2024/2025学年校历
-                                  | 1.2025亿元资金
-                                  | 2017.12.3发布
-                                  | 2024年10月12日
-                                  | 100名左右
hanParen 2 doubled                 | ⟦（二）⟧（二）提升技能水平
article 6 doubled                  | ⟦第六条⟧ 第六条　用人单位应当
arabicParen 1                      | ⟦（1）⟧开展培训
arabicParen 1 halfWidthParen       | ⟦(1)⟧思想引领方面
arabicParen 1 composite            | ⟦⑴⟧开展培训
arabicParen 1 missingOpening       | ⟦1）⟧开展培训
circled 1                          | ⟦①⟧建立台账
circled 21                         | ⟦㉑⟧建立台账
circled 2 wrongPunctuation         | ⟦②、⟧建立台账
yishi 1                            | ⟦一是⟧抓好宣传教育
yishi 2                            | ⟦二要⟧加强阵地建设
di 1                               | ⟦第一，⟧压实责任。
di 1 wrongPunctuation              | ⟦第一、⟧压实责任。
-                                  | 第一、二审裁判文书
di 1                               | ⟦其一，⟧压实责任。
shouxian 1                         | ⟦首先，⟧落实合同制度
shouxian 2 wrongPunctuation        | ⟦其次、⟧健全协商机制
-                                  | 首先要明确责任
dash 0                             | ⟦——⟧坚持党的领导，把握正确方向。
dash 0 wrongDash                   | ⟦—⟧坚持党的领导
dash 0 bullet                      | ⟦●⟧坚持党的领导
-                                  | -10℃以下
annex 0                            | ⟦附件⟧
annex 2                            | ⟦附件2⟧
annex 2 hanNumeral                 | ⟦附件二⟧
annex 0                            | ⟦附件：⟧1.任务分工表
annex 2 之1                         | ⟦附件2-1⟧
annex 2 之1                         | ⟦附件2—1：⟧项目支出绩效自评表
-                                  | 附表2-1
-                                  | 附件所列事项
markdown 0                         | ⟦## ⟧基本案情
dash 0                             | ⟦- ⟧基本案情
dash 0                             | ⟦* ⟧**基本案情**：经过
dash 0                             | ⟦- ⟧2000名左右大国工匠
-                                  | - 3 -
-                                  | * * *
`;

describe('labelAt', () => {
  for (const row of table.trim().split('\n')) {
    const [left = '', right = ''] = row.split(/\s*\| /);
    const line = right.replace(/[⟦⟧]/g, '').replace('⏎', '\n');
    it(`reads ${JSON.stringify(line.slice(0, 14))} as ${left.trim()}`, () => {
      const label = labelAt(line, 0, line.length, { markdown: true });
      if (left.trim() === '-') {
        assert.equal(label, undefined);
        return;
      }
      assert.ok(label, 'no label');
      const sub = label.sub === undefined ? '' : ` 之${label.sub}`;
      const defects = label.defects.length > 0 ? ` ${label.defects.join(',')}` : '';
      assert.equal(`${label.form} ${label.value}${sub}${defects}`, left.trim());
      assert.equal(
        line.slice(label.span.start, label.span.end),
        /⟦(.*?)⟧/.exec(right)?.[1]?.replace('⏎', '\n'),
      );
    });
  }

  it('gives the regular shape of every label, which reads back without defects', () => {
    for (const [, line = ''] of table.matchAll(/\| ⟦(.*?)⟧/g)) {
      const label = labelAt(line, 0, line.length);
      if (!label || label.form === 'annex') continue;
      const again = labelAt(label.regular, 0, label.regular.length);
      if (label.form === 'dash') continue;
      assert.deepEqual([again?.form, again?.value, again?.defects], [label.form, label.value, []], line);
    }
  });

  it('never throws and never reads past the end it is given', () => {
    const unit = fc.constantFrom(...'第笫一二十百零－条章部分之（）()1２.．、：①㈠⑴—●附件#首先是要 \n');
    fc.assert(
      fc.property(fc.string({ unit }), fc.nat(20), (text, end) => {
        const label = labelAt(text, 0, Math.min(end, text.length), { markdown: true });
        assert.ok(!label || label.span.end <= end);
      }),
    );
  });

  it('gives for a plain label what the patterns give', () => {
    const byPattern = (text: string): Label | undefined => {
      const end = text.length;
      if ('第笫弟'.includes(text[0] as string)) return ordinal(text, 0, end) ?? di(text, 0, end);
      if ('（(﹙'.includes(text[0] as string)) return paren(text, 0, end);
      return (
        composite(text, 0, end) ??
        hanLabel(text, 0, end) ??
        arabicLabel(text, 0, end) ??
        halfParen(text, 0, end) ??
        yishi(text, 0, end) ??
        dashLabel(text, 0, end)
      );
    };
    const number = fc.constantFrom(
      '一',
      '二',
      '十',
      '二十一',
      '百零三',
      '一百零三',
      '一十',
      '1',
      '12',
      '03',
      '１',
    );
    const before = fc.constantFrom('第', '（', '(', '', '');
    const behind = fc.constantFrom('条', '章', '编', '部分', '）', ')', '、', '.', '．', '是', '，', ' ');
    const next = fc.constantFrom(
      '',
      '的',
      '之',
      '一',
      '第',
      '2',
      '、',
      '。',
      ' ',
      '\n',
      '至（三）',
      '项',
      '程',
      '例',
      '改为',
    );
    const unit = fc.constantFrom(...'第笫一二十百零○－条章部分之（）()1２.．、：①是要项款 \n');
    const labels = fc.tuple(before, number, behind, next, fc.string({ unit, maxLength: 4 }));
    fc.assert(
      fc.property(
        fc.oneof(
          labels.map((parts) => parts.join('')),
          fc.string({ unit, minLength: 1 }),
        ),
        (text) => {
          assert.deepEqual(labelAt(text, 0, text.length), byPattern(text));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
