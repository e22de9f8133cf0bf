import type { ServerContext } from '../context.ts';
import { RequestType, RequestType0 } from '../lsp.ts';
import {
  type SourceListEntry,
  type SourceTextParams,
  type SourceTextResult,
  sourcesMethod,
  sourceTextMethod,
} from '../messages.ts';
import { guarded, guarded0 } from '../runtime/guard.ts';

const sourceText = new RequestType<SourceTextParams, SourceTextResult | null, never>(sourceTextMethod);
const sourceList = new RequestType0<readonly SourceListEntry[], never>(sourcesMethod);

/** Source documents for clients that open them read-only. */
export function registerSources({ connection, session, log }: ServerContext): void {
  connection.onRequest(
    sourceText,
    guarded<SourceTextParams, SourceTextResult | null>('sourceText', log, null, async ({ uri }) => {
      await session.ready();
      const edition = session.editionAt(uri);
      return edition ? { text: edition.text, title: edition.source.title } : null;
    }),
  );
  connection.onRequest(
    sourceList,
    guarded0<readonly SourceListEntry[]>('sources', log, [], async () => {
      await session.ready();
      const corpus = session.corpus();
      return corpus.sources.flatMap(({ id, title, documentNumber, date }) => {
        const edition = corpus.edition(id);
        if (!edition) return [];
        return {
          id,
          title,
          uri: session.editionView(edition).uri,
          ...(documentNumber !== undefined && { documentNumber }),
          ...(date !== undefined && { date }),
        };
      });
    }),
  );
}
