import { pause, type Rule, type RuleContext } from '../rules/rule.ts';
import { Pace, type Steps } from '../text/steps.ts';
import { isFix, isSpanOf } from './check.ts';
import { guardLazyFixes, hasLazyFixes, withSeverity } from './lazyFixes.ts';
import type { Finding, RuleId, Severity } from './model.ts';
import { configuredSeverity } from './severity.ts';

/** The id under which a defect of the product itself is reported; no rule of a document. */
export const ruleFailure: RuleId = 'internal/rule-failure';

/**
 * Runs the rules that the settings leave on, and gives their findings the severity that the settings ask for. A rule
 * that throws, or that reports a place which the text does not have, loses only that; the failure is reported once per
 * rule, and never costs the document its other findings.
 */
export function* runRulesInSteps(rules: readonly Rule[], context: RuleContext): Steps<readonly Finding[]> {
  const { settings, reading } = context;
  const { length } = reading.text;
  const isConfigured = Object.keys(settings.severity).length > 0;
  const out: Finding[] = [];
  const pace = new Pace(findingsPerStep);
  for (const { meta, check } of rules) {
    const configured = isConfigured ? configuredSeverity(settings, meta.id) : undefined;
    if ((configured ?? meta.severity) === 'off') continue;
    let failure: string | undefined;
    try {
      for (const finding of check(context)) {
        if (finding === pause || pace.isDue()) yield;
        if (finding === pause) continue;
        if (!isFinding(finding, length)) failure = `unsound finding ${spanText(finding)}`;
        else out.push(configured === undefined ? finding : withSeverity(finding, configured as Severity));
      }
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    yield;
    if (failure !== undefined) out.push(failureOf(meta.id, failure));
  }
  return out;
}

/** So many findings come between two yields. */
const findingsPerStep = 64;

/** Whether a finding's places lie in a text of `length` UTF-16 units and its fixes can be applied; lazy ones answer for it later. */
function isFinding(finding: Finding, length: number): boolean {
  const { span, related } = finding;
  if (!isSpanOf(span, length) || related?.some((other) => !isSpanOf(other.span, length))) return false;
  if (hasLazyFixes(finding)) guardLazyFixes(finding, length);
  else for (const fix of finding.fixes) if (!isFix(fix, length)) return false;
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
