import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { offsetOf } from '../convert/ranges.ts';
import { semanticTokensOf } from '../convert/semanticTokens.ts';
import {
  documentLinkOf,
  documentSymbolsOf,
  flatSymbolsOf,
  foldingRangesOf,
  selectionRangeOf,
  workspaceSymbolOf,
} from '../convert/structure.ts';
import { guarded } from '../runtime/guard.ts';

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Everything that is read off a text's own structure. */
export function registerStructure({ connection, queries, flags, listsMarkdown, log }: ServerContext): void {
  connection.onDocumentSymbol(
    guarded<OfDocument, DocumentSymbol[] | SymbolInformation[] | null>(
      'documentSymbol',
      log,
      null,
      async ({ textDocument }) => {
        const answer = await queries.symbols(textDocument.uri, !listsMarkdown);
        if (!answer) return null;
        return flags.hierarchicalSymbols ? documentSymbolsOf(answer) : flatSymbolsOf(answer);
      },
    ),
  );
  connection.onFoldingRanges(
    guarded('foldingRange', log, null, async ({ textDocument }) => {
      const answer = await queries.folds(textDocument.uri);
      return answer ? foldingRangesOf(answer, flags.lineFoldingOnly) : null;
    }),
  );
  connection.onSelectionRanges(
    guarded('selectionRange', log, null, async ({ textDocument, positions }) => {
      const answer = await queries.selections(textDocument.uri, positions.map(offsetOf));
      return answer ? answer.value.map((spans) => selectionRangeOf(answer.view, spans)) : null;
    }),
  );
  connection.onDocumentLinks(
    guarded('documentLink', log, null, async ({ textDocument }) => {
      const answer = await queries.links(textDocument.uri);
      return answer ? answer.value.flatMap((link) => documentLinkOf(answer.view, link) ?? []) : null;
    }),
  );
  connection.onWorkspaceSymbol(
    guarded('workspaceSymbol', log, null, async ({ query }, cancel) => {
      const drafts = await queries.draftSymbols(query, !listsMarkdown, cancel);
      return [...drafts, ...(await queries.sources(query, cancel))].map(workspaceSymbolOf);
    }),
  );
  connection.languages.semanticTokens.on(
    guarded('semanticTokens', log, { data: [] }, async ({ textDocument }) => {
      const answer = await queries.tokens(textDocument.uri);
      return answer ? semanticTokensOf(answer) : { data: [] };
    }),
  );
}
