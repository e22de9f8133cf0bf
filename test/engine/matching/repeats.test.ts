import assert from 'node:assert/strict';
import { shiftAligned } from '../../../server/src/engine/matching/chaining/candidateShift.ts';
import type { Aligned, Chain } from '../../../server/src/engine/matching/chaining/chain.ts';
import { Repeats } from '../../../server/src/engine/matching/chaining/repeats.ts';
import { benchOf, editionText, matchNow } from '../../support/matching.ts';

const source = editionText('2024-opinions');
const sentence = '深化产业工人队伍建设改革，是实施科教兴国战略的重要举措';

/** Drafts that say a thing again and again. */
const drafts: Readonly<Record<string, (times: number) => string>> = {
  'one phrase without a mark': (times) => '深化产业工人队伍建设改革国务院'.repeat(times),
  'a sentence with a word exchanged': (times) => `${sentence.replace('举措', '措施')}。`.repeat(times),
  'a paragraph of the source': (times) => `${source.slice(700, 900)}\n`.repeat(times),
};

describe('what a draft says again and again', () => {
  const bench = benchOf({ '2017-plan': editionText('2017-plan'), '2024-opinions': source });
  const alignments = (text: string): number => {
    const before = bench.counters.alignments;
    matchNow(bench.matcher, text);
    return bench.counters.alignments - before;
  };

  for (const [name, make] of Object.entries(drafts)) {
    it(`is aligned less than once each time: ${name}`, () => {
      const done = alignments(make(120));
      assert.ok(done > 0 && done < 120, `${done}`);
    });
  }

  it('is looked up once, and found wherever it stands', () => {
    const page = `${source.slice(700, 1900)}\n`;
    const windows = (times: number): number => {
      const before = bench.counters.windows;
      const matches = matchNow(bench.matcher, page.repeat(times));
      const starts = new Set(matches.map((m) => Math.floor(m.draft.start / page.length)));
      assert.equal(starts.size, times);
      return bench.counters.windows - before;
    };
    const [few, many] = [windows(10), windows(40)];
    assert.ok(few > 0 && many <= few, `${few}, ${many}`);
  });

  /** Units and boundaries of a draft that says `words` three times; one unit of the third differs `at` so many units from its start. */
  const content = (at?: number) => {
    const words = [...'一二三四五六七八九十'].map((c) => c.charCodeAt(0));
    const units = Uint16Array.from([...words, ...words, ...words]);
    if (at !== undefined) units[20 + at] = 0x4e01;
    return { units, boundaries: new Uint8Array(31) };
  };
  const chainAt = (p: number): Chain => ({ document: 0, runs: [p, 100, 3], matched: 3, aligned: undefined });
  const outcome = (from: number, to: number): Aligned => ({ from, to, candidates: [] });

  for (const [name, at, rim, anew] of [
    ['the same around it', undefined, 3, 1],
    ['another word that was not seen', 9, 3, 1],
    ['another word that was seen', 7, 3, 2],
    ['the end of the draft in sight', undefined, 4, 2],
  ] as const)
    it(`is taken over or aligned anew: ${name}`, () => {
      const repeats = new Repeats(content(at));
      let work = 0;
      for (const p of [13, 23]) {
        const chain = chainAt(p);
        const known = repeats.of(chain);
        if (!known) work++;
        chain.aligned = known ? shiftAligned(known.aligned, known.by) : outcome(p - 2, p + 3 + rim);
        assert.deepEqual(chain.aligned, outcome(p - 2, p + 3 + rim));
      }
      assert.equal(work, anew);
    });
});
