import type { Watch, Watched } from '../text/watch.ts';
import { type Change, lasting, margin, perChange } from './lasting.ts';
import type { Reading } from './model.ts';

/** A place where a pattern was found. */
export interface Found {
  /** UTF-16 offsets of the draft. */
  readonly start: number;
  readonly end: number;
  /** What was found, and the groups of the pattern from the second on. */
  readonly groups: readonly [string, ...(string | undefined)[]];
}

export interface Finder {
  (reading: Reading): readonly Found[];
  /** Whether nothing that it finds stands on the lines of an edit, or did before it: all it found is the same and where it was, or moved. */
  isApart(change: Change): boolean;
}

/** Says cheaply of most places that no match begins there. */
type MayBegin = (text: string, at: number) => boolean;

/** A match is no longer than this, or ends where it would end whatever stands behind it, and looks no further around itself. */
const reach = margin / 2;

/**
 * Finds the matches of a sticky pattern in a draft, as `matchAll` of a global one would, where each begins at one of the
 * characters watched. A pattern that sees no further than 128 units beyond what it matches is tried again around an edit only.
 */
export function finderOf(watch: Watch, pattern: RegExp, mayBegin?: MayBegin): Finder {
  const find = (text: string, places: Uint32Array, from: number): Found[] => {
    let out = none;
    let end = from;
    for (const at of places) {
      if (at < end || (mayBegin && !mayBegin(text, at))) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) continue;
      end = at + match[0].length;
      if (out === none) out = [];
      out.push({ start: at, end, groups: [...match] as unknown as Found['groups'] });
    }
    return out;
  };
  const found = lasting<readonly Found[]>(
    (reading) => find(reading.text, watch.placesIn(reading), 0),
    (old, change) => carry(old, change, (window, from) => find(window.text, watch.placesIn(window), from)),
  );
  return Object.assign(found, {
    isApart(change: Change) {
      const { from, to } = editedLines(change);
      return !isAnyIn(found(change.old), from, to - change.by) && !isAnyIn(found(change.now), from, to);
    },
  });
}

/** Whether one of the places, in order, touches a stretch. */
function isAnyIn(places: readonly Found[], from: number, to: number): boolean {
  for (const { start, end } of places) {
    if (start > to) return false;
    if (end >= from) return true;
  }
  return false;
}

/** Rules look no further than this beyond the line of what they found, in UTF-16 units. */
const beyondLine = 64;

/** The lines that an edit lies on, with what is close to them: UTF-16 offsets of the text as it is now. */
const editedLines = perChange(({ from, to, now: { text } }) => {
  const newline = text.indexOf('\n', to);
  return {
    from: text.lastIndexOf('\n', from - 1) - beyondLine,
    to: (newline < 0 ? text.length : newline) + beyondLine,
  };
});

const none: Found[] = [];

/** The places of watched characters in a draft, of which an edit looks for those around it only. */
export const placesOf = (watch: Watch): ((reading: Reading) => Uint32Array) =>
  lasting(
    (reading) => watch.placesIn(reading),
    (old, { window, by }) => {
      const { start, end } = window;
      let before = 0;
      while (before < old.length && (old[before] as number) < start) before++;
      let after = before;
      while (after < old.length && (old[after] as number) < end - by) after++;
      const inside = watch.placesIn(window);
      const places = new Uint32Array(before + inside.length + old.length - after);
      places.set(old.subarray(0, before));
      places.set(inside, before);
      for (let i = before + inside.length; i < places.length; i++) places[i] = (old[after++] as number) + by;
      return places;
    },
  );

function carry(
  old: readonly Found[],
  { by, window }: Change,
  find: (window: Watched, from: number) => Found[],
): readonly Found[] | undefined {
  const { start: head, end: tail } = window;
  let before = 0;
  while (before < old.length && (old[before] as Found).start < head) before++;
  let after = before;
  while (after < old.length && (old[after] as Found).start < tail - by) after++;
  const endBefore = old[before - 1]?.end ?? 0;
  if (endBefore > head + reach || (old[after - 1]?.end ?? 0) > tail - by) return undefined;
  const found = find(window, endBefore);
  if ((found.at(-1)?.end ?? endBefore) > tail) return undefined;
  if (found.length === 0 && before === after && (by === 0 || after === old.length)) return old;
  const out = old.slice(0, before);
  for (const place of found) out.push(place);
  for (const { start, end, groups } of old.slice(after))
    out.push({ start: start + by, end: end + by, groups });
  return out;
}
