import type { Corpus, Edition } from '../corpus/model.ts';
import type { Reading } from '../document/model.ts';
import { createMatchCache } from '../matching/matcher.ts';
import type { Match, MatchCache } from '../matching/model.ts';
import type { Zone } from './frames.ts';
import type { Passage } from './model.ts';
import { isMoved, isSameZone, moveJudgement, movePassage } from './moved.ts';
import type { Judgement, PassageInput, PassageMemory } from './passageInput.ts';
import { movePiece, type Piece } from './piece.ts';
import type { Side } from './side.ts';
import { movedBy, nothingStands, type Standing, standingOf } from './standing.ts';

/** What a judgement rests on besides wording and structure. */
type Rests = Pick<PassageInput, 'frame' | 'manner' | 'related' | 'alone' | 'lacks'>;

interface Judged {
  readonly given: Match;
  readonly rests: Rests;
  readonly judgement: Judgement;
}

interface JudgedZone {
  readonly zone: Zone;
  readonly pieces: readonly Match[];
  readonly reprinted: string | undefined;
  readonly found: readonly Passage[] | undefined;
}

/** The two texts' side of a source, and its structure. */
export interface SourceText {
  readonly edition: Edition;
  readonly source: Side;
}

/**
 * What judging a draft found out last, with all that it rested on. It is taken over by place where wording and structure
 * around it stand as they stood (see `standing.ts`). Taking it over or judging anew is the same.
 */
export class JudgeCache {
  #corpus: Corpus | undefined;
  #last = new Found();
  #reading: Reading | undefined;
  #work = 0;
  #own: { readonly edition: Edition; readonly matching: MatchCache } | undefined;

  /** How many pieces, passages and quotations the last analysis had to judge anew. */
  get work(): number {
    return this.#work;
  }

  /** What is known, for one analysis; it forgets what that analysis does not ask for once it is finished. */
  begin(corpus: Corpus, reading: Reading): JudgeMemory {
    const known = this.#corpus === corpus ? this.#reading : undefined;
    const last = known ? this.#last : new Found();
    const standing = known ? standingOf(known, reading) : nothingStands;
    return new JudgeMemory(this, last, standing, (next, work) => {
      this.#corpus = corpus;
      this.#reading = reading;
      this.#last = next;
      this.#work = work;
    });
  }

  /** What the matching of the draft with the source that it reprints keeps. */
  matchingWith(edition: Edition): MatchCache {
    if (this.#own?.edition !== edition) this.#own = { edition, matching: createMatchCache() };
    return this.#own.matching;
  }
}

/** All that one analysis found out. */
class Found {
  readonly sources = new Map<string, SourceText>();
  readonly pieces = new ByPlace<Piece>();
  readonly judged = new ByPlace<Judged>();
  readonly zones = new Map<number, JudgedZone>();
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
  find(match: Match, by: number, fits: (thing: T) => boolean = always): T | undefined {
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

const always = (): boolean => true;

/** What is known from the last analysis and found out in this one. */
export class JudgeMemory implements PassageMemory {
  readonly #cache: JudgeCache;
  readonly #last: Found;
  readonly #next = new Found();
  readonly #standing: Standing;
  readonly #keep: (found: Found, work: number) => void;
  #work = 0;
  readonly #sameLacks = new Map<readonly boolean[], boolean>();

  constructor(
    cache: JudgeCache,
    last: Found,
    standing: Standing,
    keep: (found: Found, work: number) => void,
  ) {
    this.#cache = cache;
    this.#last = last;
    this.#standing = standing;
    this.#keep = keep;
  }

  finish(): void {
    this.#keep(this.#next, this.#work);
  }

  /** See `JudgeCache.matchingWith`. */
  matchingWith(edition: Edition): MatchCache {
    return this.#cache.matchingWith(edition);
  }

  /** The texts of a source stay at hand while the draft uses it, however large the corpus is. */
  source(id: string, make: () => SourceText | undefined): SourceText | undefined {
    const found = this.#last.sources.get(id) ?? make();
    if (found) this.#next.sources.set(id, found);
    return found;
  }

  /** What is known of a piece, if it stands as it stood. */
  piece(given: Match): Piece | undefined {
    const by = movedBy(this.#standing, given.draft);
    const known = by === undefined ? undefined : this.#last.pieces.find(given, by);
    if (!known) this.#work++;
    return known && by ? movePiece(known, given, by) : known;
  }

  keep(piece: Piece): void {
    this.#next.pieces.add(piece);
  }

  judge(input: PassageInput, anew: (input: PassageInput) => Judgement): Judgement {
    const { match, frame, manner, related, alone, lacks } = input;
    const by = movedBy(this.#standing, match.draft);
    const known =
      by === undefined
        ? undefined
        : this.#last.judged.find(match, by, (thing) => this.#restsOnSame(thing.rests, input));
    if (!known) this.#work++;
    const judgement = known ? moveJudgement(known.judgement, by as number) : anew(input);
    const rests: Rests = { frame, manner, related, alone, lacks };
    this.#next.judged.add({ given: match, rests, judgement });
    return judgement;
  }

  zone(
    zone: Zone,
    pieces: readonly Match[],
    reprinted: string | undefined,
    make: () => readonly Passage[] | undefined,
  ): readonly Passage[] | undefined {
    const by = movedBy(this.#standing, zone.span);
    const last = by === undefined ? undefined : this.#last.zones.get(zone.span.start - by);
    const known =
      last && last.reprinted === reprinted && isSameZone(zone, last.zone, by as number) ? last : undefined;
    const same =
      known?.pieces.length === pieces.length &&
      pieces.every((p, i) => isMoved(p, known.pieces[i] as Match, by as number));
    if (!known || !same) this.#work++;
    const found = known && same ? known.found?.map((p) => movePassage(p, by as number)) : make();
    this.#next.zones.set(zone.span.start, { zone, pieces, reprinted, found });
    return found;
  }

  #restsOnSame(a: Rests, b: Rests): boolean {
    return (
      a.frame.kind === b.frame.kind &&
      a.manner.marked === b.manner.marked &&
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
