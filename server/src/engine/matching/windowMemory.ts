import { lookahead } from './anchors.ts';
import { type DraftChange, type DraftContent, isOutside, nowhere, type Stretch } from './change.ts';

/** What a window of the draft gave, with the units and boundaries that it rests on. */
interface WindowEntry {
  readonly hash: number;
  readonly units: Uint16Array;
  readonly boundaries: Uint8Array;
  readonly anchors: Uint32Array;
}

/** By the unit where they begin. */
type Windows = Map<number, WindowEntry>;

/** The anchors of a draft's windows, by place where a window stands and otherwise by content. */
export class WindowMemory {
  /** By content: those of the last run that was finished, and those since then. */
  #byContent = new Map<number, WindowEntry[]>();
  /** Those of the last run that was finished, by segment, where they stand now. */
  #last: Windows[] = [];
  #now: Windows[] = [];
  #content!: DraftContent;
  #changed: Stretch = nowhere;

  /** Begins a run; `change` leads to it from the one begun before, `changed` is what changed since one was finished. */
  begin(content: DraftContent, changed: Stretch, change: DraftChange | undefined): void {
    this.#content = content;
    this.#changed = changed;
    this.#now = [];
    if (change) this.#last = this.#last.map((windows) => moved(windows, change));
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
  }

  /** The anchors of a window of one segment. */
  anchors(segment: number, from: number, to: number, compute: () => Uint32Array): Uint32Array {
    const entry = this.#standing(segment, from, to) ?? this.#alike(segment, from, to, compute);
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

  #alike(segment: number, from: number, to: number, compute: () => Uint32Array): WindowEntry {
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
    const entry = { hash, units: units.slice(), boundaries: boundaries.slice(), anchors: compute() };
    this.#put(entry);
    return entry;
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
