import { commaBeforeEtc } from '../../../server/src/engine/rules/typography/commaBeforeEtc.ts';
import { dash } from '../../../server/src/engine/rules/typography/dash.ts';
import { doubledMark } from '../../../server/src/engine/rules/typography/doubledMark.ts';
import { doubledWord } from '../../../server/src/engine/rules/typography/doubledWord.ts';
import { ellipsis } from '../../../server/src/engine/rules/typography/ellipsis.ts';
import { enumerationMark } from '../../../server/src/engine/rules/typography/enumerationMark.ts';
import { etcWithEllipsis } from '../../../server/src/engine/rules/typography/etcWithEllipsis.ts';
import { quotedEnumeration } from '../../../server/src/engine/rules/typography/quotedEnumeration.ts';
import { testCases } from '../../support/ruleCases.ts';

describe('typography/ellipsis', () => {
  testCases(ellipsis, [
    {
      name: 'turns dots and a single … into ……',
      text: '要加快转型⟦...⟧形成合力。教育、医疗、养老⟦…⟧都要抓好。',
      fixed: '要加快转型……形成合力。教育、医疗、养老……都要抓好。',
    },
    {
      name: 'names a row of full stops',
      text: '工作还有很多⟦。。。。⟧今后再议',
      fixed: '工作还有很多……今后再议',
    },
    { name: 'leaves …… and ………… alone', text: '讲话指出：“……要久久为功。”\n…………\n会议强调，要落实。' },
    {
      name: 'leaves the leaders of a table of contents alone',
      text: '目录\n一、总体要求……………………3\n二、重点任务......................5',
    },
    { name: 'leaves English and version numbers alone', text: 'See section 1.2... for details.' },
  ]);
});

describe('typography/dash', () => {
  testCases(dash, [
    {
      name: 'turns hyphens and minus signs between Chinese into ——',
      text: '这是一项长期任务⟦--⟧必须久久为功。坚持一条主线⟦－－⟧高质量发展。',
      fixed: '这是一项长期任务——必须久久为功。坚持一条主线——高质量发展。',
    },
    {
      name: 'reads 一一 at the head of several items as a dash',
      text: '（二）基本原则\n⟦一一⟧坚持党的全面领导。把握正确方向。\n⟦一一⟧坚持以人民为中心。共享发展成果。',
      fixed: '（二）基本原则\n——坚持党的全面领导。把握正确方向。\n——坚持以人民为中心。共享发展成果。',
    },
    {
      name: 'leaves 一一 of a sentence alone',
      text: '对排查出的问题，一一列出清单。\n一一对照检查，逐项整改落实。',
    },
    {
      name: 'leaves ——, and — between places and times, alone',
      text: '北京—上海线路，2021—2025年期间——关键五年。',
    },
    {
      name: 'has a dash before a subtitle that begins with a date',
      text: '关于条例草案的说明\n⟦--⟧2024年8月27日在市人大常委会第二十二次会议上\n',
      fixed: '关于条例草案的说明\n——2024年8月27日在市人大常委会第二十二次会议上\n',
    },
    {
      name: 'joins times by one stroke',
      text: '2024⟦--⟧2026年，每年招录800名。6月⟦——⟧9月开展检查。2025年⟦——⟧2027年实施。改革的2024年——关键之年。',
      fixed: '2024—2026年，每年招录800名。6月—9月开展检查。2025年—2027年实施。改革的2024年——关键之年。',
    },
    { name: 'leaves rules across the page alone', text: '第一部分\n--------\n正文内容从这里开始。' },
  ]);
});

describe('typography/etc-with-ellipsis', () => {
  testCases(etcWithEllipsis, [
    {
      name: 'drops the dots before or after 等',
      text: '开展技术革新、技术协作⟦……⟧等。推进发明创造、网上练兵等⟦……⟧，形成声势。',
      fixed: '开展技术革新、技术协作等。推进发明创造、网上练兵等，形成声势。',
    },
    {
      name: 'drops the dots before 等 and its noun behind an enumeration',
      text: '配备数字化摄影系统、彩超⟦……⟧等设备。我在车站……等待着。',
      fixed: '配备数字化摄影系统、彩超等设备。我在车站……等待着。',
    },
    { name: 'leaves 等 and …… apart from each other alone', text: '教育、医疗等领域……都有明显改善。' },
  ]);
});

describe('typography/comma-before-etc', () => {
  testCases(commaBeforeEtc, [
    {
      name: 'drops 、 before 等 that closes a list',
      text: '覆盖教育、医疗、养老⟦、⟧等领域。由工会、企业⟦、⟧等共同承担。',
      fixed: '覆盖教育、医疗、养老等领域。由工会、企业等共同承担。',
    },
    {
      name: 'leaves words that begin with 等 alone',
      text: '按照类别、等级、等额选举、等效评价、等离子体的要求执行。',
    },
    {
      name: 'leaves 等 alone that is to wait',
      text: '要克服等、靠、要思想，杜绝靠、等、要，做到慢不得、等不起、坐不住，反对“拖一拖、等着看”，抓重点、等一等、看一看。',
    },
    {
      name: 'knows 等 before a verb that begins alike',
      text: '各工会、企业⟦、⟧等着力推进，教育、医疗⟦、⟧等一系列举措落地。',
    },
  ]);
});

describe('typography/enumeration-mark', () => {
  testCases(enumerationMark, [
    {
      name: 'puts a comma after a lone 首先',
      text: '会议认为，成绩来之不易。首先⟦、⟧这是党中央坚强领导的结果。',
      fixed: '会议认为，成绩来之不易。首先，这是党中央坚强领导的结果。',
    },
    {
      name: 'leaves 第一、二产业 and 首先 with a comma alone',
      text: '推动第一、二产业融合。首先，要提高认识。',
    },
  ]);
});

describe('typography/doubled-mark', () => {
  testCases(doubledMark, [
    {
      name: 'keeps the stronger of two marks',
      text: '坚持党的领导⟦，，⟧坚持人民至上⟦，。⟧职业资格认证⟦、、⟧薪酬体系。',
      fixed: '坚持党的领导，坚持人民至上。职业资格认证、薪酬体系。',
    },
    { name: 'leaves single marks and dots alone', text: '坚持党的领导，坚持人民至上。怎么办？！还有……' },
  ]);
});

describe('typography/quoted-enumeration', () => {
  it('is off unless asked for', () => {
    if (quotedEnumeration.meta.severity !== 'off') throw new Error('known for false alarms');
  });
  testCases(quotedEnumeration, [
    {
      name: 'points at 、 between quoted members',
      text: '增强“四个意识”⟦、⟧“四个自信”。学习《纲要》⟦、⟧《条例》。',
    },
  ]);
});

describe('typography/doubled-word', () => {
  testCases(doubledWord, [
    {
      name: 'takes the second away',
      text: '检疫合格⟦的的⟧产品，要⟦把把⟧质量摆在首位，⟦进行进行⟧整改。',
      fixed: '检疫合格的产品，要把质量摆在首位，进行整改。',
    },
    {
      name: 'leaves alone what ends one word and begins the next, or is said twice',
      text: '这一目的的实现，的的确确不易。要把把关作为重点。研究研究，一把把锄头。被被告人拒绝。',
    },
  ]);
});
