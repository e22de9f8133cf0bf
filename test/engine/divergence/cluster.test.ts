import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Zone } from '../../../server/src/engine/divergence/frames/frames.ts';
import { moveMatch } from '../../../server/src/engine/divergence/moved.ts';
import { type Cluster, layOut } from '../../../server/src/engine/divergence/sources/cluster.ts';
import { MatchTotals } from '../../../server/src/engine/divergence/sources/matchTotals.ts';
import { nothingStands, type Standings } from '../../../server/src/engine/divergence/standing.ts';
import type { Match } from '../../../server/src/engine/matching/model.ts';
import { overlap } from '../../../server/src/engine/text/span.ts';

const matchAt = (source: string, start: number, length: number): Match => ({
  source,
  draft: { start, end: start + length },
  edition: { start: 7, end: 7 + length },
  edits: [],
  matched: length,
});

const byStart = (a: Match, b: Match): number => a.draft.start - b.draft.start;
const match = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 600 }), fc.integer({ min: 1, max: 30 }))
  .map(([source, start, length]) => matchAt(source, start, length));
const matches = fc.array(match, { maxLength: 40 }).map((all) => all.sort(byStart));
const zones = fc.uniqueArray(fc.nat({ max: 15 }), { maxLength: 4 }).map((cells): readonly Zone[] =>
  cells
    .sort((a, b) => a - b)
    .map((cell) => ({
      kind: 'quotation',
      span: { start: 40 * cell, end: 40 * cell + 25 },
      cited: [],
      foreign: false,
      whole: false,
      sure: 40 * cell + 25,
    })),
);

const noTexts = (): undefined => undefined;
const lay = (
  m: readonly Match[],
  z: readonly Zone[],
  last: readonly Cluster[] = [],
  standing = nothingStands,
) => layOut(m, z, noTexts, last, standing);

describe('clusters of matches', () => {
  it('hold all that overlaps, directly or through others, and nothing else', () => {
    fc.assert(
      fc.property(matches, zones, (m, z) => {
        const { clusters } = lay(m, z);
        assert.deepEqual(
          clusters.flatMap((c) => c.matches),
          m,
        );
        assert.deepEqual(
          clusters.flatMap((c) => c.zones),
          z,
        );
        clusters.forEach((c, i) => {
          const spans = [...c.matches.map((x) => x.draft), ...c.zones.map((x) => x.span)];
          assert.ok(c.end <= (clusters[i + 1]?.start ?? Number.POSITIVE_INFINITY));
          if (spans.length > 1)
            for (const s of spans) assert.ok(spans.some((other) => other !== s && overlap(s, other) > 0));
        });
      }),
    );
  });

  it('stand before and behind an edit, and are moved with all that was made of them', () => {
    fc.assert(
      fc.property(matches, zones, fc.nat({ max: 600 }), fc.integer({ min: -3, max: 3 }), (m, z, at, by) => {
        const old = lay(m, z).clusters;
        const stays = { head: at, tail: at + 30 + by, by };
        const standing: Standings = { quoted: stays, prose: stays };
        const now = m.flatMap((x) =>
          x.draft.end <= at ? [x] : x.draft.start >= at + 30 ? [moveMatch(x, by)] : [],
        );
        const before = old.map((c) => ({ cluster: c, start: c.start, end: c.end }));
        const { clusters, dropped } = lay(now, [], old, standing);
        for (const { cluster, start, end } of before) {
          const moved = end <= at ? 0 : start >= at + 30 ? by : undefined;
          const isKept = moved !== undefined && cluster.zones.length === 0;
          assert.equal(clusters.includes(cluster), isKept);
          assert.equal(dropped.includes(cluster), !isKept);
          if (isKept) assert.deepEqual([cluster.start, cluster.moved], [start + moved, moved]);
        }
        assert.deepEqual(
          clusters.flatMap((c) => c.matches),
          now,
        );
      }),
    );
  });
});

describe('what each source has in common with a draft', () => {
  it('is the sum over its matches, whatever comes and goes', () => {
    fc.assert(
      fc.property(fc.array(matches, { minLength: 1, maxLength: 4 }), (states) => {
        const totals = new MatchTotals(() => true);
        for (const state of states) {
          assert.deepEqual(totals.update(state), state);
          for (const source of ['a', 'b', 'c']) {
            const sum = state.reduce((n, x) => (x.source === source ? n + x.matched : n), 0);
            assert.equal(totals.bySource.get(source) ?? 0, sum);
          }
        }
      }),
    );
  });

  it('leaves out what the corpus does not have', () => {
    const totals = new MatchTotals((source) => source !== 'b');
    const all = [matchAt('a', 0, 9), matchAt('b', 3, 12), matchAt('c', 20, 8)];
    assert.deepEqual(
      totals.update(all).map((x) => x.source),
      ['a', 'c'],
    );
  });
});
