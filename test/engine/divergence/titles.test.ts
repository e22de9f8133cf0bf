import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Layout } from '../../../server/src/engine/divergence/sources/layout.ts';
import { changedTitles, titlesIn } from '../../../server/src/engine/divergence/sources/titles.ts';
import { nothingStands } from '../../../server/src/engine/divergence/standing.ts';
import type { Citation } from '../../../server/src/engine/document/model.ts';
import type { Match } from '../../../server/src/engine/matching/model.ts';
import { type Span, shift } from '../../../server/src/engine/text/span.ts';

/** Matches stand ten units apart, each a cluster of its own. */
const matchAt = (at: number): Match => ({
  source: 'a',
  draft: { start: 10 * at, end: 10 * at + 8 },
  edition: { start: 0, end: 8 },
  edits: [],
  matched: 8,
});
const spans = fc
  .array(fc.record({ start: fc.nat({ max: 200 }), length: fc.integer({ min: 1, max: 25 }) }), {
    maxLength: 12,
  })
  .map((all) => all.map(({ start, length }): Span => ({ start, end: start + length })));
/** An edit of twenty units; documents are named, or no longer, anywhere. */
const edit = fc.record({
  at: fc.nat({ max: 20 }),
  by: fc.integer({ min: -8, max: 8 }),
  fresh: spans.map((all) => all.slice(0, 2)),
  lost: fc.array(fc.nat({ max: 11 }), { maxLength: 2 }),
  /** Of a text that says the same again and again, names may be found where some were found before, or further on. */
  stay: fc.array(fc.nat({ max: 11 }), { maxLength: 4 }),
  go: fc.array(fc.nat({ max: 11 }), { maxLength: 4 }),
});

const inOrder = (all: readonly Span[]): readonly Span[] =>
  [...all].sort((a, b) => a.start - b.start || b.end - a.end);
const citations = (all: readonly Span[]): readonly Citation[] =>
  all.map((span): Citation => ({ span, kind: 'title', name: '' }));

describe('where documents are named in clusters', () => {
  it('is as it was but in those that are told', () => {
    fc.assert(
      fc.property(spans, edit, (named, { at, by, fresh, lost, stay, go }) => {
        const layout = new Layout();
        const matches = Array.from({ length: 20 }, (_, i) => matchAt(i));
        layout.goOver(matches, [], () => undefined, nothingStands);
        layout.done();
        const old = citations(inOrder(named));
        const oldTitles = titlesIn(old);
        const before = new Map(layout.clusters.map((c) => [c, oldTitles(c.start, c.end)]));
        const [head, tail] = [10 * at, 10 * at + 20];
        const moved = ({ start, end }: Span, by: number): Span[] =>
          end <= head ? [{ start, end }] : start >= tail ? [shift({ start, end }, by)] : [];
        const now = citations(
          inOrder([
            ...old.flatMap(({ span }, i) =>
              stay.includes(i)
                ? [span]
                : go.includes(i)
                  ? [shift(span, by)]
                  : lost.includes(i)
                    ? []
                    : moved(span, by),
            ),
            ...fresh,
          ]),
        );
        const stands = { head, tail: tail + by, by };
        layout.goOver(
          matches.flatMap((m) =>
            moved(m.draft, by).map((draft) => (draft.start === m.draft.start ? m : { ...m, draft })),
          ),
          [],
          () => undefined,
          { quoted: stands, prose: stands },
        );
        const told = changedTitles(layout, old, now);
        assert.deepEqual(
          [...told],
          [...new Set(told)].sort((a, b) => a - b),
        );
        assert.ok(layout.open.every((i) => told.includes(i)));
        const titles = titlesIn(now);
        layout.clusters.forEach((c, i) => {
          const found = titles(c.start, c.end);
          if (!told.includes(i)) assert.deepEqual(found, before.get(c));
        });
        // An edit that names nothing tells of the clusters that it touches.
        if (old.length === 0 && now.length === 0) assert.deepEqual(told, layout.open);
      }),
      { numRuns: 2000 },
    );
  });
});
