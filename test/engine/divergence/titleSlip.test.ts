import assert from 'node:assert/strict';
import { titleSlip } from '../../../server/src/engine/divergence/frames/titleSlip.ts';
import { makeKey } from '../../../server/src/engine/text/key.ts';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks, withMarks } from '../../support/marks.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const plan = '新时期产业工人队伍建设改革方案';
const opinions = '中共中央 国务院关于深化产业工人队伍建设改革的意见';

describe('the name of a document in a draft', () => {
  for (const [what, name, title] of [
    ['another character', '新时⟦代⟧产业工人队伍建设改革方案', plan],
    ['another word', '新时期产业工人队伍⟦素质⟧改革方案', plan],
    ['a word lost', '中共中央 国务院关于深化产业工人队伍⟦⟧改革的意见', opinions],
    ['a word twice', '新时期产业工人队伍建设改革⟦改革⟧方案', plan],
    ['two words turned round', '中共中央 国务院关于深化产业工人队伍建设⟦的改革⟧意见', opinions],
    ['the last character lost', '新时期产业工人队伍建设改革方⟦⟧', plan],
    ['the last character another one', '新时期产业工人队伍建设改革方⟦按⟧', plan],
    [
      'a slip beside another sign between the issuers',
      '中共中央、国务院关于⟦申⟧化产业工人队伍建设改革的意见',
      opinions,
    ],
  ] as const)
    it(`is a slip where it has ${what}`, () => {
      const { text, spans } = marks(name);
      const slip = titleSlip(makeKey(text), makeKey(title));
      assert.deepEqual(slip?.draft, spans[0]);
      if (slip)
        assert.equal(
          applyEdits(text, [{ span: slip.draft, newText: title.slice(slip.title.start, slip.title.end) }]),
          title.replace(' ', text.includes('、') ? '、' : ' '),
        );
    });

  for (const [what, name, title] of [
    ['is the same', plan, plan],
    ['has other signs only', '中共中央、国务院关于深化产业工人队伍建设改革的意见', opinions],
    ['is of another kind', '新时期产业工人队伍建设改革意见', plan],
    ['is of a kind that ends alike', '产业工人队伍建设改革促进办法', '产业工人队伍建设改革促进法'],
    ['implements it', '新时期产业工人队伍建设改革实施方案', plan],
    ['names a place before it', '临河县新时期产业工人队伍建设改革方案', plan],
    ['is of another place', '湖州市市容和环境卫生管理条例', '温州市市容和环境卫生管理条例'],
    [
      'is of another place within',
      '关于支持浙江省高质量发展建设共同富裕示范区的意见',
      '关于支持江苏省高质量发展建设共同富裕示范区的意见',
    ],
    [
      'is another number of a series',
      '关于公布第二批国家级非物质文化遗产名录的通知',
      '关于公布第三批国家级非物质文化遗产名录的通知',
    ],
    ['is of another year', '2024年政府信息公开工作要点和任务分工', '2023年政府信息公开工作要点和任务分工'],
    ['is the trial version', '新时期产业工人队伍建设改革方案（试行）', plan],
    ['begins otherwise', '中华人民共和国商标法实施条例', '专利法实施条例'],
    [
      'has what all laws have in common with it',
      '中华人民共和国统计法实施细则',
      '中华人民共和国计量法实施细则',
    ],
    ['has too little in common with it', '上海市公路管理条例', '上海市公园管理条例'],
    ['is much longer', '新时期产业工人队伍建设改革任务分工方案', plan],
  ] as const)
    it(`is another document's where it ${what}`, () => {
      assert.equal(titleSlip(makeKey(name), makeKey(title)), undefined);
    });
});

/** The draft, and the same with what the rule points at marked. */
function found(sample: string, corpus = builtinCorpus()): { marked: string; expected: string } {
  const { text, spans } = marks(sample);
  const own = analysed(text, corpus).findings.filter((f) => f.rule === 'source/title');
  return {
    marked: withMarks(
      text,
      own.map((f) => f.span),
    ),
    expected: withMarks(text, spans),
  };
}

describe('source/title', () => {
  const words = '产业工人是工人阶级中发挥支撑作用的主体力量，是创造社会财富的中坚力量';
  const borrowed =
    '加强企业党组织建设。加强新经济组织、新就业群体党建工作，及时有效扩大党的组织覆盖和工作覆盖。';
  for (const [what, sample] of [
    [
      'reports the name before a quotation',
      `工作简报\n《新时⟦代⟧产业工人队伍建设改革方案》指出，“${words}”。\n`,
    ],
    [
      'reports a name where its source is borrowed from',
      `工作简报\n为贯彻《中共中央 国务院关于深化产业工人队伍⟦⟧改革的意见》，现安排如下。\n${borrowed}\n`,
    ],
    [
      'reports it without the issuers, too',
      `工作简报\n为贯彻《关于深化产业工人队伍⟦⟧改革的意见》，现安排如下。\n${borrowed}\n`,
    ],
    [
      'reports a name by the number behind it',
      '工作简报\n为贯彻《新时⟦代⟧产业工人队伍建设改革方案》（中发〔2017〕14号），现安排如下。\n',
    ],
    [
      'takes a name with another number behind it',
      `工作简报\n《新时代产业工人队伍建设改革方案》（江发〔2025〕3号）指出，“${words}”。\n`,
    ],
    [
      'takes a name where nothing is from its source',
      '工作简报\n为贯彻《新时代产业工人队伍建设改革方案》，现安排如下。\n',
    ],
    [
      "takes the draft's own name",
      `关于印发《新时代产业工人队伍建设改革方案》的通知\n现将《新时代产业工人队伍建设改革方案》印发给你们。《意见》要求：${borrowed}\n${words}。\n`,
    ],
  ] as const)
    it(what, () => {
      const { marked, expected } = found(sample);
      assert.equal(marked, expected);
    });

  it('takes a name that is as near to two sources', () => {
    const text = (year: string): string =>
      `关于做好${year}届高校毕业生就业创业工作的通知\n各地要把高校毕业生就业摆在突出位置，千方百计拓宽就业渠道，确保就业局势总体稳定。`;
    const corpus = corpusOf({ a: text('春'), b: text('秋') });
    const sample =
      '工作简报\n按照《关于做好夏届高校毕业生就业创业工作的通知》，各地要把高校毕业生就业摆在突出位置，千方百计拓宽就业渠道，确保就业局势总体稳定。\n';
    assert.equal(found(sample, corpus).marked, sample);
  });

  it('mends the name', () => {
    const sample = `工作简报\n《新时代产业工人队伍建设改革方案》指出，“${words}”。\n`;
    const [own] = analysed(sample, builtinCorpus()).findings.filter((f) => f.rule === 'source/title');
    assert.equal(applyEdits(sample, own?.fixes[0]?.edits ?? []), sample.replace('时代', '时期'));
  });
});
