import type { PrepareRenameParams, Range, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { renderMessage } from '../../messages/index.ts';
import type { ServerContext } from '../context.ts';
import { editOf } from '../convert/edits.ts';
import { offsetOf, rangeOf } from '../convert/ranges.ts';
import { LSPErrorCodes, ResponseError } from '../lsp.ts';
import { guarded } from '../runtime/guard.ts';

/** Renames the number of a label together with the cross references to it. */
export function registerRename({ connection, queries, flags, locale, log }: ServerContext): void {
  connection.onPrepareRename(
    guarded<PrepareRenameParams, { range: Range; placeholder: string } | null>(
      'prepareRename',
      log,
      null,
      async ({ textDocument, position }) => {
        const answer = await queries.renamable(textDocument.uri, offsetOf(position));
        return answer
          ? { range: rangeOf(answer.view, answer.value.span), placeholder: answer.value.text }
          : null;
      },
    ),
  );
  connection.onRenameRequest(
    guarded<RenameParams, WorkspaceEdit | null>('rename', log, null, async (params) => {
      const { textDocument, position, newName } = params;
      const answer = await queries.rename(textDocument.uri, offsetOf(position), newName);
      if (!answer) return null;
      if (answer === 'needsNumber')
        throw new ResponseError(
          LSPErrorCodes.RequestFailed,
          renderMessage({ key: 'editor.renameNeedsNumber', args: { name: newName } }, locale),
        );
      return editOf(answer.document, answer.edits, flags.documentChanges);
    }),
  );
}
