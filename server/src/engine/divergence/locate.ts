import type { Edit, Match } from '../matching/model.ts';
import type { Span } from '../text/span.ts';
import { type Side, unitAt } from './side.ts';
import { alignSmall } from './smallAlign.ts';

interface Index {
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
}

const indexes = new WeakMap<object, Index>();

function indexOf(side: Side): Index {
  const known = indexes.get(side);
  if (known) return known;
  const units = new Uint16Array(side.text.length);
  const offsets = new Uint32Array(side.text.length);
  let n = 0;
  for (let i = 0; i < side.text.length; i++) {
    const unit = unitAt(side, i);
    if (unit === 0) continue;
    units[n] = unit;
    offsets[n++] = i;
  }
  const made = { units: units.subarray(0, n), offsets: offsets.subarray(0, n) };
  indexes.set(side, made);
  return made;
}

/** The part of a stretch that must be found. */
const leastFound = 0.7;

/** Longer pieces are found by the matcher. */
const longest = 90;

/**
 * Looks for a short stretch of the draft in one source, letting go of single characters: the window that shares the
 * most pairs of neighbouring units, aligned. For quotations too short or too changed for the matcher. Undefined where
 * less than 70 % is found; with `nearest`, the best window however little it shares. Linear in the source.
 */
export function locate(
  draft: Side,
  span: Span,
  source: string,
  edition: Side,
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
  const { units, offsets } = indexOf(edition);
  const pairs = new Map<number, number>();
  for (let i = 0; i + 1 < n; i++) {
    const pair = (wanted[i] as number) * 65536 + (wanted[i + 1] as number);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  // A window of the same length slides over the source; each pair counts as often as the stretch has it.
  const width = Math.min(n + 4, units.length);
  const inWindow = new Map<number, number>();
  let score = 0;
  let best = 0;
  let bestAt = -1;
  for (let i = 0; i + 1 < units.length; i++) {
    score += shift(inWindow, pairs, (units[i] as number) * 65536 + (units[i + 1] as number), 1);
    const out = i - width + 1;
    if (out >= 0)
      score += shift(inWindow, pairs, (units[out] as number) * 65536 + (units[out + 1] as number), -1);
    if (score > best) {
      best = score;
      bestAt = i + 1;
    }
  }
  if (bestAt < 0 || best < (nearest ? 2 : Math.max(2, 0.3 * (n - 1)))) return undefined;
  const from = Math.max(0, bestAt - width - 3);
  const to = Math.min(units.length, bestAt + 4);
  const window = { start: offsets[from] as number, end: (offsets[to - 1] as number) + 1 };
  const d = { start: at[0] as number, end: (at[n - 1] as number) + 1 };
  const found = solid(alignSmall(draft, d, edition, window), draft, d, edition, window);
  if (!found) return undefined;
  if (!nearest && found.matched < leastFound * n) return undefined;
  return { source, ...found, edits: nearest ? [] : found.edits };
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
  for (const x of [...edits, { draft: point(d.end), edition: point(e.end) }]) {
    const run = { start: i, end: x.draft.start };
    runs.push({ d: run, e: { start: j, end: x.edition.start }, n: count(draft, run) });
    i = x.draft.end;
    j = x.edition.end;
  }
  const first = runs.findIndex((r) => r.n >= 2);
  const last = runs.findLastIndex((r) => r.n >= 2);
  if (first < 0) return undefined;
  const from = runs[first] as (typeof runs)[number];
  const to = runs[last] as (typeof runs)[number];
  return {
    draft: { start: over(draft, from.d.start), end: backOver(draft, to.d.end) },
    edition: { start: over(edition, from.e.start), end: backOver(edition, to.e.end) },
    edits: edits.slice(first, last),
    matched: runs.slice(first, last + 1).reduce((sum, r) => sum + r.n, 0),
  };
}

const point = (at: number): Span => ({ start: at, end: at });

function shift(inWindow: Map<number, number>, pairs: Map<number, number>, pair: number, by: 1 | -1): number {
  const wanted = pairs.get(pair);
  if (wanted === undefined) return 0;
  const before = inWindow.get(pair) ?? 0;
  inWindow.set(pair, before + by);
  return by > 0 ? (before < wanted ? 1 : 0) : before <= wanted ? -1 : 0;
}

function over(side: Side, at: number): number {
  let i = at;
  while (i < side.text.length && unitAt(side, i) === 0) i++;
  return i;
}

function backOver(side: Side, at: number): number {
  let i = at;
  while (i > 0 && unitAt(side, i - 1) === 0) i--;
  return i;
}

function count(side: Side, { start, end }: Span): number {
  let n = 0;
  for (let i = start; i < end; i++) if (unitAt(side, i) !== 0) n++;
  return n;
}
