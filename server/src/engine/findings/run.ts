import { pause, type Rule, type RuleContext } from '../rules/rule.ts';
import { Pace, type Steps } from '../text/steps.ts';
import { isFix, isSpanOf } from './check.ts';
import { guardLazyFixes, hasLazyFixes, withSeverity } from './lazyFixes.ts';
import type { Finding, RuleId } from './model.ts';
import { configuredSeverity } from './severity.ts';

/** The id under which a defect of the product itself is reported; no rule of a document. */
export const ruleFailure: RuleId = 'internal/rule-failure';

/**
 * Runs the rules that the settings leave on, and gives their findings the severity that the settings ask for. A rule
 * that throws, or that reports a place which the text does not have, loses only that; the failure is reported once per
 * rule, and never costs the document its other findings.
 */
export function* runRulesInSteps(rules: readonly Rule[], context: RuleContext): Steps<readonly Finding[]> {
  const out: Finding[] = [];
  for (const rule of rules) {
    const configured = configuredSeverity(context.settings, rule.meta.id);
    if ((configured ?? rule.meta.severity) === 'off') continue;
    const failure = yield* runRule(rule, context, configured === 'off' ? undefined : configured, out);
    yield;
    if (failure !== undefined) out.push(failureOf(rule.meta.id, failure));
  }
  return out;
}

/** So many findings of a rule come between two yields. */
const findingsPerStep = 64;

function* runRule(
  rule: Rule,
  context: RuleContext,
  severity: Finding['severity'] | undefined,
  out: Finding[],
): Steps<string | undefined> {
  const pace = new Pace(findingsPerStep);
  const { length } = context.reading.text;
  let unsound: string | undefined;
  try {
    for (const finding of rule.check(context)) {
      if (finding === pause || pace.isDue()) yield;
      if (finding === pause) continue;
      if (!isFinding(finding, length)) unsound = `unsound finding ${spanText(finding)}`;
      else out.push(severity === undefined ? finding : withSeverity(finding, severity));
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return unsound;
}

/** Whether a finding's places lie in a text of `length` UTF-16 units and its fixes can be applied; lazy ones answer for it later. */
function isFinding(finding: Finding, length: number): boolean {
  const { span, related } = finding;
  if (!isSpanOf(span, length) || related?.some((other) => !isSpanOf(other.span, length))) return false;
  if (!hasLazyFixes(finding)) return finding.fixes.every((fix) => isFix(fix, length));
  guardLazyFixes(finding, length);
  return true;
}

const spanText = (finding: Finding | undefined): string => `${finding?.span?.start}–${finding?.span?.end}`;

const failureOf = (rule: string, detail: string): Finding => ({
  rule: ruleFailure,
  severity: 'information',
  span: { start: 0, end: 0 },
  message: { key: 'internal.ruleFailure', args: { rule, detail } },
  fixes: [],
});
