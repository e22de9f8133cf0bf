import { countBefore } from '../text/search.ts';
import { farthest, rim } from './alignment/extend.ts';
import { isMoved, moveChain } from './chaining/candidateShift.ts';
import type { Aligned, Chain } from './chaining/chain.ts';
import { type Island, moveIsland, settle } from './chaining/islands.ts';
import type { Runs } from './chaining/runs.ts';
import { type OldIslands, StandingIslands } from './chaining/standingIslands.ts';
import { DraftChange, type DraftContent, isOutside, nowhere, type Stretch, withChange } from './change.ts';
import { Choice } from './choice/choice.ts';
import { boundariesOf, type DraftBoundaries, editedBoundaries } from './draftBoundaries.ts';
import { WindowMemory } from './lookup/windowMemory.ts';
import { windowEnds } from './lookup/windows.ts';
import type { DraftKey, MatchCache } from './model.ts';
import { textChange, unlike } from './textChange.ts';

/** A draft as it is searched. */
interface DraftState {
  readonly draft: DraftKey;
  readonly boundaries: DraftBoundaries;
  readonly content: DraftContent;
  /** Where its windows end. */
  readonly ends: readonly number[];
}

/** A draft that nothing is known of. */
export function firstState(draft: DraftKey): DraftState {
  const boundaries = boundariesOf(draft);
  const { units } = draft.key;
  return {
    draft,
    boundaries,
    content: { units, boundaries: boundaries.bytes },
    ends: windowEnds(units),
  };
}

/** What was found of a draft in one segment, where it stands now. */
interface SegmentState extends OldIslands {
  /** Chains of no island: those joined at lacunae, which are made anew in each run, and those whose island was broken up. */
  readonly others: readonly Chain[];
}

/** What of one segment may serve again in the run at hand. */
interface Standing {
  readonly islands: StandingIslands;
  /** The chains of islands that do not serve, and those of none, by where they begin: see `keyOf`. */
  loose?: Map<number, Chain>;
}

/**
 * What the last run over a draft found out. It moves with the draft: when a run begins, what lies behind the change is moved,
 * once and in place, and what the change lies in is taken apart; what stands is then known by its place. Finding
 * something here or computing it anew is the same.
 */
export class DraftCache implements MatchCache {
  readonly matchCache = true as const;
  readonly windows = new WindowMemory();
  #choice = new Choice();
  #owner: object | undefined;
  /** The draft as it was when a run last began. */
  #last: DraftState | undefined;
  /** What has changed since a run was last finished. */
  #changed: Stretch = nowhere;
  #segments: SegmentState[] = [];
  #now: SegmentState[] = [];
  #standing: Standing[] = [];

  /** Begins a run of `owner`; what another corpus answered is dropped. */
  begin(owner: object, draft: DraftKey): DraftState {
    if (this.#owner !== owner) this.#forget();
    this.#owner = owner;
    const now = this.#last ? this.#follow(this.#last, draft) : firstState(draft);
    if (!this.#last) this.windows.begin(now.content, nowhere, undefined);
    this.#last = now;
    this.#standing = [];
    this.#now = [];
    return now;
  }

  /** Takes all along to a new state of the draft. */
  #follow(old: DraftState, draft: DraftKey): DraftState {
    const text = textChange(old.draft, draft);
    const [head, tail] = unlike(old.draft, draft, text);
    const boundaries = editedBoundaries(draft, old.content.boundaries, head, tail);
    const content = { units: draft.key.units, boundaries: boundaries.bytes };
    const change = new DraftChange(old.content, content, head, tail);
    this.#changed = withChange(this.#changed, change);
    this.#segments = this.#segments.map((state) => moved(state, change));
    this.#choice.follow(change, text);
    this.windows.begin(content, this.#changed, change);
    return { draft, boundaries, content, ends: windowEnds(content.units, old.ends, change) };
  }

  /** Keeps what the run used and forgets the rest. Of a run that was abandoned the windows are kept. */
  finish(): void {
    this.windows.finish();
    this.#segments = this.#now;
    this.#changed = nowhere;
  }

  /** Whether nothing of this draft is known. */
  get isNew(): boolean {
    return this.#segments.length === 0;
  }

  get choice(): Choice {
    return this.#choice;
  }

  /** The islands of one segment that stand where they stood the last time. @param runs all there are now */
  islands(segment: number, runs: Runs): StandingIslands | undefined {
    const old = this.#segments[segment];
    if (!old) return undefined;
    const islands = new StandingIslands(old, runs, this.#changed);
    this.#standing[segment] = { islands };
    return islands;
  }

  /** Has those chains of a standing island aligned again that saw what has changed; whether any may have. */
  realign(island: Island): boolean {
    if (isOutside(this.#changed, island.start - alignmentRim, island.end + alignmentRim)) return false;
    settle(island);
    for (const chain of island.chains) {
      if (!chain.aligned || this.#stands(chain.aligned)) continue;
      chain.aligned = undefined;
      island.candidates = undefined;
    }
    return true;
  }

  /** Keeps what was found in a segment. */
  keep(segment: number, runs: Runs, islands: readonly Island[], joined: readonly Chain[]): void {
    while (this.#now.length <= segment) this.#now.push({ runs: noRuns, islands: [], others: [] });
    this.#now[segment] = { runs, islands, others: joined };
  }

  /**
   * What became of a chain of no standing island, where it was there the last time with all that its alignment saw. To be
   * asked when all islands were.
   */
  aligned(segment: number, { runs }: Chain): Aligned | undefined {
    const old = this.#looseOf(segment)?.get(keyOf(runs[0]!, runs[1]!));
    if (!old?.aligned || !isMoved(old.runs, runs, 0) || !this.#stands(old.aligned)) return undefined;
    return old.aligned;
  }

  #stands(aligned: Aligned): boolean {
    return isOutside(this.#changed, aligned.from, aligned.to);
  }

  #forget(): void {
    this.windows.forget();
    this.#choice = new Choice();
    this.#last = undefined;
    this.#changed = nowhere;
    this.#segments = [];
  }

  #looseOf(segment: number): ReadonlyMap<number, Chain> | undefined {
    const standing = this.#standing[segment];
    if (!standing) return undefined;
    if (standing.loose) return standing.loose;
    const loose = new Map<number, Chain>();
    const loosen = (chain: Chain): unknown => loose.set(keyOf(chain.runs[0]!, chain.runs[1]!), chain);
    for (const island of standing.islands.gone) {
      settle(island);
      island.chains.forEach(loosen);
    }
    this.#segments[segment]!.others.forEach(loosen);
    standing.loose = loose;
    return loose;
  }
}

const noRuns: Runs = new Uint32Array(0);

/** How far from its chain an alignment looks. */
const alignmentRim = farthest + rim;

/** What was found in one segment, where it stands after a change: moved in place, and without the chains that it lies in. */
function moved({ runs, islands, others }: SegmentState, change: DraftChange): SegmentState {
  const { before, after, by } = change;
  if (before === Number.POSITIVE_INFINITY) return { runs, islands, others };
  const ahead = countBefore(islands, ({ end }) => end < before);
  const behind = countBefore(islands, ({ start }) => start < after);
  const loose: Chain[] = [];
  const place = (chain: Chain): void => {
    const [first, last] = [chain.runs[0]!, chain.runs.length - 3];
    const shift = change.shiftOf(first, chain.runs[last]! + chain.runs[last + 2]!);
    if (shift === undefined) return;
    if (shift !== 0) moveChain(chain, shift);
    loose.push(chain);
  };
  for (let i = ahead; i < behind; i++) {
    settle(islands[i]!);
    islands[i]!.chains.forEach(place);
  }
  others.forEach(place);
  if (by !== 0) {
    for (let i = 0; i < runs.length; i += 3) if (runs[i]! >= after) runs[i]! += by;
    for (let i = behind; i < islands.length; i++) moveIsland(islands[i]!, by);
  }
  return { runs, islands: [...islands.slice(0, ahead), ...islands.slice(behind)], others: loose };
}

/** A small integer for a draft unit and a unit of the corpus; two that share one are told apart by their runs. */
const keyOf = (p: number, c: number): number => (Math.imul(p, 0x9e3779b1) ^ Math.imul(c, 0x85ebca6b)) >> 1;

/** An empty cache for one draft. */
export const createMatchCache = (): MatchCache => new DraftCache();
