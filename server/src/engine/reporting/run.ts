import { isFix, isSpanOf } from '../findings/check.ts';
import { hasLazyFixes, withSeverity } from '../findings/lazyFixes.ts';
import type { Finding, RuleId, Severity } from '../findings/model.ts';
import { nothingFound, pause, type Rule, type RuleContext } from '../rules/rule.ts';
import { Pace, type Steps } from '../text/steps.ts';
import { Earlier, keepFindings } from './earlier.ts';
import { type Found, listed, mostKept } from './rest.ts';
import { configuredSeverity } from './severity.ts';

/** The id under which a defect of the product itself is reported; no rule of a document. */
export const ruleFailure: RuleId = 'internal/rule-failure';

/**
 * Runs the rules that the settings leave on, and gives their findings the severity that the settings ask for. A rule
 * that throws, or that reports a place which the text does not have, loses only that; the failure is reported once per
 * rule, and never costs the document its other findings. After an edit a rule runs again only where what it reports may
 * have changed.
 */
export function* runRulesInSteps(rules: readonly Rule[], context: RuleContext): Steps<readonly Finding[]> {
  const { settings } = context;
  const isConfigured = Object.keys(settings.severity).length > 0;
  const earlier = Earlier.of(context);
  const kept = new Map<Rule, Found>();
  const out: Finding[] = [];
  const { length } = context.reading.text;
  const pace = new Pace(unitsPerPause);
  for (const rule of rules) {
    const configured = isConfigured ? configuredSeverity(settings, rule.meta.id) : undefined;
    if ((configured ?? rule.meta.severity) === 'off') continue;
    const standing = earlier?.standing(rule);
    if (standing) {
      for (const finding of listed(standing)) out.push(finding);
      kept.set(rule, standing);
      continue;
    }
    const { found, failure } = yield* run(rule, context, configured as Severity | undefined, earlier);
    for (const finding of listed(found)) out.push(finding);
    if (failure === undefined) kept.set(rule, found);
    else out.push(failureOf(rule.meta.id, failure));
    if (pace.isDue(length)) yield;
  }
  keepFindings(context, kept);
  return out;
}

const nothing: Run = { found: { kept: nothingFound, more: 0 }, failure: undefined };

/** So many units are checked by one rule or another between two yields; a rule that has much to do pauses by itself. */
const unitsPerPause = 65_536;

/** So many findings come between two yields. */
const findingsPerStep = 64;

interface Run {
  readonly found: Found;
  readonly failure: string | undefined;
}

function* run(
  rule: Rule,
  context: RuleContext,
  severity: Severity | undefined,
  earlier: Earlier | undefined,
): Steps<Run> {
  const { length } = context.reading.text;
  const known = earlier?.recogniser(rule);
  const pace = new Pace(findingsPerStep);
  const kept: Finding[] = [];
  let more = 0;
  let failure: string | undefined;
  try {
    const checked = rule.check(context);
    if (checked === nothingFound) return nothing;
    for (const finding of checked) {
      if (finding === pause || pace.isDue()) yield;
      if (finding === pause) continue;
      if (!isFinding(finding, length)) {
        failure = `unsound finding ${spanText(finding)}`;
        continue;
      }
      if (kept.length === mostKept) more++;
      else kept.push(severity === undefined ? finding : withSeverity(finding, severity));
    }
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  if (known) for (const finding of kept) known.recognise(finding);
  return { found: { kept, more }, failure };
}

/** Whether a finding's places lie in a text of `length` UTF-16 units and its fixes can be applied; lazy ones answer for it later. */
function isFinding(finding: Finding, length: number): boolean {
  const { span, related } = finding;
  if (!isSpanOf(span, length) || related?.some((other) => !isSpanOf(other.span, length))) return false;
  if (!hasLazyFixes(finding)) for (const fix of finding.fixes) if (!isFix(fix, length)) return false;
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
