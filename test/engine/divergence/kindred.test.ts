import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

/** [a sentence of a regulation, a word of it, how a draft words that]. */
const sentences: readonly (readonly [string, string, string])[] = [
  ['生产经营单位应当建立健全全员安全生产责任制，定期组织从业人员参加安全教育。', '定期', '按月'],
  ['县级以上人民政府应当组织有关部门对作业场所开展监督检查，消除重大事故隐患。', '开展', '进行'],
  ['从业人员有权了解工作岗位存在的危险因素，有权对安全管理提出批评、检举、控告。', '危险', '有害'],
  ['矿山、金属冶炼企业应当设置安全生产管理机构，配备专职安全生产管理人员。', '设置', '成立'],
  ['承包单位应当服从发包单位统一协调管理，发现安全问题应当及时督促整改到位。', '督促', '敦促'],
  ['餐饮行业使用燃气的应当安装可燃气体报警装置，并保障其正常使用和日常维护。', '安装', '加装'],
  ['任何单位和个人不得阻挠干涉对事故的依法调查处理，不得迟报、漏报、瞒报事故。', '阻挠', '妨碍'],
  ['高危行业领域应当投保安全生产责任保险，保险费用按照规定列入企业生产成本。', '列入', '计入'],
  ['危险物品的储存设备应当符合国家标准，并与居民区、学校保持规定的安全距离。', '储存', '存放'],
  ['应急救援队伍应当制定训练计划，每季度组织一次演练，配备必要的救援器材装备。', '组织', '安排'],
  ['特种作业人员必须经专门的技能培训合格，取得相应资格后方可独立上岗进行作业。', '独立', '单独'],
  ['建设项目安全设施必须与主体工程同时设计、同时施工，投资应当纳入项目概算。', '纳入', '列进'],
  ['劳动防护用品必须符合国家标准，企业应当监督教育职工按照使用规则佩戴使用。', '教育', '指导'],
  ['事故调查报告应当依法及时向社会公布，事故整改措施落实情况由主管部门评估。', '公布', '公开'],
];
const source = `江海省安全生产条例\n\n${sentences.map(([s]) => s).join('\n\n')}\n`;
const opening = '江海市职工培训工作总结\n\n我市职工队伍规模不断扩大，结构持续优化。\n\n';

/** How many differences are found in prose that words the first `count` sentences in its own way. */
function found(count: number, lead: string): number {
  const words = sentences.map(([s, own, other], i) => (i < count ? s.replace(own, other) : s));
  const draft = `${opening}${lead}${words.join('\n\n我们认真抓好落实。\n\n')}\n`;
  return divergencesIn(analysed(draft, corpusOf({ regulation: source }))).length;
}

describe('prose that has many sentences of a source', () => {
  it('is told each word where only a few of them differ', () => {
    assert.equal(found(1, ''), 1);
    assert.equal(found(4, ''), 4);
  });

  it('is told nothing where they differ throughout: it words a like matter in its own way', () => {
    assert.equal(found(sentences.length, ''), 0);
  });

  it('is told all that differs where it names the source', () => {
    const lead = '我们认真学习《江海省安全生产条例》。\n\n';
    assert.equal(found(sentences.length, lead), sentences.length);
  });
});
