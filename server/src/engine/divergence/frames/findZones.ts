import type { Reading } from '../../document/model.ts';
import { inOrder } from '../../text/span.ts';
import { firstEndingAfter } from '../../text/spanSearch.ts';
import type { Steps } from '../../text/steps.ts';
import { attributionZones } from './attributionZones.ts';
import type { Resolve } from './cited.ts';
import { columnZones } from './columnZones.ts';
import { quotationZones } from './quotationZones.ts';
import { byStart, overlapsOne, type Zone } from './zone.ts';

/** All stretches presented as another text's words, ascending and disjoint. Linear in the text. */
export function* findZones(reading: Reading, resolve: Resolve): Steps<readonly Zone[]> {
  const columns = columnZones(reading, resolve);
  const marked = yield* quotationZones(reading, resolve);
  const quoted =
    columns.length === 0
      ? marked
      : inOrder([...columns, ...marked.filter((zone) => !overlapsOne(zone, columns))], byStart);
  const out = [...quoted];
  for (const zone of yield* attributionZones(reading, resolve)) {
    const next = quoted[firstEndingAfter(quoted, zone.span.start)];
    if (!next || next.span.start >= zone.span.end) out.push(zone);
  }
  return out.sort(byStart);
}
