import type { Reading } from '../document/model.ts';
import { nothingStands, type Standing, standingOf } from './standing.ts';

/** A draft as it was and as it is now. */
export interface Change extends Standing {
  readonly old: Reading;
  readonly now: Reading;
  /** Of the text as it is now what lies between the stretches that stand. */
  readonly window: { readonly text: string; readonly start: number; readonly end: number };
}

/** Of readings under analysis the change that led to them. */
const changes = new WeakMap<Reading, Change>();

/** Remembers the last state of a draft whose analysis came to its end. Mutable, one per draft. */
export class DraftHistory {
  #last: Reading | undefined;

  /** From here to `keep` what lasts is carried over to this state of the draft. */
  begin(now: Reading): void {
    const old = this.#last;
    if (!old || old === now || old.profile !== now.profile) return;
    const standing = standingOf(old, now);
    if (standing.head === nothingStands.head && standing.tail === nothingStands.tail) return;
    const { text } = now;
    const start = Math.max(0, standing.head);
    changes.set(now, {
      ...standing,
      old,
      now,
      window: { text, start, end: Math.min(text.length, standing.tail) },
    });
  }

  keep(now: Reading): void {
    changes.delete(now);
    this.#last = now;
  }
}

/**
 * Something that is made of a reading when it is first asked for, and kept with it. Where the draft was analysed before and
 * what it had then is known, `carry` may make it of that; it gives undefined where it has to be made anew. Both ways must
 * come to the same.
 */
export function lasting<T>(
  make: (reading: Reading) => T,
  carry?: (old: T, change: Change) => T | undefined,
): (reading: Reading) => T {
  const known = new WeakMap<Reading, { readonly made: T }>();
  return (reading) => {
    const found = known.get(reading);
    if (found) return found.made;
    const change = carry && changes.get(reading);
    const old = change && known.get(change.old);
    const made = (old && carry?.(old.made, change)) ?? make(reading);
    known.set(reading, { made });
    return made;
  };
}
