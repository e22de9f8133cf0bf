import { boundaryOfMark } from './boundary.ts';
import type { DraftKey } from './model.ts';

/** How a draft is divided between its content units. */
export class DraftBoundaries {
  /** One byte per unit, and one for the end: strength (see `Boundary`), and 4 where a mark or a paragraph's rim stands. */
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Strength of the boundary before a unit. */
  before(unit: number): number {
    return this.bytes[unit]! & 3;
  }

  /** Whether a mark of any kind or a paragraph's rim stands before a unit. */
  isMarked(unit: number): boolean {
    return this.bytes[unit]! >= 4;
  }

  /** Whether the units from `from` to `to` hold all that stands between two marks, `least` units or more. */
  holdsClause(from: number, to: number, least: number): boolean {
    const { bytes } = this;
    let first = Math.max(0, from);
    while (first < to && bytes[first]! < 4) first++;
    let last = Math.min(bytes.length - 1, to);
    while (last > first && bytes[last]! < 4) last--;
    return last - first >= least;
  }
}

export function draftBoundaries({ text, key, paragraphStarts }: DraftKey): DraftBoundaries {
  const { offsets, units } = key;
  const bytes = new Uint8Array(units.length + 1);
  let at = 0;
  for (let unit = 0; unit < units.length; unit++) {
    const to = offsets[unit]!;
    if (at < to) {
      let strength = 0;
      let mark = 0;
      for (; at < to; at++) {
        const code = text.charCodeAt(at);
        const of = boundaryOfMark(code);
        if (of > strength) strength = of;
        if (code > 0x20 && code !== 0x3000 && code !== 0xa0) mark = 4;
      }
      bytes[unit] = strength | mark;
    }
    at = to + 1;
  }
  for (const start of paragraphStarts) bytes[unitFrom(offsets, units.length, start)] = 7;
  bytes[0] = 7;
  bytes[units.length] = 7;
  return new DraftBoundaries(bytes);
}

/** The first unit that does not stand before an offset. */
function unitFrom(offsets: Uint32Array, length: number, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (offsets[mid]! < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
