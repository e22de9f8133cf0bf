import { shortNameOf } from '../../engine/index.ts';
import type { ServerContext } from '../context.ts';
import { rangeOf } from '../convert/ranges.ts';
import { RequestType } from '../lsp.ts';
import { type CoverageParams, type CoverageResult, coverageMethod } from '../messages.ts';
import { guarded } from '../runtime/guard.ts';
import { entryOf } from './sources.ts';

const coverage = new RequestType<CoverageParams, CoverageResult, never>(coverageMethod);

/** 条目对照: which measures of a source a draft takes up. */
export function registerCoverage({ connection, session, queries, log }: ServerContext): void {
  connection.onRequest(
    coverage,
    guarded<CoverageParams, CoverageResult>('coverage', log, null, async ({ uri, source }, cancel) => {
      const answer = await queries.coverage(uri, source, cancel);
      if (!answer) return null;
      const { view, value } = answer;
      const { source: of } = value.edition;
      return {
        source: entryOf(of, value.view.uri),
        shortName: shortNameOf(session.corpus(), of.id),
        measures: value.measures.map(({ name, address, within, extent, units, found, span, places }) => ({
          name,
          address,
          within,
          extent,
          share: Math.round((100 * found) / Math.max(1, units)),
          range: rangeOf(value.view, span),
          places: places.map((place) => rangeOf(view, place)),
        })),
      };
    }),
  );
}
