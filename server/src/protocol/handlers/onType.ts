import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import { onTypeTrigger } from '../capabilities.ts';
import type { ServerContext } from '../context.ts';
import { textEditsOf } from '../convert/edits.ts';
import { offsetOf } from '../convert/ranges.ts';
import { guarded } from '../runtime/guard.ts';

/** Enter after （三） writes （四）; only in editors whose users have turned formatting while typing on. */
export function registerOnType({ connection, queries, log }: ServerContext): void {
  connection.onDocumentOnTypeFormatting(
    guarded<DocumentOnTypeFormattingParams, TextEdit[] | null>(
      'onTypeFormatting',
      log,
      null,
      async ({ textDocument, position, ch }) => {
        if (ch !== onTypeTrigger) return null;
        const answer = await queries.enter(textDocument.uri, offsetOf(position));
        return answer ? textEditsOf(answer.document, answer.edits) : null;
      },
    ),
  );
}
