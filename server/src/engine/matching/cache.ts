import { lookahead } from './anchors.ts';
import type { Candidate } from './candidate.ts';
import type { MatchCache } from './model.ts';
import type { SearchedDraft } from './noise.ts';

/** What a window of the draft gave, with the units and boundaries that it rests on. */
interface WindowEntry {
  readonly units: Uint16Array;
  readonly boundaries: Uint8Array;
  readonly anchors: Uint32Array;
}

/** What a chain became, and the draft unit where the chain began. */
interface ChainEntry {
  readonly base: number;
  readonly candidates: readonly Candidate[];
}

/**
 * What the last run over a draft found out, by content and never by place: windows by their units, chains by their runs
 * and all of the draft that their alignment could see. Finding something here or computing it anew is the same.
 */
export class DraftCache implements MatchCache {
  readonly matchCache = true as const;
  #owner: object | undefined;
  #windows = new Map<number, WindowEntry[]>();
  #nextWindows = new Map<number, WindowEntry[]>();
  #chains = new Map<number, ChainEntry>();
  #nextChains = new Map<number, ChainEntry>();

  /** Begins a run of `owner`; what another corpus answered is dropped. */
  begin(owner: object): void {
    if (this.#owner !== owner) {
      this.#windows = new Map();
      this.#chains = new Map();
    }
    this.#owner = owner;
    this.#nextWindows = new Map();
    this.#nextChains = new Map();
  }

  /** Keeps what the run used and forgets the rest. A run that was abandoned keeps everything. */
  finish(): void {
    this.#windows = this.#nextWindows;
    this.#chains = this.#nextChains;
  }

  /** The anchors of a window of one segment. */
  anchors(
    segment: number,
    draft: SearchedDraft,
    from: number,
    to: number,
    compute: () => Uint32Array,
  ): Uint32Array {
    const end = Math.min(draft.units.length, to + lookahead);
    const units = draft.units.subarray(from, end);
    const boundaries = draft.boundaries.bytes.subarray(from, end);
    const rims = (from === 0 ? 1 : 0) + (to === draft.units.length ? 2 : 0);
    const hash = (hashOf(units, boundaries) + Math.imul(segment * 4 + rims, 0x9e3779b1) + (to - from)) | 0;
    let entry =
      find(this.#nextWindows, hash, units, boundaries) ?? find(this.#windows, hash, units, boundaries);
    if (!entry) {
      entry = { units: units.slice(), boundaries: boundaries.slice(), anchors: compute() };
      put(this.#windows, hash, entry);
    }
    put(this.#nextWindows, hash, entry);
    return entry.anchors;
  }

  /** The candidates of the chain with this key, which begins at draft unit `base`. */
  candidates(key: number, base: number, compute: () => readonly Candidate[]): readonly Candidate[] {
    const used = this.#nextChains.get(key);
    let entry = used ?? this.#chains.get(key);
    if (!entry) entry = { base, candidates: compute() };
    else if (entry.base !== base) {
      const by = base - entry.base;
      entry = { base, candidates: entry.candidates.map((c) => shiftCandidate(c, by)) };
    } else if (used) return used.candidates;
    this.#chains.set(key, entry);
    this.#nextChains.set(key, entry);
    return entry.candidates;
  }
}

function shiftCandidate(c: Candidate, by: number): Candidate {
  const runs = c.runs.slice();
  for (let i = 0; i < runs.length; i += 3) runs[i]! += by;
  return {
    segment: c.segment,
    document: c.document,
    runs,
    draftStart: c.draftStart + by,
    draftEnd: c.draftEnd + by,
    corpusStart: c.corpusStart,
    corpusEnd: c.corpusEnd,
    matched: c.matched,
    edits: c.edits,
    changed: c.changed,
    found: c.found,
  };
}

function find(
  map: Map<number, WindowEntry[]>,
  hash: number,
  units: Uint16Array,
  boundaries: Uint8Array,
): WindowEntry | undefined {
  return map.get(hash)?.find((e) => equal(e.units, units) && equal(e.boundaries, boundaries));
}

function equal(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function put(map: Map<number, WindowEntry[]>, hash: number, entry: WindowEntry): void {
  const list = map.get(hash);
  if (!list) map.set(hash, [entry]);
  else if (!list.includes(entry)) list.push(entry);
}

function hashOf(units: Uint16Array, boundaries: Uint8Array): number {
  let h = 0;
  for (let i = 0; i < units.length; i++)
    h = (Math.imul(h, 0x01000193) + (units[i]! ^ (boundaries[i]! << 16))) | 0;
  return h;
}

/** An empty cache for one draft. */
export const createMatchCache = (): MatchCache => new DraftCache();
