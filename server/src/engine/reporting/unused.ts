import type { Finding, RuleId } from '../findings/model.ts';
import type { RuleMeta } from '../rules/rule.ts';
import type { Directives } from './directives.ts';
import type { Suppression } from './suppression.ts';

export const unusedSuppression: RuleId = 'suppression/unused';
export const unpairedSuppression: RuleId = 'suppression/unpaired';

/** What the pipeline itself reports, described as rules are. */
export const suppressionRules: readonly RuleMeta[] = [unusedSuppression, unpairedSuppression].map((id) => ({
  id,
  severity: 'information',
  norm: { authority: '循章', strength: 'practice' },
  fixable: id === unusedSuppression,
}));

/** What an in-text comment that ignores nothing, and one without its partner, is reported as. */
export function directiveFindings(found: Directives, used: ReadonlySet<unknown>): readonly Finding[] {
  const unused = found.directives
    .filter((directive) => !used.has(directive))
    .map(
      (directive): Finding => ({
        rule: unusedSuppression,
        severity: 'information',
        span: directive.comment,
        message: { key: 'suppression.unusedComment', args: { rules: directive.rules.join(' ') || '*' } },
        fixes: [
          {
            title: { key: 'suppression.removeComment', args: {} },
            edits: [{ span: directive.comment, newText: '' }],
          },
        ],
      }),
    );
  const unpaired = found.unpaired.map(
    (comment): Finding => ({
      rule: unpairedSuppression,
      severity: 'information',
      span: comment,
      message: { key: 'suppression.unpaired', args: {} },
      fixes: [],
    }),
  );
  return [...unused, ...unpaired];
}

/**
 * An entry of the suppression file that was written for this document and ignores nothing in it. Entries for the whole
 * workspace cannot be told unused from one document.
 */
export function entryFindings(
  entries: readonly Suppression[],
  used: ReadonlySet<unknown>,
): readonly Finding[] {
  return entries
    .filter(
      (entry) => entry.document !== undefined && !used.has(entry) && !entry.rule.startsWith('suppression/'),
    )
    .map(
      (entry): Finding => ({
        rule: unusedSuppression,
        severity: 'information',
        span: { start: 0, end: 0 },
        message: entry.text
          ? { key: 'suppression.unusedEntry', args: { rule: entry.rule, text: entry.text } }
          : { key: 'suppression.unusedRuleEntry', args: { rule: entry.rule } },
        fixes: [],
      }),
    );
}
