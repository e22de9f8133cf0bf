import assert from 'node:assert/strict';
import { resolverOf } from '../../../server/src/engine/divergence/frames/cited.ts';
import { findZones } from '../../../server/src/engine/divergence/frames/findZones.ts';
import type { Passage } from '../../../server/src/engine/divergence/model.ts';
import type { Texts } from '../../../server/src/engine/divergence/passageInput.ts';
import { judgeQuotation } from '../../../server/src/engine/divergence/quotation/quotation.ts';
import { sideOf } from '../../../server/src/engine/divergence/sides/side.ts';
import { finish } from '../../../server/src/engine/text/steps.ts';
import { analysed, builtinCorpus } from '../../support/judged.ts';

const corpus = builtinCorpus();
const right = '《意见》指出：“深化产业工人队伍建设改革”。';
const wrong = '《意见》指出：“深化产业工人队伍改革建设”。';
const other = '《意见》要求：“把渡口码头全部迁往江海市北岸”。';

const drafts: Readonly<Record<string, string>> = {
  'the same words each time': wrong.repeat(80),
  'words that the source does not have': other.repeat(80),
  'other words now and then': Array.from({ length: 90 }, (_, n) => (n % 23 === 7 ? wrong : right)).join(''),
  'a paragraph each': `${right}\n`.repeat(60),
  'labels between': Array.from({ length: 60 }, (_, n) => `（${n + 1}）${wrong}`).join(''),
  'two paragraphs': `${wrong.repeat(40)}\n${wrong.repeat(40)}`,
};

/** Judges all quotations of a draft, with one function for the texts or with one each; and how many passages were judged. */
function judge(text: string, isShared: boolean): { found: (readonly Passage[] | undefined)[]; work: number } {
  const { reading, matches } = analysed(text, corpus, { as: 'draft' });
  let work = 0;
  const memory: Texts['memory'] = {
    judge: (input, anew) => {
      work++;
      return anew(input);
    },
  };
  const draft = sideOf(text);
  const texts = (id: string): Texts | undefined => {
    const edition = corpus.edition(id);
    return edition && { reading, draft, edition, source: sideOf(edition.text, edition.lacunae), memory };
  };
  const found = finish(findZones(reading, resolverOf(reading, corpus))).map((zone) =>
    judgeQuotation({
      zone,
      pieces: matches.filter((m) => m.draft.start >= zone.span.start && m.draft.end <= zone.span.end),
      texts: isShared ? texts : (id) => texts(id),
      corpus,
      reprinted: new Set(),
    }),
  );
  return { found, work };
}

describe('quotations that come again', () => {
  for (const [name, text] of Object.entries(drafts))
    it(`are judged as though for the first time: ${name}`, () => {
      const { found } = judge(text, false);
      assert.ok(found.some((passages) => passages !== undefined));
      assert.deepEqual(judge(text, true).found, found);
    });

  it('are judged once where all around them is the same', () => {
    const once = judge(wrong.repeat(80), true).work;
    assert.equal(judge(wrong.repeat(240), true).work, once);
    assert.ok(judge(wrong.repeat(80), false).work > 2 * once);
  });
});
