import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { draftSpan, editionSpan } from '../../../server/src/engine/features/place.ts';
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
    it(`lead from draft to edition and back ${where}`, () => {
      const inDraft = spanOf(draft, words);
      const inEdition = spanOf(edition, words);
      assert.deepEqual(editionSpan(match, texts, inDraft), inEdition);
      assert.deepEqual(draftSpan(match, texts, inEdition), inDraft);
    });

  it('take the whole other reading for a place inside a difference', () => {
    assert.deepEqual(editionSpan(match, texts, spanOf(draft, '军')), spanOf(edition, '体力量'));
  });

  it('stay inside the match for spans that reach out of it', () => {
    const all = { start: 0, end: draft.length };
    assert.deepEqual(editionSpan(match, texts, all), { start: 0, end: edition.length });
    assert.deepEqual(draftSpan(match, texts, { start: 0, end: edition.length }), {
      start: match.draft.start,
      end: draft.length,
    });
  });

  it('leave out a sentence that only one side has between two others', () => {
    const short = '完善制度。健全机制。';
    const long = '完善制度。深入实施行动。健全机制。';
    const cut = passageOf(
      { text: short, passage: '完善制度。健全机制' },
      { source: 's', text: long, passage: '完善制度。深入实施行动。健全机制' },
      [{ draft: '', draftAfter: '完善制度', edition: '深入实施行动' }],
    ).match;
    const sentence = editionSpan(cut, { draft: short, edition: long }, spanOf(short, '完善制度。'));
    assert.equal(long.slice(sentence.start, sentence.end), '完善制度。');
    const next = editionSpan(cut, { draft: short, edition: long }, spanOf(short, '健全机制。'));
    assert.equal(long.slice(next.start, next.end), '健全机制。');
  });

  it('take no line break along at the end of a span', () => {
    const clause = { start: spanOf(draft, '产业工人').start, end: spanOf(draft, '是创新').start };
    const { start, end } = editionSpan(match, texts, clause);
    assert.equal(edition.slice(start, end), '产业工人是工人阶级的主体力量，');
  });
});
