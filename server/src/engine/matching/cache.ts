import { lookahead } from './anchors.ts';
import type { MatchCache } from './model.ts';

/** What windows of one draft gave, by their content: the units and what each segment of the corpus answered. */
export interface WindowEntry {
  readonly units: Uint16Array;
  readonly anchors: Uint32Array;
}

export class WindowCache implements MatchCache {
  readonly matchCache = true as const;
  #owner: object | undefined;
  #entries = new Map<number, WindowEntry[]>();
  #next = new Map<number, WindowEntry[]>();

  /** Begins a run of `owner`; what another corpus answered is dropped. */
  begin(owner: object): void {
    if (this.#owner !== owner) this.#entries = new Map();
    this.#owner = owner;
    this.#next = new Map();
  }

  /** Keeps what the run used and forgets the rest. A run that was abandoned keeps everything. */
  finish(): void {
    this.#entries = this.#next;
  }

  /** The anchors of a window of one segment, computed if no equal window is known. */
  anchors(
    segment: number,
    draft: Uint16Array,
    from: number,
    to: number,
    compute: () => Uint32Array,
  ): Uint32Array {
    const units = draft.subarray(from, Math.min(draft.length, to + lookahead));
    const hash = (hashOf(units) + Math.imul(segment, 0x9e3779b1) + (to - from)) | 0;
    let entry = find(this.#next, hash, units) ?? find(this.#entries, hash, units);
    if (!entry) {
      entry = { units: units.slice(), anchors: compute() };
      put(this.#entries, hash, entry);
    }
    put(this.#next, hash, entry);
    return entry.anchors;
  }
}

function find(map: Map<number, WindowEntry[]>, hash: number, units: Uint16Array): WindowEntry | undefined {
  return map
    .get(hash)
    ?.find((e) => e.units.length === units.length && e.units.every((u, i) => u === units[i]));
}

function put(map: Map<number, WindowEntry[]>, hash: number, entry: WindowEntry): void {
  const list = map.get(hash);
  if (!list) map.set(hash, [entry]);
  else if (!list.includes(entry)) list.push(entry);
}

function hashOf(units: Uint16Array): number {
  let h = 0;
  for (let i = 0; i < units.length; i++) h = (Math.imul(h, 0x01000193) + units[i]!) | 0;
  return h;
}

/** An empty cache for one draft. */
export const createMatchCache = (): MatchCache => new WindowCache();
