import type { Resolve } from '../../../divergence/frames/cited.ts';
import { paragraphAt } from '../../../document/paragraphAt.ts';
import type { Finding } from '../../../findings/model.ts';
import { formatNumeral } from '../../../text/numerals.ts';
import { report } from '../../report.ts';
import { type Pause, pause, type RuleContext } from '../../rule.ts';
import { nameOf } from '../wording.ts';
import { meta } from './meta.ts';
import { noSuchPlace } from './noSuchPlace.ts';
import type { PlacesOfParagraphs } from './places.ts';

/** Places that their source does not have, wherever they are named outside quotations. */
export function* impossible(
  { reading, corpus }: RuleContext,
  places: PlacesOfParagraphs,
  cited: Resolve,
  told: ReadonlySet<number>,
): Iterable<Finding | Pause> {
  const noSuch = noSuchPlace(reading, corpus, cited);
  let last = -1;
  for (const { kind, span } of reading.citations) {
    if (kind === 'number') continue;
    const paragraph = paragraphAt(reading.paragraphs, span.start);
    if (!paragraph || paragraph.index <= last) continue;
    last = paragraph.index;
    yield pause;
    for (const place of places.of(paragraph)) {
      const found = told.has(place.chain.span.start) ? undefined : noSuch(place);
      const pointer = found && place.pointers[found.pointer];
      if (!found || !pointer) continue;
      // What it stands below may be named further back: 第十三条第二款、第三款.
      const { start } = place.chain.span;
      const named = { start, end: pointer.span.end };
      if (pointer.span.start < start) continue;
      yield report(meta, named, 'source.address.missing', {
        text: reading.text.slice(named.start, named.end),
        source: nameOf(corpus, found.source.id),
        last: `第${bracketed(formatNumeral(found.last, 'han'), pointer.unit)}${pointer.unit}`,
      });
    }
  }
}

const bracketed = (number: string, unit: string): string => (unit === '项' ? `（${number}）` : number);
