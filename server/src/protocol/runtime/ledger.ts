import type { Diagnostic } from 'vscode-languageserver';
import type { Checked } from '../../workspace/checker.ts';

/** The diagnostics of an analysis, under a name that tells a client whether it has them already. */
export interface NamedDiagnostics {
  readonly id: string;
  readonly items: readonly Diagnostic[];
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

export function createLedger(itemsOf: (checked: Checked) => readonly Diagnostic[]): Ledger {
  const last = new Map<string, NamedDiagnostics & { readonly checked: Checked }>();
  return {
    of(checked) {
      const { uri } = checked.document;
      const before = last.get(uri);
      if (before?.checked === checked) return before;
      const items = itemsOf(checked);
      const same =
        before?.checked.document === checked.document &&
        JSON.stringify(before.items) === JSON.stringify(items);
      const now = same ? { ...before, checked } : { id: String(checked.stamp), items, checked };
      last.set(uri, now);
      return now;
    },
    forget: (uri) => void last.delete(uri),
  };
}
