import assert from 'node:assert/strict';
import { matchesAt } from '../../server/src/engine/rules/matches.ts';

/** Every offset at which a pattern may begin, as `matchesAt` wants them. */
const placesOf = (text: string, units: string): Uint32Array =>
  Uint32Array.from([...text].flatMap((char, i) => (units.includes(char) ? [i] : [])));

const found = (matches: Iterable<RegExpMatchArray>): string[] =>
  Array.from(matches, (m) => `${m.index} ${m[0]}`);

describe('matches that begin at known places', () => {
  for (const [text, units, source] of [
    ['……等。…………等。......', '….', '…{1,4}(?=等)|\\.{3,6}'],
    ['改革。。。，，发展、等、、等', '。，、', '[。，、]{2}'],
    ['二○二四年、二0○0年', '○0', '[○0](?=[二三四○0年])'],
    ['--—--改革——发展', '-—', '-{2,}|——'],
  ] as const)
    it(`are those that a search of the whole text finds: ${text}`, () => {
      const places = placesOf(text, units);
      const wanted = found(text.matchAll(new RegExp(source, 'g')));
      assert.deepEqual(found(matchesAt(text, new RegExp(source, 'y'), places)), wanted);
      assert.ok(wanted.length > 0);
    });

  it('are not tried where the place says that none begins', () => {
    const tried: number[] = [];
    const none = matchesAt('、等、、', /、等/y, Uint32Array.of(0, 2, 3), (_, at) => {
      tried.push(at);
      return false;
    });
    assert.deepEqual([none, tried], [[], [0, 2, 3]]);
  });
});
