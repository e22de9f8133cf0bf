import type { Edition } from '../../corpus/model.ts';
import type { Edit, Match } from '../../matching/model.ts';
import { pointAt, type Span } from '../../text/span.ts';
import { type PairIndex, pairHash, pairIndexOf } from '../sides/pairIndex.ts';
import { contentBetween, countUnits, type Side, unitAt } from '../sides/side.ts';
import { alignSmall } from '../sides/smallAlign.ts';

/** Pairs that stand at more places than this tell nothing about where a stretch is from. */
const mostPlaces = 512;
/** So many places of its pairs tell it; of a long source, which has each pair often, the rarest pairs do. */
const mostVotes = 512;
/** Places this far apart vote for one window. */
const slack = 16;

interface Place {
  /** The units at which the stretch would begin by its earliest and by its latest pairs. */
  readonly from: number;
  readonly to: number;
  readonly votes: number;
  /** The votes that a place would have that has all the words. */
  readonly all: number;
}

/** Longer pieces are found by the matcher. */
const longest = 90;

/** How many pairs say that the stretch begins at a unit, counted from `longest` units before the edition; all 0 between two votes. */
let votes = new Uint8Array(0);
/** The same for `slack` units together. */
let sums = new Uint16Array(0);
/** Where any says so, in that counting, in no order. */
const begins = new Int32Array(mostVotes);

/** Where in the edition most pairs of the stretch agree that it stands. */
function vote(wanted: readonly number[], index: PairIndex): Place | undefined {
  const { units, first, places } = index;
  if (votes.length <= units.length + longest) {
    votes = new Uint8Array(2 * (units.length + longest));
    sums = new Uint16Array(Math.floor(votes.length / slack) + 1);
  }
  let count = 0;
  const asked = pairsToAsk(wanted, index);
  for (const i of asked.at) {
    const one = wanted[i]!;
    const other = wanted[i + 1]!;
    const h = pairHash(one, other);
    const end = first[h + 1]!;
    for (let k = first[h]!; k < end; k++) {
      const place = places[k]!;
      if (units[place] !== one || units[place + 1] !== other) continue;
      const begin = place - i + longest;
      if (votes[begin]!++ === 0) begins[count++] = begin;
      sums[Math.floor(begin / slack)]!++;
    }
  }
  const place = densest(count);
  for (let i = 0; i < count; i++) {
    votes[begins[i]!] = 0;
    sums[Math.floor(begins[i]! / slack)] = 0;
  }
  return place && { ...place, all: asked.all, from: place.from - longest, to: place.to - longest };
}

/** The pairs of a stretch that are asked where it stands. */
interface Asked {
  /** Where in the stretch they begin. */
  readonly at: readonly number[];
  /** See `Place.all`. */
  readonly all: number;
}

/** All pairs that stand at few places; where those are many together, the rarest. */
function pairsToAsk(wanted: readonly number[], { first }: PairIndex): Asked {
  const pairs: { readonly at: number; readonly places: number }[] = [];
  let total = 0;
  for (let at = 0; at + 1 < wanted.length; at++) {
    const h = pairHash(wanted[at]!, wanted[at + 1]!);
    const places = first[h + 1]! - first[h]!;
    if (places > mostPlaces) continue;
    total += places;
    pairs.push({ at, places });
  }
  if (total <= mostVotes) return { at: pairs.map(({ at }) => at), all: wanted.length - 1 };
  pairs.sort((a, b) => b.places - a.places);
  let common = 0;
  for (; total > mostVotes; common++) total -= pairs[common]!.places;
  const rare = pairs.slice(common).map(({ at }) => at);
  return { at: rare, all: rare.length };
}

/** The first window of `slack` with the most votes, of the first `count` in `begins`. */
function densest(count: number): Omit<Place, 'all'> | undefined {
  let most = 0;
  for (let i = 0; i < count; i++) most = Math.max(most, mostUpTo(begins[i]!));
  let best = 0;
  let to = 0;
  const look = (i: number) => {
    const high = begins[i]!;
    const sum = votesUpTo(high);
    if (sum < best || (sum === best && high > to)) return;
    best = sum;
    to = high;
  };
  // Where it may well be first: then there are few others to look at.
  for (let i = 0; i < count; i++) if (mostUpTo(begins[i]!) === most) look(i);
  for (let i = 0; i < count; i++) if (mostUpTo(begins[i]!) < most && mostUpTo(begins[i]!) >= best) look(i);
  return best === 0 ? undefined : { votes: best, ...agreed(to) };
}

/** The votes for a window that ends at `high`. */
function votesUpTo(high: number): number {
  let sum = 0;
  for (let begin = Math.max(0, high - slack); begin <= high; begin++) sum += votes[begin]!;
  return sum;
}

/** It has no more votes than these. */
function mostUpTo(high: number): number {
  const at = Math.floor(high / slack);
  return sums[at]! + (at > 0 ? sums[at - 1]! : 0);
}

/** In the window that ends at `end`, which has a vote, the first and the last with two: one pair at its edge is chance, but for want of others. */
function agreed(end: number): Pick<Place, 'from' | 'to'> {
  for (let least = 2; ; least--) {
    let to = end;
    let from = Math.max(0, end - slack);
    while (from <= end && votes[from]! < least) from++;
    while (to >= from && votes[to]! < least) to--;
    if (from <= to) return { from, to };
  }
}

/** The part of a stretch that must be found. */
const leastFound = 0.7;

/**
 * Looks for a short stretch of the draft in one edition, letting go of single characters. For quotations too short or
 * too changed for the matcher. Undefined where less than 70 % is found; with `nearest`, the likest place however little
 * it shares. Costs the places of the stretch's pairs of characters, after one pass over the edition.
 */
export function locate(
  draft: Side,
  span: Span,
  edition: Edition,
  source: Side,
  nearest = false,
): Match | undefined {
  const wanted: number[] = [];
  const at: number[] = [];
  for (let i = span.start; i < span.end && wanted.length <= longest; i++) {
    const unit = unitAt(draft, i);
    if (unit === 0) continue;
    wanted.push(unit);
    at.push(i);
  }
  const n = wanted.length;
  if (n < 4 || (n > longest && !nearest)) return undefined;
  const index = pairIndexOf(edition, source);
  const found = vote(wanted, index);
  if (!found || found.votes < Math.max(2, (nearest ? 0.25 : 0.3) * found.all)) return undefined;
  const from = Math.max(0, found.from);
  const to = Math.min(index.units.length, found.to + n);
  const window = { start: index.offsets[from] as number, end: (index.offsets[to - 1] as number) + 1 };
  const d = { start: at[0] as number, end: (at[n - 1] as number) + 1 };
  const aligned = solid(alignSmall(draft, d, source, window), draft, d, source, window);
  if (!aligned || (!nearest && aligned.matched < leastFound * n)) return undefined;
  return { source: edition.source.id, ...aligned, edits: nearest ? [] : aligned.edits };
}

interface Aligned {
  readonly draft: Span;
  readonly edition: Span;
  readonly edits: readonly Edit[];
  readonly matched: number;
}

/** The alignment between its first and its last equal run of two or more units. */
function solid(edits: readonly Edit[], draft: Side, d: Span, edition: Side, e: Span): Aligned | undefined {
  const runs: { d: Span; e: Span; n: number }[] = [];
  let i = d.start;
  let j = e.start;
  for (const x of [...edits, { draft: pointAt(d.end), edition: pointAt(e.end) }]) {
    const run = { start: i, end: x.draft.start };
    runs.push({ d: run, e: { start: j, end: x.edition.start }, n: countUnits(draft, run) });
    i = x.draft.end;
    j = x.edition.end;
  }
  const first = runs.findIndex((r) => r.n >= 2);
  const last = runs.findLastIndex((r) => r.n >= 2);
  if (first < 0) return undefined;
  const from = runs[first] as (typeof runs)[number];
  const to = runs[last] as (typeof runs)[number];
  return {
    draft: contentBetween(draft, from.d.start, to.d.end),
    edition: contentBetween(edition, from.e.start, to.e.end),
    edits: edits.slice(first, last),
    matched: runs.slice(first, last + 1).reduce((sum, r) => sum + r.n, 0),
  };
}
