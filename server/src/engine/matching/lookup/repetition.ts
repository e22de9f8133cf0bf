/** Units seen again within `longestPeriod`, so many in a row, are a repetition. */
const longestPeriod = 8;
export const repetitive = 32;

let marks = new Uint8Array(0);

/**
 * By position from `from` on: 1 where for `repetitive` units on every unit stood already within the last few (short periods,
 * where every lookup would find everything). Undefined where there is no such position before `end`.
 */
export function markRepetition(draft: Uint16Array, from: number, end: number): Uint8Array | undefined {
  if (!mayRepeat(draft, from, end)) return undefined;
  if (marks.length < end - from) marks = new Uint8Array(end - from);
  marks.fill(0, 0, end - from);
  let run = 0;
  for (let i = from; i < end; i++) {
    run = standsWithin(draft, i, from) ? run + 1 : 0;
    if (run >= repetitive) marks[i - repetitive - from + 1] = 1;
  }
  return marks;
}

/** Whether every eighth unit is seen again four times in a row somewhere, as in any repetition. */
function mayRepeat(draft: Uint16Array, from: number, end: number): boolean {
  const every = repetitive / 4;
  let run = 0;
  for (let i = from + every; i < end; i += every) {
    run = standsWithin(draft, i, from) ? run + 1 : 0;
    if (run === 4) return true;
  }
  return false;
}

/** Whether a unit stood within the last few, from `from` on. */
function standsWithin(draft: Uint16Array, i: number, from: number): boolean {
  const unit = draft[i]!;
  const least = Math.max(from, i - longestPeriod);
  for (let j = i - 1; j >= least; j--) if (draft[j] === unit) return true;
  return false;
}
