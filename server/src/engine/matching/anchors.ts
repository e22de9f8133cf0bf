import type { WorkCounters } from './counters.ts';
import { bucketOf, hashUnits, leavingFactor, rollHash, type Segment, sortDepth } from './index/segment.ts';
import { IntList, IntTable } from './intTable.ts';
import { type SearchedDraft, withoutNoise } from './noise.ts';

/** Units behind a window that its lookups may see. */
export const lookahead = 48;
/** Neighbours in suffix order taken up per lookup; fewer where a large corpus agrees with a few units only. */
const neighbours = 6;
const fewNeighbours = 2;
const smallCorpus = 300_000;
/** What a large corpus has in common with any prose. */
const shortRunIn = (corpusUnits: number): number =>
  corpusUnits < 3_000_000 ? 8 : corpusUnits < 30_000_000 ? 10 : 12;
/**
 * Inside an equal run of some length not every position is looked up, since what else begins there is mostly the same run
 * elsewhere: every third as far as the run holds all that a lookup hashes, and fewer up to `longRun` from its end. The
 * first has no factor in common with the steps of the index, so that no diagonal is missed; in the largest corpora, which
 * have everything many times over, the second may miss some.
 */
const someRun = 12;
const someStride = 3;
const longRun = 32;
const longStrideIn = (step: number): number => (step < 4 ? 7 : 8);
/** There only other places with as much in common are of interest, so that no more units are compared. */
const insideDepth = 24;
/** Units compared per unit of draft while runs are extended: what an adversarial window may cost. */
const budgetPerUnit = 48;
/** Units seen again within `longestPeriod`, so many in a row, are a repetition. */
const longestPeriod = 8;
const repetitive = 32;
let repeated = new Uint8Array(0);
const lastSeen = new Int32Array(0x10000).fill(-1);
/** By diagonal: draft unit up to which it is known to be equal. Emptied for each window. */
const covered = new IntTable(13);
const found = new IntList(4096);

/**
 * The equal runs of a draft's window and the corpus that may become part of a match, as triples: start relative to the
 * window, unit of the corpus, length. A function of the window's units and boundaries, the `lookahead` units behind it,
 * and whether the draft begins or ends with it; runs end where the lookahead ends.
 */
export function windowAnchors(
  segment: Segment,
  searched: SearchedDraft,
  from: number,
  to: number,
  counters: WorkCounters,
): Uint32Array {
  const { k, units, suffixes, pages } = segment;
  const draft = searched.units;
  const end = Math.min(draft.length, to + lookahead);
  found.clear();
  covered.clear();
  const factor = leavingFactor(k);
  const few = units.length < smallCorpus ? neighbours : fewNeighbours;
  const shortRun = shortRunIn(units.length);
  let budget = budgetPerUnit * (to - from);
  const stride = longStrideIn(segment.step);
  let someUntil = from;
  let longUntil = from;
  let lookups = 0;
  let probes = 0;
  markRepetition(draft, from, Math.min(end, to + repetitive));
  const stop = Math.min(to, end - k + 1);
  for (let p = from; p < stop; p++) {
    if ((p - from) % block === 0) {
      const blockEnd = Math.min(stop, p + block);
      const inside = longUntil >= blockEnd ? stride : 1;
      if (!fetchBlock(segment, draft, p, blockEnd, factor, (p - from) % inside, inside)) {
        lookups += blockEnd - p;
        p = blockEnd - 1;
        continue;
      }
    }
    if (p < longUntil ? (p - from) % stride !== 0 : p < someUntil && (p - from) % someStride !== 0) continue;
    if (repeated[p - from] === 1 && (p - from) % repetitive !== 0) continue;
    const slot = (p - from) % block;
    const first = firsts[slot]!;
    const last = lasts[slot]!;
    lookups++;
    if (first === last) continue;
    // The place in suffix order where the draft's own suffix would stand.
    const longest = Math.min(p < longUntil ? insideDepth : sortDepth, end - p);
    let lo = first;
    let hi = last;
    let leftLength = 0;
    let rightLength = 0;
    while (lo < hi) {
      const mid = (lo + hi) >>> 1;
      const at = suffixes[mid]!;
      pages?.needUnits(at, at + longest + 1);
      let n = Math.min(leftLength, rightLength);
      while (n < longest && units[at + n] === draft[p + n]) n++;
      probes++;
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
    let allowed = neighbours;
    for (let taken = 0; taken < allowed; taken++) {
      const goRight = rightLength >= leftLength;
      const common = goRight ? rightLength : leftLength;
      if (common < k) break;
      if (taken === 0 && common < shortRun) allowed = few;
      const at = suffixes[goRight ? right : left]!;
      const diagonal = (at - p) | 0;
      if (covered.get(diagonal, 0) <= p && budget > 0) {
        pages?.needUnits(at - (p - from) - 1, at + (end - p));
        let n = common;
        while (p + n < end && units[at + n] === draft[p + n]) n++;
        let back = 0;
        while (p - back > from && units[at - back - 1] === draft[p - back - 1]) back++;
        covered.set(diagonal, p + n);
        found.push3(p - back - from, at - back, n + back);
        budget -= n + back;
        counters.anchors++;
        if (n > longRun && p + n - longRun > longUntil) longUntil = p + n - longRun;
        if (n >= someRun && p + n - k > someUntil) someUntil = p + n - k;
      }
      if (taken + 1 === allowed) break;
      probes++;
      if (goRight) {
        right++;
        rightLength = right < last ? commonLength(segment, suffixes[right]!, draft, p, rightLength) : 0;
      } else {
        left--;
        leftLength = left >= first ? commonLength(segment, suffixes[left]!, draft, p, leftLength) : 0;
      }
    }
  }
  counters.lookups += lookups;
  counters.probes += probes;
  return withoutNoise(found.toArray(), searched, segment, from, to);
}

/** Positions that are hashed and fetched together. */
const block = 64;
const firsts = new Uint32Array(block);
const lasts = new Uint32Array(block);

/**
 * Finds the buckets of the positions of a block, and reads from the index what looking them up will need first. These
 * reads do not wait for each other as those of the lookups do. False where no position of the block is in the index.
 */
function fetchBlock(
  { k, hashBits, units, suffixes, buckets, pages }: Segment,
  draft: Uint16Array,
  from: number,
  to: number,
  factor: number,
  phase: number,
  every: number,
): boolean {
  let h = hashUnits(draft, from, k);
  for (let p = from; p < to; p++) {
    if (p > from) h = rollHash(h, draft[p - 1]!, draft[p + k - 1]!, factor);
    firsts[p - from] = bucketOf(h, hashBits);
  }
  for (let i = 0; i < to - from; i++) {
    const bucket = firsts[i]!;
    pages?.needBuckets(bucket, bucket + 2);
    firsts[i] = buckets[bucket]!;
    lasts[i] = buckets[bucket + 1]!;
  }
  let greatest = 0;
  for (let i = (every - phase) % every; i < to - from; i += every) {
    const first = firsts[i]!;
    const last = lasts[i]!;
    if (first === last) continue;
    pages?.needSuffixes(first, last);
    pages?.needUnits(suffixes[(first + last) >>> 1]!, suffixes[(first + last) >>> 1]! + 1);
    greatest = Math.max(greatest, units[suffixes[(first + last) >>> 1]!]!, units[suffixes[first]!]!);
  }
  return greatest > 0;
}

function commonLength(
  { units, pages }: Segment,
  at: number,
  draft: Uint16Array,
  p: number,
  most: number,
): number {
  pages?.needUnits(at, at + most);
  let n = 0;
  while (n < most && units[at + n] === draft[p + n]) n++;
  return n;
}

/**
 * Marks the positions from which for `repetitive` units on every unit stood already within the last few: short periods,
 * where every lookup would find everything.
 */
function markRepetition(draft: Uint16Array, from: number, end: number): void {
  if (repeated.length < end - from) repeated = new Uint8Array(end - from);
  repeated.fill(0, 0, end - from);
  let run = 0;
  for (let i = from; i < end; i++) {
    const unit = draft[i]!;
    const since = i - lastSeen[unit]!;
    // An entry of an earlier call is either far away, ahead, or true for this text as well if it is near.
    run = since > 0 && since <= longestPeriod && draft[i - since] === unit && i - since >= from ? run + 1 : 0;
    lastSeen[unit] = i;
    if (run >= repetitive) repeated[i - repetitive - from + 1] = 1;
  }
}
