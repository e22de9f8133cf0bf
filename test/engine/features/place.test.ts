import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { draftOffset, editionOffset, editionSpan } from '../../../server/src/engine/features/place.ts';
import { passageOf } from '../../support/analysed.ts';
import { spanOf } from '../../support/marks.ts';

const edition = '产业工人是工人阶级的主体力量，\n是创新驱动发展的骨干力量。';
const draft = '会议指出，产业工人是工人阶级的主力军,是创新驱动发展的骨干力量。';
const { match } = passageOf(
  { text: draft, passage: '产业工人是工人阶级的主力军,是创新驱动发展的骨干力量' },
  { source: 's', text: edition, passage: '产业工人是工人阶级的主体力量，\n是创新驱动发展的骨干力量' },
  [{ draft: '力军', edition: '体力量' }],
);
const texts = { draft, edition };

describe('places in aligned texts', () => {
  const same = [
    ['before the difference', '工人阶级'],
    ['behind the difference and a wrapped line', '创新驱动'],
    ['at the end', '骨干力量'],
  ] as const;
  for (const [where, words] of same)
    it(`leads from draft to edition and back ${where}`, () => {
      const inDraft = spanOf(draft, words);
      const inEdition = spanOf(edition, words);
      assert.equal(editionOffset(match, texts, inDraft.start), inEdition.start);
      assert.equal(draftOffset(match, texts, inEdition.start), inDraft.start);
    });

  it('takes the whole differing reading for a place inside a difference', () => {
    assert.equal(editionOffset(match, texts, spanOf(draft, '军').start), spanOf(edition, '体力量').start);
  });

  it('stays inside the match for places outside of it', () => {
    assert.equal(editionOffset(match, texts, 0), 0);
    assert.equal(draftOffset(match, texts, edition.length), match.draft.end);
  });

  it('takes no line break along at the end of a span', () => {
    const clause = { start: spanOf(draft, '产业工人').start, end: spanOf(draft, '是创新').start };
    const { start, end } = editionSpan(match, texts, clause);
    assert.equal(edition.slice(start, end), '产业工人是工人阶级的主体力量，');
  });
});
