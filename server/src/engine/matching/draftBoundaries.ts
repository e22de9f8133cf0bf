import { boundaryOfMark } from './boundary.ts';
import type { DraftKey } from './model.ts';

/** How a draft is divided between its content units. */
export interface DraftBoundaries {
  /** Strength of the boundary before a unit (see `Boundary`). */
  before(unit: number): number;
  /** Whether a mark of any kind or a paragraph's rim stands before a unit. */
  isMarked(unit: number): boolean;
  /** Whether the units from `from` to `to` hold all that stands between two marks, `least` units or more. */
  holdsClause(from: number, to: number, least: number): boolean;
  /** One byte per unit, and one for the end: strength, and 4 where a mark stands. */
  readonly bytes: Uint8Array;
}

export function draftBoundaries({ text, key, paragraphStarts }: DraftKey): DraftBoundaries {
  const { offsets, units } = key;
  const bytes = new Uint8Array(units.length + 1);
  let paragraph = 0;
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
    if (paragraphStarts[paragraph]! <= to) {
      while (paragraphStarts[paragraph]! <= to) paragraph++;
      bytes[unit] = 7;
    }
    at = to + 1;
  }
  bytes[0] = 7;
  bytes[units.length] = 7;
  return {
    bytes,
    before: (unit) => bytes[unit]! & 3,
    isMarked: (unit) => bytes[unit]! >= 4,
    holdsClause: (from, to, least) => {
      let first = Math.max(0, from);
      while (first < to && bytes[first]! < 4) first++;
      let last = Math.min(units.length, to);
      while (last > first && bytes[last]! < 4) last--;
      return last - first >= least;
    },
  };
}
