import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, divergencesIn } from '../../support/judged.ts';

const appeal = (organ: string): string =>
  `申请鉴定的单位或者个人对鉴定结论不服的，可以在收到该鉴定结论之日起15日内向${organ}劳动能力鉴定委员会提出再次鉴定申请。`;
const plan = (organ: string): string =>
  `${organ}人民政府应当将工伤保险工作纳入国民经济和社会发展规划，统筹安排工作经费。`;

const corpus = corpusOf(
  {
    law: `工伤保险条例\n\n第二条　${plan('县级以上的设区的市、自治州')}\n\n第二十六条　${appeal('省、自治区、直辖市')}\n`,
  },
  { authority: 'unspecified' },
);

/** What a local document says, and what is found of it. */
const cases: readonly (readonly [string, ...string[]])[] = [
  [appeal('省')],
  [appeal('自治区')],
  [appeal('直辖市')],
  [appeal('市')],
  [appeal('江海省')],
  [`《工伤保险条例》第二十六条规定，${appeal('省')}`],
  [plan('县级以上的设区的市')],
  [appeal('省、直辖市'), 'warning divergence/list 「」←「自治区、」'],
  [`《工伤保险条例》第二十六条规定：“${appeal('省')}”`, 'error divergence/list 「」←「、自治区、直辖市」'],
];

describe('of the areas that a national rule counts up', () => {
  for (const [text, ...expected] of cases)
    it(`a draft has its own: ${text}`, () => {
      const draft = `江海省实施《工伤保险条例》办法\n\n第一条　为了实施《工伤保险条例》，制定本办法。\n\n第二条　${text}\n`;
      assert.deepEqual(divergencesIn(analysed(draft, corpus), 'hint'), expected);
    });
});
