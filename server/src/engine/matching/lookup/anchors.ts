import { IntList } from '../../text/intList.ts';
import { type SearchedDraft, withoutNoise } from '../chaining/noise.ts';
import type { WorkCounters } from '../counters.ts';
import { type Segment, sortDepth } from '../index/segment.ts';
import { IntTable } from '../intTable.ts';
import { smallCorpus } from '../thresholds.ts';
import { blockSize, firsts, lasts, lookUp, places } from './lookup.ts';
import { absent, type LookupMemory, placed, present, unknown } from './lookupMemory.ts';
import { markRepetition, repetitive } from './repetition.ts';

/** Units behind a window that its lookups may see. */
export const lookahead = 48;
/**
 * Neighbours in suffix order taken up per lookup; fewer where a large corpus agrees with a few units only, fewest where
 * every position is looked up.
 */
const neighbours = 6;
const fewNeighboursIn = (step: number): number => (step === 1 ? 3 : 2);
/** What a large corpus has in common with any prose. */
const shortRunIn = (corpusUnits: number): number =>
  corpusUnits < 3_000_000 ? 8 : corpusUnits < 30_000_000 ? 10 : 12;

/** Every how many units the draft is looked up. */
interface Strides {
  readonly plain: number;
  readonly inSome: number;
  readonly inLong: number;
}

/**
 * Where the index has every suffix, every second position finds all runs of more than `k` units; in a small corpus, whose
 * lookups hash few units, the shortest runs count as well. Inside an equal run of some length fewer positions are looked
 * up, since what else begins there is mostly the same run elsewhere: as far as the run holds all that a lookup hashes, and
 * still fewer up to `longRun` from its end, where no shorter run is of interest than this stride finds. Where the index
 * has only some suffixes no stride has a factor in common with their step, so that no diagonal is missed; in the largest
 * corpora, which have everything many times over, the last may miss some.
 */
const stridesIn = ({ k, step }: Segment): Strides =>
  step === 1
    ? { plain: k < 5 ? 1 : 2, inSome: 4, inLong: 12 }
    : { plain: 1, inSome: 3, inLong: step < 4 ? 7 : 8 };
const someRun = 12;
const longRun = 32;
/** There only other places with as much in common are of interest, so that no more units are compared. */
const insideDepth = 24;
/** Positions of the first block behind a run's end; it may be the beginning of another. */
const leastBlock = 8;
/** Units compared per unit of draft while runs are extended: what an adversarial window may cost. */
const budgetPerUnit = 48;
/** By diagonal: draft unit up to which it is known to be equal. Emptied for each window. */
const covered = new IntTable(13);
const found = new IntList(4096);

/**
 * The equal runs of a draft's window and the corpus that may become part of a match, as triples: start relative to the
 * window, unit of the corpus, length. A function of the window's units and boundaries, the `lookahead` units behind it,
 * and whether the draft begins or ends with it; runs end where the lookahead ends. What `memory` knows of it is not looked
 * up, and what is looked up is left there.
 */
export function windowAnchors(
  segment: Segment,
  searched: SearchedDraft,
  from: number,
  to: number,
  counters: WorkCounters,
  memory: LookupMemory,
): Uint32Array {
  const { k, units, suffixes, pages } = segment;
  const { known } = memory;
  const draft = searched.units;
  const end = Math.min(draft.length, to + lookahead);
  found.clear();
  covered.clear();
  const few = units.length < smallCorpus ? neighbours : fewNeighboursIn(segment.step);
  const shortRun = shortRunIn(units.length);
  const { plain, inSome, inLong } = stridesIn(segment);
  const repeated = markRepetition(draft, from, Math.min(end, to + repetitive));
  const stop = Math.min(to, end - k + 1);
  let budget = budgetPerUnit * (to - from);
  let lookups = 0;
  let probes = 0;
  let someUntil = from;
  let longUntil = from;
  /** Positions before these are passed over, the second within repetitions. */
  let next = from;
  let nextRepeated = from;
  let size = leastBlock;
  for (let start = from; start < stop; ) {
    const inRun = start < longUntil || start < someUntil;
    const every = start < longUntil ? inLong : inRun ? inSome : plain;
    const until = start < longUntil ? longUntil : inRun ? someUntil : stop;
    const blockEnd = Math.min(until, stop, start + size * every);
    size = inRun ? leastBlock : Math.min(blockSize, 2 * size);
    let asked = 0;
    for (let p = start; p < blockEnd; p += every) {
      if (known[p - from] !== unknown) continue;
      known[p - from] = absent;
      places[asked++] = p;
    }
    const kept = lookUp(segment, draft, asked);
    lookups += asked - kept;
    for (let slot = 0; slot < kept; slot++) {
      const at = places[slot]! - from;
      known[at] = present;
      memory.firsts[at] = firsts[slot]!;
      memory.lasts[at] = lasts[slot]!;
    }
    for (let p = start; p < blockEnd; p += every) {
      const at = p - from;
      if (known[at] === absent || p < next) continue;
      if (repeated !== undefined && repeated[at] === 1) {
        if (p < nextRepeated) continue;
        nextRepeated = p + repetitive;
      }
      next = p + (p < longUntil ? inLong : p < someUntil ? inSome : plain);
      const longest = Math.min(p < longUntil ? insideDepth : sortDepth, end - p);
      const first = memory.firsts[at]!;
      const last = memory.lasts[at]!;
      if (known[at] === present || memory.lefts[at]! >= longest || memory.rights[at]! >= longest) {
        lookups++;
        probes += findPlace(segment, draft, p, longest, memory, at);
      } else pages?.needSuffixes(first, last);
      const lo = memory.places[at]!;
      let leftLength = memory.lefts[at]!;
      let rightLength = memory.rights[at]!;
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
    start += every * Math.ceil((blockEnd - start) / every);
  }
  counters.lookups += lookups;
  counters.probes += probes;
  return withoutNoise(found.view(), searched, segment, from, to);
}

/**
 * Finds the place in a bucket where the draft's own suffix at `p` would stand, comparing `longest` units at most, and
 * leaves it in the memory; returns how many suffixes were compared.
 */
function findPlace(
  { units, suffixes, pages }: Segment,
  draft: Uint16Array,
  p: number,
  longest: number,
  memory: LookupMemory,
  at: number,
): number {
  const first = memory.firsts[at]!;
  const last = memory.lasts[at]!;
  let probes = 0;
  let left = 0;
  let right = 0;
  let lo = first;
  let hi = last;
  for (let mid = first; lo < hi; mid = lo === first + 1 && hi === last ? last - 1 : (lo + hi) >>> 1) {
    const suffix = suffixes[mid]!;
    pages?.needUnits(suffix, suffix + longest + 1);
    let n = Math.min(left, right);
    while (n < longest && units[suffix + n] === draft[p + n]) n++;
    probes++;
    if (n === longest || units[suffix + n]! > draft[p + n]!) {
      hi = mid;
      right = n;
    } else {
      lo = mid + 1;
      left = n;
    }
  }
  memory.places[at] = lo;
  memory.lefts[at] = left;
  memory.rights[at] = right;
  // More units might tell another place.
  memory.known[at] = left < longest && right < longest ? placed : present;
  return probes;
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
