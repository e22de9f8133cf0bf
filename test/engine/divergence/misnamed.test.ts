import assert from 'node:assert/strict';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';

/** What is reported of a quotation that is whole in one document and names one. */
const drafts: readonly (readonly [what: string, draft: string, rules: readonly string[]])[] = [
  [
    'another that has parts of it',
    '《新时期产业工人队伍建设改革方案》指出：“⟦产业工人是工人阶级的主体力量，是创造社会财富的中坚力量，是实施创新驱动发展战略、加快建设制造强国的骨干力量。⟧”',
    ['source/unfounded'],
  ],
  [
    'its own',
    '《中共中央 国务院关于深化产业工人队伍建设改革的意见》指出：“产业工人是工人阶级的主体力量，是创造社会财富的中坚力量，是实施创新驱动发展战略、加快建设制造强国的骨干力量。”',
    [],
  ],
  [
    'its own, with a word changed',
    '《中共中央 国务院关于深化产业工人队伍建设改革的意见》指出：“产业工人是工人阶级的主体力量，是创造社会财富的⟦重要⟧力量，是实施创新驱动发展战略、加快建设制造强国的骨干力量。”',
    ['divergence/substitution'],
  ],
];

describe('a quotation that is whole in one document and names', () => {
  for (const [what, draft, rules] of drafts)
    it(what, () => {
      const { text, spans } = marks(`江海省实施方案\n\n${draft}\n`);
      const found = analysed(text, builtinCorpus()).findings;
      assert.deepEqual(
        found.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
        rules.map((rule, i) => [rule, text.slice(spans[i]?.start, spans[i]?.end)]),
      );
    });
});
