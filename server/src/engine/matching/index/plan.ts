import type { IndexedDocument } from './encoding.ts';

/** A segment as far as planning needs it. */
export interface PlannedSegment<T extends IndexedDocument = IndexedDocument> {
  readonly documents: readonly T[];
  /** Size of its file in bytes. */
  readonly bytes: number;
}

export interface IndexPlan<T extends IndexedDocument> {
  /** Segments to go on with, by index, and which of their documents count. */
  readonly keep: readonly { readonly segment: number; readonly alive: readonly boolean[] }[];
  /** What to index in one new segment, in the order of `wanted`. */
  readonly build: readonly T[];
}

/** A segment in which more than this part is out of date is built anew with what else is to be built. */
const mostDead = 0.25;
/** A segment up to this size is built anew with what else is to be built, so that segments stay few. */
const smallSegment = 4 << 20;
const mostSegments = 4;

/**
 * What to do so that segments answer for exactly the wanted documents: a changed document costs its own size and not
 * the corpus, until enough has changed to merge. Where no segment may take much more than `largest` bytes, those that are
 * more than half as large are not merged. Deterministic.
 */
export function planIndex<T extends IndexedDocument>(
  wanted: readonly T[],
  segments: readonly PlannedSegment[],
  largest = Number.POSITIVE_INFINITY,
): IndexPlan<T> {
  const [only] = segments;
  if (only && segments.length === 1 && areSame(only.documents, wanted))
    return { keep: [{ segment: 0, alive: wanted.map(() => true) }], build: [] };
  const name = ({ id, digest }: IndexedDocument): string => `${digest} ${id}`;
  const missing = new Map<string, T>();
  for (const d of wanted) missing.set(name(d), d);
  const kept: { segment: number; alive: boolean[]; bytes: number }[] = [];
  const order = segments.map((_, i) => i).sort((a, b) => segments[b]!.bytes - segments[a]!.bytes || a - b);
  for (const segment of order) {
    const { documents, bytes } = segments[segment]!;
    const names = documents.map(name);
    const alive = names.map((n) => missing.has(n));
    const living = alive.filter(Boolean).length;
    if (living < documents.length * (1 - mostDead) || living === 0) continue;
    names.forEach((n, i) => {
      if (alive[i]) missing.delete(n);
    });
    kept.push({ segment, alive, bytes });
  }
  // With something to build anyway, small segments are taken in; so are the smallest where there are too many.
  while (kept.length > 0 && missing.size > 0) {
    const last = kept.at(-1)!;
    if (last.bytes > Math.min(smallSegment, largest / 2)) {
      if (kept.length < mostSegments || last.bytes > largest / 2) break;
    }
    kept.pop();
    const own = new Set(segments[last.segment]!.documents.filter((_, i) => last.alive[i]).map(name));
    for (const d of wanted) if (own.has(name(d))) missing.set(name(d), d);
  }
  const build = missing.size === 0 ? [] : wanted.filter((d) => missing.has(name(d)));
  return { keep: kept.map(({ segment, alive }) => ({ segment, alive })), build };
}

/** As at most starts, of which a large corpus would else make a table of names. */
const areSame = (a: readonly IndexedDocument[], b: readonly IndexedDocument[]): boolean =>
  a.length === b.length && a.every(({ id, digest }, i) => id === b[i]!.id && digest === b[i]!.digest);
