import type { Diagnostic } from 'vscode-languageserver';
import type { Finding, Message } from '../../engine/index.ts';
import type { TextView } from '../../workspace/session/textView.ts';
import { type DiagnosticData, type DiagnosticStyle, diagnosticOf, type SourceViews } from './diagnostics.ts';
import { rangeOf, visibleSpan } from './ranges.ts';

/** `JSON.stringify` of the diagnostics that `diagnosticsOf` makes. */
export type Scribe = (findings: readonly Finding[], document: TextView, sources: SourceViews) => string;

/** What the JSON of a diagnostic says wherever its finding stands: all behind the range, up to `data` and in it. */
interface Constant extends Pick<Finding, 'rule' | 'severity'> {
  readonly reading: string | undefined;
  readonly head: string;
  /** Before the offsets of `data`, and behind them; `data` is undefined where the client takes none. */
  readonly data: string | undefined;
  readonly tail: string;
}

function constantOf({ rule, severity, evidence }: Finding, diagnostic: Diagnostic): Constant {
  const { range: _, data, ...head } = diagnostic;
  const { expected } = (data ?? {}) as Partial<DiagnosticData>;
  return {
    rule,
    severity,
    reading: evidence?.reading,
    head: JSON.stringify(head).slice(1, -1),
    data: data && `,"data":{"rule":${JSON.stringify(rule)},"start":`,
    tail: expected === undefined ? '}}' : `,"expected":${JSON.stringify(expected)}}}`,
  };
}

const isOf = (known: Constant, { rule, severity, evidence }: Finding): boolean =>
  known.rule === rule && known.severity === severity && known.reading === evidence?.reading;

/**
 * For one client. An edit moves most findings and changes hardly any: their message objects stay the same, and what is to be
 * said of them is worded and encoded once.
 */
export function createScribe(style: DiagnosticStyle): Scribe {
  const constants = new WeakMap<Message, Constant>();

  const jsonOf = (finding: Finding, document: TextView, sources: SourceViews): string => {
    const { message, span, evidence, related } = finding;
    const whole = () => diagnosticOf(finding, document, style, sources);
    // Related places move by themselves.
    if (style.related && (related || (evidence && !style.hover))) return JSON.stringify(whole());
    let known = constants.get(message);
    if (!known || !isOf(known, finding)) {
      known = constantOf(finding, whole());
      constants.set(message, known);
    }
    const { start, end } = rangeOf(document, visibleSpan(document.text, span));
    const range = `{"range":{"start":{"line":${start.line},"character":${start.character}},"end":{"line":${end.line},"character":${end.character}}},${known.head}`;
    return known.data === undefined
      ? `${range}}`
      : `${range}${known.data}${span.start},"end":${span.end}${known.tail}`;
  };

  return (findings, document, sources) =>
    `[${findings.map((finding) => jsonOf(finding, document, sources)).join(',')}]`;
}
