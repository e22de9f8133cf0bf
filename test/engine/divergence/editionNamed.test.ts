import assert from 'node:assert/strict';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const title = '江海市住房租赁条例';
const article = (n: string, fine: string): string =>
  `第${n}条　出租人未按照规定办理备案的，由房产管理部门责令限期改正；逾期不改正的，处${fine}以下罚款。`;
const edition = (id: string, date: string, text: string, more: object = {}) => ({
  source: {
    id,
    title,
    aliases: [],
    date,
    authority: 'unspecified' as const,
    status: 'unknown' as const,
    relations: [],
    ...more,
  },
  text: `${title}\n第一条　为了加强住房租赁管理，制定本条例。\n${text}\n`,
  uri: `file:///shelf/${id}.txt`,
});
const shelf = createCorpus([
  edition('old', '2010-06-01', article('二', '一千元')),
  edition('new', '2018-06-01', `第二条　租赁应当自愿。\n${article('三', '五千元')}`),
]);
const old = '出租人未按照规定办理备案的，由房产管理部门责令限期改正；逾期不改正的，处一千元以下罚款。';
const now = old.replace('一千', '五千');
const other = old.replace('一千', '八千');
const number = (from: string, to: string) => [`error divergence/number 「${from}」←「${to}」`];

describe('the edition that a citation means', () => {
  for (const [what, sample, expected] of [
    [
      'is that of the year behind the name',
      `《${title}》（2018年修订）规定：“${old}”`,
      number('一千', '五千'),
    ],
    ['is that of the year in the name', `《${title}（2018年修正）》规定：“${old}”`, number('一千', '五千')],
    ['is that of the year before the name', `2018年修订的《${title}》规定：“${old}”`, number('一千', '五千')],
    ['is that of the older year', `《${title}》（2010年公布）规定：“${now}”`, number('五千', '一千')],
    ['is the one that has the words', `《${title}》（2018年修订）规定：“${now}”`, []],
    ['is the older one that has the words', `《${title}》（2010年）规定：“${old}”`, []],
    ['is either without a year', `《${title}》规定：“${old}”《${title}》规定：“${now}”`, []],
    ['is none of a year that no edition is of', `《${title}》（2021年修正）规定：“${other}”`, []],
    ['is none of a year before the name', `2021年新修改的《${title}》规定：“${other}”`, []],
    ['is none of a year without a verb', `《${title}》（2021年）规定：“${other}”`, []],
    [
      'is none of a year in another place',
      `《${title}》（2021年修订）规定：“${now}”《${title}》第九条规定：“${other}”`,
      [],
    ],
    [
      'may be passed late in the year before',
      `《${title}》（2017年修订）规定：“${old}”`,
      number('一千', '五千'),
    ],
    ['is the last one where it is the new one', `新《${title}》规定：“${old}”`, number('一千', '五千')],
    ['is any where somebody renews it', `市里更新《${title}》规定：“${old}”`, []],
    ['has the places of no other edition', `《${title}》（2021年修正）第二条规定，${now}`, []],
    [
      'stays that of the year where it is named again',
      `根据《${title}》（2018年修订，以下简称《条例》），现答复如下。《条例》规定：“${old}”`,
      number('一千', '五千'),
    ],
    [
      'has its own articles',
      `《${title}》（2018年修订）第二条规定：“${now}”`,
      ['warning source/address 「第二条」'],
    ],
  ] as const)
    it(what, () => {
      assert.deepEqual(divergencesIn(analysed(`工作简报\n　　${sample}\n`, shelf)), expected);
    });

  describe('where the corpus has one edition', () => {
    const one = createCorpus([
      edition('new', '2018-06-01', `第二条　租赁应当自愿。\n${article('三', '五千元')}`),
    ]);
    for (const [what, sample, expected] of [
      ['is another one of another year', `《${title}》（2021年修订）第二条规定：“${other}”`, []],
      ['is another one of an earlier year', `《${title}》（2013年修正）第二条规定：“${other}”`, []],
      ['may be another one where it is new', `新《${title}》第二条规定：“${other}”`, []],
      [
        'is that one by the year in which it came out first',
        `《${title}》（2005年公布）规定：“${other}”`,
        number('八千', '五千'),
      ],
      ['is that one by its year', `2018年修订后的《${title}》规定：“${other}”`, number('八千', '五千')],
      [
        'is that one by the year from which it binds',
        `《${title}》（2019年）规定：“${other}”`,
        number('八千', '五千'),
      ],
    ] as const)
      it(what, () => {
        assert.deepEqual(divergencesIn(analysed(`工作简报\n　　${sample}\n`, one)), expected);
      });
  });
});
