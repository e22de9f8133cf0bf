import type { Source } from '../../engine/index.ts';
import type { ServerContext } from '../context.ts';
import { RequestType, RequestType0 } from '../lsp.ts';
import {
  type SourceListEntry,
  type SourceTextParams,
  type SourceTextResult,
  sourcesMethod,
  sourceTextMethod,
  type UsedSourceEntry,
  type UsedSourcesParams,
  usedSourcesMethod,
} from '../messages.ts';
import { guarded, guarded0 } from '../runtime/guard.ts';

const sourceText = new RequestType<SourceTextParams, SourceTextResult | null, never>(sourceTextMethod);
const sourceList = new RequestType0<readonly SourceListEntry[], never>(sourcesMethod);
const usedSources = new RequestType<UsedSourcesParams, readonly UsedSourceEntry[], never>(usedSourcesMethod);

export const entryOf = ({ id, title, documentNumber, date }: Source, uri: string): SourceListEntry => ({
  id,
  title,
  uri,
  ...(documentNumber !== undefined && { documentNumber }),
  ...(date !== undefined && { date }),
});

/** Source documents for clients that open them read-only. */
export function registerSources({ connection, session, queries, log }: ServerContext): void {
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
      return corpus.sources.flatMap((source) => {
        const edition = corpus.edition(source.id);
        return edition ? entryOf(source, session.editionView(edition).uri) : [];
      });
    }),
  );
  connection.onRequest(
    usedSources,
    guarded<UsedSourcesParams, readonly UsedSourceEntry[]>(
      'usedSources',
      log,
      [],
      async ({ uri }, cancel) => {
        const used = await queries.usedSources(uri, cancel);
        return used.map(({ use: { reprinted, length }, edition, view }) => ({
          ...entryOf(edition.source, view.uri),
          reprinted,
          length,
        }));
      },
    ),
  );
}
