import type { InlineCompletionItem, InlineCompletionParams } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { offsetOf, rangeOf } from '../convert/ranges.ts';
import { guarded } from '../runtime/guard.ts';

/** Faint text behind the cursor, taken over by Tab: the next label, or how the source's sentence goes on. */
export function registerInlineCompletion({ connection, queries, flags, log }: ServerContext): void {
  if (!flags.inlineCompletion) return;
  connection.languages.inlineCompletion.on(
    guarded<InlineCompletionParams, InlineCompletionItem[] | null>(
      'inlineCompletion',
      log,
      null,
      async ({ textDocument, position }) => {
        const answer = await queries.ghost(textDocument.uri, offsetOf(position));
        if (!answer) return null;
        const at = offsetOf(position)(answer.view);
        const range = rangeOf(answer.view, { start: at, end: at });
        return answer.value.map((insertText) => ({ insertText, range }));
      },
    ),
  );
}
