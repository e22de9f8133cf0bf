import type { Reading } from '../../document/model.ts';
import { flatMap } from '../../text/flatMap.ts';
import { inOrder } from '../../text/span.ts';
import { amendedCells } from './amendedCells.ts';
import type { Resolve } from './cited.ts';
import { namedCells } from './namedCells.ts';
import { byStart, contentUnits, meant, overlapsOne, shortest, type Zone } from './zone.ts';

/** What a table has below the name of a document is that document's words; what it has below 修订后 no text's that the corpus has. */
export function columnZones(reading: Reading, resolve: Resolve): readonly Zone[] {
  const amended = amendedCells(reading).map(
    (span): Zone => ({ kind: 'quotation', span, cited: [], foreign: true, whole: true, sure: span.end }),
  );
  const named = namedZones(reading, resolve);
  return amended.length === 0
    ? named
    : inOrder([...amended, ...named.filter((zone) => !overlapsOne(zone, amended))], byStart);
}

function namedZones(reading: Reading, resolve: Resolve): readonly Zone[] {
  return flatMap(namedCells(reading), ({ citation, span }): readonly Zone[] => {
    const named = meant([citation], resolve);
    if (named.cited.length === 0 || contentUnits(reading.text, span) < shortest) return [];
    return [{ kind: 'quotation', span, ...named, whole: true, sure: span.end }];
  });
}
