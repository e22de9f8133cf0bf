import { countBefore } from '../../text/search.ts';
import type { Candidate } from '../alignment/candidate.ts';
import { type DraftChange, nowhere, type Stretch, withChange } from '../change.ts';
import type { Segment } from '../index/segment.ts';
import type { Match } from '../model.ts';
import type { TextChange } from '../textChange.ts';
import { ByDocument } from './byDocument.ts';
import { allOf, exchangeOf, type Found, near } from './found.ts';
import { moveMatch } from './report.ts';
import { type Chosen, selectCandidates } from './select.ts';
import { documentOf, influence, surroundings, weigh, weighAlone } from './worth.ts';

/** A place of the draft, in units, and the matches that were chosen there. */
interface Place extends Stretch {
  from: number;
  to: number;
  matches: readonly Match[];
  /** By how many UTF-16 units of the draft the matches are yet to be moved. */
  by: number;
}

/** Documents between two yields. */
const slice = 1024;

/**
 * The choice among the candidates of a draft, place by place. The candidates of the last run that stand are the same objects, so
 * that what is new and what is gone is known at once; a place where nothing has changed that its choice depends on keeps it.
 */
export class Choice {
  #places: Place[] = [];
  #found: readonly Found[] = [];
  #byDocument = new ByDocument();
  /** Since the last run that was finished: where something changed, where places were lost, and how far anything has moved. */
  #changed: Stretch = nowhere;
  #lost: Stretch = nowhere;
  #moved = 0;
  /** Whether that was finished: if it was not, its candidates are weighed in part. */
  #isFinished = false;

  /** Takes the places along to a new state of the draft. */
  follow(change: DraftChange, { head, tail, by }: TextChange): void {
    this.#changed = withChange(this.#changed, change);
    if (this.#lost !== nowhere) this.#lost = withChange(this.#lost, change);
    this.#moved += Math.abs(change.by);
    const places = this.#places;
    const isSame = change.before === Number.POSITIVE_INFINITY;
    const ahead = countBefore(places, (p) => p.to < change.before && p.to <= head);
    const from = isSame ? tail : Math.max(change.after, tail);
    const behind = Math.max(
      ahead,
      countBefore(places, (p) => p.from < from),
    );
    for (const place of places.slice(ahead, behind))
      this.#lost = hull(this.#lost, place.from, place.to, Math.abs(change.by));
    if (change.by !== 0 || by !== 0)
      for (let i = behind; i < places.length; i++) {
        const place = places[i]!;
        place.from += change.by;
        place.to += change.by;
        place.by += by;
      }
    this.#places = behind > ahead ? [...places.slice(0, ahead), ...places.slice(behind)] : places;
  }

  /** The matches that are chosen, in the order of the draft. */
  *choose(
    segments: readonly Segment[],
    found: readonly Found[],
    least: number,
    matchOf: (candidate: Candidate) => Match,
  ): Generator<void, readonly Match[]> {
    const isFirst = !this.#isFinished;
    this.#isFinished = false;
    const changed = isFirst ? yield* this.#weighAll(segments, found) : this.#weighNew(segments, found);
    yield;
    const { standing, zones } = isFirst ? { standing: [], zones: undefined } : zonesOf(this.#places, changed);
    const open = zones ? near(found, zones).filter((c) => isWithin(zones, c.draftStart)) : allOf(found);
    const chosen = yield* selectCandidates(segments, open, least);
    yield;
    const places = chosen.map((c) => placeOf(c, matchOf));
    this.#places = merged(standing, places);
    this.#found = found;
    this.#changed = nowhere;
    this.#lost = nowhere;
    this.#moved = 0;
    this.#isFinished = true;
    return matchesAt(this.#places);
  }

  /**
   * Weighs what is new, and what is near it, near what is gone, or nearer to others of its document than it was; the stretches
   * of which that changed anything.
   */
  #weighNew(segments: readonly Segment[], found: readonly Found[]): Stretch[] {
    const groups = new Map<number, Stretch>();
    const stretches: Stretch[] = [];
    const touch = (c: Candidate, slack: number): void => {
      const at = hull(nowhere, c.draftStart, c.draftEnd, slack);
      stretches.push(at);
      widen(groups, documentOf(c), at);
    };
    for (let i = 0; i < segments.length; i++) {
      const { come, gone } = exchangeOf(this.#found[i], found[i]);
      for (const c of come) {
        touch(c, 0);
        this.#byDocument.add(c);
      }
      for (const c of gone) touch(c, this.#moved);
      this.#byDocument.remove(gone);
    }
    if (this.#moved > 0)
      for (const document of onBothSides(found, this.#changed)) widen(groups, document, this.#changed);
    for (const [document, at] of groups) {
      const candidates = this.#byDocument.of(document);
      const { from, to } = surroundings(candidates, at);
      for (const c of weigh(segments, candidates, from, to))
        stretches.push({ from: c.draftStart, to: c.draftEnd });
    }
    if (this.#lost !== nowhere) stretches.push(this.#lost);
    return stretches;
  }

  /** Weighs all candidates, document by document. */
  *#weighAll(segments: readonly Segment[], found: readonly Found[]): Generator<void, Stretch[]> {
    this.#byDocument = new ByDocument();
    for (const c of allOf(found)) this.#byDocument.add(c);
    yield;
    let done = 0;
    for (const group of this.#byDocument.values()) {
      if (Array.isArray(group)) weigh(segments, group);
      else weighAlone(group);
      if (++done % slice === 0) yield;
    }
    return [];
  }
}

function widen(groups: Map<number, Stretch>, document: number, { from, to }: Stretch): void {
  groups.set(document, hull(groups.get(document) ?? nowhere, from, to, 0));
}

/** The documents that have candidates near a stretch before and behind it. */
function onBothSides(found: readonly Found[], { from, to }: Stretch): number[] {
  const sides = new Map<number, number>();
  const out: number[] = [];
  for (const c of near(found, [{ from: from - influence, to: to + influence }])) {
    if (c.draftEnd <= from - influence || c.draftStart >= to + influence) continue;
    const document = documentOf(c);
    const before = sides.get(document) ?? 0;
    const now = before | (c.draftStart < to ? 1 : 0) | (c.draftEnd > from ? 2 : 0);
    if (now === 3 && before !== 3) out.push(document);
    sides.set(document, now);
  }
  return out;
}

/** A stretch and another one, which may have been moved by so many units either way. */
const hull = (stretch: Stretch, from: number, to: number, moved: number): Stretch => ({
  from: Math.min(stretch.from, from - moved),
  to: Math.max(stretch.to, to + moved),
});

/** The places that no stretch touches, and the stretches with the places that they touch, parted and in order. */
function zonesOf(
  places: readonly Place[],
  stretches: readonly Stretch[],
): { standing: Place[]; zones: Stretch[] } {
  const standing: Place[] = [];
  const zones: Stretch[] = [];
  const sorted = [...stretches].sort((a, b) => a.from - b.from);
  let next = 0;
  for (let i = 0; i < sorted.length; ) {
    let { from, to } = sorted[i++]!;
    const first = countBefore(places, (p) => p.to <= from);
    for (; next < first; next++) standing.push(places[next]!);
    for (let grows = true; grows; ) {
      grows = false;
      for (; next < places.length && places[next]!.from < to; next++, grows = true) {
        from = Math.min(from, places[next]!.from);
        to = Math.max(to, places[next]!.to);
      }
      for (; i < sorted.length && sorted[i]!.from < to; i++, grows = true) to = Math.max(to, sorted[i]!.to);
    }
    zones.push({ from, to });
  }
  for (; next < places.length; next++) standing.push(places[next]!);
  return { standing, zones };
}

/** Two lists of places, both in order, as one. */
function merged(places: readonly Place[], others: readonly Place[]): Place[] {
  const out: Place[] = [];
  let done = 0;
  for (const other of others) {
    const before = countBefore(places, (p) => p.from < other.from);
    for (; done < before; done++) out.push(places[done]!);
    out.push(other);
  }
  for (; done < places.length; done++) out.push(places[done]!);
  return out;
}

function isWithin(zones: readonly Stretch[], unit: number): boolean {
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (zones[mid]!.to <= unit) low = mid + 1;
    else high = mid;
  }
  return low < zones.length && zones[low]!.from <= unit;
}

function placeOf({ from, to, candidates }: Chosen, matchOf: (candidate: Candidate) => Match): Place {
  return { from, to, matches: candidates.map(matchOf), by: 0 };
}

function matchesAt(places: readonly Place[]): Match[] {
  const out: Match[] = [];
  for (const place of places) {
    const { by } = place;
    if (by !== 0) {
      place.matches = place.matches.map((match) => moveMatch(match, by));
      place.by = 0;
    }
    for (const match of place.matches) out.push(match);
  }
  return out;
}
