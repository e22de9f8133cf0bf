import type { CodeLens, CodeLensParams, InlayHint, InlayHintParams } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { codeLensOf, inlayHintOf } from '../convert/provenance.ts';
import { spanOf } from '../convert/ranges.ts';
import { guarded } from '../runtime/guard.ts';

/** What is shown unasked of where a draft's wording is from: above its title, and behind its quotations. */
export function registerProvenance({
  connection,
  queries,
  locale,
  compareCommand,
  log,
}: ServerContext): void {
  connection.onCodeLens(
    guarded<CodeLensParams, CodeLens[] | null>('codeLens', log, null, async ({ textDocument }, cancel) => {
      const { uri } = textDocument;
      const answer = await queries.summaries(uri, cancel);
      if (!answer) return null;
      return answer.value.map((summary) => codeLensOf(answer.view, summary, { locale, compareCommand }));
    }),
  );
  connection.languages.inlayHint.on(
    guarded<InlayHintParams, InlayHint[] | null>(
      'inlayHint',
      log,
      null,
      async ({ textDocument, range }, cancel) => {
        const answer = await queries.hints(textDocument.uri, spanOf(range), cancel);
        return answer ? answer.value.map((hint) => inlayHintOf(answer.view, hint)) : null;
      },
    ),
  );
}
