import type { Diagnostic } from 'vscode-languageserver';
import type { Corpus, Finding, Severity, Span } from '../../engine/index.ts';
import { type Locale, renderMessage } from '../../messages/index.ts';
import type { TextView } from '../../workspace/session/textView.ts';
import { DiagnosticSeverity } from '../lsp.ts';
import { rangeOf, visibleSpan } from './ranges.ts';

/** What a diagnostic carries for whoever gets it back: enough to find its finding again. */
export interface DiagnosticData {
  readonly rule: string;
  /** The true span, UTF-16 offsets; empty where something is missing although the range shows a character. */
  readonly start: number;
  readonly end: number;
  /** The canonical reading, where there is one. */
  readonly expected?: string;
}

export interface DiagnosticStyle {
  readonly locale: Locale;
  readonly docsBase?: string;
  /** The client shows related places. */
  readonly related: boolean;
  /** The client shows hovers in the text, and so the place in the source. */
  readonly hover: boolean;
  /** The client takes `data` and `codeDescription`. */
  readonly data: boolean;
  readonly codeDescription: boolean;
}

/** Where sources are found, for related places. */
export interface SourceViews {
  readonly corpus: Corpus;
  view(source: string): TextView | undefined;
}

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const diagnosticsOf = (
  findings: readonly Finding[],
  document: TextView,
  style: DiagnosticStyle,
  sources: SourceViews,
): Diagnostic[] => findings.map((finding) => diagnosticOf(finding, document, style, sources));

export function diagnosticOf(
  finding: Finding,
  document: TextView,
  style: DiagnosticStyle,
  sources: SourceViews,
): Diagnostic {
  const { rule, span, severity, message, evidence } = finding;
  const data: DiagnosticData = {
    rule,
    start: span.start,
    end: span.end,
    ...(evidence && { expected: evidence.reading }),
  };
  const related = style.related ? relatedOf(finding, document, style, sources) : [];
  return {
    range: rangeOf(document, visibleSpan(document.text, span)),
    severity: severityOf[severity],
    code: rule,
    source: renderMessage({ key: 'editor.name', args: {} }, style.locale),
    message: renderMessage(message, style.locale),
    ...(style.docsBase &&
      style.codeDescription && { codeDescription: { href: `${style.docsBase}/${rule}.md` } }),
    ...(style.data && { data }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

function relatedOf(finding: Finding, document: TextView, style: DiagnosticStyle, sources: SourceViews) {
  const inDraft = (finding.related ?? []).map(({ span, message }) => ({
    location: { uri: document.uri, range: rangeOf(document, visibleSpan(document.text, span)) },
    message: renderMessage(message, style.locale),
  }));
  // Where a hover shows the source at the same place, its place is not said twice.
  const evidence = style.hover ? undefined : finding.evidence;
  const view = evidence && sources.view(evidence.source);
  const title = evidence && sources.corpus.source(evidence.source)?.title;
  if (!view || !title) return inDraft;
  const message = renderMessage(
    { key: 'editor.sourcePlace', args: { title, address: evidence.address } },
    style.locale,
  );
  const inSource = { location: { uri: view.uri, range: rangeOf(view, evidence.edition) }, message };
  return [...inDraft, inSource];
}

/** The true span in a diagnostic that a client sends back, where it is one of ours. */
export function dataOf(diagnostic: Diagnostic): (DiagnosticData & { readonly span: Span }) | undefined {
  const data: unknown = diagnostic.data;
  if (typeof data !== 'object' || data === null) return undefined;
  const { rule, start, end } = data as Partial<Record<string, unknown>>;
  if (typeof rule !== 'string' || typeof start !== 'number' || typeof end !== 'number') return undefined;
  return { rule, start, end, span: { start, end } };
}
