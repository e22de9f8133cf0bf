import type { WorkCounters } from './counters.ts';
import { bucketOf, hashUnits, leavingFactor, rollHash, type Segment, sortDepth } from './index/segment.ts';
import { IntList, IntTable } from './intTable.ts';

/** Units behind a window that its lookups may see. */
export const lookahead = 48;
/** Neighbours in suffix order taken up per lookup. */
const neighbours = 6;
/** Inside equal runs longer than this, every `stride`-th position is looked up. */
const longRun = 32;
const stride = 4;
/** Draft units compared per window and anchor budget: what an adversarial window may cost. */
const budgetPerUnit = 48;
/** By diagonal: draft unit up to which it is known to be equal. Emptied for each window. */
const covered = new IntTable(13);
const found = new IntList(4096);
const longestPeriod = 8;
const periodicRun = 32;

/**
 * The equal runs of a draft's window and the corpus, as triples: start relative to the window, unit of the corpus, length.
 * A function of the window's units and the `lookahead` units behind it alone; runs end where these end.
 */
export function windowAnchors(
  segment: Segment,
  draft: Uint16Array,
  from: number,
  to: number,
  counters: WorkCounters,
): Uint32Array {
  const { k, hashBits, units, suffixes, buckets } = segment;
  const end = Math.min(draft.length, to + lookahead);
  found.clear();
  covered.clear();
  const factor = leavingFactor(k);
  const periodic = periodicity(draft, from, end);
  let budget = budgetPerUnit * (to - from);
  let longUntil = from;
  let h = from + k <= end ? hashUnits(draft, from, k) : 0;
  for (let p = from; p < to && p + k <= end; p++) {
    if (p > from) h = rollHash(h, draft[p - 1]!, draft[p + k - 1]!, factor);
    if (p < longUntil - longRun && (p - from) % stride !== 0) continue;
    if (periodic[p - from] === 1 && (p - from) % periodicRun !== 0) continue;
    const bucket = bucketOf(h, hashBits);
    const first = buckets[bucket]!;
    const last = buckets[bucket + 1]!;
    counters.lookups++;
    if (first === last) continue;
    // The place in suffix order where the draft's own suffix would stand.
    const longest = Math.min(sortDepth, end - p);
    let lo = first;
    let hi = last;
    let leftLength = 0;
    let rightLength = 0;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      const at = suffixes[mid]!;
      let n = leftLength < rightLength ? leftLength : rightLength;
      while (n < longest && units[at + n] === draft[p + n]) n++;
      counters.probes++;
      if (n === longest || units[at + n]! > draft[p + n]!) {
        hi = mid;
        rightLength = n;
      } else {
        lo = mid + 1;
        leftLength = n;
      }
    }
    let left = lo - 1;
    let right = lo;
    if (left < first) leftLength = 0;
    if (right >= last) rightLength = 0;
    for (let taken = 0; taken < neighbours; taken++) {
      const goRight = rightLength >= leftLength;
      const common = goRight ? rightLength : leftLength;
      if (common < k) break;
      const at = suffixes[goRight ? right : left]!;
      const diagonal = (at - p) | 0;
      if (covered.get(diagonal, 0) <= p && budget > 0) {
        let n = common;
        while (p + n < end && units[at + n] === draft[p + n]) n++;
        let back = 0;
        while (p - back > from && units[at - back - 1] === draft[p - back - 1]) back++;
        covered.set(diagonal, p + n);
        found.push3(p - back - from, at - back, n + back);
        budget -= n + back;
        counters.anchors++;
        if (p + n > longUntil) longUntil = p + n;
      }
      if (goRight) {
        right++;
        rightLength = right < last ? commonLength(units, suffixes[right]!, draft, p, rightLength) : 0;
      } else {
        left--;
        leftLength = left >= first ? commonLength(units, suffixes[left]!, draft, p, leftLength) : 0;
      }
      counters.probes++;
    }
  }
  return found.toArray();
}

function commonLength(units: Uint16Array, at: number, draft: Uint16Array, p: number, most: number): number {
  let n = 0;
  while (n < most && units[at + n] === draft[p + n]) n++;
  return n;
}

/** Marks the positions that lie inside a run of a short period, where every lookup would find everything. */
function periodicity(draft: Uint16Array, from: number, end: number): Uint8Array {
  const marks = new Uint8Array(end - from);
  for (let period = 1; period <= longestPeriod; period++) {
    let run = 0;
    for (let i = from + period; i < end; i++) {
      run = draft[i] === draft[i - period] ? run + 1 : 0;
      if (run >= periodicRun) marks[i - periodicRun - from] = 1;
    }
  }
  return marks;
}
