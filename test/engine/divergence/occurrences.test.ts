import assert from 'node:assert/strict';
import fc from 'fast-check';
import { someOccurrence } from '../../../server/src/engine/divergence/sides/occurrences.ts';
import { knownPairIndex } from '../../../server/src/engine/divergence/sides/pairIndex.ts';
import { sideOf } from '../../../server/src/engine/divergence/sides/side.ts';
import { corpusOf, editionOf } from '../../support/analysed.ts';
import { builtinCorpus } from '../../support/judged.ts';

const words =
  (['2017-plan', '2024-opinions'] as const)
    .map((id) => editionOf(builtinCorpus(), id).text.replaceAll('〔缺文〕', ''))
    .join('\n') + '第１２条 ABC，的的的的，的。'.repeat(3);

/** A source of some text, and all places at which it has some words, as it is asked. */
function source(text: string) {
  const edition = editionOf(corpusOf({ volume: text }), 'volume');
  const texts = { edition, source: sideOf(edition.text, edition.lacunae) };
  const places = (of: string): number[] => {
    const out: number[] = [];
    assert.equal(
      someOccurrence(texts, of, (at) => out.push(at) < 0),
      false,
    );
    return out;
  };
  return { edition, texts, places };
}

function allIn(text: string, of: string): number[] {
  const out: number[] = [];
  for (let at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + 1)) out.push(at);
  return out;
}

describe('the places at which a source has some words', () => {
  const long = source(words.repeat(2));

  it('are read through until an index pays, and are the same by it', () => {
    const { edition, places } = long;
    const of = '产业工人队伍建设改革';
    const first = places(of);
    assert.deepEqual(first, allIn(edition.text, of));
    assert.equal(knownPairIndex(edition), undefined);
    for (let i = 0; i < 40; i++) assert.deepEqual(places(of), first);
    assert.ok(knownPairIndex(edition));
  });

  it('are all there, in order, whatever the words', () => {
    const { edition, places } = long;
    const { text } = edition;
    const wrong = fc.option(fc.constantFrom('鑫', '，', '\n', 'Ａ', '1'), { nil: '' });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: text.length - 1 }),
        fc.integer({ min: 1, max: 40 }),
        wrong,
        fc.nat(40),
        (start, length, other, at) => {
          const taken = text.slice(start, start + length);
          const of = taken.slice(0, at) + other + taken.slice(at);
          assert.deepEqual(places(of), allIn(text, of));
        },
      ),
    );
  });

  it('are asked for until one is the right one', () => {
    const { edition, texts } = long;
    const of = '产业工人';
    const [, second] = allIn(edition.text, of);
    const asked: number[] = [];
    assert.ok(someOccurrence(texts, of, (at) => asked.push(at) === 2));
    assert.equal(asked[1], second);
    assert.equal(asked.length, 2);
  });

  it('are found in a source with lacunae and in a short one, without an index', () => {
    for (const text of [`${words}\n〔缺文〕，特此通知。`, '特此通知。〔缺文〕。']) {
      const { edition, places } = source(text);
      for (let i = 0; i < 50; i++) assert.deepEqual(places('〔缺文〕'), allIn(edition.text, '〔缺文〕'));
      assert.equal(knownPairIndex(edition), undefined);
    }
  });
});
