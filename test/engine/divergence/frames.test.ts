import assert from 'node:assert/strict';
import { resolverOf } from '../../../server/src/engine/divergence/frames/cited.ts';
import { findZones } from '../../../server/src/engine/divergence/frames/findZones.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { finish } from '../../../server/src/engine/text/steps.ts';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

/** The draft with its zones in ⟦…⟧ (the first sentence of an attribution), and what stands for whose words. */
const zones: readonly (readonly [string, string, string])[] = [
  ['《意见》指出：“…”', '《意见》指出：“⟦加强企业党组织建设。⟧”', 'quotation 2024-opinions'],
  ['…明确要求，“…”', '《意见》明确要求，“⟦加强职业病防治⟧”。', 'quotation 2024-opinions'],
  [
    '《方案》要求：… without marks',
    '《方案》要求：⟦完善财政投入机制。⟧这是重要保障。',
    'attribution 2017-plan',
  ],
  ['a document number', '中发〔2017〕14号强调：“⟦完善现代职业教育制度⟧”。', 'quotation 2017-plan'],
  [
    '按照《意见》“…”的要求',
    '按照《意见》“⟦加大复合型技术技能人才培养力度⟧”的要求，抓好落实。',
    'quotation 2024-opinions',
  ],
  ['a speaker who is no document', '会议强调：“⟦要健全劳动关系协商协调机制。⟧”', 'quotation '],
  [
    'two quotations in a row',
    '《方案》指出：“⟦加强法治教育。⟧”“⟦加快发展技工教育。⟧”',
    'quotation 2017-plan',
  ],
  [
    'a document that the corpus does not have',
    '《乡村振兴促进法》规定：“⟦国家实施乡村振兴战略。⟧”',
    'quotation ',
  ],
  [
    'a quotation with its source behind it',
    '“⟦加强企业党组织建设，发挥战斗堡垒作用。⟧”（摘自《意见》第二部分）',
    'quotation 2024-opinions',
  ],
  [
    '… before the stop, its organs named',
    '我们记得“⟦加强企业党组织建设，发挥战斗堡垒作用⟧”（见中共中央、国务院《关于深化产业工人队伍建设改革的意见》）。',
    'quotation 2024-opinions',
  ],
  ['… by its number', '“⟦完善现代职业教育制度和体系⟧”（中发〔2017〕14号）。', 'quotation 2017-plan'],
  [
    '… on the line below',
    '　　“⟦完善现代职业教育制度和体系。⟧”\n　　——《新时期产业工人队伍建设改革方案》',
    'quotation 2017-plan',
  ],
  [
    'two sources behind it',
    '“⟦完善现代职业教育制度和体系⟧”（见《方案》《意见》）。',
    'quotation 2017-plan,2024-opinions',
  ],
  [
    'a source behind it that the corpus does not have',
    '“⟦国家实施乡村振兴战略，推进农业农村现代化⟧”（《乡村振兴促进法》第三条）。',
    'quotation ',
  ],
  [
    'a block of lines with > before them',
    '《意见》指出：\n\n> ⟦加强企业党组织建设。\n>\n> 发挥战斗堡垒作用。⟧\n\n我们要落实。',
    'quotation 2024-opinions',
  ],
  [
    'such a block of a word processor’s lines',
    '《意见》指出：\v\v> ⟦加强企业党组织建设。\v>\v> 发挥战斗堡垒作用。⟧\v\v我们要落实。',
    'quotation 2024-opinions',
  ],
  ['an extract without marks', '⟦完善财政投入机制。⟧（摘自《方案》）', 'attribution 2017-plan'],
  [
    '… named on the line below',
    '一、摘录\n　　⟦完善财政投入机制。发挥媒体作用。⟧\n　　——摘自《方案》第六部分\n　　以下略。',
    'attribution 2017-plan',
  ],
  [
    'a short name that was declared',
    '贯彻《新时期产业工人队伍建设改革方案》（以下简称《改革方案》）。《改革方案》提出：“⟦打造网络学习平台。⟧”',
    'quotation 2017-plan',
  ],
];

const silent: readonly (readonly [string, string])[] = [
  ['a term in quotation marks', '深刻领悟“两个确立”的决定性意义。'],
  ['a noun after a preposition', '按照《方案》要求，各地将加大宣传力度。'],
  ['a paragraph with a reference', '我市完善财政投入机制，发挥媒体作用。（参见《方案》）'],
  ['a subtitle', '让产业工人更有干劲\n——《关于深化产业工人队伍建设改革的意见》解读'],
  ['what an amending act puts in', '将第五条修改为：“出租人应当向承租人提供安全、合格的住房。”'],
];

const zonesIn = (text: string) => {
  const reading = read(text);
  return finish(findZones(reading, resolverOf(reading, builtinCorpus())));
};

describe('frames', () => {
  for (const [what, sample, expected] of zones)
    it(`are seen in ${what}`, () => {
      const { text, spans } = marks(sample);
      const found = zonesIn(text);
      assert.deepEqual(
        found.map((z) => text.slice(z.span.start, Math.min(z.span.end, z.sure))),
        spans.map((s) => text.slice(s.start, s.end)),
      );
      assert.equal(`${found[0]?.kind} ${found[0]?.cited.join()}`, expected);
    });

  for (const [what, text] of silent) it(`are not seen in ${what}`, () => assert.deepEqual(zonesIn(text), []));
});

const judged: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a changed first word',
    '《方案》要求：“健全国家级技术工人表彰奖项。”',
    ['warning divergence/substitution 「健全」←「完善」'],
  ],
  [
    'a changed last word',
    '《方案》要求：“组织产业工人积极参与实施走出去战略和‘一带一路’倡议。”',
    ['warning divergence/substitution 「倡议」←「建设」'],
  ],
  [
    'clauses that changed places',
    '《意见》指出：“建立产业工人队伍数据统计、调查、监测体系。营造浓厚社会氛围，加大对产业工人队伍建设改革的宣传力度。”',
    [],
  ],
  [
    'words that the source does not have',
    '《方案》指出：“坚持把教育摆在优先发展的战略地位不动摇。”',
    ['warning source/unfounded 「坚持把教育摆在优先发展的战略地位不动摇。」'],
  ],
  [
    'an elided quotation',
    '《意见》指出：“加大对产业工人队伍建设改革的宣传力度……加强产业工人队伍建设改革课题研究。”',
    [],
  ],
];

describe('a quotation', () => {
  for (const [what, text, expected] of judged.filter(([w]) => w !== 'clauses that changed places'))
    it(`is judged for ${what}`, () =>
      assert.deepEqual(divergencesIn(analysed(text, builtinCorpus()), 'warning'), expected));

  it('with two clauses exchanged is reported once, as a transposition', () => {
    const text =
      '《方案》要求：“落实企业职工教育经费，允许企业培训费用列入成本并按规定在税前扣除，完善经费投入与监督制度。”';
    const { findings } = analysed(text, builtinCorpus());
    const found = findings.filter((f) => f.rule.startsWith('divergence/'));
    assert.deepEqual(
      found.map((f) => f.rule),
      ['divergence/transposition'],
    );
    assert.equal(
      found[0]?.evidence?.reading,
      '完善经费投入与监督制度，允许企业培训费用列入成本并按规定在税前扣除',
    );
  });

  it('cites the canonical text although another source has the words of the draft', () => {
    const text = '《方案》要求：“完善国家级技术工人表彰奖励，形成以党和国家表彰为导向的制度。”';
    const [passage] = analysed(text, builtinCorpus()).passages.filter((p) => p.frame.kind === 'quotation');
    assert.equal(passage?.match.source, '2017-plan');
  });
});
