import type { Reading } from '../../document/model.ts';
import type { Area } from '../locality/areas.ts';
import { ownAreas } from '../locality/locality.ts';
import type { Zone } from './zone.ts';

/** A name has no more UTF-16 units. */
const longest = 40;
const sentence = /[，。；：！？\n]/u;

/**
 * Leaves out what is no quotation but the name of something that is called after the draft's own place: 打造“江海省产业工人技能学习平台”. Words that a
 * document is said to have are quoted all the same. Linear in the number of zones and of the draft's elements.
 */
export function withoutOwnNames(zones: readonly Zone[], reading: Reading): readonly Zone[] {
  if (!zones.some(mayBeName)) return zones;
  const places = ownAreas(reading)
    .flat()
    .map(({ name, level }: Area) => name + level);
  if (places.length === 0) return zones;
  return zones.filter((zone) => {
    if (!mayBeName(zone)) return true;
    const words = reading.text.slice(zone.span.start, zone.span.end);
    return sentence.test(words) || !places.some((place) => words.startsWith(place));
  });
}

const mayBeName = ({ kind, cited, foreign, whole, span }: Zone): boolean =>
  kind === 'quotation' && cited.length === 0 && !foreign && !whole && span.end - span.start <= longest;
