import type { Reading } from '../document/model.ts';
import { finish, type Steps } from '../text/steps.ts';
import { commonEnds, nothingStands, type Standing, standingOf } from './standing.ts';

/** A draft as it was and as it is now. */
export interface Change extends Standing {
  readonly old: Reading;
  readonly now: Reading;
  /** The text is the same before `from` and, moved by `by`, from `to` on. UTF-16 offsets of the text as it is now. */
  readonly from: number;
  readonly to: number;
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
    const { head: from, tail: to } = commonEnds(old.text, text);
    const window = { text, start: Math.max(0, standing.head), end: Math.min(text.length, standing.tail) };
    changes.set(now, { ...standing, old, now, from, to, window });
  }

  keep(now: Reading): void {
    changes.delete(now);
    this.#last = now;
  }
}

/** Something that is made of a reading when it is first asked for, and kept with it. */
export interface Lasting<T> {
  (reading: Reading): T;
  inSteps(reading: Reading): Steps<T>;
}

/**
 * What lasts as long as the reading it is made of. Where the draft was analysed before and what it had then is known, `carry`
 * may make it of that; it gives undefined where it has to be made anew. Both ways must come to the same.
 */
export function lastingInSteps<T>(
  make: (reading: Reading) => Steps<T>,
  carry?: (old: T, change: Change) => T | undefined,
): Lasting<T> {
  const known = new WeakMap<Reading, { readonly made: T }>();
  function* inSteps(reading: Reading): Steps<T> {
    const found = known.get(reading);
    if (found) return found.made;
    const change = carry && changes.get(reading);
    const old = change && known.get(change.old);
    const made = (old && carry?.(old.made, change)) ?? (yield* make(reading));
    known.set(reading, { made });
    return made;
  }
  return Object.assign((reading: Reading) => known.get(reading)?.made ?? finish(inSteps(reading)), {
    inSteps,
  });
}

/** As `lastingInSteps`, of what is made at once. */
export const lasting = <T>(
  make: (reading: Reading) => T,
  carry?: (old: T, change: Change) => T | undefined,
): ((reading: Reading) => T) =>
  // biome-ignore lint/correctness/useYield: nothing to wait for
  lastingInSteps(function* (reading) {
    return make(reading);
  }, carry);
