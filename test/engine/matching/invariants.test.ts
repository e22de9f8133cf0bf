import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createMatchCache } from '../../../server/src/engine/matching/matcher.ts';
import type { Match } from '../../../server/src/engine/matching/model.ts';
import { isContent } from '../../../server/src/engine/text/fold.ts';
import { keyString } from '../../../server/src/engine/text/key.ts';
import { type Bench, benchOf, editionText, matchNow } from '../../support/matching.ts';

const base = editionText('2024-opinions');

/** What a writer does to a text. */
type Step =
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'copy'; readonly at: number; readonly from: number; readonly length: number };

const place = fc.nat({ max: 1_000_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), at: place, length: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    text: fc.string({ unit: fc.constantFrom(...'产业工人的，。、（二）\n 𠮷A１〔缺文〕“”'), maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant('copy' as const),
    at: place,
    from: place,
    length: fc.integer({ min: 5, max: 400 }),
  }),
);

function apply(text: string, s: Step): string {
  const at = s.at % (text.length + 1);
  if (s.kind === 'delete') return text.slice(0, at) + text.slice(at + s.length);
  if (s.kind === 'insert') return text.slice(0, at) + s.text + text.slice(at);
  const from = s.from % base.length;
  return text.slice(0, at) + base.slice(from, from + s.length) + text.slice(at);
}

function checkMatch(bench: Bench, draft: string, match: Match): void {
  const edition = bench.texts.find((t) => t.source === match.source)!.text;
  const stretches = [
    ...match.edits,
    {
      draft: { start: match.draft.end, end: match.draft.end },
      edition: { start: match.edition.end, end: match.edition.end },
    },
  ];
  let at = match.draft.start;
  let editionAt = match.edition.start;
  let matched = 0;
  for (const edit of stretches) {
    const equal = keyString(draft.slice(at, edit.draft.start));
    assert.equal(equal, keyString(edition.slice(editionAt, edit.edition.start)));
    assert.ok(equal.length > 0, 'nothing equal beside an edit');
    matched += equal.length;
    for (const [text, span] of [
      [draft, edit.draft],
      [edition, edit.edition],
    ] as const) {
      assert.ok(span.start <= span.end && span.end <= text.length);
      if (span.start === span.end) continue;
      const lacuna = text.slice(span.start, span.end).includes('〔缺文〕');
      assert.ok(lacuna || isContent(text.charCodeAt(span.start)), 'an edit begins with content');
      assert.ok(lacuna || isContent(text.charCodeAt(span.end - 1)), 'an edit ends with content');
    }
    at = edit.draft.end;
    editionAt = edit.edition.end;
  }
  assert.equal(matched, match.matched);
  for (const [text, span] of [
    [draft, match.draft],
    [edition, match.edition],
  ] as const) {
    assert.ok(isContent(text.charCodeAt(span.start)) && isContent(text.charCodeAt(span.end - 1)));
  }
}

describe('matching invariants', () => {
  let bench: Bench;
  before(() => {
    bench = benchOf({ '2024-opinions': base, '2017-plan': editionText('2017-plan') });
  });

  it('finds incrementally what it finds from scratch, after any edits', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: base.length - 1 }),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        (start, steps) => {
          const cache = createMatchCache();
          let text = base.slice(start, start + 1500);
          matchNow(bench.matcher, text, cache);
          for (const s of steps) {
            text = apply(text, s);
            assert.deepEqual(matchNow(bench.matcher, text, cache), matchNow(bench.matcher, text));
          }
        },
      ),
      { numRuns: 60, seed: 20241012 },
    );
  });

  it('aligns content with content, edits apart, within both texts', () => {
    fc.assert(
      fc.property(fc.nat({ max: base.length - 1 }), fc.array(step, { maxLength: 8 }), (start, steps) => {
        const text = steps.reduce(apply, base.slice(start, start + 1200));
        const matches = matchNow(bench.matcher, text);
        for (const match of matches) checkMatch(bench, text, match);
        for (const [i, a] of matches.entries()) {
          for (const b of matches.slice(i + 1)) {
            assert.ok(a.draft.start <= b.draft.start, 'out of order');
            assert.ok(
              a.source !== b.source || a.draft.end <= b.draft.start || b.draft.end <= a.draft.start,
              'overlap',
            );
          }
        }
      }),
      { numRuns: 80, seed: 20170414 },
    );
  });

  it('answers any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const match of matchNow(bench.matcher, text)) checkMatch(bench, text, match);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('looks up only the windows around an edit', () => {
    const cache = createMatchCache();
    const draft = base + editionText('2017-plan');
    matchNow(bench.matcher, draft, cache);
    const { windows, alignments } = { ...bench.counters };
    const at = draft.indexOf('（五）');
    const edited = `${draft.slice(0, at + 30)}进一步${draft.slice(at + 30)}`;
    matchNow(bench.matcher, edited, cache);
    assert.ok(bench.counters.windows - windows <= 4, `${bench.counters.windows - windows} windows`);
    assert.ok(
      bench.counters.alignments - alignments <= 40,
      `${bench.counters.alignments - alignments} alignments`,
    );
  });

  it('keeps what an abandoned run found', () => {
    const cache = createMatchCache();
    const steps = bench.matcher.match(
      {
        text: base,
        key: { units: new Uint16Array(0), offsets: new Uint32Array(1) },
        paragraphStarts: [],
      },
      cache,
    );
    steps.next();
    steps.return([]);
    assert.deepEqual(matchNow(bench.matcher, base, cache), matchNow(bench.matcher, base));
  });
});
