import assert from 'node:assert/strict';
import { emptyCorpus } from '../../server/src/engine/corpus/corpus.ts';
import type { Profile } from '../../server/src/engine/document/model.ts';
import { read } from '../../server/src/engine/document/read.ts';
import type { Finding, TextEdit } from '../../server/src/engine/findings/model.ts';
import type { Rule } from '../../server/src/engine/rules/rule.ts';
import { defaultSettings } from '../../server/src/engine/settings/settings.ts';
import { marks, withMarks } from './marks.ts';
import { ruleFindings } from './ruleFindings.ts';

/** Everything that rules find in a text, in order of place; rules that are off are run only where they are the only one. */
export function findingsOf(
  rules: readonly Rule[],
  text: string,
  profile: Profile | 'auto' = 'auto',
  markdown = false,
): Finding[] {
  const reading = read(text, { profile, markdown });
  const context = {
    reading,
    corpus: emptyCorpus,
    as: 'draft' as const,
    passages: [],
    misnamed: [],
    reprints: [],
    settings: { ...defaultSettings, profile },
  };
  return rules
    .filter((rule) => rules.length === 1 || rule.meta.severity !== 'off')
    .flatMap((rule) => ruleFindings(rule, context))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The text after a set of edits; throws where they overlap, as an editor would refuse them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let out = '';
  let at = 0;
  for (const { span, newText } of sorted) {
    assert.ok(span.start >= at, `edits overlap at ${span.start}`);
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}

/** Applies the first fix of the first finding that has one, again and again, until nothing is found that can be fixed. */
export function fixAll(
  rules: readonly Rule[],
  text: string,
  profile: Profile | 'auto' = 'auto',
  limit = 20,
): string {
  let current = text;
  for (let round = 0; round < limit; round++) {
    const fix = findingsOf(rules, current, profile).find((f) => f.fixes.length > 0)?.fixes[0];
    if (!fix) return current;
    current = applyEdits(current, fix.edits);
  }
  return current;
}

export interface RuleCase {
  /** Completes "it …". */
  readonly name: string;
  /** The draft with ⟦…⟧ around everything the rule must point at; none where it must be silent. */
  readonly text: string;
  /** The draft after the first fix of every finding. */
  readonly fixed?: string;
  /** The message key of every finding. */
  readonly key?: string;
  readonly profile?: Profile;
  readonly markdown?: boolean;
}

/** Declares one test per case. */
export function testCases(rules: Rule | readonly Rule[], cases: readonly RuleCase[]): void {
  const list = Array.isArray(rules) ? (rules as readonly Rule[]) : [rules as Rule];
  for (const { name, text: sample, fixed, key, profile, markdown } of cases)
    it(name, () => {
      const { text, spans } = marks(sample);
      const found = findingsOf(list, text, profile, markdown);
      assert.equal(
        withMarks(
          text,
          found.map((f) => f.span),
        ),
        withMarks(text, spans),
        found.map((f) => `${f.rule} ${f.message.key} ${JSON.stringify(f.message.args)}`).join('\n'),
      );
      if (key !== undefined) assert.deepEqual([...new Set(found.map((f) => f.message.key))], [key]);
      if (fixed !== undefined) {
        const edits = found.flatMap((f) => f.fixes[0]?.edits ?? []);
        assert.equal(applyEdits(text, edits), fixed);
        assert.deepEqual(findingsOf(list, fixed, profile, markdown), [], 'the fix leaves the draft clean');
      }
    });
}
