import type { Change } from '../document/lasting.ts';
import type { Directory, Stretch } from '../text/directory.ts';
import { firstUnitFrom, type Key } from '../text/key.ts';
import type { Span } from '../text/span.ts';

/** A rim is looked for at so many places before all of the draft is searched. */
const mostTries = 16;
/** What is found is judged by what stands so close to it, besides. */
const around = 32;

/**
 * The part of a key around an edit that can be searched by itself: no string of the directories begins within `reach` units of its
 * rims, so that nothing that is made of strings which stand together lies across them.
 */
export function stretchAround(
  { units, offsets }: Key,
  { from, to }: Change,
  directories: readonly Directory<unknown>[],
  reach: number,
): Stretch | undefined {
  const isRim = (at: number): boolean =>
    directories.every((directory) => directory.isFree(units, at - reach, at + reach));
  const rim = (first: number, step: number): number | undefined => {
    let at = first;
    for (let tries = 0; tries < mostTries; tries++, at += step) {
      if (at <= 0) return 0;
      if (at >= units.length) return units.length;
      if (isRim(at)) return at;
    }
    return undefined;
  };
  const apart = 2 * reach + around;
  const start = rim(firstUnitFrom(offsets, from) - apart, -reach);
  const end = rim(firstUnitFrom(offsets, to) + apart, reach);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** What was found in a draft before an edit, with what begins in the stretch around it instead of what began there. */
export function renewed<T>(
  old: readonly T[],
  found: readonly T[],
  { start, end }: Stretch,
  { offsets }: Key,
  { by }: Change,
  spanOf: (item: T) => Span,
  move: (item: T, by: number) => T,
): readonly T[] {
  // Marks may have come before the first unit of all.
  const head = start === 0 ? 0 : (offsets[start] as number);
  const tail = (offsets[end] as number) - by;
  const before = old.filter((item) => spanOf(item).start < head);
  const after = old.filter((item) => spanOf(item).start >= tail);
  if (found.length + after.length === 0 && before.length === old.length) return old;
  return [...before, ...found, ...(by === 0 ? after : after.map((item) => move(item, by)))];
}
