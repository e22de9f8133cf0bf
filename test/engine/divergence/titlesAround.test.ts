import assert from 'node:assert/strict';
import { read } from '../../../server/src/engine/document/read.ts';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

/** The draft's sentence with ⟦⟧ around what is named without 《》 of its own; or without, where nothing is. */
const named: readonly string[] = [
  '⟦最高人民法院关于适用《中华人民共和国民事诉讼法》的解释⟧第九条规定：“追索赡养费”。',
  '按照⟦最高人民法院关于适用《民事诉讼法》审判监督程序若干问题的解释⟧第九条办理。',
  '违反⟦江海省实施《工伤保险条例》办法⟧第十条的，责令改正。',
  '根据⟦江海省实施《工伤保险条例》办法⟧（江海省人民政府令第12号）的第十条规定办理。',
  '⟦江海省贯彻实施《意见》若干措施⟧明确，补助标准提高。',
  '⟦《工伤保险条例》实施细则⟧第（三）条规定：“缴费基数按月核定”。',
  '⟦省总工会关于贯彻落实《意见》的通知⟧要求：“抓好落实”。',
  '江海省实施《工伤保险条例》办法已经印发。',
  '根据《工伤保险条例》有关规定要求办理。',
  '关于落实《工伤保险条例》有关规定明确如下。',
  '《工伤保险条例》第十条规定，用人单位应当按时缴费。',
  '全省实施《工伤保险条例》的情况和办法第三条。',
];

describe('a document without marks that is called after another one', () => {
  for (const sample of named)
    it(`is told in ${sample}`, () => {
      const { text, spans } = marks(sample);
      const titles = read(`工作简报\n　　${text}\n`).citations.filter(
        ({ kind, name }) => kind === 'title' && name.includes('《'),
      );
      assert.deepEqual(
        titles.map(({ name }) => name),
        spans.map(({ start, end }) => text.slice(start, end)),
      );
    });

  const law = '工伤保险条例\n第一条　用人单位应当按时缴纳工伤保险费。\n第二条　职工个人不缴纳工伤保险费。';
  const own =
    '江海省实施《工伤保险条例》办法\n第一条　建筑施工企业应当按照项目参加工伤保险，在开工以前办理参保手续。';
  for (const [what, texts, sample, expected] of [
    [
      'is not held against that one where the corpus does not have it',
      { law },
      '江海省实施《工伤保险条例》办法第十条规定：“用人单位应当按时缴纳工伤保险费，建筑施工企业按项目参保。”',
      [],
    ],
    [
      'is held against its own text',
      { law, own },
      '江海省实施《工伤保险条例》办法第一条规定：“建筑施工企业应当按照项目参加工伤保险，在开工之后办理参保手续。”',
      ['error divergence/qualifier 「之后」←「以前」'],
    ],
    [
      'has its places held against its own text',
      { law, own },
      '江海省实施《工伤保险条例》办法第二条规定：“建筑施工企业应当按照项目参加工伤保险，在开工以前办理参保手续。”',
      ['warning source/address 「第二条」'],
    ],
  ] as const)
    it(what, () => {
      assert.deepEqual(
        divergencesIn(analysed(`工作简报\n　　${sample}\n`, corpusOf(texts))).filter(
          (found) => !found.includes('numbering/'),
        ),
        expected,
      );
    });
});
