const smallest = 320;
const largest = 1536;
/** One position in so many ends a window, on average. */
const mask = 511;
const span = 8;

/**
 * Cuts a draft's content into windows whose ends depend on what stands there, not on where it stands, so that an edit
 * changes only the windows around it. Returns the ends, ascending; the last is `units.length`.
 */
export function windowEnds(units: Uint16Array): number[] {
  const ends: number[] = [];
  let start = 0;
  let h = 0;
  for (let i = 0; i < units.length; i++) {
    // The last `span` units decide: older ones are shifted out of the 32 bits.
    h = ((h << (32 / span)) ^ (Math.imul(units[i]!, 0x9e3779b1) >>> 7)) | 0;
    const length = i + 1 - start;
    if (length >= largest || (length >= smallest && ((Math.imul(h, 0x85ebca6b) >>> 16) & mask) === 0)) {
      ends.push(i + 1);
      start = i + 1;
    }
  }
  if (start < units.length) ends.push(units.length);
  return ends;
}
