import assert from 'node:assert/strict';
import { createCorpus } from '../../../server/src/engine/corpus/corpus.ts';
import { analysed } from '../../support/judged.ts';
import { marks, withMarks } from '../../support/marks.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const title = '江海市城市管理法典';
const part = (id: string, text: string) => ({
  source: {
    id,
    title,
    aliases: [],
    authority: 'unspecified' as const,
    status: 'unknown' as const,
    relations: [],
  },
  text: `${title}\n${id}\n${text}\n`,
  uri: `file:///shelf/${id}.txt`,
});
const safe = '出租人应当提供安全、合格的住房，不得擅自改变房屋用途。';
const filing = '租赁双方应当自合同签订之日起十五日内办理备案。';
const dogs = '养犬人应当为犬只办理登记，并且定期为犬只接种疫苗。';
const housing = part('住房编', `第十条　${safe}\n第十一条　${filing}\n第十二条　住房应当整洁。`);
const animals = part('养犬编', `第三十条　${dogs}\n第三十一条　携犬出户应当束犬链。`);
const corpus = createCorpus([housing, animals]);

describe('the parts of a document that are sources of their own', () => {
  for (const [what, sample, mended, of = corpus] of [
    [
      'an article of the same part',
      `《${title}》⟦第十二条⟧规定：“${filing}”`,
      `《${title}》第十一条规定：“${filing}”`,
    ],
    [
      'an article of another part',
      `《${title}》⟦第十二条⟧规定：“${dogs}”`,
      `《${title}》第三十条规定：“${dogs}”`,
    ],
    ['nothing that is right in one', `《${title}》第十条规定：“${safe}”`],
    ['nothing that is right in the other', `《${title}》第三十条规定：“${dogs}”`],
    [
      'nothing of a part that the corpus does not have',
      `《${title}》第五十条规定：“市民应当节约用水，不得浪费水资源。”`,
    ],
    ['nothing between the parts', `《${title}》第二十条规定：“${dogs.replace('登记', '手续')}”`],
    [
      'nothing before the only part',
      `《${title}》第五条规定：“市民应当节约用水，不得浪费水资源。”`,
      undefined,
      createCorpus([housing]),
    ],
  ] as const)
    it(`report ${what}`, () => {
      const { text, spans } = marks(`工作简报\n　　${sample}\n`);
      const { findings } = analysed(text, of);
      assert.equal(
        withMarks(
          text,
          findings.map((f) => f.span),
        ),
        withMarks(text, spans),
      );
      const edits = findings.flatMap((f) => f.fixes[0]?.edits ?? []);
      assert.equal(applyEdits(text, edits), mended === undefined ? text : `工作简报\n　　${mended}\n`);
    });
});
