import { emptyCorpus } from '../../server/src/engine/corpus/corpus.ts';
import { read } from '../../server/src/engine/document/read.ts';
import type { Finding, RuleId, Severity } from '../../server/src/engine/findings/model.ts';
import type { Rule, RuleContext } from '../../server/src/engine/rules/rule.ts';
import { defaultSettings, type Settings } from '../../server/src/engine/settings/settings.ts';

/** A rule that reports every occurrence of a pattern. */
export function patternRule(id: RuleId, pattern: RegExp, severity: Severity | 'off' = 'warning'): Rule {
  return {
    meta: { id, severity, norm: { authority: '循章', strength: 'practice' } },
    *check({ reading }) {
      for (const found of reading.text.matchAll(
        new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`),
      ))
        yield finding(id, found.index, found.index + found[0].length, severity === 'off' ? 'hint' : severity);
    },
  };
}

export const finding = (
  rule: RuleId,
  start: number,
  end: number,
  severity: Severity = 'warning',
): Finding => ({
  rule,
  severity,
  span: { start, end },
  message: { key: 'test', args: {} },
  fixes: [],
});

/** What rules see of a text without any corpus. */
export const contextOf = (text: string, settings: Partial<Settings> = {}): RuleContext => ({
  reading: read(text, { markdown: true }),
  corpus: emptyCorpus,
  as: 'draft',
  passages: [],
  misnamed: [],
  reprints: [],
  settings: { ...defaultSettings, ...settings },
});

/** Each finding as `rule 「quoted text」`. */
export const shown = (findings: readonly Finding[], text: string): string[] =>
  findings.map(({ rule, span }) => `${rule} 「${text.slice(span.start, span.end)}」`);
