import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Candidate } from '../../../server/src/engine/matching/alignment/candidate.ts';
import { PlaceIndex } from '../../../server/src/engine/matching/choice/placeIndex.ts';
import { createMatchCache } from '../../../server/src/engine/matching/matcher.ts';
import type { Match } from '../../../server/src/engine/matching/model.ts';
import { benchOf, draftOf, editionText, matchNow } from '../../support/matching.ts';

const base = editionText('2024-opinions');
const plan = editionText('2017-plan');

/** Issues of one document: each with its own names, cuts and order of paragraphs. */
const issues = Object.fromEntries(
  Array.from({ length: 9 }, (_, i) => {
    const lines = base
      .slice(i * 60, 5200)
      .replaceAll('产业工人', i % 3 ? `第${i}类工人` : '产业工人')
      .split('\n');
    const turned = [...lines.slice(i), ...lines.slice(0, i)].filter((_, n) => n % (i + 4) !== 2);
    return [`issue-${i}`, turned.join('\n')];
  }),
);

type Step = { readonly at: number; readonly cut: number; readonly put: string };

const place = fc.nat({ max: 100_000 });
const put = fc.oneof(
  fc.constantFrom('', '的', '，', '。', '\n', ' ', '进一步'),
  fc
    .tuple(place, fc.integer({ min: 5, max: 300 }))
    .map(([at, n]) => base.slice(at % base.length).slice(0, n)),
  fc.tuple(place, fc.integer({ min: 5, max: 60 })).map(([at, n]) => plan.slice(at % plan.length).slice(0, n)),
);
const step: fc.Arbitrary<Step> = fc.record({
  at: place,
  cut: fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 80 })),
  put,
});

function apply(text: string, { at, cut, put }: Step): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + put + text.slice(from + cut);
}

describe('the choice at places of a draft', () => {
  const { matcher } = benchOf({ ...issues, '2017-plan': plan, '2024-opinions': base });

  it('is after any edits what it is from scratch, also where analyses were left', () => {
    fc.assert(
      fc.property(
        place,
        fc.array(fc.tuple(step, fc.nat({ max: 40 })), { minLength: 2, maxLength: 8 }),
        (at, steps) => {
          const cache = createMatchCache();
          let text = base.slice(at % 3000).slice(0, 1800);
          matchNow(matcher, text, cache);
          for (const [s, leftAfter] of steps) {
            text = apply(text, s);
            if (leftAfter < 20) {
              const left = matcher.match(draftOf(text), cache);
              for (let i = 0; i < leftAfter; i++) left.next();
              left.return([]);
              if (leftAfter % 2 === 0) text = apply(text, { ...s, at: s.at + 700 });
            }
            assert.deepEqual(matchNow(matcher, text, cache), matchNow(matcher, text));
          }
        },
      ),
      { numRuns: 60, seed: 20241130 },
    );
  });

  it('weighs all pieces of what is parted anew, however far from the edit they lie', () => {
    const { matcher } = benchOf({ '2017-plan': plan, '2022-questions': editionText('2022-questions') });
    // Its last words are just beyond what an edit of its first ones has a say in.
    const text = readFileSync(
      new URL('../../fixtures/edits/删改后的方案与解读.txt', import.meta.url),
      'utf8',
    );
    const cache = createMatchCache();
    matchNow(matcher, text, cache);
    const now = text.replace('发挥车间', '江海市发挥车间');
    assert.deepEqual(matchNow(matcher, now, cache), matchNow(matcher, now));
  });

  const edits: readonly (readonly [what: string, find: string, put: string])[] = [
    ['a word put in', '建设', '和组织建设'],
    ['a word exchanged', '重要', '关键'],
    ['a comma put in', '发展', '发展，'],
    ['a space put in', '发展', '发 展'],
  ];
  for (const [what, find, replacement] of edits)
    it(`stands but around ${what}: the same matches before, behind it the same in order, moved alike`, () => {
      const draft = `${base.slice(200, 1500)}\n${plan.slice(300, 2300)}`;
      const cache = createMatchCache();
      const old = matchNow(matcher, draft, cache);
      const at = draft.indexOf(find, draft.length / 2);
      const by = replacement.length - find.length;
      const now = matchNow(matcher, draft.slice(0, at) + replacement + draft.slice(at + find.length), cache);
      const head = now.findIndex((match, i) => match !== old[i]);
      const before = old.filter((match) => match.draft.end < at - 250).length;
      assert.ok(head >= before && before > 3, `${head} of ${before}`);
      const behind = old.filter((match) => match.draft.start > at + 250).length;
      assert.ok(behind > 3);
      for (let i = 1; i <= behind; i++) {
        const [was, is] = [old.at(-i)!, now.at(-i)!];
        assert.deepEqual(is, moved(was, by));
        assert.equal(is.edition, was.edition);
        if (by === 0) assert.equal(is, was);
      }
    });

  const moved = (match: Match, by: number): Match => ({
    ...match,
    draft: { start: match.draft.start + by, end: match.draft.end + by },
    edits: match.edits.map(({ draft, edition }) => ({
      draft: { start: draft.start + by, end: draft.end + by },
      edition,
    })),
  });
});

describe('candidates by place', () => {
  it('are those that share a unit with a stretch', () => {
    const span = fc.tuple(fc.nat({ max: 2000 }), fc.integer({ min: 1, max: 700 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 80 }), fc.array(span, { maxLength: 8 }), (spans, asked) => {
        const index = new PlaceIndex();
        const all = spans.map(([at, n]) => ({ draftStart: at, draftEnd: at + n }) as Candidate);
        for (const c of all) index.add(c);
        assert.deepEqual(index.list(), all);
        for (const [at, n] of asked) {
          const count = index.over(at, at + n);
          const expected = all.filter((c) => c.draftStart < at + n && c.draftEnd > at);
          assert.deepEqual(new Set(index.found.slice(0, count)), new Set(expected));
          assert.equal(count, expected.length);
        }
        index.clear();
        assert.equal(index.over(0, 3000), 0);
        assert.deepEqual(index.list(), []);
      }),
    );
  });
});
