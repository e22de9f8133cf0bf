import assert from 'node:assert/strict';
import { analyseNow } from '../../../server/src/engine/analyse.ts';
import { createAnalysisCache } from '../../../server/src/engine/analysisCache.ts';
import { definition } from '../../../server/src/engine/features/definition.ts';
import { hover } from '../../../server/src/engine/features/hover.ts';
import { referencesTo } from '../../../server/src/engine/features/references.ts';
import { defaultSettings } from '../../../server/src/engine/settings/settings.ts';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

const words =
  '产业工人是工人阶级中发挥支撑作用的主体力量，是创造社会财富的中坚力量，是创新驱动发展的骨干力量';
const bent = words.replace('主体力量', '主力军');
const title = 'warning source/title 「代」';
const opening = '工作简报\n为贯彻《新时代产业工人队伍建设改革方案》（以下简称《方案》），现安排如下。\n';

describe('a name with a slip', () => {
  for (const [what, text, expected] of [
    [
      'has a quotation judged as that of its source',
      `工作简报\n《新时代产业工人队伍建设改革方案》指出，“${bent}”。\n`,
      [title, 'warning divergence/substitution 「主力军」←「主体力量」'],
    ],
    [
      'has one under its short name judged so',
      `${opening}《方案》指出，“${bent}”。\n`,
      [title, 'warning divergence/substitution 「主力军」←「主体力量」'],
    ],
    [
      'has words under it looked for in its source',
      `${opening}《方案》指出，“${words}”。《方案》要求：“坚持把教育摆在优先发展的战略地位，加快推进教育现代化。”\n`,
      [title, 'warning source/unfounded 「坚持把教育摆在优先发展的战略地位，加快推进教育现代化。」'],
    ],
    [
      'has the item checked that the words are said to be from',
      '工作简报\n《关于深化产业工人队伍改革的意见》（以下简称《意见》）印发。《意见》第（十一）项规定：“企业按规定足额提取和使用职工教育经费，确保60%以上用于一线职工教育和培训”。\n',
      ['warning source/title 「」', 'warning source/address 「第（十一）项」'],
    ],
    [
      'is a citation of its source by the number behind it',
      '工作简报\n按照《新时代产业工人队伍建设改革方案》（中发〔2017〕14号，以下简称《方案》）。《方案》要求：“坚持把教育摆在优先发展的战略地位，加快推进教育现代化。”\n',
      [title, 'warning source/unfounded 「坚持把教育摆在优先发展的战略地位，加快推进教育现代化。」'],
    ],
    [
      'has a mention without a number take the number of another one',
      `工作简报\n《新时代产业工人队伍建设改革方案》（江发〔2025〕3号）印发。《新时代产业工人队伍建设改革方案》指出，“${words}”。\n`,
      [],
    ],
    [
      'is held against nothing where words are borrowed and the name is only mentioned',
      `工作简报\n《新时代产业工人队伍建设改革方案》已经印发。${words}。《新时代产业工人队伍建设改革方案》要求：“坚持把教育摆在优先发展的战略地位，加快推进教育现代化。”\n`,
      [title, title],
    ],
    [
      'is reported within the title of the draft, which is called after it',
      `关于印发《贯彻落实〈新时代产业工人队伍建设改革方案〉重点任务分工方案》的通知\n各单位：\n　　${words}。\n`,
      [title],
    ],
    [
      'is not reported where it is what the draft itself is called',
      `关于印发《新时代产业工人队伍建设改革方案》的通知\n各单位：\n　　${words}。\n`,
      [],
    ],
    [
      'is that of another document where another word stands in it, and other words follow it',
      `工作简报\n按照《新时期知识分子队伍建设改革方案》，${words}。\n`,
      [],
    ],
  ] as const)
    it(what, () => {
      assert.deepEqual(divergencesIn(analysed(text, builtinCorpus())), expected);
    });

  const care =
    '职业病防治工作坚持预防为主、防治结合的方针，建立用人单位负责、行政机关监管、行业自律、职工参与和社会监督的机制。';
  const shelf = corpusOf({
    care: `中华人民共和国职业病防治法\n第一条　为了预防、控制和消除职业病危害，制定本法。\n第二条　${care}`,
    watch: `劳动保障监察条例\n第一条　为了规范劳动保障监察工作，制定本条例。\n第二条　劳动保障监察员进行调查、检查，不得少于两人，并应当佩戴劳动保障监察标志、出示证件。`,
  });
  const watch = '劳动保障监察员进行调查、检查，不得少于两人，并应当佩戴劳动保障监察标志、出示证件。';
  for (const [what, text, expected] of [
    [
      'is told where a word of it is another one, and the words are quoted word for word',
      `《中华人民共和国职业病预防法》第二条规定：“${care}”`,
      ['warning source/title 「预防」'],
    ],
    ['is told without the nation', `《职业病预防法》规定：“${care}”`, ['warning source/title 「预防」']],
    [
      'is told where it lacks a word, with the place',
      `《劳动监察条例》第一条规定：“${watch}”`,
      ['warning source/title 「」', 'warning source/address 「第一条」'],
    ],
    [
      'is told where it has a word too many',
      `《劳动保障监察管理条例》规定：“${watch}”`,
      ['warning source/title 「管理」'],
    ],
    ['is not told of another kind of document', `《职业病防治办法》规定：“${care}”`, []],
    ['is not told of another version', `《劳动保障监察暂行条例》规定：“${watch}”`, []],
    ['is not told of another place', `《江海市劳动保障监察条例》规定：“${watch}”`, []],
    [
      'is not told where the words are borrowed only',
      `按照《劳动监察条例》的要求，劳动保障监察员进行调查、检查，不得少于两人，并应当佩戴劳动保障监察标志。`,
      [],
    ],
    [
      'is not told where other words are quoted under it',
      `《劳动监察条例》规定：“劳动监察机构应当配备专职监察员，保障工作经费。”${watch}`,
      [],
    ],
  ] as const)
    it(what, () => {
      const found = divergencesIn(analysed(`工作简报\n　　${text}\n`, shelf));
      assert.deepEqual(found, expected);
    });

  it('takes the law of another subject, whatever is in all of them', () => {
    const law = (subject: string) =>
      `江海市实施《中华人民共和国${subject}法》办法\n第一条　县级以上人民政府应当加强组织领导，将所需经费列入本级财政预算，并建立健全工作协调机制。`;
    const sample =
      '工作简报\n按照《江海市实施〈中华人民共和国测绘法〉办法》，县级以上人民政府应当加强组织领导，将所需经费列入本级财政预算，并建立健全工作协调机制。\n';
    const corpus = corpusOf({ a: law('种子') });
    assert.deepEqual(divergencesIn(analysed(sample, corpus)), []);
  });

  const { text, cursors } = marks(
    `工作简报\n为贯彻《新▌时代产业工人队伍建设改革方案》（以下简称《方案》），现安排如下。\n《方▌案》指出，“${words}”。\n`,
  );
  const analysis = analysed(text, builtinCorpus());
  for (const [i, what] of ['title', 'short name'].entries()) {
    const at = cursors[i] as number;
    it(`shows the source on the ${what}, and that it is named otherwise`, () => {
      const part = hover(analysis, builtinCorpus(), at)?.parts.find((p) => p.kind === 'source');
      assert.equal(part?.source.id, '2017-plan');
      assert.equal(part?.slip, '新时代产业工人队伍建设改革方案');
    });
    it(`leads to the source from the ${what}`, () => {
      const [target, ...others] = definition(analysis, builtinCorpus(), at);
      assert.deepEqual([target?.kind === 'source' && target.source, others.length], ['2017-plan', 0]);
    });
  }

  it('is a reference to the source', () => {
    const spans = referencesTo({ source: '2017-plan' }, analysis, builtinCorpus());
    const found = spans.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, ['《新时代产业工人队伍建设改革方案》', '《方案》', '《方案》', words]);
  });

  it('with a number within it is one, however many others the draft has', () => {
    const draft = (more: string): string =>
      `工作简报\n${more}《关于深（江发〔2025〕3号）化产业工人队伍建设改革的意见》印发。\n`;
    const passages = [0, 1, 2, 3, 4].map((n) => {
      const text = draft('按照《工会法》办理。'.repeat(n));
      return analysed(text, builtinCorpus()).passages.length;
    });
    assert.deepEqual(passages, [0, 0, 0, 0, 0]);
  });

  it('is one or none from one edit to the next as in a draft that is new', () => {
    const ground = { corpus: builtinCorpus(), settings: defaultSettings };
    const cache = createAnalysisCache();
    const draft = `${opening}《方案》指出，“${bent}”。\n各地要认真落实。\n《方案》要求：“坚持把教育摆在优先发展的战略地位。”\n`;
    const edits: readonly (readonly [string, string])[] = [
      ['各地要认真落实', '各地要抓好落实'],
      ['新时代产业', '新时期产业'],
      ['新时期产业', '新时代产业'],
      [bent, '各地要认真贯彻'],
      ['各地要认真贯彻', words],
      ['（以下简称《方案》）', ''],
      ['改革方案》', '改革方案》（江发〔2025〕3号，以下简称《方案》）'],
      ['江发〔2025〕3号', '中发〔2017〕14号'],
      ['中发〔2017〕14号，', ''],
    ];
    let now = draft;
    const found = [now, ...edits.map(([from, to]) => (now = now.replace(from, to)))].map((state) => {
      const own = analyseNow({ ...ground, text: state }, cache);
      const fresh = analyseNow({ ...ground, text: state });
      assert.deepEqual(own, fresh);
      assert.equal(JSON.stringify(own.passages), JSON.stringify(fresh.passages));
      return own.misnamed.length;
    });
    assert.deepEqual(found, [1, 1, 0, 1, 0, 1, 1, 0, 1, 1]);
  });
});
