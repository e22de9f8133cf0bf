import assert from 'node:assert/strict';
import { analysed, builtinCorpus } from '../../support/judged.ts';
import { marks } from '../../support/marks.ts';
import { applyEdits } from '../../support/ruleCases.ts';

const lead = '# 学习\n\n《中共中央 国务院关于深化产业工人队伍建设改革的意见》指出：\n\n';

/** [what is changed, the quotation with ⟦⟧ around what is found, the quotation mended] */
const cases: readonly (readonly [string, string, string])[] = [
  [
    'at the beginning of a line',
    '> 加强新经济组织、新就业\n> ⟦人员⟧党建工作，及时有效扩大党的组织覆盖和工作覆盖。\n',
    '> 加强新经济组织、新就业\n> 群体党建工作，及时有效扩大党的组织覆盖和工作覆盖。\n',
  ],
  [
    'over two lines',
    '> 加强新经济组织、⟦新兴\n> 业态⟧党建工作，及时有效扩大党的组织覆盖和工作覆盖。\n',
    '> 加强新经济组织、新就业群体\n> 党建工作，及时有效扩大党的组织覆盖和工作覆盖。\n',
  ],
  [
    'in a quotation within a quotation',
    '> > 加强新经济组织、新就业\n> > ⟦人员⟧党建工作，及时有效扩大党的组织覆盖和工作覆盖。\n',
    '> > 加强新经济组织、新就业\n> > 群体党建工作，及时有效扩大党的组织覆盖和工作覆盖。\n',
  ],
];

describe('words changed in lines with > before them', () => {
  for (const [what, sample, mended] of cases)
    it(`are put right without the marks of the lines: ${what}`, () => {
      const { text, spans } = marks(lead + sample);
      const { findings } = analysed(text, builtinCorpus(), { markdown: true });
      assert.deepEqual(
        findings.map(({ rule, span }) => [rule, span]),
        [['divergence/substitution', spans[0]]],
      );
      assert.equal(applyEdits(text, findings[0]?.fixes[0]?.edits ?? []), lead + mended);
    });
});
