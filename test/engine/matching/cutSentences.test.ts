import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isContent } from '../../../server/src/engine/text/fold.ts';
import { benchOf, editionText, matchNow } from '../../support/matching.ts';

/** A clause of fewer units may share half of its words with one that was left out before it. */
const telling = 18;

const units = (text: string): number => [...text].filter((c) => isContent(c.charCodeAt(0))).length;

/** Sentences of the source in their clauses. */
function clausesOf(text: string): readonly (readonly string[])[] {
  return text
    .split(/(?<=[。\n])/)
    .map((sentence) => sentence.trimEnd().split(/(?<=[，；])/))
    .filter((clauses) => clauses.length >= 4);
}

describe('matching of sentences from which clauses were left out', () => {
  const ids = ['2024-opinions', '2017-plan'];
  const bench = benchOf(Object.fromEntries([...ids, '2022-questions'].map((id) => [id, editionText(id)])));
  const sentences = ids.flatMap((id) => clausesOf(editionText(id)));

  it('finds every clause that is left, whichever are gone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        (clauses, stays) => {
          const left = clauses.filter((_, i) => stays[i % stays.length]);
          const draft = left.join('').replace(/[，；]$/, '。');
          const matches = matchNow(bench.matcher, draft);
          let at = 0;
          for (const clause of left) {
            const start = at;
            at += clause.length;
            if (units(clause) < telling) continue;
            assert.ok(
              matches.some((m) => m.draft.start <= start + 2 && m.draft.end >= at - 3),
              `${clause} in ${draft}`,
            );
          }
        },
      ),
      { numRuns: 400, seed: 20241012 },
    );
  });
});
