import {
  type Finding,
  type Message,
  mostOfOneRule,
  type RuleId,
  type Suppression,
} from '../findings/model.ts';
import type { RuleMeta } from '../rules/rule.ts';
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import { commentNames, type Directives } from './directives.ts';
import { namesRule } from './suppression.ts';

export const unusedSuppression: RuleId = 'suppression/unused';
export const unpairedSuppression: RuleId = 'suppression/unpaired';
export const unknownSuppression: RuleId = 'suppression/unknown';

/** What the pipeline itself reports, described as rules are. */
export const suppressionRules: readonly RuleMeta[] = [
  unusedSuppression,
  unpairedSuppression,
  unknownSuppression,
].map((id) => ({
  id,
  severity: 'information',
  norm: { authority: '循章', strength: 'practice' },
}));

/** The names that a decision may give: rules, their areas, all. */
export function ruleNames(rules: readonly RuleMeta[]): ReadonlySet<string> {
  const ids = [...rules, ...suppressionRules].map(({ id }) => id);
  return new Set(['*', ...ids, ...ids.map((id) => id.slice(0, id.indexOf('/')))]);
}

const looksLikeName = /^[a-z*/-]{1,80}$/i;
/** So many names that are none are compared with those that are, which takes a while. */
const mostCompared = 50;

/**
 * What an in-text comment that ignores nothing, one without its partner, and one that nothing can be made of are reported as.
 * @param known see `ruleNames`  @param rests what stands for the places of a rule that are not listed: what those are ignored by
 * nobody knows
 */
export function directiveFindings(
  found: Directives,
  used: ReadonlySet<unknown>,
  known: ReadonlySet<string>,
  rests: readonly Finding[],
): readonly Finding[] {
  let compared = 0;
  /** Names that are none, each with the nearest that is one, as far as that is worth the time. */
  const unknown = (
    comment: Span,
    key: string,
    args: Message['args'],
    name: string,
    names: Iterable<string>,
  ) => {
    const isLike = looksLikeName.test(name) && compared++ < mostCompared;
    const near = isLike ? nearest(name, [...names]) : undefined;
    return near === undefined
      ? note(unknownSuppression, comment, `${key}.bare`, args)
      : note(unknownSuppression, comment, key, { ...args, near });
  };
  const findings: Finding[] = [];
  for (const directive of found.directives) {
    const { rules, comment, scope } = directive;
    const strange = rules.filter((rule) => !known.has(rule));
    for (const rule of strange)
      findings.push(unknown(comment, 'suppression.unknownRule', { rule }, rule, known));
    // What names no rule there is cannot ignore anything, and need not be told to go.
    if (used.has(directive) || (rules.length > 0 && strange.length === rules.length)) continue;
    if (rests.some(({ rule, span }) => span.start < scope.end && isAmong(rule, rules))) continue;
    const args = { rules: rules.join(' ') || '*' };
    findings.push({
      ...note(unusedSuppression, comment, 'suppression.unusedComment', args),
      fixes: [
        {
          title: { key: 'suppression.removeComment', args: {} },
          edits: [{ span: comment, newText: '' }],
        },
      ],
    });
  }
  for (const comment of found.unpaired)
    findings.push(note(unpairedSuppression, comment, 'suppression.unpaired'));
  for (const { comment, name, profile } of found.unknown)
    findings.push(
      profile === undefined
        ? unknown(comment, 'suppression.unknownComment', { name }, name, commentNames)
        : note(unknownSuppression, comment, 'suppression.unknownProfile', { profile }),
    );
  return findings;
}

/** Whether a comment that gives these names ignores the rule; without a name it ignores all. */
const isAmong = (rule: RuleId, names: readonly string[]): boolean =>
  names.length === 0 || names.some((name) => namesRule(name, rule));

const note = (rule: RuleId, span: Span, key: string, args: Message['args'] = {}): Finding => ({
  rule,
  severity: 'information',
  span,
  message: { key, args },
  fixes: [],
});

/**
 * An entry of the suppression file that was written for this document and ignores nothing in it. Entries for the whole
 * workspace cannot be told unused from one document; what names no rule there is the shell reports where it reads the file.
 * @param rests see `directiveFindings`
 */
export function entryFindings(
  entries: readonly Suppression[],
  used: ReadonlySet<unknown>,
  known: ReadonlySet<string>,
  rests: readonly Finding[],
): readonly Finding[] {
  return entries
    .filter(
      (entry) =>
        entry.document !== undefined &&
        !used.has(entry) &&
        known.has(entry.rule) &&
        !entry.rule.startsWith('suppression/') &&
        !rests.some(({ rule }) => namesRule(entry.rule, rule)),
    )
    .slice(0, mostOfOneRule)
    .map(
      (entry): Finding => ({
        rule: unusedSuppression,
        severity: 'information',
        span: { start: 0, end: 0 },
        message: entry.text
          ? { key: 'suppression.unusedEntry', args: { rule: entry.rule, text: entry.text } }
          : { key: 'suppression.unusedRuleEntry', args: { rule: entry.rule } },
        fixes: [],
        unused: entry,
      }),
    );
}
