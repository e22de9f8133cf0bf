import type { Formula, FormulaForm } from '../../corpus/derived.ts';
import { type Directory, standsAt } from '../../text/directory.ts';
import { type Key, keyString } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import type { Draft, Look, Sightings } from './model.ts';
import { isSlip } from './near.ts';

interface Half {
  readonly formula: Formula;
  readonly form: FormulaForm;
  readonly units: string;
  /** Where the half stands in the designation, in units: at its beginning, or where its other half ends. */
  readonly at: number;
}

/** Shorter ones have too many true neighbours. */
const shortest = 5;
const long = 10;

/** Adds the designations to a directory by their halves: of one with a single slip one half stands as it should. */
export function addDesignations(directory: Directory<Look>, formulas: readonly Formula[]): void {
  for (const formula of formulas) {
    if (formula.kind !== 'designation') continue;
    for (const form of formula.forms) {
      const units = keyString(form.text);
      if (units.length < shortest || units.length !== form.text.length) continue;
      const middle = units.length >> 1;
      for (const at of [0, middle]) {
        const half = { formula, form, units, at };
        directory.add(at === 0 ? units.slice(0, middle) : units.slice(middle), (place, draft, seen) => {
          lookAt(half, place, draft, seen);
        });
      }
    }
  }
}

function lookAt(
  { formula, form, units, at: offset }: Half,
  at: number,
  { key }: Draft,
  seen: Sightings,
): void {
  const start = at - offset;
  if (start >= 0 && standsAt(key.units, start, units)) {
    const span = spanOf(key, start, units.length);
    if (span && offset === 0) seen.exact.push({ formula, span });
    return;
  }
  const length = offset === 0 ? slipBehind(key.units, at, units) : slipBefore(key.units, at, units, offset);
  if (length === 0) return;
  const whole = spanOf(key, offset === 0 ? at : at + units.length - offset - length, length);
  if (!whole) return;
  seen.bends.push({ formula, form, kind: 'near', sure: true, whole, span: whole, expected: form.text });
}

/** Where units of a key stand, where nothing stands between them. */
function spanOf({ offsets }: Key, start: number, length: number): Span | undefined {
  const from = offsets[start] as number;
  const to = (offsets[start + length - 1] as number) + 1;
  return to - from === length ? { start: from, end: to } : undefined;
}

/**
 * The units that a designation takes of which the first half stands at `at` and the second has a slip: one unit changed, lost, added
 * or doubled, or two exchanged; 0 where that is not so.
 */
function slipBehind(draft: Uint16Array, at: number, units: string): number {
  const from = units.length >> 1;
  const now = (i: number): string => String.fromCharCode(draft[at + i] ?? 0);
  return slip(now, (i) => units[i] as string, from, units.length);
}

/** The same where its second half, from unit `from`, stands at `at`: looked at backwards. */
function slipBefore(draft: Uint16Array, at: number, units: string, from: number): number {
  const rest = units.length - from;
  const now = (i: number): string => String.fromCharCode(draft[at + rest - 1 - i] ?? 0);
  return slip(now, (i) => units[units.length - 1 - i] as string, rest, units.length);
}

/**
 * How many units of `now` are `wanted` with one slip, where all before `from` are the same. At the far end only what is easily taken
 * for another unit is a slip: a word may end there that is no designation.
 */
function slip(
  now: (i: number) => string,
  wanted: (i: number) => string,
  from: number,
  length: number,
): number {
  let i = from;
  while (i < length && now(i) === wanted(i)) i++;
  const agree = (by: number, start: number): boolean => {
    for (let k = start; k < length; k++) if (now(k + by) !== wanted(k)) return false;
    return true;
  };
  if (i === length - 1) return isSlip(now(i), wanted(i)) ? length : 0;
  if (agree(0, i + 1)) return length;
  if (now(i) === wanted(i + 1) && now(i + 1) === wanted(i) && agree(0, i + 2)) return length;
  if (agree(-1, i + 1)) return length - 1;
  // Between the halves of a short one, name and office, other words may stand.
  const isWithin = i > from || length >= long || now(i) === wanted(i - 1);
  return isWithin && agree(1, i) ? length + 1 : 0;
}
