import { type DraftChange, type DraftContent, isOutside, nowhere, type Stretch } from '../change.ts';
import { lookahead } from './anchors.ts';
import { type LookupMemory, type LookupTrace, lookups } from './lookupMemory.ts';

/** What a window of the draft gave, with the units and boundaries that it rests on. */
interface WindowEntry {
  readonly hash: number;
  readonly units: Uint16Array;
  readonly boundaries: Uint8Array;
  readonly anchors: Uint32Array;
  readonly lookups: LookupTrace;
}

/** A window that the draft was changed in: where its beginning stands now, and its end. */
interface Broken {
  readonly entry: WindowEntry;
  readonly from: number;
  readonly to: number;
}

/** Searches a window of which the memory knows some lookups. */
export type Compute = (memory: LookupMemory) => Uint32Array;

/** By the unit where they begin. */
type Windows = Map<number, WindowEntry>;

/** The anchors of a draft's windows, by place where a window stands and otherwise by content. */
export class WindowMemory {
  /** By content: those of the last run that was finished, and those since then. */
  #byContent = new Map<number, WindowEntry[]>();
  /** Those of the last run that was finished, by segment, where they stand now. */
  #last: Windows[] = [];
  #now: Windows[] = [];
  /** Those of the last run begun that the change since then lies in, by segment. */
  #broken: Broken[][] = [];
  #content!: DraftContent;
  #changed: Stretch = nowhere;

  /** Begins a run; `change` leads to it from the one begun before, `changed` is what changed since one was finished. */
  begin(content: DraftContent, changed: Stretch, change: DraftChange | undefined): void {
    this.#content = content;
    this.#changed = changed;
    this.#now = [];
    if (!change) return;
    this.#broken = this.#last.map((windows) => broken(windows, change));
    this.#last = this.#last.map((windows) => moved(windows, change));
  }

  /** Keeps what the run used and forgets the rest. */
  finish(): void {
    this.#last = this.#now;
    this.#byContent = new Map();
    for (const windows of this.#last) for (const entry of windows.values()) this.#put(entry);
  }

  forget(): void {
    this.#byContent = new Map();
    this.#last = [];
    this.#broken = [];
  }

  /** The anchors of a window of one segment, whose lookups see `least` units or more. */
  anchors(segment: number, from: number, to: number, least: number, compute: Compute): Uint32Array {
    const entry = this.#standing(segment, from, to) ?? this.#alike(segment, from, to, least, compute);
    while (this.#now.length <= segment) this.#now.push(new Map());
    this.#now[segment]!.set(from, entry);
    return entry.anchors;
  }

  /** The entry of a window that stands with all that its lookups see, neither at the draft's beginning nor at its end. */
  #standing(segment: number, from: number, to: number): WindowEntry | undefined {
    const old = this.#last[segment]?.get(from);
    if (!old || from === 0 || old.units.length !== to + lookahead - from) return undefined;
    return isOutside(this.#changed, from, to + lookahead) ? old : undefined;
  }

  #alike(segment: number, from: number, to: number, least: number, compute: Compute): WindowEntry {
    const now = this.#content;
    const end = Math.min(now.units.length, to + lookahead);
    const units = now.units.subarray(from, end);
    const boundaries = now.boundaries.subarray(from, end);
    const rims = (from === 0 ? 1 : 0) + (to === now.units.length ? 2 : 0);
    const hash = (hashOf(units, boundaries) + Math.imul(segment * 4 + rims, 0x9e3779b1) + (to - from)) | 0;
    const like = this.#byContent
      .get(hash)
      ?.find((e) => equal(e.units, units) && equal(e.boundaries, boundaries));
    if (like) return like;
    lookups.begin(to - from);
    for (const old of this.#broken[segment] ?? []) this.#recall(old, from, least);
    const anchors = compute(lookups);
    const entry = {
      hash,
      units: units.slice(),
      boundaries: boundaries.slice(),
      anchors,
      lookups: lookups.trace(),
    };
    this.#put(entry);
    return entry;
  }

  /** Recalls the lookups of a window that was changed, before the change and behind it, for one that begins at `start`. */
  #recall({ entry, from, to }: Broken, start: number, least: number): void {
    const { units } = this.#content;
    const { length } = entry.units;
    let head = 0;
    while (head < length && units[from + head] === entry.units[head]) head++;
    lookups.recall(entry.lookups, start - from, 0, head, least);
    let tail = length;
    while (tail > 0 && units[to - length + tail - 1] === entry.units[tail - 1]) tail--;
    lookups.recall(entry.lookups, start - (to - length), tail, Number.POSITIVE_INFINITY, least);
  }

  #put(entry: WindowEntry): void {
    const list = this.#byContent.get(entry.hash);
    if (!list) this.#byContent.set(entry.hash, [entry]);
    else if (!list.includes(entry)) list.push(entry);
  }
}

/** Windows where they stand after a change; one that held the draft's beginning stands nowhere else. */
function moved(windows: Windows, change: DraftChange): Windows {
  const out: Windows = new Map();
  for (const [from, entry] of windows) {
    const by = change.shiftOf(from, from + entry.units.length);
    if (by === 0 || (by !== undefined && from > 0)) out.set(from + by, entry);
  }
  return out;
}

/** The windows that a change lies in. */
function broken(windows: Windows, { before, after, by }: DraftChange): Broken[] {
  const out: Broken[] = [];
  for (const [from, entry] of windows) {
    const to = from + entry.units.length;
    if (to >= before && from < after) out.push({ entry, from, to: to + by });
  }
  return out;
}

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
