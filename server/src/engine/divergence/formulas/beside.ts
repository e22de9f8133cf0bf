import { isWhite } from '../../text/characters.ts';
import type { Draft } from './model.ts';

export type Separator = 'none' | 'mark' | 'other';

/** What stands before unit `at`, white space aside. */
export function separatorBefore({ text, key }: Draft, at: number): Separator {
  if (at <= 0 || at >= key.units.length) return 'other';
  let found: Separator = 'none';
  for (let i = (key.offsets[at - 1] as number) + 1; i < (key.offsets[at] as number); i++) {
    if (isWhite(text.charCodeAt(i))) continue;
    if (text[i] !== '、' || found === 'mark') return 'other';
    found = 'mark';
  }
  return found;
}

/** The folded content from unit `start` to unit `end`; empty where the draft does not reach so far. */
export const unitsOf = ({ key }: Draft, start: number, end: number): string =>
  start < 0 || end > key.units.length ? '' : String.fromCharCode(...key.units.subarray(start, end));

export const conjunctions = /^(?:和|与|及|以及|或|或者)$/;
const goesOn = /^(?:和|与|及|或|等|以及|并)/;

/** Whether no sign stands between the units of a stretch. */
export function isJoined(draft: Draft, start: number, end: number): boolean {
  if (start < 0 || end > draft.key.units.length) return false;
  for (let i = start + 1; i < end; i++) if (separatorBefore(draft, i) !== 'none') return false;
  return true;
}

/** Whether the enumeration neither continues one before it nor goes on behind it. */
export function isClean(draft: Draft, start: number, end: number): boolean {
  if (separatorBefore(draft, start) === 'mark' || separatorBefore(draft, end) === 'mark') return false;
  const n = draft.key.units.length;
  const before =
    start > 0 && separatorBefore(draft, start) === 'none' ? unitsOf(draft, start - 1, start) : '';
  const after =
    end < n && separatorBefore(draft, end) === 'none' ? unitsOf(draft, end, Math.min(n, end + 2)) : '';
  return !conjunctions.test(before) && !goesOn.test(after);
}
