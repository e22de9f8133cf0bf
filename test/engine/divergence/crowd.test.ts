import assert from 'node:assert/strict';
import { type Side, sideOf } from '../../../server/src/engine/divergence/sides/side.ts';
import { isCrowded, likest, withCited } from '../../../server/src/engine/divergence/sources/crowd.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import type { Match } from '../../../server/src/engine/matching/model.ts';
import { finish } from '../../../server/src/engine/text/steps.ts';
import { corpusOf, editionOf } from '../../support/analysed.ts';
import { editionText } from '../../support/matching.ts';

const plan = editionText('2017-plan').slice(0, 2600);

/** The plan as the area with this number passes it on: some sentences end in other words. */
const issueOf = (number: number): string =>
  plan
    .split('。')
    .map((sentence, i) => ((i + number) % 8 === 3 ? `${sentence}，并报第${number}办公室备案` : sentence))
    .join('。');
const shelf = corpusOf(Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`${n}`, issueOf(n)])));
const all = ['0', '1', '2', '3', '4', '5'].map((id) => editionOf(shelf, id));

const match = (source: string, start: number, end: number): Match => ({
  source,
  draft: { start, end },
  edition: { start, end },
  edits: [],
  matched: end - start,
});

describe('one of many issues of a document', () => {
  for (const number of [0, 2, 5])
    it(`is known by what the draft has of it: ${number}`, () => {
      const draft = issueOf(number).replace('加强和改进', '加强改进');
      assert.equal(finish(likest(draft, all, shelf)).source.id, `${number}`);
    });

  it('is crowded by others only that have much of what it has', () => {
    assert.ok(isCrowded('0', new Map(Object.entries({ 0: 900, 1: 700 })), shelf));
    assert.ok(!isCrowded('0', new Map(Object.entries({ 0: 900, 1: 100 })), shelf));
    const apart = corpusOf({ a: plan, b: editionText('2024-opinions') });
    assert.ok(!isCrowded('a', new Map(Object.entries({ a: 900, b: 900 })), apart));
  });
});

describe('a quotation of what many sources have word for word', () => {
  const shared = '根据有关法律的规定，结合审判实践，制定本规定。';
  const text = `近日召开会议。《关于取证的规定》要求：“${shared}”请抓好落实。`;
  const start = text.indexOf(shared);
  const span = { start, end: start + shared.length };
  const corpus = corpusOf(
    Object.fromEntries(
      ['a', 'b', 'c', 'd', 'cited'].map((id) => [id, `第${id}号\n第一条 为正确审理，${shared}`]),
    ),
  );
  const draft: Side = sideOf(text);
  const reading = read(text);
  const texts = (id: string) => {
    const edition = editionOf(corpus, id);
    return { reading, draft, edition, source: sideOf(edition.text) };
  };
  const others = ['a', 'b', 'c', 'd'].map((id) => match(id, span.start, span.end));
  const zone = {
    kind: 'quotation',
    span,
    cited: ['cited'],
    foreign: false,
    whole: true,
    sure: span.end,
  } as const;

  it('is asked of the source that it cites, which was left out', () => {
    const own = withCited(zone, others, texts).filter((m) => m.source === 'cited');
    assert.deepEqual(
      own.map((m) => [text.slice(m.draft.start, m.draft.end), m.edits]),
      [[shared.slice(0, -1), []]],
    );
  });

  it('is left as it is where few sources have it, or the cited one has it as well as any', () => {
    assert.equal(withCited(zone, others.slice(1), texts).length, 3);
    const pieces = [...others, match('cited', span.start, span.end)];
    assert.equal(withCited(zone, pieces, texts), pieces);
  });
});
