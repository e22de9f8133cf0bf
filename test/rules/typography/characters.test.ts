import assert from 'node:assert/strict';
import { invisible } from '../../../server/src/engine/rules/typography/invisible.ts';
import { leftover } from '../../../server/src/engine/rules/typography/leftover.ts';
import { lookAlike } from '../../../server/src/engine/rules/typography/lookAlike.ts';
import { mixedWidth } from '../../../server/src/engine/rules/typography/mixedWidth.ts';
import { placeholder } from '../../../server/src/engine/rules/typography/placeholder.ts';
import { findingsOf, testCases } from '../../support/ruleCases.ts';

describe('typography/invisible', () => {
  testCases(invisible, [
    {
      name: 'leaves what belongs to the spelling of other scripts alone',
      text: '决定开展“草原工匠”（\u1832\u1820\u182f\u180e\u1820\u202f\u1836\u1822\u1828）和“\u0626\u06c7\u064a\u063a\u06c7\u0631\u200f”评选。',
    },
    { name: 'still finds them in Chinese', text: '产业⟦\u180e⟧工人，队伍⟦\u200f⟧建设，改革⟦\u202f⟧方案。' },
    {
      name: 'removes zero-width and direction marks',
      text: '产业工⟦\u200b⟧人队伍建设⟦\u202d⟧改革',
      fixed: '产业工人队伍建设改革',
    },
    {
      name: 'turns no-break spaces at a line’s start into the Chinese indent and drops them inside',
      text: '总则\n⟦\u00a0\u00a0\u00a0\u00a0⟧为了规范⟦\u00a0⟧管理，2024⟦\u00a0⟧年起施行。',
      fixed: '总则\n\u3000\u3000为了规范管理，2024 年起施行。',
    },
    {
      name: 'breaks the line where a word processor has one',
      text: '一、总体要求⟦\v⟧坚持党的领导。⟦\u2028⟧二、保障措施⟦\u2029\u2029⟧加强领导。⟦\u0085⟧三、附则\n',
      fixed: '一、总体要求\n坚持党的领导。\n二、保障措施\n\n加强领导。\n三、附则\n',
    },
    {
      name: 'breaks it as the other lines are, and drops what stands beside a break',
      text: '⟦\v⟧一、总体要求⟦\v⟧坚持党的领导。⟦\v⟧\r\n⟦\v⟧二、保障措施⟦\u2028⟧',
      fixed: '一、总体要求\r\n坚持党的领导。\r\n二、保障措施',
    },
    {
      name: 'leaves indents, tabs, a byte order mark and emoji alone',
      text: '\ufeff\u3000\u3000正文\t表格👨‍👩‍👧。',
    },
  ]);
});

describe('typography/look-alike', () => {
  testCases(lookAlike, [
    {
      name: 'replaces Kangxi radicals by the characters',
      text: '产业⟦⼯⟧⟦⼈⟧队伍建设，⟦⻓⟧期坚持。',
      fixed: '产业工人队伍建设，长期坚持。',
    },
    { name: 'replaces ﹝﹞ by 〔〕', text: '中发⟦﹝⟧2017⟦﹞⟧14号', fixed: '中发〔2017〕14号' },
    { name: 'replaces 笫 before a number', text: '见⟦笫⟧三条', fixed: '见第三条' },
    {
      name: 'writes 〇 among Han digits',
      text: '二⟦○⟧二四年、二⟦0⟧三⟦Ｏ⟧年',
      fixed: '二〇二四年、二〇三〇年',
    },
    { name: 'writes digits in years', text: '⟦2O2l⟧年起', fixed: '2021年起' },
    {
      name: 'leaves 〇, 零, 〈〉 and rows of circles alone',
      text: '二〇二四年，一百零五条，《关于〈意见〉的说明》，○○○',
    },
  ]);
});

describe('typography/mixed-width', () => {
  testCases(mixedWidth, [
    {
      name: 'replaces half-width marks among full-width ones',
      text: '坚持党的领导⟦,⟧加强组织建设⟦;⟧落实责任⟦:⟧一抓到底。国家⟦(⟧区、市)两级，全面推进，注重实效。',
      fixed: '坚持党的领导，加强组织建设；落实责任：一抓到底。国家（区、市）两级，全面推进，注重实效。',
    },
    {
      name: 'replaces the half-width half of a bracket',
      text: '按照行动计划（2025—2027年⟦)⟧要求，落实任务⟦(⟧详见附件1），各县（市、区⟦)⟧、各部门⟦(⟧单位）抓好落实。',
      fixed:
        '按照行动计划（2025—2027年）要求，落实任务（详见附件1），各县（市、区）、各部门（单位）抓好落实。',
    },
    {
      name: 'leaves brackets behind the numbers of items and those of labels alone',
      text: '（一)加强领导\n健全机制（包括：1)建档，2)核查），定期通报。\n（二）压实责任\n定期通报。',
    },
    {
      name: 'replaces the full stop at the end of a quotation or bracket',
      text: '会议指出：“要抓好落实⟦.⟧”各地要落实责任。（详见附件⟦.⟧）他说：“好...”“比例为5.”',
      fixed: '会议指出：“要抓好落实。”各地要落实责任。（详见附件。）他说：“好...”“比例为5.”',
    },
    {
      name: 'leaves figures, times, addresses, formulas and English alone',
      text: '实现10,000人次，12:30开始，网址http://www.gov.cn，按GB/T 15834(2011)执行，增长5.6%。',
    },
    {
      name: 'leaves Chinese names in a foreign text alone',
      text: 'The Opinions (《意见》, 2024) set out a target for 2035: to cultivate about 2,000 national-level craftsmen (大国工匠), 10,000 provincial-level craftsmen (省级工匠).\n这是最近一年的数据，涨幅明显。',
    },
    {
      name: 'leaves the stop of a foreign paragraph alone',
      text: 'Based on 412 valid questionnaires, this paper finds that the wage premium is about 17.3%.\n关键词：产业工人；技能形成。',
    },
    {
      name: 'judges Chinese text with foreign names in it',
      text: '通过China Daily⟦(⟧中国日报)等媒体报道，推广App和Open Source软件，落实到位。',
      fixed: '通过China Daily（中国日报）等媒体报道，推广App和Open Source软件，落实到位。',
    },
    {
      name: 'leaves a list of references alone',
      text: '参考文献\n[1] 王刚.产业工人队伍建设研究[M].北京:工人出版社,2022.',
    },
    {
      name: 'closes a sentence before one that begins with a letter, and no name of a file',
      text: '做好两项工作⟦.⟧C类单位参加，会议指出⟦.⟧Wi-Fi覆盖到位，见附件.PDF格式和报告.docx文件。',
      fixed: '做好两项工作。C类单位参加，会议指出。Wi-Fi覆盖到位，见附件.PDF格式和报告.docx文件。',
    },
    {
      name: 'puts no stop behind the name of an attachment',
      text: '各单位要抓好落实。\n\n附件：任务分工表.\n\n一、总体要求\n抓好落实。',
    },
    {
      name: 'says a document’s half-width habit once',
      text: `会议指出⟦,⟧要${'加强领导,落实责任,'.repeat(8)}注重实效.`,
    },
  ]);
});

describe('typography/placeholder', () => {
  testCases(placeholder, [
    {
      name: 'points at blanks of a template',
      text: '⟦××⟧省人民政府⟦XX⟧年⟦X⟧月印发，资金⟦【】⟧，责任单位⟦（待定）⟧。'.replace('⟦X⟧月', 'X月'),
    },
    {
      name: 'leaves 【提示】, Roman numerals and a hidden name alone',
      text: '【提示】第XX代产品由张×× 负责研发。',
    },
  ]);
  it('points at the blanks in dates and numbers', () => {
    const found = findingsOf([placeholder], '自2025年×月×日起施行，第××号令，不少于XX万元。');
    assert.equal(found.length >= 3, true, JSON.stringify(found.map((f) => f.message.args)));
  });
  it('says it once where there are more than a dozen, softly of a form', () => {
    const table = (rows: number): string => '责任单位（待定），完成时限按实施方案执行。\n'.repeat(rows);
    const said = (text: string): unknown[] =>
      findingsOf([placeholder], text).map(({ message, severity }) => [message.args?.['count'], severity]);
    assert.equal(said(table(12)).length, 12);
    assert.deepEqual(said(table(13)), [[13, 'warning']]);
    assert.deepEqual(said(`附件 任务分工表（参考样式）\n${table(13)}`), [[13, 'hint']]);
  });
});

describe('typography/leftover', () => {
  testCases(leftover, [
    {
      name: 'removes bookmarks and broken references',
      text: '⟦[bookmark: _Toc3694]⟧一、产业工人是指哪些人？见⟦错误！未找到引用源。⟧',
      fixed: '一、产业工人是指哪些人？见',
    },
    { name: 'reads entities', text: '和⟦&ldquo;⟧意见⟦&rdquo;⟧', fixed: '和“意见”' },
    {
      name: 'says it once where a whole document has them',
      text: '⟦[bookmark: _Toc1]⟧一\n[bookmark: _Toc2]二\n[bookmark: _Toc3]三\n[bookmark: _Toc4]四',
      fixed: '一\n二\n三\n四',
    },
    { name: 'points at characters that could not be decoded', text: '有优⟦\ufffd⟧秀人才1⟦\ue010⟧20元' },
  ]);

  const said = (text: string) =>
    findingsOf([leftover], text).map(({ message, fixes }) => [message.key, fixes]);

  it('says of a file in another encoding that it is one: nothing is lost as long as it is not saved', () => {
    // 关于做好工作的通知，各单位： in GB18030.
    const bytes = Buffer.from('b9d8d3dad7f6bac3b9a4d7f7b5c4cda8d6aaa3acb8f7b5a5cebba3ba', 'hex');
    const read = new TextDecoder().decode(bytes);
    assert.deepEqual(said(`${read}\n`.repeat(3)), [['typography/other-encoding', []]]);
  });

  it('says of single characters that they are lost, however many', () => {
    const text = '有优\ufffd秀人才，120\ufffd\ufffd元。'.repeat(20);
    assert.deepEqual(said(text), [['typography/undecodable/many', []]]);
  });
});
