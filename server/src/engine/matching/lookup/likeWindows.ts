import type { DraftContent } from '../change.ts';
import { lookahead } from './anchors.ts';
import { lookups } from './lookupMemory.ts';
import type { Compute } from './windowMemory.ts';

interface Found {
  readonly from: number;
  readonly length: number;
  readonly anchors: Uint32Array;
}

/**
 * What the windows of a draft without a cache gave in one segment: one that says what another one says, with what its lookups
 * see behind it, is not searched again. The draft's first window and its last are like no other.
 */
export class LikeWindows {
  readonly #content: DraftContent;
  /** By the hash of their content, the latest. */
  readonly #found = new Map<number, Found>();

  constructor(content: DraftContent) {
    this.#content = content;
  }

  /** The same as `WindowMemory.anchors`, for one segment and nothing known before. */
  anchors(_segment: number, from: number, to: number, _least: number, compute: Compute): Uint32Array {
    const { units } = this.#content;
    const end = to + lookahead;
    const length = to - from;
    lookups.begin(length);
    if (from === 0 || end > units.length) return compute(lookups);
    const hash = hashOf(units, from, end);
    const like = this.#found.get(hash);
    if (like?.length === length && this.#areAlike(like.from, from, end)) return like.anchors;
    const anchors = compute(lookups);
    this.#found.set(hash, { from, length, anchors });
    return anchors;
  }

  #areAlike(other: number, from: number, end: number): boolean {
    const { units, boundaries } = this.#content;
    const by = other - from;
    for (let i = from; i < end; i++)
      if (units[i] !== units[i + by] || boundaries[i] !== boundaries[i + by]) return false;
    return true;
  }
}

function hashOf(units: Uint16Array, from: number, end: number): number {
  let h = 0;
  for (let i = from; i < end; i++) h = (Math.imul(h, 0x01000193) + units[i]!) | 0;
  return h;
}
