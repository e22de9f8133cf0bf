import { Attached } from '../text/attached.ts';
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

interface Made {
  readonly ground: unknown;
  readonly value: unknown;
}

/** What was made of a reading, by the number of what it is, and while it is under analysis the change that led to it. */
class Kept {
  readonly made: (Made | undefined)[] = [];
  change: Change | undefined;
}

const all = new Attached<Reading, Kept>();
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
type Carry<T, G> = (old: T, change: Change, ground: G) => T | undefined;

/**
 * Something that is made of a reading when it is first asked for, and lasts as long. Where the draft was analysed before and
 * what it had then is known, `carry` may make it of that. Both ways must come to the same. What it rests on besides (a corpus)
 * is the `ground`; on another one it is made anew.
 */
export function lasting<T, G = void>(
  make: (reading: Reading, ground: G) => T,
  carry?: Carry<T, G>,
): (reading: Reading, ground: G) => T {
  const kind = kinds++;
  return (reading, ground) => {
    const kept = keptOf(reading);
    const known = knownOf(kept, kind, ground) ?? carriedOver(kept, kind, ground, carry);
    const { value } = known ?? { value: make(reading, ground) };
    if (!known) kept.made[kind] = { ground, value };
    return value as T;
  };
}

/** What lasts as long as a reading and is made in steps. */
export interface Lasting<T, G = void> {
  (reading: Reading, ground: G): T;
  inSteps(reading: Reading, ground: G): Steps<T>;
}

/** As `lasting`, of what is a good deal of work. */
export function lastingInSteps<T, G = void>(
  make: (reading: Reading, ground: G) => Steps<T>,
  carry?: Carry<T, G>,
): Lasting<T, G> {
  const kind = kinds++;
  function* inSteps(reading: Reading, ground: G): Steps<T> {
    const kept = keptOf(reading);
    const known = knownOf(kept, kind, ground) ?? carriedOver(kept, kind, ground, carry);
    if (known) return known.value as T;
    const value = yield* make(reading, ground);
    kept.made[kind] = { ground, value };
    return value;
  }
  return Object.assign((reading: Reading, ground: G) => finish(inSteps(reading, ground)), { inSteps });
}

function knownOf({ made }: Kept, kind: number, ground: unknown): Made | undefined {
  const known = made[kind];
  return known?.ground === ground ? known : undefined;
}

function carriedOver<T, G>(
  kept: Kept,
  kind: number,
  ground: G,
  carry: Carry<T, G> | undefined,
): Made | undefined {
  const { change } = kept;
  const old = carry && change && knownOf(keptOf(change.old), kind, ground);
  const value = old && carry?.(old.value as T, change as Change, ground);
  if (value === undefined) return undefined;
  const made = { ground, value };
  kept.made[kind] = made;
  return made;
}

/** Something that several ask of a change: it is made when it is first asked for, and lasts as long as the change. */
export function perChange<T>(make: (change: Change) => T): (change: Change) => T {
  const all = new Attached<Change, { readonly made: T }>();
  return (change) => {
    const known = all.get(change);
    if (known) return known.made;
    const made = make(change);
    all.set(change, { made });
    return made;
  };
}
