import type { Diagnostic } from 'vscode-languageserver';
import type { Cancel } from '../../workspace/session/cancel.ts';
import type { Glance } from '../../workspace/session/glance.ts';
import type { OpenDocument } from '../../workspace/session/textView.ts';

/** Preliminary diagnostics of a state of a document. */
export interface GlancedDiagnostics {
  readonly document: OpenDocument;
  readonly items: readonly Diagnostic[];
}

/** Remembers which documents the client has seen a glance of only, and so must hear of again. */
export interface Glances {
  /** `undefined` where the analysis of the whole is to be waited for. */
  of(uri: string, cancel?: Cancel): Promise<GlancedDiagnostics | undefined>;
  /** Whether the last that the client has of a document is a glance. */
  has(uri: string): boolean;
  forget(uri: string): void;
}

export function createGlances(
  glance: (uri: string, cancel?: Cancel) => Promise<Glance | undefined>,
  itemsOf: (glance: Glance) => readonly Diagnostic[],
): Glances {
  const shown = new Set<string>();
  return {
    async of(uri, cancel) {
      const found = await glance(uri, cancel);
      if (!found) return undefined;
      shown.add(uri);
      return { document: found.document, items: itemsOf(found) };
    },
    has: (uri) => shown.has(uri),
    forget: (uri) => void shown.delete(uri),
  };
}
