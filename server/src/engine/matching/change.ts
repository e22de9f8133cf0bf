/** A draft's content as it is compared: see `Key.units` and `DraftBoundaries.bytes`. */
export interface DraftContent {
  readonly units: Uint16Array;
  readonly boundaries: Uint8Array;
}

/** What of a draft's content stands as it stood in an earlier state: all before one unit, and all from another one on. */
export class DraftChange {
  /** Units before this one are the same, with the boundaries before them; infinite where nothing changed at all. */
  readonly before: number;
  /** So are those from this unit of the earlier state on, with their boundaries and the end's, but for `by` units. */
  readonly after: number;
  readonly by: number;

  /** What is before the one unit and from the other on, of the earlier state, is known to be the same but for its place. */
  constructor(old: DraftContent, now: DraftContent, head = 0, tail = old.units.length) {
    const { units, boundaries } = now;
    const { units: oldUnits, boundaries: oldBoundaries } = old;
    const shorter = Math.min(oldUnits.length, units.length);
    let before = Math.min(head, shorter);
    while (
      before < shorter &&
      oldUnits[before] === units[before] &&
      oldBoundaries[before] === boundaries[before]
    )
      before++;
    const least = before + oldUnits.length - shorter;
    let a = Math.max(least, Math.min(tail, oldUnits.length));
    let b = a + units.length - oldUnits.length;
    while (a > least && oldUnits[a - 1] === units[b - 1] && oldBoundaries[a - 1] === boundaries[b - 1]) {
      a--;
      b--;
    }
    this.before = before === units.length && before === oldUnits.length ? Number.POSITIVE_INFINITY : before;
    this.after = a;
    this.by = b - a;
  }

  /**
   * By how many units a stretch of the earlier state has moved as a whole, with the boundaries before and behind it;
   * undefined where something in it changed. A stretch that knows where the draft begins or ends reaches beyond it.
   */
  shiftOf(from: number, to: number): number | undefined {
    if (to < this.before) return 0;
    return from >= this.after ? this.by : undefined;
  }
}

/** A stretch of a draft, in units: what may have changed since something was found out. Empty where `to` is not behind `from`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Holds no unit; grows to whatever is joined to it. */
export const nowhere: Stretch = { from: Number.POSITIVE_INFINITY, to: 0 };

/** Whether all from `from` to `to` and the boundaries at both ends lie outside a stretch. */
export const isOutside = (stretch: Stretch, from: number, to: number): boolean =>
  to < stretch.from || from >= stretch.to;

/** A stretch with what a change since then adds to it, in units of the draft as it is after the change. */
export function withChange({ from, to }: Stretch, { before, after, by }: DraftChange): Stretch {
  if (before === Number.POSITIVE_INFINITY) return { from, to };
  return { from: Math.min(from, before), to: Math.max(after, to) + by };
}
