import type { Analysis } from '../analysis.ts';
import type { Finding, Message, Suppression, TextEdit } from '../findings/model.ts';
import { type SuppressionScope, suppressionOf } from '../reporting/suppression.ts';
import { keyString } from '../text/key.ts';
import type { Span } from '../text/span.ts';

/** Something that a user may do at a place. */
export type Action = FixAction | ForgetAction | IgnoreAction;

export interface FixAction {
  readonly kind: 'fix';
  readonly title: Message;
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
  readonly preferred: boolean;
}

/** Takes a decision to ignore back that is of no use. */
export interface ForgetAction {
  readonly kind: 'forget';
  readonly title: Message;
  readonly finding: Finding;
  /** As it stands in the suppression file. */
  readonly suppression: Suppression;
}

export interface IgnoreAction {
  readonly kind: 'ignore';
  readonly title: Message;
  readonly finding: Finding;
  readonly scope: SuppressionScope;
  /** What would be written down; document and date are the shell's to add. */
  readonly suppression: Suppression;
}

const ignoreTitles: Readonly<Record<SuppressionScope, string>> = {
  place: 'editor.ignorePlace',
  wording: 'editor.ignoreWording',
  rule: 'editor.ignoreRule',
};

/** Actions for the findings that touch a selection (UTF-16 offsets; may be empty), fixes first, by place. */
export function codeActions(analysis: Analysis, selection: Span): readonly Action[] {
  const findings = findingsAt(analysis, selection);
  return [
    ...findings.flatMap(fixActions),
    ...findings.flatMap(forgetActions),
    ...findings.flatMap((f) => ignoreActions(f, analysis.text)),
  ];
}

/** The findings whose visible place touches the selection, the narrowest first where the selection is a mere cursor. */
function findingsAt(analysis: Analysis, selection: Span): readonly Finding[] {
  const found = analysis.findings.filter(({ span }) => {
    const start = span.start === span.end ? Math.max(0, span.start - 1) : span.start;
    const end = span.start === span.end ? span.end + 1 : span.end;
    return start <= selection.end && selection.start <= end;
  });
  if (selection.start < selection.end) return found;
  return [...found].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
}

const fixActions = (finding: Finding): readonly FixAction[] =>
  finding.fixes.map((fix) => ({
    kind: 'fix',
    title: fix.title,
    finding,
    edits: fix.edits,
    preferred: fix.preferred ?? false,
  }));

function forgetActions(finding: Finding): readonly ForgetAction[] {
  const { unused } = finding;
  if (!unused) return [];
  const { rule, text } = unused;
  const title = text
    ? { key: 'editor.forget', args: { rule, text: shortened(text) } }
    : { key: 'editor.forgetRule', args: { rule } };
  return [{ kind: 'forget', title, finding, suppression: unused }];
}

function ignoreActions(finding: Finding, text: string): readonly IgnoreAction[] {
  // Something missing, a mere mark or a single character is no wording that could be recognised elsewhere.
  const isWording = keyString(text.slice(finding.span.start, finding.span.end)).length > 1;
  const scopes: readonly SuppressionScope[] = isWording ? ['place', 'wording', 'rule'] : ['place', 'rule'];
  return scopes.map((scope) => ({
    kind: 'ignore',
    title: { key: ignoreTitles[scope], args: { rule: finding.rule, text: excerpt(text, finding.span) } },
    finding,
    scope,
    suppression: suppressionOf(finding, text, scope),
  }));
}

const excerpt = (text: string, span: Span): string => shortened(text.slice(span.start, span.end));

const shortened = (text: string): string => {
  const raw = text.replace(/\s+/g, '');
  return raw.length > 16 ? `${raw.slice(0, 8)}…${raw.slice(-7)}` : raw;
};
