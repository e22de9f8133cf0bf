import { commonEnds } from '../text/commonEnds.ts';
import type { DraftKey } from './model.ts';

/** How the text of a draft has changed, in units of its key. */
export interface TextChange {
  /** Units before this one stand at the offsets where they stood. */
  readonly head: number;
  /** So do those from this unit of the earlier state on, but for `by` UTF-16 units. */
  readonly tail: number;
  readonly by: number;
}

/** How two states of a draft differ. Quick: comparing long strings is nearly all of it. */
export function textChange(old: DraftKey, now: DraftKey): TextChange {
  const { prefix, suffix } = commonEnds(old.text, now.text);
  return {
    head: unitFrom(old, prefix),
    tail: unitFrom(old, old.text.length - suffix),
    by: now.text.length - old.text.length,
  };
}

/** The ends of two states between which all differences lie, those in where paragraphs begin as well: as `TextChange`. */
export function unlike(old: DraftKey, now: DraftKey, { head, tail, by }: TextChange): [number, number] {
  const before = old.paragraphStarts;
  const after = now.paragraphStarts;
  let from = 0;
  while (from < before.length && from < after.length && before[from] === after[from]) from++;
  let b = before.length;
  let a = after.length;
  while (b > from && a > from && before[b - 1]! + by === after[a - 1]) {
    a--;
    b--;
  }
  const first = Math.min(before[from] ?? Infinity, after[from] ?? Infinity);
  const last = Math.max(b > from ? before[b - 1]! : 0, a > from ? after[a - 1]! - by : 0);
  return [Math.min(head, unitFrom(old, first)), Math.max(tail, unitFrom(old, last)) + 1];
}

/** The first unit of a draft at a UTF-16 offset or behind it. */
function unitFrom({ key: { units, offsets } }: DraftKey, offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (offsets[mid]! < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
