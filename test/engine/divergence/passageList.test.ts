import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Passage } from '../../../server/src/engine/divergence/model.ts';
import { byPlace, PassageList } from '../../../server/src/engine/divergence/sources/passageList.ts';

/** A passage that begins so many units behind its cluster's beginning; it may reach beyond the cluster at either end. */
const passage = fc.record({
  kind: fc.constantFrom('plain' as const, 'quotation' as const),
  start: fc.integer({ min: -3, max: 9 }),
  length: fc.integer({ min: 1, max: 12 }),
});
const cluster = fc.record({ name: fc.uuid(), passages: fc.array(passage, { maxLength: 3 }) });
type Cluster = typeof cluster extends fc.Arbitrary<infer T> ? T : never;

const edit = fc.record({
  head: fc.nat({ max: 8 }),
  tail: fc.nat({ max: 8 }),
  by: fc.integer({ min: -2, max: 2 }),
  fresh: fc.array(cluster, { maxLength: 3 }),
  again: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
});

/** Clusters stand ten units apart; behind an edit, by so much more. */
interface Placed extends Cluster {
  readonly at: number;
}

function passagesOf({ name, at, passages }: Placed): Passage[] {
  const made = passages.map(({ kind, start, length }): Passage => {
    const draft = { start: at + start, end: at + start + length };
    const match = { source: name, draft, edition: { start: 0, end: length }, edits: [], matched: length };
    const frame = { kind, span: draft, cited: [] };
    return { match, frame, verdict: 'verbatim', divergences: [], address: '', alsoIn: [] };
  });
  return inOrder(made);
}

const inOrder = (passages: readonly Passage[]): Passage[] =>
  [
    ...passages.filter((p) => p.frame.kind === 'quotation'),
    ...passages.filter((p) => p.frame.kind === 'plain'),
  ].sort(byPlace);

describe('the passages of clusters', () => {
  it('are all of them in order, whatever becomes of the clusters', () => {
    fc.assert(
      fc.property(fc.array(cluster, { maxLength: 8 }), fc.array(edit, { maxLength: 4 }), (first, edits) => {
        const list = new PassageList();
        let state = first.map((c, i): Placed => ({ ...c, at: 10 * i }));
        const madeOf = (at: number) => ({ at, passages: passagesOf(state[at]!) });
        const none = { head: 0, tail: 0, by: 0 };
        let passages = list.goOver(state.length, none, [...state.keys()].map(madeOf));
        assert.deepEqual(passages, inOrder(state.flatMap(passagesOf)));
        for (const { by, fresh, again, ...wish } of edits) {
          const head = Math.min(wish.head, state.length);
          const tail = Math.min(wish.tail, state.length - head);
          const from = 10 * head;
          const ahead = 10 * (fresh.length - (state.length - head - tail)) + by;
          state = [
            ...state.slice(0, head),
            ...fresh.map((c, i): Placed => ({ ...c, at: from + 10 * i })),
            ...state.slice(state.length - tail).map((c): Placed => ({ ...c, at: c.at + ahead })),
          ];
          const open = [...state.keys()].filter(
            (i) => (i >= head && i < state.length - tail) || again.includes(i),
          );
          const before = passages;
          passages = list.goOver(state.length, { head, tail, by: ahead }, open.map(madeOf));
          assert.deepEqual(passages, inOrder(state.flatMap(passagesOf)));
          // What stands where it stood is taken over, not copied.
          const stands = state.slice(0, head).filter((_, i) => !open.includes(i));
          const same = passages.filter((p) => before.includes(p)).length;
          assert.ok(same >= stands.reduce((n, c) => n + c.passages.length, 0));
        }
      }),
      { numRuns: 500 },
    );
  });
});
