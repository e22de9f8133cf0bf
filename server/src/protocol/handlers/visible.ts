import type { ServerContext } from '../context.ts';
import { NotificationType } from '../lsp.ts';
import { type VisibleParams, visibleMethod } from '../messages.ts';
import { guardedNotification } from '../runtime/guard.ts';

const visible = new NotificationType<VisibleParams>(visibleMethod);

/** @param outdated told of a document of which other lines are shown than its last glance was at. */
export function registerVisible(
  { connection, session, log }: ServerContext,
  outdated: (uri: string) => void,
) {
  connection.onNotification(
    visible,
    guardedNotification('visible', log, ({ uri, ranges }) => {
      if (ranges.length === 0) return;
      const first = Math.min(...ranges.map(({ start }) => start.line));
      const last = Math.max(...ranges.map(({ end }) => end.line));
      if (session.see(uri, { first, last })) outdated(uri);
    }),
  );
}
