import assert from 'node:assert/strict';
import { corpusOf } from '../../support/analysed.ts';
import { analysed, builtinCorpus, divergencesIn } from '../../support/judged.ts';

const corpus = corpusOf({
  order: [
    '江海市公共场所秩序规定',
    '第一条 为了维护公共场所秩序，保障市民正常生活，制定本规定。',
    '第二条 下列行为由有关部门予以劝阻：',
    '（一）在医院、图书馆、博物馆、影剧院等需要保持安静的公共场所喧哗；',
    '（二）接受单位应当建立专门档案，完整记录设施的利用情况。',
    '第三条 本规定自二〇二三年三月一日起施行，原有规定同时废止。',
  ].join('\n'),
});

const among = (sentence: string): string =>
  `近日，市里召开专题会议，听取了前一阶段情况汇报。\n${sentence}\n请各区结合自身情况抓紧研究。\n`;

describe("a single sentence of a source in a writer's own prose", () => {
  for (const [sentence, expected] of [
    ['在医院、博物馆、影剧院等需要保持安静的公共场所喧哗；', ['warning divergence/list 「」←「图书馆、」']],
    ['接受单位必须建立专门档案，完整记录设施的利用情况。', ['warning divergence/modality 「必须」←「应当」']],
    ['在医院、图书馆、博物馆、影剧院等需要保持安静的公共场所喧哗；', []],
    ['本决定自二〇二三年三月一日起施行，原有规定同时废止。', []],
  ] as const)
    it(`is judged though its beginning differs: ${sentence}`, () => {
      assert.deepEqual(divergencesIn(analysed(among(sentence), corpus)), expected);
    });
});

describe('a sentence that begins as one of the source and goes on with a figure of its own', () => {
  const among = (sentence: string): string =>
    `江滨市行动方案\n\n为落实《中共中央 国务院关于深化产业工人队伍建设改革的意见》，制定本方案。\n一、加强党建。加强新经济组织、新就业群体党建工作，持续解决国有企业党员空白班组问题。${sentence}\n`;

  it('is the writer’s', () => {
    assert.deepEqual(
      divergencesIn(analysed(among('每年在产业工人中发展党员不少于200名。'), builtinCorpus())),
      [],
    );
  });

  it('is held against the source where it has none', () => {
    assert.deepEqual(
      divergencesIn(
        analysed(among('每年在产业工人中发展党员，注重把生产经营骨干培养成党员。'), builtinCorpus()),
      ),
      ['information divergence/substitution 「每年」←「加强」'],
    );
  });
});

describe('a clause of purpose', () => {
  it('may be what the draft does', () => {
    const text =
      '江滨市关于提案的答复\n\n下一步，我局将按照《中共中央 国务院关于深化产业工人队伍建设改革的意见》要求，推动产业工人队伍建设改革走深走实，力争取得实效。\n';
    assert.deepEqual(divergencesIn(analysed(text, builtinCorpus())), []);
  });
});
