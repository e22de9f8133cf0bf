import { Attached } from './attached.ts';
import { characterSet } from './presence.ts';

/** A stretch of a text that is looked through, all of it where no rim is given; one object stands for one stretch. */
export interface Watched {
  readonly text: string;
  /** UTF-16 offsets. */
  readonly start?: number;
  readonly end?: number;
}

/** Characters that somebody looks for in every text. */
export interface Watch {
  /** Where the stretch has one of them: UTF-16 offsets of the text, ascending. */
  placesIn(watched: Watched): Uint32Array;
}

/** For each UTF-16 unit the watches that it belongs to, a bit each. */
const watchers = new Uint32Array(0x10000);
/** Whether it belongs to any, a bit for each unit: nearly all of a text belong to none, and this stays in the processor's cache. */
const isWatched = new Uint32Array(0x10000 >> 5);
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
    for (let unit = from; unit <= to; unit++) {
      watchers[unit] = (watchers[unit] as number) | (1 << watch);
      isWatched[unit >> 5] = (isWatched[unit >> 5] as number) | (1 << (unit & 31));
    }
  return { placesIn: (watched) => sightingsOf(watched)[watch] ?? nowhere };
}

const nowhere = new Uint32Array(0);
const sightings = new Attached<Watched, readonly (Uint32Array | undefined)[]>();

function sightingsOf(watched: Watched): readonly (Uint32Array | undefined)[] {
  const known = sightings.get(watched);
  if (known) return known;
  const made = lookThrough(watched.text, watched.start ?? 0, watched.end ?? watched.text.length);
  sightings.set(watched, made);
  return made;
}

/** Most texts have few of the characters of most watches: the places of all of them are noted first and dealt out after. */
function lookThrough(text: string, start: number, end: number): (Uint32Array | undefined)[] {
  let seen = scratch;
  let count = 0;
  const counts = new Uint32Array(most);
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if ((((isWatched[unit >> 5] as number) >>> (unit & 31)) & 1) === 0) continue;
    const bits = watchers[unit] as number;
    if (count === seen.length) seen = doubled(seen);
    seen[count++] = i;
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const watch = 31 - Math.clz32(rest & -rest);
      counts[watch] = (counts[watch] as number) + 1;
    }
  }
  if (seen.length <= largestKept) scratch = seen;
  return dealOut(text, seen, count, counts);
}

function dealOut(
  text: string,
  seen: Uint32Array,
  count: number,
  counts: Uint32Array,
): (Uint32Array | undefined)[] {
  const places: (Uint32Array | undefined)[] = [];
  for (let watch = 0; watch < watches; watch++)
    places.push((counts[watch] as number) > 0 ? new Uint32Array(counts[watch] as number) : undefined);
  counts.fill(0);
  for (let k = 0; k < count; k++) {
    const at = seen[k] as number;
    for (let rest = watchers[text.charCodeAt(at)] as number; rest !== 0; rest &= rest - 1) {
      const watch = 31 - Math.clz32(rest & -rest);
      const n = counts[watch] as number;
      (places[watch] as Uint32Array)[n] = at;
      counts[watch] = n + 1;
    }
  }
  return places;
}

/** Where places are noted; it is empty again whenever nobody is looking. */
let scratch = new Uint32Array(1024);
const largestKept = 1 << 20;

function doubled(places: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(places.length * 2);
  larger.set(places);
  return larger;
}
