import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

/**
 * Resolves with the first value that `look` finds, looking now and after each of the events; nothing is polled.
 * Rejects after `milliseconds` with what was waited for.
 */
export function until<T>(
  what: string,
  look: () => T | undefined | false,
  events: readonly vscode.Event<never>[],
  milliseconds = 20_000,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const listeners: vscode.Disposable[] = [];
    const end = () => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
    };
    const timer = setTimeout(() => {
      end();
      reject(new assert.AssertionError({ message: `waited ${milliseconds} ms in vain for ${what}` }));
    }, milliseconds);
    const tryNow = () => {
      const found = look();
      if (found === undefined || found === false) return;
      end();
      resolve(found);
    };
    for (const event of events) listeners.push(event(tryNow));
    tryNow();
  });
}

/** The diagnostics of a document, once they satisfy `enough`. */
export const diagnosticsOf = (
  uri: vscode.Uri,
  what: string,
  enough: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> =>
  until(what, () => {
    const diagnostics = vscode.languages.getDiagnostics(uri);
    return enough(diagnostics) && diagnostics;
  }, [vscode.languages.onDidChangeDiagnostics as vscode.Event<never>]);
