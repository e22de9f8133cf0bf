import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finderOf } from '../../../server/src/engine/document/finder.ts';
import { DraftHistory } from '../../../server/src/engine/document/lasting.ts';
import { read } from '../../../server/src/engine/document/read.ts';
import { watchFor } from '../../../server/src/engine/text/watch.ts';

const cases = [
  ['……等。…………等。......', '….', '…{1,4}(?=等)|\\.{3,6}'],
  ['改革。。。，，发展、等、、等', '。，、', '[。，、]{2}'],
  ['二○二四年、二0○0年', '○0', '[○0](?=[二三四○0年])'],
  ['--—--改革——发展', '-—', '-{2,}|——'],
] as const;
const finders = cases.map(([, units, source]) => ({
  pattern: new RegExp(source, 'g'),
  find: finderOf(watchFor(units), new RegExp(source, 'y')),
}));
const commas = watchFor('、');

const wanted = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), (m) => ({ start: m.index, end: m.index + m[0].length, groups: [...m] }));

describe('a finder', () => {
  for (const [i, [text]] of cases.entries())
    it(`finds what a search of the whole text finds: ${text}`, () => {
      const { find, pattern } = finders[i] as (typeof finders)[number];
      assert.deepEqual(find(read(text)), wanted(text, pattern));
      assert.ok(find(read(text)).length > 0);
    });

  it('does not try its pattern where the place says that none begins', () => {
    const tried: number[] = [];
    const find = finderOf(commas, /、等/y, (_, at) => {
      tried.push(at);
      return false;
    });
    assert.deepEqual([find(read('、等、、')), tried], [[], [0, 2, 3]]);
  });

  it('looks only around an edit again', () => {
    const tried: number[] = [];
    const find = finderOf(commas, /、等/y, (_, at) => tried.push(at) > 0);
    const text = '加强工会、妇联、等组织建设，完善制度、机制、等保障。\n'.repeat(60);
    const history = new DraftHistory();
    const before = read(text);
    find(before);
    history.keep(before);
    const all = tried.length;
    tried.length = 0;
    const now = read(`${text.slice(0, 800)}的${text.slice(800)}`);
    history.begin(now);
    assert.deepEqual(find(now), wanted(now.text, /、等/g));
    assert.ok(all > 200 && tried.length > 0 && tried.length < 130, `${tried.length} of ${all}`);
  });

  it('finds the same after any edits, with what it found before or without', () => {
    const words = fc.constantFrom(
      '…',
      '……等',
      '。',
      '，',
      '--',
      '—',
      '二',
      '○',
      '0',
      '等',
      '改革发展',
      '。\n',
      '、',
    );
    const edit = fc.record({ at: fc.nat(), cut: fc.nat(4), words: fc.array(words, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 900 }), fc.array(edit, { maxLength: 6 }), (draft, edits) => {
        const history = new DraftHistory();
        let text = draft.join('');
        for (const { at, cut, words } of [{ at: 0, cut: 0, words: [] }, ...edits]) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + words.join('') + text.slice(place + cut);
          const reading = read(text);
          history.begin(reading);
          for (const { find, pattern } of finders) assert.deepEqual(find(reading), wanted(text, pattern));
          history.keep(reading);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
