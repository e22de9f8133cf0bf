import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Zone } from '../../../server/src/engine/divergence/frames/zone.ts';
import { moveMatch } from '../../../server/src/engine/divergence/moved.ts';
import type { Cluster } from '../../../server/src/engine/divergence/sources/cluster.ts';
import { Layout } from '../../../server/src/engine/divergence/sources/layout.ts';
import { MatchTotals } from '../../../server/src/engine/divergence/sources/matchTotals.ts';
import { nothingStands, type Standings } from '../../../server/src/engine/divergence/standing.ts';
import type { Match } from '../../../server/src/engine/matching/model.ts';
import { overlap, type Span, shift } from '../../../server/src/engine/text/span.ts';

const matchAt = (source: string, start: number, length: number): Match => ({
  source,
  draft: { start, end: start + length },
  edition: { start: 7, end: 7 + length },
  edits: [],
  matched: length,
});

const byStart = (a: Match, b: Match): number => a.draft.start - b.draft.start;
const match = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 60 }), fc.integer({ min: 1, max: 30 }))
  .map(([source, start, length]) => matchAt(source, 10 * start, length));
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
/** An edit of 30 units, to which matches are lost anywhere and others come. */
const edit = fc.record({
  at: fc.nat({ max: 600 }),
  by: fc.integer({ min: -3, max: 3 }),
  fresh: fc.array(match, { maxLength: 3 }),
  lost: fc.array(fc.nat({ max: 40 }), { maxLength: 6 }),
});

const standingAt = (at: number, by: number): Standings => {
  const stays = { head: at, tail: at + 30 + by, by };
  return { quoted: stays, prose: stays };
};

/** What an edit leaves of something, where it stands then. */
const movedIn = <T>(
  item: T,
  { start, end }: Span,
  at: number,
  by: number,
  move: (item: T, by: number) => T,
) => (end <= at ? [item] : start >= at + 30 ? [move(item, by)] : []);

const moveZone = (zone: Zone, by: number): Zone => ({
  ...zone,
  span: shift(zone.span, by),
  sure: zone.sure + by,
});

const placed = ({ start, end, content }: Cluster) => ({ start, end, ...content });

/** Clusters that are laid out at once. */
function laid(m: readonly Match[], z: readonly Zone[]): Layout {
  const layout = new Layout();
  layout.goOver(m, z, noTexts, nothingStands);
  return layout;
}

describe('clusters of matches', () => {
  it('hold all that overlaps, directly or through others, and nothing else', () => {
    fc.assert(
      fc.property(matches, zones, (m, z) => {
        const { clusters } = laid(m, z);
        assert.deepEqual(
          clusters.flatMap((c) => c.content.matches),
          m,
        );
        assert.deepEqual(
          clusters.flatMap((c) => c.content.zones),
          z,
        );
        clusters.forEach((c, i) => {
          const spans = [...c.content.matches.map((x) => x.draft), ...c.content.zones.map((x) => x.span)];
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
        const layout = laid(m, z);
        const before = layout.clusters.map((cluster) => {
          const { start, end, content } = cluster;
          return { cluster, start, end, isQuoting: content.zones.length > 0 };
        });
        const now = m.flatMap((x) => movedIn(x, x.draft, at, by, moveMatch));
        layout.goOver(now, [], noTexts, standingAt(at, by));
        const { clusters, dropped } = layout;
        for (const { cluster, start, end, isQuoting } of before) {
          const moved = end <= at ? 0 : start >= at + 30 ? by : undefined;
          const isKept = moved !== undefined && !isQuoting;
          assert.equal(clusters.includes(cluster), isKept);
          assert.equal(dropped.includes(cluster), !isKept);
          if (isKept) assert.deepEqual([cluster.start, cluster.moved], [start + moved, moved]);
        }
        assert.deepEqual(
          clusters.flatMap((c) => c.content.matches),
          now,
        );
      }),
    );
  });

  it('are those of the draft as it is, whatever comes and goes; those that are told to stand do', () => {
    fc.assert(
      fc.property(matches, zones, fc.array(edit, { minLength: 1, maxLength: 3 }), (m, z, edits) => {
        const layout = laid(m, z);
        layout.done();
        const before = layout.clusters.map((cluster) => ({ cluster, ...placed(cluster) }));
        let state = { m, z };
        for (const { at, by, fresh, lost } of edits) {
          const stays = state.m.filter((_, i) => !lost.includes(i));
          state = {
            m: [...stays.flatMap((x) => movedIn(x, x.draft, at, by, moveMatch)), ...fresh].sort(byStart),
            z: state.z.flatMap((x) => movedIn(x, x.span, at, by, moveZone)),
          };
          layout.goOver(state.m, state.z, noTexts, standingAt(at, by));
          const { clusters, dropped, quoting } = layout;
          assert.deepEqual(clusters.map(placed), laid(state.m, state.z).clusters.map(placed));
          assert.ok(dropped.every((c) => !clusters.includes(c)));
          assert.deepEqual(
            quoting,
            clusters.filter((c) => c.content.zones.length > 0),
          );
        }
        const { clusters, kept, open } = layout;
        const behind = clusters.length - kept.tail;
        assert.deepEqual(
          open,
          clusters.map((_, i) => i).filter((i) => i >= kept.head && i < behind),
        );
        const told = (i: number, old: number, by: number): void => {
          const { cluster, start } = before[old]!;
          assert.deepEqual([clusters[i] === cluster, cluster.start, cluster.moved], [true, start + by, by]);
        };
        for (let i = 0; i < kept.head; i++) told(i, i, 0);
        for (let i = behind; i < clusters.length; i++) told(i, i + before.length - clusters.length, kept.by);
      }),
      { numRuns: 1000 },
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
