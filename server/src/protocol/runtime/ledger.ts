import type { Diagnostic } from 'vscode-languageserver';
import type { Checked } from '../../workspace/session/checker.ts';

/** The diagnostics of an analysis, as one client gets them; made when somebody asks. */
export interface Diagnostics {
  items(): Diagnostic[];
  /** The same as JSON. */
  json(): string;
}

/** Diagnostics under a name that tells a client whether it has them already. */
export interface NamedDiagnostics extends Diagnostics {
  readonly id: string;
}

/**
 * Remembers what each document's diagnostics were last. Checked again for another reason than an edit (other settings,
 * another corpus), a document of which nothing else is said keeps the name of its diagnostics. After an edit they have a
 * new one though they be the same: an editor moves its marks with the text, and may have lost some on the way.
 */
export interface Ledger {
  of(checked: Checked): NamedDiagnostics;
  forget(uri: string): void;
}

export function createLedger(diagnosticsOf: (checked: Checked) => Diagnostics): Ledger {
  const last = new Map<string, NamedDiagnostics & { readonly checked: Checked }>();
  return {
    of(checked) {
      const { uri } = checked.document;
      const before = last.get(uri);
      if (before?.checked === checked) return before;
      const found = diagnosticsOf(checked);
      const same = before?.checked.document === checked.document && before.json() === found.json();
      const now = same ? { ...before, checked } : { id: String(checked.stamp), ...found, checked };
      last.set(uri, now);
      return now;
    },
    forget: (uri) => void last.delete(uri),
  };
}
