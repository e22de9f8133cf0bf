import type { DraftChange } from '../change.ts';

/** No window but the last is shorter, and none is longer; content units. */
const smallest = 320;
export const largestWindow = 1536;
/** One position in so many ends a window, on average. */
const mask = 511;
const span = 8;

/**
 * Cuts a draft's content into windows whose ends depend on what stands there, not on where it stands, so that an edit
 * changes only the windows around it. Returns the ends, ascending; the last is `units.length`. With the ends of an earlier
 * state (`old`) only those around the change are looked for; they are the same as without.
 */
export function windowEnds(units: Uint16Array, old: readonly number[] = [], change?: DraftChange): number[] {
  const ends: number[] = [];
  let next = 0;
  if (change) {
    while (next < old.length - 1 && old[next]! <= change.before) ends.push(old[next++]!);
    while (next < old.length && old[next]! < change.after + span) next++;
  } else next = old.length;
  let start = ends.at(-1) ?? 0;
  let h = 0;
  // The last `span` units decide: older ones are shifted out of the 32 bits, and those near a window's beginning end none.
  for (let i = start + smallest - span; i < units.length; i++) {
    h = ((h << (32 / span)) ^ (Math.imul(units[i]!, 0x9e3779b1) >>> 7)) | 0;
    const length = i + 1 - start;
    if (length < smallest) continue;
    if (length < largestWindow && ((Math.imul(h, 0x85ebca6b) >>> 16) & mask) !== 0) continue;
    start = i + 1;
    i += smallest - span;
    ends.push(start);
    while (next < old.length && old[next]! + change!.by < start) next++;
    if (next < old.length && old[next]! + change!.by === start) {
      // From a common end on both states are cut alike.
      for (next++; next < old.length; next++) ends.push(old[next]! + change!.by);
      return ends;
    }
  }
  if (start < units.length) ends.push(units.length);
  return ends;
}
