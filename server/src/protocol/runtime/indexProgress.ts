import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { type Locale, renderMessage } from '../../messages/index.ts';

/** Shows in the client how far an index is (`$/progress`). */
export interface IndexProgress {
  /** @param done from 0 to 1; `undefined` when nothing is being indexed any longer. */
  show(done: number | undefined): void;
}

/** @param cancelled called when the user cancels it there. */
export function createIndexProgress(
  connection: Connection,
  locale: Locale,
  cancelled: () => void,
): IndexProgress {
  const title = renderMessage({ key: 'editor.indexing', args: {} }, locale);
  let open: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  let last = -1;

  const begin = async () => {
    // A client that refuses it simply shows nothing.
    const reporter = await connection.window.createWorkDoneProgress().catch(() => undefined);
    reporter?.begin(title, 0, undefined, true);
    reporter?.token.onCancellationRequested(cancelled);
    return reporter;
  };
  return {
    show(done) {
      if (done === undefined) {
        void open?.then((reporter) => reporter?.done());
        open = undefined;
        last = -1;
        return;
      }
      open ??= begin();
      const percent = Math.floor(done * 100);
      if (percent === last) return;
      last = percent;
      void open.then((reporter) => reporter?.report(percent));
    },
  };
}
