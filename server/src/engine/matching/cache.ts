import { lookahead } from './anchors.ts';
import { isMoved, shiftAligned, shiftRuns } from './candidateShift.ts';
import type { Aligned, Chain } from './chain.ts';
import { DraftChange, type DraftContent } from './change.ts';
import { islandRim } from './islands.ts';
import type { MatchCache } from './model.ts';
import { farthestEnd, type Runs } from './runs.ts';
import { windowEnds } from './windows.ts';

/** What a window of the draft gave, with the units and boundaries that it rests on. */
interface WindowEntry {
  readonly hash: number;
  readonly units: Uint16Array;
  readonly boundaries: Uint8Array;
  readonly anchors: Uint32Array;
}

/** Runs that may be chained with one another, and the chains that came of them. */
interface Island {
  readonly runs: Runs;
  readonly chains: readonly Chain[];
}

/** What was found of a draft in one segment. */
interface SegmentState {
  /** By the unit where they begin. */
  readonly windows: Map<number, WindowEntry>;
  readonly islands: Island[];
  /** Chains that came of no standing island: new ones, and those joined at lacunae, which are made anew in each run. */
  readonly others: Chain[];
}

/** A draft as it was matched. */
interface DraftState extends DraftContent {
  readonly ends: readonly number[];
  readonly segments: SegmentState[];
}

/** What of one segment's last state may serve again. */
interface Standing {
  /** Islands around which nothing changed, by the unit where they begin now. */
  readonly islands: ReadonlyMap<number, Island>;
  /** Chains of the others, and those of no island, by where they began: see `keyOf`. */
  readonly loose: ReadonlyMap<number, Chain>;
}

/**
 * What the last run over a draft found out. What stands before and behind the change since then serves by its place,
 * windows that moved otherwise by their content. Finding something here or computing it anew is the same.
 */
export class DraftCache implements MatchCache {
  readonly matchCache = true as const;
  #owner: object | undefined;
  /** Windows by content, of the last run that was finished and of those since then. */
  #windows = new Map<number, WindowEntry[]>();
  #last: DraftState | undefined;
  #now!: DraftState;
  /** From the last state to this one. */
  #change: DraftChange | undefined;
  #standing: Standing[] = [];

  /** Begins a run of `owner`, and cuts the draft into windows; what another corpus answered is dropped. */
  begin(owner: object, content: DraftContent): readonly number[] {
    if (this.#owner !== owner) {
      this.#windows = new Map();
      this.#last = undefined;
    }
    this.#owner = owner;
    this.#change = this.#last && new DraftChange(this.#last, content);
    this.#standing = [];
    const ends = windowEnds(content.units, this.#last?.ends, this.#change);
    this.#now = { ...content, ends, segments: [] };
    return ends;
  }

  /** Keeps what the run used and forgets the rest. Of a run that was abandoned the windows are kept. */
  finish(): void {
    this.#last = this.#now;
    this.#windows = new Map();
    for (const { windows } of this.#now.segments) for (const entry of windows.values()) this.#put(entry);
  }

  /** The anchors of a window of one segment. */
  anchors(segment: number, from: number, to: number, compute: () => Uint32Array): Uint32Array {
    const entry = this.#standingWindow(segment, from, to) ?? this.#windowLike(segment, from, to, compute);
    this.#stateOf(segment).windows.set(from, entry);
    return entry.anchors;
  }

  /** The chains of an island of one segment, where it stood the last time. */
  chains(segment: number, runs: Runs): readonly Chain[] | undefined {
    const island = this.#standingOf(segment).islands.get(runs[0]!);
    if (!island) return undefined;
    const by = runs[0]! - island.runs[0]!;
    if (!isMoved(island.runs, runs, by)) return undefined;
    const change = this.#change!;
    if (
      island.chains.every(
        ({ aligned }) => aligned && by === 0 && change.shiftOf(aligned.from, aligned.to) === 0,
      )
    )
      return island.chains;
    return island.chains.map((chain) => ({
      document: chain.document,
      runs: shiftRuns(chain.runs, by),
      matched: chain.matched,
      aligned: chain.aligned && this.#moved(chain.aligned, by),
    }));
  }

  keepChains(segment: number, runs: Runs, chains: readonly Chain[]): void {
    this.#stateOf(segment).islands.push({ runs, chains });
  }

  /**
   * What became of a chain of no standing island, where it was there the last time with all that its alignment saw, or
   * what `compute` says.
   */
  aligned(segment: number, chain: Chain, compute: () => Aligned): Aligned {
    this.#stateOf(segment).others.push(chain);
    const { loose } = this.#standingOf(segment);
    const old = this.#change && loose.get(keyOf(this.#change.oldUnit(chain.runs[0]!), chain.runs[1]!));
    if (!old?.aligned) return compute();
    const by = chain.runs[0]! - old.runs[0]!;
    return (isMoved(old.runs, chain.runs, by) && this.#moved(old.aligned, by)) || compute();
  }

  /** What an alignment of the last state is now, if all that it saw moved by so many units. */
  #moved(aligned: Aligned, by: number): Aligned | undefined {
    const { from, to } = aligned;
    if (this.#change!.shiftOf(from, to) !== by) return undefined;
    return shiftAligned(aligned, by);
  }

  #standingOf(segment: number): Standing {
    const known = this.#standing[segment];
    if (known) return known;
    const islands = new Map<number, Island>();
    const loose = new Map<number, Chain>();
    const last = this.#last?.segments[segment];
    const loosen = (chain: Chain): unknown => loose.set(keyOf(chain.runs[0]!, chain.runs[1]!), chain);
    for (const island of last?.islands ?? []) {
      const { runs, chains } = island;
      const by = this.#change!.shiftOf(runs[0]! - islandRim, farthestEnd(runs) + islandRim);
      if (by !== undefined) islands.set(runs[0]! + by, island);
      else for (const chain of chains) loosen(chain);
    }
    for (const chain of last?.others ?? []) loosen(chain);
    const standing = { islands, loose };
    this.#standing[segment] = standing;
    return standing;
  }

  #stateOf(segment: number): SegmentState {
    const { segments } = this.#now;
    while (segments.length <= segment) segments.push({ windows: new Map(), islands: [], others: [] });
    return segments[segment]!;
  }

  /** The entry of a window that stands with all that its lookups see, neither at the draft's beginning nor at its end. */
  #standingWindow(segment: number, from: number, to: number): WindowEntry | undefined {
    const change = this.#change;
    if (!change) return undefined;
    const by = to + lookahead < change.before ? 0 : change.by;
    const old = this.#last!.segments[segment]?.windows.get(from - by);
    if (!old || from === 0 || from - by === 0) return undefined;
    return change.shiftOf(from - by, to + lookahead - by) === by && old.units.length === to + lookahead - from
      ? old
      : undefined;
  }

  #windowLike(segment: number, from: number, to: number, compute: () => Uint32Array): WindowEntry {
    const now = this.#now;
    const end = Math.min(now.units.length, to + lookahead);
    const units = now.units.subarray(from, end);
    const boundaries = now.boundaries.subarray(from, end);
    const rims = (from === 0 ? 1 : 0) + (to === now.units.length ? 2 : 0);
    const hash = (hashOf(units, boundaries) + Math.imul(segment * 4 + rims, 0x9e3779b1) + (to - from)) | 0;
    const like = this.#windows
      .get(hash)
      ?.find((e) => equal(e.units, units) && equal(e.boundaries, boundaries));
    if (like) return like;
    const entry = { hash, units: units.slice(), boundaries: boundaries.slice(), anchors: compute() };
    this.#put(entry);
    return entry;
  }

  #put(entry: WindowEntry): void {
    const list = this.#windows.get(entry.hash);
    if (!list) this.#windows.set(entry.hash, [entry]);
    else if (!list.includes(entry)) list.push(entry);
  }
}

/** A small integer for a draft unit and a unit of the corpus; two that share one are told apart by their runs. */
const keyOf = (p: number, c: number): number => (Math.imul(p, 0x9e3779b1) ^ Math.imul(c, 0x85ebca6b)) >> 1;

function equal(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function hashOf(units: Uint16Array, boundaries: Uint8Array): number {
  let h = 0;
  for (let i = 0; i < units.length; i++)
    h = (Math.imul(h, 0x01000193) + (units[i]! ^ (boundaries[i]! << 16))) | 0;
  return h;
}

/** An empty cache for one draft. */
export const createMatchCache = (): MatchCache => new DraftCache();
