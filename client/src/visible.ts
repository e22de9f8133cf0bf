import * as vscode from 'vscode';
import type * as messages from '../../server/src/protocol/messages.ts';
import { documentSelector } from './selector.ts';
import type { Server } from './server.ts';

const visibleMethod: typeof messages.visibleMethod = 'xunzhang/visible';

/** While somebody scrolls, nothing is said. */
const restMilliseconds = 150;

/** Tells the server which lines of drafts are shown, so that a long one is checked there first. */
export function registerVisible(server: Server): vscode.Disposable {
  let resting: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    clearTimeout(resting);
    const ranges = new Map<string, vscode.Range[]>();
    for (const { document, visibleRanges } of vscode.window.visibleTextEditors) {
      if (vscode.languages.match(documentSelector, document) === 0) continue;
      const uri = document.uri.toString();
      ranges.set(uri, [...(ranges.get(uri) ?? []), ...visibleRanges]);
    }
    for (const [uri, shown] of ranges) {
      // Ranges of the editor itself are written out as arrays.
      const params: messages.VisibleParams = {
        uri,
        ranges: shown.map(({ start, end }) => ({ start: { line: start.line }, end: { line: end.line } })),
      };
      server.notify(visibleMethod, params);
    }
  };
  const tellAtRest = () => {
    clearTimeout(resting);
    resting = setTimeout(tell, restMilliseconds);
  };

  return vscode.Disposable.from(
    server.onDidStart(tell),
    vscode.window.onDidChangeVisibleTextEditors(tell),
    vscode.window.onDidChangeTextEditorVisibleRanges(tellAtRest),
    { dispose: () => clearTimeout(resting) },
  );
}
