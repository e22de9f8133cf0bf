import { countBefore } from '../text/search.ts';
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

/** The boundaries of a draft. */
export function boundariesOf(draft: DraftKey): DraftBoundaries {
  const bytes = new Uint8Array(draft.key.units.length + 1);
  addMarks(draft, bytes, 0, bytes.length - 1);
  addParagraphs(draft, bytes, 0, bytes.length);
  return new DraftBoundaries(bytes);
}

/**
 * The boundaries of a draft that was edited, made of those of its earlier state, of which all before unit `head` and from
 * unit `tail` on are the same: see `unlike`.
 */
export function editedBoundaries(
  now: DraftKey,
  old: Uint8Array,
  head: number,
  tail: number,
): DraftBoundaries {
  const bytes = new Uint8Array(now.key.units.length + 1);
  const by = bytes.length - old.length;
  bytes.set(old.subarray(0, head));
  const behind = Math.min(tail, old.length);
  bytes.set(old.subarray(behind), behind + by);
  addMarks(now, bytes, head, Math.min(behind + by, bytes.length - 1));
  addParagraphs(now, bytes, head, behind + by);
  return new DraftBoundaries(bytes);
}

/** Adds the marks before each unit from one to before another; none before the first of all, where a paragraph begins anyway. */
function addMarks({ text, key }: DraftKey, marks: Uint8Array, from: number, to: number): void {
  const { offsets } = key;
  let at = from === 0 ? (offsets[0] ?? 0) : offsets[from - 1]! + 1;
  for (let unit = from; unit < to; unit++) {
    const next = offsets[unit]!;
    if (at < next) {
      let strength = 0;
      let mark = 0;
      for (; at < next; at++) {
        const code = text.charCodeAt(at);
        const of = boundaryOfMark(code);
        if (of > strength) strength = of;
        if (code > 0x20 && code !== 0x3000 && code !== 0xa0) mark = 4;
      }
      marks[unit] = strength | mark;
    }
    at = next + 1;
  }
}

/** Adds where paragraphs begin, to units from one to before another; the draft's rims are paragraphs' rims. */
function addParagraphs(
  { key, paragraphStarts }: DraftKey,
  bytes: Uint8Array,
  from: number,
  to: number,
): void {
  const { offsets } = key;
  const before = from === 0 ? -1 : offsets[from - 1]!;
  let unit = from;
  let last = from === 0 ? 0 : before + 1;
  for (let i = countBefore(paragraphStarts, (start) => start <= before); i < paragraphStarts.length; i++) {
    const start = paragraphStarts[i]!;
    // There are no more units than characters since the last paragraph, and hardly fewer.
    let next = Math.min(bytes.length - 1, unit + start - last);
    while (next > unit && offsets[next - 1]! >= start) next--;
    if (next >= to) break;
    bytes[next] = 7;
    unit = next;
    last = start;
  }
  bytes[0] = 7;
  bytes[bytes.length - 1] = 7;
}
