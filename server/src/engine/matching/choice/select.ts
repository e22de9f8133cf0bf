import { areOfOneDocument, type Candidate, clip, type Wording } from '../alignment/candidate.ts';
import type { Segment } from '../index/segment.ts';
import { PlaceIndex } from './placeIndex.ts';

/** Candidates between two yields. */
const slice = 1024;
/** Sources kept at one place. */
const mostPerPlace = 4;
/** A shorter match inside an exact one of another source is kept from this many units on. */
const leastInside = 16;

/** A stretch of the draft that candidates cover without a gap, in units, and those that were chosen there. */
export interface Chosen {
  readonly from: number;
  readonly to: number;
  /** In the order of the draft. */
  readonly candidates: readonly Candidate[];
}

/**
 * Chooses the candidates that become matches, of those that are parted and weighed. Within one document no two overlap in the
 * draft; at one place the best few documents are kept, and none is hidden by one that differs more from the draft there. What
 * is chosen at a place depends on the candidates of this place alone, and not on where it is.
 */
export function* selectCandidates(
  segments: readonly Segment[],
  candidates: readonly Candidate[],
  least: number,
): Generator<void, Chosen[]> {
  const out: Chosen[] = [];
  const sorted = inDraftOrder(candidates);
  const kept = new PlaceIndex();
  const here: Candidate[] = [];
  let done = 0;
  for (let i = 0; i < sorted.length; ) {
    const from = sorted[i]!.draftStart;
    let to = from + 1;
    let count = 0;
    for (; i < sorted.length && sorted[i]!.draftStart < to; i++) {
      const c = sorted[i]!;
      to = Math.max(to, c.draftEnd);
      if (!c.parts) here[count++] = c;
      else for (const part of c.parts) here[count++] = part;
    }
    sortFirst(here, count, byWorth);
    kept.clear();
    for (let n = 0; n < count; n++) {
      const candidate = here[n]!;
      const rest = besideKept(segments, candidate, kept);
      if (rest && (rest === candidate || rest.wording.matched >= least) && !isHidden(rest, kept))
        kept.add(rest);
      if (++done % slice === 0) yield;
    }
    const best = kept.list();
    sortFirst(best, best.length, byDraft);
    out.push({ from, to, candidates: best });
  }
  return out;
}

/** So few are sorted in place. */
const few = 16;

/** Sorts the first `count` of a list. */
function sortFirst<T>(list: T[], count: number, order: (a: T, b: T) => number): void {
  if (count > few) {
    const sorted = list.slice(0, count).sort(order);
    for (let i = 0; i < count; i++) list[i] = sorted[i]!;
    return;
  }
  for (let i = 1; i < count; i++) {
    const next = list[i]!;
    let j = i;
    for (; j > 0 && order(list[j - 1]!, next) > 0; j--) list[j] = list[j - 1]!;
    list[j] = next;
  }
}

function inDraftOrder(candidates: readonly Candidate[]): Candidate[] {
  const keys = new Float64Array(candidates.length);
  for (let i = 0; i < keys.length; i++) keys[i] = candidates[i]!.draftStart * mostCandidates + i;
  keys.sort();
  const out = candidates.slice();
  for (let i = 0; i < keys.length; i++)
    out[i] = candidates[keys[i]! - Math.floor(keys[i]! / mostCandidates) * mostCandidates]!;
  return out;
}

/** More than any draft has; times any place in a draft it is still an exact number. */
const mostCandidates = 2 ** 26;

const byWorth = (a: Candidate, b: Candidate): number =>
  b.worth - a.worth || a.draftStart - b.draftStart || byCorpus(a.wording, b.wording);

const byDraft = (a: Candidate, b: Candidate): number =>
  a.draftStart - b.draftStart || a.draftEnd - b.draftEnd || byCorpus(a.wording, b.wording);

const byCorpus = (a: Wording, b: Wording): number => a.segment - b.segment || a.corpusStart - b.corpusStart;

/** What is left of `c` beside those of its document that were kept, the first of them in the draft first. */
function besideKept(segments: readonly Segment[], c: Candidate, kept: PlaceIndex): Candidate | undefined {
  const { found } = kept;
  const count = kept.over(c.draftStart, c.draftEnd);
  let beside = 0;
  for (let i = 0; i < count; i++) if (areOfOneDocument(found[i]!, c)) found[beside++] = found[i]!;
  sortFirst(found, beside, byDraft);
  let rest: Candidate | undefined = c;
  for (let i = 0; i < beside && rest; i++) rest = without(segments[c.wording.segment]!, rest, found[i]!);
  return rest;
}

/** What is left of `c` beside `other` of the same document: the longer of the two sides. */
function without(segment: Segment, c: Candidate, other: Candidate): Candidate | undefined {
  if (c.draftEnd <= other.draftStart || c.draftStart >= other.draftEnd) return c;
  const left = c.draftStart < other.draftStart ? clip(segment, c, c.draftStart, other.draftStart) : undefined;
  const right = c.draftEnd > other.draftEnd ? clip(segment, c, other.draftEnd, c.draftEnd) : undefined;
  if (left && right) return left.wording.matched >= right.wording.matched ? left : right;
  return left ?? right;
}

function isHidden(c: Candidate, kept: PlaceIndex): boolean {
  let better = 0;
  const { length, edits, matched } = c.wording;
  const count = kept.over(c.draftStart, c.draftEnd);
  for (let i = 0; i < count; i++) {
    const other = kept.found[i]!;
    const common = Math.min(c.draftEnd, other.draftEnd) - Math.max(c.draftStart, other.draftStart);
    if (common < length * 0.8) continue;
    const changes = editsWithin(other, c.draftStart, c.draftEnd);
    if (changes > edits) continue;
    if (changes === 0 && length < leastInside && other.wording.matched > matched) return true;
    better++;
  }
  return better >= mostPerPlace;
}

function editsWithin({ wording: { runs }, draftStart }: Candidate, from: number, to: number): number {
  let n = 0;
  for (let i = 3; i < runs.length; i += 3) {
    const start = draftStart + runs[i - 3]! + runs[i - 1]!;
    if (start >= to) break;
    if (draftStart + runs[i]! > from || start > from) n++;
  }
  return n;
}
