import { commonEnds } from '../text/commonEnds.ts';
import { finish, type Steps } from '../text/steps.ts';
import type { Reading } from './model.ts';

/** A draft as it was and as it is now. */
export interface Change {
  readonly old: Reading;
  readonly now: Reading;
  /** The text is the same before `from` and, moved by `by`, from `to` on. UTF-16 offsets of the text as it is now. */
  readonly from: number;
  readonly to: number;
  readonly by: number;
  /** What changed with what stands close to it. */
  readonly window: { readonly text: string; readonly start: number; readonly end: number };
}

/** How far the window reaches beyond what changed, in UTF-16 units. */
export const margin = 256;

/** What was made of a reading, by the number of what it is, and while it is under analysis the change that led to it. */
class Kept {
  readonly made: unknown[] = [];
  change: Change | undefined;
}

const all = new WeakMap<Reading, Kept>();
/** So many things are made of readings. */
let kinds = 0;

function keptOf(reading: Reading): Kept {
  const known = all.get(reading);
  if (known) return known;
  const kept = new Kept();
  all.set(reading, kept);
  return kept;
}

/** Remembers the last state of a draft whose analysis came to its end. Mutable, one per draft. */
export class DraftHistory {
  #last: Reading | undefined;

  /** From here to `keep` what lasts is carried over to this state of the draft. */
  begin(now: Reading): void {
    const old = this.#last;
    if (!old || old === now || old.profile !== now.profile) return;
    const { text } = now;
    const { prefix: from, suffix } = commonEnds(old.text, text);
    const to = text.length - suffix;
    const window = { text, start: Math.max(0, from - margin), end: Math.min(text.length, to + margin) };
    keptOf(now).change = { old, now, from, to, by: text.length - old.text.length, window };
  }

  keep(now: Reading): void {
    keptOf(now).change = undefined;
    this.#last = now;
  }
}

/** While a state of a draft is under analysis, the change that led to it from the last one that was analysed. */
export const changeOf = (now: Reading): Change | undefined => all.get(now)?.change;

/** Makes of what was known of the old reading what would be made of the new; undefined where that has to be made anew. */
type Carry<T> = (old: T, change: Change) => T | undefined;

/**
 * Something that is made of a reading when it is first asked for, and lasts as long. Where the draft was analysed before and
 * what it had then is known, `carry` may make it of that. Both ways must come to the same.
 */
export function lasting<T extends object | string>(
  make: (reading: Reading) => T,
  carry?: Carry<T>,
): (reading: Reading) => T {
  const kind = kinds++;
  return (reading) => {
    const kept = keptOf(reading);
    const known = kept.made[kind] ?? carriedOver(kept, kind, carry) ?? make(reading);
    kept.made[kind] = known;
    return known as T;
  };
}

/** What lasts as long as a reading and is made in steps. */
export interface Lasting<T> {
  (reading: Reading): T;
  inSteps(reading: Reading): Steps<T>;
}

/** As `lasting`, of what is a good deal of work. */
export function lastingInSteps<T extends object | string>(
  make: (reading: Reading) => Steps<T>,
  carry?: Carry<T>,
): Lasting<T> {
  const kind = kinds++;
  function* inSteps(reading: Reading): Steps<T> {
    const kept = keptOf(reading);
    const known = kept.made[kind] ?? carriedOver(kept, kind, carry) ?? (yield* make(reading));
    kept.made[kind] = known;
    return known as T;
  }
  return Object.assign((reading: Reading) => finish(inSteps(reading)), { inSteps });
}

function carriedOver<T>({ change }: Kept, kind: number, carry: Carry<T> | undefined): T | undefined {
  const old = carry && change && keptOf(change.old).made[kind];
  return old === undefined ? undefined : carry?.(old as T, change as Change);
}
