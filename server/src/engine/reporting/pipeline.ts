import { markupOf } from '../document/frame/markupOf.ts';
import type { Finding, Suppression } from '../findings/model.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { finish, type Steps } from '../text/steps.ts';
import { isCalledWrong } from './calledWrong.ts';
import { type Directive, insideComment, matchDirectives, readDirectives } from './directives.ts';
import { mergeFindings } from './merge.ts';
import { isRest } from './rest.ts';
import { runRulesInSteps } from './run.ts';
import { configuredSeverity } from './severity.ts';
import { matchSuppressions, type Suppressions } from './suppression.ts';
import { directiveFindings, entryFindings, ruleNames } from './unused.ts';

/** A finding that a person decided to ignore, and the decision. */
export interface Suppressed {
  readonly finding: Finding;
  readonly by: Suppression | Directive;
}

export interface Report {
  /** By place, then in the order of the rules. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** The findings of a draft: run → suppress → merge → order. */
export const reportFindings = (
  rules: readonly Rule[],
  context: RuleContext,
  suppressions?: Suppressions,
): readonly Finding[] => report(rules, context, suppressions).findings;

/**
 * As `reportFindings`, with what was ignored. An ignored finding still stands for those that say the same thing, so
 * that ignoring one does not bring up another; one whose whole rule is ignored does not, as if it were off.
 */
export const report = (rules: readonly Rule[], context: RuleContext, suppressions?: Suppressions): Report =>
  finish(reportInSteps(rules, context, suppressions));

/** `report`, rule by rule. */
export function* reportInSteps(
  rules: readonly Rule[],
  context: RuleContext,
  suppressions?: Suppressions,
): Steps<Report> {
  const { text } = context.reading;
  const entries = suppressions?.entries ?? [];
  const directives = readDirectives(context.reading);
  const order = orderOf(rules);
  const reported = yield* runRulesInSteps(rules, context);
  yield;
  const all = sorted(reported, order);
  yield;
  // Control comments are comments like others, but in a text that is no Markdown.
  const markup = markupOf(context.reading);
  const comments = markup.length > 0 ? markup : directives.comments;
  const found = all.filter(
    (finding) =>
      isRest(finding) ||
      !(
        isCalledWrong(finding, context.reading) ||
        (comments.length > 0 && insideComment(comments, finding.span))
      ),
  );

  // Nothing is ignored, so nothing can be unused either.
  if (entries.length === 0 && directives.comments.length === 0)
    return { findings: mergeFindings(found), suppressed: [] };
  yield;
  const decisions = decide(found, text, directives.directives, entries);
  const suppressed: Suppressed[] = [];
  const standing = found.filter((_, i) => !isWide(decisions[i]));
  const kept = new Set(mergeFindings(standing));
  const findings = found.filter((finding, i) => {
    const by = decisions[i];
    if (by) suppressed.push({ finding, by });
    return !by && kept.has(finding);
  });

  yield;
  const used = new Set(suppressed.map(({ by }) => by));
  const known = ruleNames(rules.map(({ meta }) => meta));
  const rests = found.filter(isRest);
  const notes = sorted(
    [...directiveFindings(directives, used, known, rests), ...entryFindings(entries, used, known, rests)],
    order,
  ).flatMap((note) => graded(note, context));
  const noted = decide(notes, text, directives.directives, entries);
  notes.forEach((note, i) => {
    const by = noted[i];
    if (by) suppressed.push({ finding: note, by });
    else findings.push(note);
  });
  // Entries have no place of their own in the text: several of no use stand at one place, and each says something else.
  const ofEntries = findings.filter(({ unused }) => unused);
  if (ofEntries.length === 0) return { findings: mergeFindings(sorted(findings, order)), suppressed };
  const merged = mergeFindings(
    sorted(
      findings.filter(({ unused }) => !unused),
      order,
    ),
  );
  return { findings: sorted([...ofEntries, ...merged], order), suppressed };
}

const orders = new WeakMap<readonly Rule[], ReadonlyMap<string, number>>();

function orderOf(rules: readonly Rule[]): ReadonlyMap<string, number> {
  const known = orders.get(rules) ?? new Map(rules.map((rule, index) => [rule.meta.id as string, index]));
  orders.set(rules, known);
  return known;
}

type Decision = Suppression | Directive | undefined;

function decide(
  findings: readonly Finding[],
  text: string,
  directives: readonly Directive[],
  entries: readonly Suppression[],
): readonly Decision[] {
  const byDirective = matchDirectives(findings, directives);
  const byEntry = matchSuppressions(findings, text, entries);
  return findings.map((_, i) => byDirective[i] ?? byEntry[i]);
}

const isWide = (by: Decision): boolean => by !== undefined && ('comment' in by || by.text === undefined);

function graded(finding: Finding, context: RuleContext): Finding[] {
  const severity = configuredSeverity(context.settings, finding.rule);
  if (severity === 'off') return [];
  return [severity === undefined ? finding : { ...finding, severity }];
}

function sorted(findings: readonly Finding[], order: ReadonlyMap<string, number>): readonly Finding[] {
  const rank = (finding: Finding): number => order.get(finding.rule) ?? order.size;
  return [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || rank(a) - rank(b),
  );
}
