import type { Corpus, Edition } from '../corpus/model.ts';
import type { Reading } from '../document/model.ts';
import { createMatchCache } from '../matching/matcher.ts';
import type { Match, MatchCache } from '../matching/model.ts';
import { areSame } from '../text/commonItems.ts';
import { DraftState } from './draftState.ts';
import type { Zone } from './frames/zone.ts';
import type { Passage } from './model.ts';
import { isMoved, moveJudgement, movePassage } from './moved.ts';
import type { Judgement, JudgementInput, PassageMemory, Texts } from './passageInput.ts';
import { type Cluster, JudgedZone } from './sources/cluster.ts';
import type { Piece } from './sources/piece.ts';
import { movedBy, nothingStands, type Standings, standingOf } from './standing.ts';

/** Of no more sources that a draft reprints it is kept what each was matched alone with. */
const mostReprinted = 16;

/** What a judgement rests on besides wording and structure. */
type Rests = Pick<JudgementInput, 'manner' | 'related' | 'alone' | 'lacks'>;

interface Judged {
  readonly given: Match;
  readonly rests: Rests;
  readonly judgement: Judgement;
}

/**
 * What judging a draft found out last, with all that it rested on. It is taken over by place where wording and structure
 * around it stand as they stood (see `standing.ts`). Taking it over or judging anew is the same.
 */
export class JudgeCache {
  #state: DraftState | undefined;
  #judged = new ByPlace<Judged>();
  /** The state of the draft that these were judged in. */
  #reading: Reading | undefined;
  #work = 0;
  /** By reprinted source, the one that was asked last behind the others. */
  readonly #own = new Map<Edition, MatchCache>();

  /** How many pieces, passages and quotations the last analysis had to judge anew. */
  get work(): number {
    return this.#work;
  }

  /** What is known, for one analysis; it forgets what that analysis does not ask for once it is finished. */
  begin(corpus: Corpus, reading: Reading): JudgeMemory {
    if (this.#state?.corpus !== corpus) {
      this.#state = new DraftState(corpus);
      this.#reading = undefined;
    }
    const last = { judged: this.#judged, reading: this.#reading };
    return new JudgeMemory(this, this.#state, reading, last, (judged, work) => {
      this.#reading = reading;
      this.#judged = judged;
      this.#work = work;
    });
  }

  /** What the matching of the draft with a source that it reprints keeps. */
  matchingWith(edition: Edition): MatchCache {
    const known = this.#own.get(edition) ?? createMatchCache();
    this.#own.delete(edition);
    this.#own.set(edition, known);
    for (const old of this.#own.keys()) {
      if (this.#own.size <= mostReprinted) break;
      this.#own.delete(old);
    }
    return known;
  }
}

/** Things known about matches. They are asked for in the order in which they were added, but for those that came and went. */
class ByPlace<T extends { readonly given: Match }> {
  readonly #all: T[] = [];
  #next = 0;
  #at: Map<number, number[]> | undefined;

  add(thing: T): void {
    this.#all.push(thing);
  }

  /** What was known of a match that has moved `by` units since. */
  find(match: Match, by: number, fits: (thing: T) => boolean): T | undefined {
    const next = this.#all[this.#next];
    if (next && isMoved(match, next.given, by) && fits(next)) {
      this.#next++;
      return next;
    }
    this.#at ??= byStart(this.#all);
    for (const i of this.#at.get(match.draft.start - by) ?? []) {
      const thing = this.#all[i] as T;
      if (!isMoved(match, thing.given, by) || !fits(thing)) continue;
      this.#next = i + 1;
      return thing;
    }
    return undefined;
  }
}

function byStart(things: readonly { readonly given: Match }[]): Map<number, number[]> {
  const out = new Map<number, number[]>();
  things.forEach(({ given }, i) => {
    const here = out.get(given.draft.start);
    if (here) here.push(i);
    else out.set(given.draft.start, [i]);
  });
  return out;
}

/** What is known from the last analysis and found out in this one. */
export class JudgeMemory implements PassageMemory {
  readonly state: DraftState;
  readonly #cache: JudgeCache;
  readonly #reading: Reading;
  readonly #last: ByPlace<Judged>;
  readonly #lastReading: Reading | undefined;
  /** Since that reading. */
  readonly #standing: Standings;
  readonly #judged = new ByPlace<Judged>();
  readonly #keep: (judged: ByPlace<Judged>, work: number) => void;
  #pieces: Map<number, Piece[]> | undefined;
  #zones: Map<number, JudgedZone> | undefined;
  #work = 0;
  readonly #sameLacks = new Map<readonly boolean[], boolean>();

  constructor(
    cache: JudgeCache,
    state: DraftState,
    reading: Reading,
    last: { readonly judged: ByPlace<Judged>; readonly reading: Reading | undefined },
    keep: (judged: ByPlace<Judged>, work: number) => void,
  ) {
    this.#cache = cache;
    this.state = state;
    this.#reading = reading;
    this.#last = last.judged;
    this.#lastReading = last.reading;
    this.#standing = last.reading ? standingOf(last.reading, reading) : nothingStands;
    this.#keep = keep;
  }

  finish(): void {
    this.state.finish();
    this.#keep(this.#judged, this.#work);
  }

  /** See `JudgeCache.matchingWith`. */
  matchingWith(edition: Edition): MatchCache {
    return this.#cache.matchingWith(edition);
  }

  /** Has the draft's clusters go over to its present state. */
  layOut(
    matches: readonly Match[],
    zones: readonly Zone[],
    texts: (source: string) => Texts | undefined,
    reprinted: ReadonlySet<string>,
  ): void {
    const { state } = this;
    if (!areSame([...state.reprinted], [...reprinted])) state.forget(reprinted);
    state.layOut(this.#reading, matches, zones, texts, this.standingSince(state.reading));
  }

  /** What stands as it stood in an earlier state of the draft. */
  standingSince(last: Reading | undefined): Standings {
    if (last === this.#lastReading) return this.#standing;
    return last ? standingOf(last, this.#reading) : nothingStands;
  }

  /** What is known of a piece, if it stands as it stood. */
  piece(given: Match, cluster: Cluster): Piece | undefined {
    const by = movedBy(this.state.standing.prose, given.draft);
    if (by !== undefined) {
      this.#pieces ??= piecesOf(this.state.layout.dropped);
      for (const piece of this.#pieces.get(given.draft.start - by) ?? []) {
        if (piece.cluster === cluster || !piece.isGivenAs(given, by)) continue;
        piece.join(cluster, given, by);
        return piece;
      }
    }
    this.#work++;
    return undefined;
  }

  judge(input: JudgementInput, anew: (input: JudgementInput) => Judgement): Judgement {
    const { match, manner, related, alone, lacks } = input;
    const by = movedBy(this.#standing.quoted, match.draft);
    const known =
      by === undefined
        ? undefined
        : this.#last.find(match, by, (thing) => this.#restsOnSame(thing.rests, input));
    if (!known) this.#work++;
    const judgement = known ? moveJudgement(known.judgement, by as number) : anew(input);
    const rests: Rests = { manner, related, alone, lacks };
    this.#judged.add({ given: match, rests, judgement });
    return judgement;
  }

  /** What is made of a quotation of a cluster, or was if it stands as it stood. */
  zone(
    cluster: Cluster,
    zone: Zone,
    pieces: readonly Match[],
    judge: (zone: Zone, pieces: readonly Match[]) => readonly Passage[] | undefined,
  ): JudgedZone {
    const by = movedBy(this.state.standing.quoted, zone.span);
    if (by !== undefined) {
      this.#zones ??= zonesOf(this.state.layout.dropped);
      const known = this.#zones.get(zone.span.start - by);
      if (known?.isOf(zone, pieces, by))
        return new JudgedZone(
          cluster,
          zone,
          pieces,
          known.found?.map((p) => movePassage(p, by)),
        );
    }
    this.#work++;
    return new JudgedZone(cluster, zone, pieces, judge(zone, pieces));
  }

  #restsOnSame(a: Rests, b: Rests): boolean {
    return (
      a.manner.frame === b.manner.frame &&
      a.manner.marked === b.manner.marked &&
      a.manner.whole === b.manner.whole &&
      a.manner.abridged === b.manner.abridged &&
      a.manner.matched === b.manner.matched &&
      a.manner.local === b.manner.local &&
      a.related === b.related &&
      a.alone === b.alone &&
      this.#areSame(a.lacks, b.lacks)
    );
  }

  #areSame(old: readonly boolean[] | undefined, now: readonly boolean[] | undefined): boolean {
    if (!old || !now || old === now) return old === now;
    let same = this.#sameLacks.get(old);
    if (same === undefined) {
      same = old.length === now.length && old.every((lack, i) => lack === now[i]);
      this.#sameLacks.set(old, same);
    }
    return same;
  }
}

/** The pieces of clusters by where they began. */
function piecesOf(clusters: readonly Cluster[]): Map<number, Piece[]> {
  const out = new Map<number, Piece[]>();
  for (const { choice } of clusters)
    for (const piece of choice?.pieces ?? []) {
      const { start } = piece;
      const here = out.get(start);
      if (here) here.push(piece);
      else out.set(start, [piece]);
    }
  return out;
}

/** The judged quotations of clusters by where they began. */
function zonesOf(clusters: readonly Cluster[]): Map<number, JudgedZone> {
  const out = new Map<number, JudgedZone>();
  for (const { quoted } of clusters) for (const judged of quoted ?? []) out.set(judged.start, judged);
  return out;
}
