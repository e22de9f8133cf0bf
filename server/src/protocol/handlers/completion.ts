import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { offsetOf, rangeOf } from '../convert/ranges.ts';
import { guarded } from '../runtime/guard.ts';

export function registerCompletion({ connection, queries, log }: ServerContext): void {
  connection.onCompletion(
    guarded<CompletionParams, CompletionItem[] | null>('completion', log, null, async (params) => {
      const { textDocument, position, context } = params;
      const unasked = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
      const answer = await queries.labels(textDocument.uri, offsetOf(position), unasked);
      if (!answer) return null;
      return answer.value.map(({ label, replaces }, index) => ({
        label,
        kind: CompletionItemKind.EnumMember,
        textEdit: { range: rangeOf(answer.view, replaces), newText: label },
        // What was typed must not filter out what replaces it: ( becomes （四）.
        filterText: answer.view.text.slice(replaces.start, replaces.end) + label,
        sortText: String(index),
      }));
    }),
  );
}
