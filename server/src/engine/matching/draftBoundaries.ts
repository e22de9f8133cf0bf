import { boundaryOfMark } from './boundary.ts';
import type { DraftKey } from './model.ts';
import type { TextChange } from './textChange.ts';

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

/** What stands between the units of a draft, paragraphs not counted; as `DraftBoundaries.bytes`. */
export function marksOf(draft: DraftKey): Uint8Array {
  const marks = new Uint8Array(draft.key.units.length + 1);
  addMarks(draft, marks, 0, marks.length - 1);
  return marks;
}

/** The marks of a draft that was edited, made of those of its earlier state. */
export function editedMarks(now: DraftKey, old: Uint8Array, { head, tail }: TextChange): Uint8Array {
  const marks = new Uint8Array(now.key.units.length + 1);
  const by = marks.length - old.length;
  marks.set(old.subarray(0, head));
  // What stands before the first unit behind the change may have changed.
  const behind = Math.min(tail + 1, old.length);
  marks.set(old.subarray(behind), behind + by);
  addMarks(now, marks, head, Math.min(behind + by, marks.length - 1));
  return marks;
}

/** Adds what stands before each unit from one to before another; nothing before the first of all, where a paragraph begins anyway. */
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

/** The boundaries of a draft with these marks. */
export function withParagraphs(draft: DraftKey, marks: Uint8Array): DraftBoundaries {
  const bytes = marks.slice();
  const { offsets, units } = draft.key;
  let unit = 0;
  let last = 0;
  for (const start of draft.paragraphStarts) {
    // There are no more units than characters since the last paragraph, and hardly fewer.
    let next = Math.min(units.length, unit + start - last);
    while (next > unit && offsets[next - 1]! >= start) next--;
    bytes[next] = 7;
    unit = next;
    last = start;
  }
  bytes[0] = 7;
  bytes[bytes.length - 1] = 7;
  return new DraftBoundaries(bytes);
}
