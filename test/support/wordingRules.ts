import assert from 'node:assert/strict';
import type { Corpus, Finding, Rule } from '../../server/src/engine/index.ts';
import { defaultSettings } from '../../server/src/engine/settings/settings.ts';
import { analysed } from './judged.ts';
import { marks, withMarks } from './marks.ts';
import { applyEdits } from './ruleCases.ts';
import { ruleFindings } from './ruleFindings.ts';

/** What rules find in a draft that was compared with a corpus, in order of place. */
export function findingsWith(rules: readonly Rule[], text: string, corpus: Corpus): Finding[] {
  const analysis = analysed(text, corpus);
  const context = { ...analysis, corpus, settings: defaultSettings };
  return rules.flatMap((rule) => ruleFindings(rule, context)).sort((a, b) => a.span.start - b.span.start);
}

/** A draft with ⟦…⟧ around what must be found, and the draft after all fixes where they are to be tried. */
export type WordingCase = readonly [name: string, sample: string, fixed?: string];

/** Declares one test per case. */
export function testWording(
  rules: readonly Rule[],
  corpus: () => Corpus,
  cases: readonly WordingCase[],
): void {
  for (const [name, sample, fixed] of cases)
    it(name, () => {
      const { text, spans } = marks(sample);
      const found = findingsWith(rules, text, corpus());
      const spansFound = found.map((f) => f.span);
      assert.equal(withMarks(text, spansFound), withMarks(text, spans));
      if (fixed === undefined) return;
      const edits = found.flatMap((f) => f.fixes[0]?.edits ?? []);
      assert.equal(applyEdits(text, edits), fixed);
      assert.deepEqual(findingsWith(rules, fixed, corpus()), [], 'the fix leaves the draft clean');
    });
}
