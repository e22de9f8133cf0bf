import type { ServerContext } from '../context.ts';
import { hoverOf } from '../convert/hover.ts';
import { offsetOf } from '../convert/ranges.ts';
import { guarded } from '../runtime/guard.ts';

export function registerHover({
  connection,
  queries,
  flags,
  locale,
  docsBase,
  norm,
  log,
}: ServerContext): void {
  const style = {
    locale,
    markdown: flags.markdownHover,
    showsRule: flags.codeDescription,
    norm,
    ...(docsBase !== undefined && { docsBase }),
  };
  connection.onHover(
    guarded('hover', log, null, async ({ textDocument, position }, cancel) => {
      const answer = await queries.hover(textDocument.uri, offsetOf(position), cancel);
      return answer ? hoverOf(answer, style) : null;
    }),
  );
}
