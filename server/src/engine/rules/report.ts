import type { Reading } from '../document/model.ts';
import { LazyFinding, type MakeFixes } from '../findings/lazyFinding.ts';
import type { Finding, Fix, Message, Severity, TextEdit } from '../findings/model.ts';
import { type Span, span } from '../text/span.ts';
import type { RuleMeta } from './rule.ts';

type Args = Message['args'];

/** What a rule adds to a finding beyond its place and message. */
export interface FindingExtras {
  readonly fixes?: readonly Fix[];
  readonly related?: Finding['related'];
  /** Softer or harder than the rule's own severity at this place. */
  readonly severity?: Finding['severity'];
}

/** A rule that is off by default reports hints once a user turns it on. */
export const severityOf = ({ severity }: RuleMeta): Severity => (severity === 'off' ? 'hint' : severity);

/** A finding of a rule. */
export function report(
  meta: RuleMeta,
  at: Span,
  key: string,
  args: Args,
  extras: FindingExtras = {},
): Finding {
  const { fixes = noFixes, related } = extras;
  const severity = extras.severity ?? severityOf(meta);
  const { id: rule } = meta;
  const said = { key, args };
  return related
    ? { rule, severity, span: at, message: said, fixes, related }
    : { rule, severity, span: at, message: said, fixes };
}

const noFixes: readonly Fix[] = [];

/** The same with fixes that are dear: they are made of the reading when somebody first asks for them. */
export const reportLazily = (finding: Finding, fixes: MakeFixes, reading: Reading): Finding =>
  new LazyFinding(finding, fixes, reading);

export const message = (key: string, args: Args = {}): Message => ({ key, args });

export function fix(key: string, args: Args, edits: readonly TextEdit[], preferred = true): Fix {
  return { title: message(key, args), edits, preferred };
}

export const edit = (start: number, end: number, newText: string): TextEdit => ({
  span: span(start, end),
  newText,
});
