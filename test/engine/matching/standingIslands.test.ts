import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Island, islandEnd } from '../../../server/src/engine/matching/chaining/islands.ts';
import { farthestEnd, type Runs } from '../../../server/src/engine/matching/chaining/runs.ts';
import { StandingIslands } from '../../../server/src/engine/matching/chaining/standingIslands.ts';
import { createMatchCache } from '../../../server/src/engine/matching/matcher.ts';
import { benchOf, draftOf, editionText, matchNow } from '../../support/matching.ts';

type Run = readonly [p: number, c: number, n: number];

function islandsOf(runs: Runs, first = 0): { island: Island; runs: Runs }[] {
  const out: { island: Island; runs: Runs }[] = [];
  for (let from = first, to = 0; from < runs.length; from = to) {
    to = islandEnd(runs, from);
    const own = runs.slice(from, to);
    const island = { start: own[0]!, end: farthestEnd(own), lag: 0, chains: [], isBesideLacuna: false };
    out.push({ island, runs: own });
  }
  return out;
}

/** Steps from one run to the next, mostly about as far as an island reaches. */
const steps = fc.array(
  fc.tuple(
    fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 60, max: 110 })),
    fc.nat({ max: 2 }),
    fc.integer({ min: 4, max: 20 }),
  ),
  { maxLength: 12 },
);
/** A run that is found otherwise although nothing has changed there: left out, or longer. */
const otherwise = fc.option(fc.tuple(fc.nat({ max: 24 }), fc.constantFrom(0, 1, 80)));

const base = editionText('2024-opinions');
const { matcher, counters } = benchOf({ '2024-opinions': base, '2017-plan': editionText('2017-plan') });

/** Text that no source has a word of. */
const strange = (length: number, salt: number): string =>
  Array.from({ length }, (_, i) => String.fromCharCode(0x3400 + (((i + salt) * 7919) % 6000))).join('');

describe('the islands that stand after a change', () => {
  it('make up all islands of the new runs together with those between, and have their runs', () => {
    fc.assert(
      fc.property(
        steps,
        fc.nat({ max: 40 }),
        fc.nat({ max: 40 }),
        otherwise,
        (given, first, length, other) => {
          let at = 0;
          const all = given.map(([gap, c, n]): Run => {
            at += gap;
            return [at, c, n];
          });
          const before = Math.floor((first / 40) * at);
          const after = before + (length % 9);
          const by = length - (length % 9) - 8;
          const put = Math.max(0, after - before + by);
          const shift = before + put - after;
          const old = new Uint32Array(all.flat());
          const movedTo = (p: number): number => (p >= after ? p + shift : p);
          // Where the draft has changed no run stays, except that some now end before it.
          const now = new Uint32Array(
            all
              .map(([p, c, n]): Run => [movedTo(p), c, p < before ? Math.min(n, before - p) : n])
              .filter(([p], i) => p < before || all[i]![0] >= after)
              .flatMap(([p, c, n], i) =>
                other?.[0] !== i ? [p, c, n] : other[1] ? [p, c, n + other[1]] : [],
              ),
          );
          const standing = islandsOf(old).filter(
            ({ island }) => island.end < before || island.start >= after,
          );
          const islands = standing.map(({ island, runs }) => {
            const by = island.start >= after ? shift : 0;
            for (let i = 0; i < runs.length; i += 3) runs[i]! += by;
            return { ...island, start: island.start + by, end: island.end + by };
          });
          for (let i = 0; i < old.length; i += 3) old[i] = movedTo(old[i]!);
          const changed = { from: before, to: before + put };
          const found = new StandingIslands({ runs: old, islands }, now, changed);
          const expected = islandsOf(now);
          const taken: Island[] = [...found.ahead];
          let from = found.aheadEnd;
          for (; from < now.length; from = islandEnd(now, from)) {
            const behind = found.behind(from);
            if (behind) {
              taken.push(...behind);
              assert.equal(islandsOf(now, from).length, behind.length);
              break;
            }
          }
          assert.deepEqual(
            islandsOf(now).filter(({ runs }) => runs[0]! < (now[found.aheadEnd] ?? Infinity)).length,
            found.ahead.length,
          );
          for (const island of taken) {
            const own = standing[islands.indexOf(island)]!.runs;
            const like = expected.find(({ island: { start } }) => start === island.start);
            assert.deepEqual(like?.island, island);
            assert.deepEqual(like?.runs, own);
          }
          const gone = islands.filter((island) => !taken.includes(island));
          assert.deepEqual(found.gone, gone);
        },
      ),
      { numRuns: 3000, seed: 20241203 },
    );
  });

  it('are what a draft of many short pieces comes to from scratch, edit after edit, also where runs were left', () => {
    /** What stands behind a piece: mostly strange, but for as much of what its source goes on with as draws an alignment on. */
    const drawn = (from: number, length: number): string => {
      const strangers = strange(length, from);
      return Array.from(strangers, (c, i) => (i % 5 < 3 ? (base[from + i] ?? c) : c)).join('');
    };
    const piece = fc.tuple(
      fc.nat({ max: 5000 }),
      fc.integer({ min: 12, max: 120 }),
      fc.integer({ min: 40, max: 300 }),
    );
    const edit = fc.tuple(
      fc.nat({ max: 100_000 }),
      fc.nat({ max: 2 }),
      fc.constantFrom('的', '，', '', '进一步'),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 8, maxLength: 14 }),
        fc.array(edit, { minLength: 6, maxLength: 12 }),
        (pieces, edits) => {
          const cache = createMatchCache();
          let text = pieces
            .map(
              ([at, length, apart]) =>
                base.slice(at, at + length) + drawn(at + length, apart % 60) + strange(apart, at),
            )
            .join('');
          matchNow(matcher, text, cache);
          for (const [at, cut, put] of edits) {
            const from = at % text.length;
            text = text.slice(0, from) + put + text.slice(from + cut);
            if (at % 5 === 0) {
              const left = matcher.match(draftOf(text), cache);
              for (let i = 0; i < at % 7; i++) left.next();
              left.return([]);
              text = text.slice(0, from / 2) + put + text.slice(from / 2);
            }
            assert.deepEqual(matchNow(matcher, text, cache), matchNow(matcher, text));
          }
        },
      ),
      { numRuns: 60, seed: 20241204 },
    );
  });

  it('keep what became of their chains, wherever they were moved before one of them is changed', () => {
    const text = strange(300, 1) + base.slice(300, 700) + strange(200, 2);
    const moved = strange(40, 3) + text;
    const at = moved.length - 400;
    const edited = `${moved.slice(0, at)}，的${moved.slice(at)}`;
    const work = (...texts: string[]): number => {
      const cache = createMatchCache();
      for (const before of texts) matchNow(matcher, before, cache);
      const { alignments } = counters;
      matchNow(matcher, edited, cache);
      return counters.alignments - alignments;
    };
    assert.ok(work() > 2);
    assert.equal(work(text, moved), work(moved));
  });
});
