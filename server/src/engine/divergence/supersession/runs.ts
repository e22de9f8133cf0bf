import type { Edition } from '../../corpus/model.ts';
import { isWhite } from '../../text/characters.ts';
import { type Key, makeKey } from '../../text/key.ts';
import { Pace, type Steps, unitsPerStep } from '../../text/steps.ts';

/** A text as the comparison of two editions sees it. */
export interface Body {
  readonly edition: Edition;
  readonly key: Key;
  /** For each unit the number of the clause it belongs to; clauses end at ，；：。！？ and at white space (behind labels). */
  readonly clause: Uint32Array;
  /** For each unit the number of the sentence or ；-part it belongs to. */
  readonly part: Uint32Array;
}

/** A stretch of units that two bodies share, as long as it can be. Indexes of units. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

const gram = 3;
/** Grams more frequent than this are stock and begin no run. */
const mostFrequent = 60;

export function bodyOf(edition: Edition): Body {
  const { text } = edition;
  const key = makeKey(text);
  const n = key.units.length;
  const clause = new Uint32Array(n);
  const part = new Uint32Array(n);
  let c = 0;
  let p = 0;
  for (let i = 0; i < n; i++) {
    clause[i] = c;
    part[i] = p;
    for (let at = (key.offsets[i] as number) + 1; at < (key.offsets[i + 1] as number); at++) {
      const sign = text[at] as string;
      if ('，；：。！？,;:!?\n—'.includes(sign) || isWhite(sign.charCodeAt(0))) c++;
      if ('；。！？;!?\n—'.includes(sign)) p++;
    }
  }
  return { edition, key, clause, part };
}

const gramAt = (units: Uint16Array, at: number): string =>
  String.fromCharCode(units[at] as number, units[at + 1] as number, units[at + 2] as number);

/** Places of each gram, as a map from the gram's text. */
function gramsOf({ key: { units } }: Body): ReadonlyMap<string, readonly number[]> {
  const out = new Map<string, number[]>();
  for (let i = 0; i + gram <= units.length; i++) {
    const name = gramAt(units, i);
    const places = out.get(name);
    if (places) places.push(i);
    else out.set(name, [i]);
  }
  return out;
}

export interface Shared {
  readonly runs: readonly Run[];
  /** How many grams of a stretch of `a` are rare in both texts. */
  rare(a: number, length: number): number;
}

/** All stretches of three units or more that two bodies share, ordered by their place in `a`; none crosses a sentence. */
export function* sharedRuns(a: Body, b: Body): Steps<Shared> {
  const ours = gramsOf(a);
  yield;
  const theirs = gramsOf(b);
  const pace = new Pace(unitsPerStep);
  const runs: Run[] = [];
  const n = a.key.units.length;
  const isRare = new Uint32Array(n + 1);
  for (let i = 0; i < n; i++) {
    if (pace.isDue()) yield;
    const name = i + gram <= n ? gramAt(a.key.units, i) : '';
    const places = theirs.get(name) ?? [];
    const rare = places.length > 0 && places.length <= 2 && (ours.get(name)?.length ?? 0) <= 2;
    isRare[i + 1] = (isRare[i] as number) + (rare ? 1 : 0);
    if (places.length > mostFrequent) continue;
    for (const j of places) {
      const equal = (k: number): boolean =>
        a.key.units[i + k] === b.key.units[j + k] &&
        a.part[i + k] === a.part[i] &&
        b.part[j + k] === b.part[j] &&
        i + k < n &&
        j + k < b.key.units.length;
      if (i > 0 && j > 0 && equal(-1)) continue;
      let length = 1;
      while (equal(length)) length++;
      if (length >= gram) runs.push({ a: i, b: j, length });
    }
  }
  const rare = (at: number, length: number): number =>
    Math.max(0, (isRare[Math.max(at, at + length - gram + 1)] as number) - (isRare[at] as number));
  return { runs, rare };
}

/** The first unit of the clause that a unit belongs to. */
export function clauseStart({ clause }: Body, at: number): number {
  let i = at;
  while (i > 0 && clause[i - 1] === clause[at]) i--;
  return i;
}
