import { characterSet } from './presence.ts';

/** A text that is looked through; one object stands for one text. */
interface Watched {
  readonly text: string;
}

/** Characters that somebody looks for in every text. */
export interface Watch {
  /** Where the text has one of them: UTF-16 offsets, ascending. */
  placesIn(watched: Watched): Uint32Array;
}

/** For each UTF-16 unit the watches that it belongs to, a bit each. */
const watchers = new Uint32Array(0x10000);
let watches = 0;
/** Bits of a unit in `watchers`. */
const most = 32;

/**
 * Looks for characters, ranges written as in `characterSet`. All watches of a text are served by one pass over it, so that
 * a rule costs what it finds and not the length of the text. They are made once, where modules are loaded.
 */
export function watchFor(characters: string): Watch {
  const watch = watches++;
  if (watch >= most) throw new RangeError('more watches than bits');
  for (const [from, to] of characterSet(characters))
    for (let unit = from; unit <= to; unit++) watchers[unit] = (watchers[unit] as number) | (1 << watch);
  return { placesIn: (watched) => sightingsOf(watched)[watch] as Uint32Array };
}

const sightings = new WeakMap<Watched, readonly Uint32Array[]>();

function sightingsOf(watched: Watched): readonly Uint32Array[] {
  const known = sightings.get(watched);
  if (known) return known;
  const made = lookThrough(watched.text);
  sightings.set(watched, made);
  return made;
}

function lookThrough(text: string): Uint32Array[] {
  const places: Uint32Array[] = Array.from(
    { length: watches },
    () => new Uint32Array(64 + (text.length >> 7)),
  );
  const counts = new Uint32Array(watches);
  for (let i = 0; i < text.length; i++) {
    let bits = watchers[text.charCodeAt(i)] as number;
    while (bits !== 0) {
      const watch = 31 - Math.clz32(bits);
      bits &= ~(1 << watch);
      const count = counts[watch] as number;
      if (count === (places[watch] as Uint32Array).length)
        places[watch] = doubled(places[watch] as Uint32Array);
      (places[watch] as Uint32Array)[count] = i;
      counts[watch] = count + 1;
    }
  }
  return places.map((found, watch) => found.subarray(0, counts[watch]));
}

function doubled(places: Uint32Array): Uint32Array {
  const larger = new Uint32Array(places.length * 2);
  larger.set(places);
  return larger;
}
