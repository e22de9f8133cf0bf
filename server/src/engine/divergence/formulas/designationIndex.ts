import type { Formula, FormulaForm } from '../../corpus/derived.ts';
import { Directory, type Stretch, standsAt } from '../../text/directory.ts';
import { keyString } from '../../text/key.ts';
import type { Steps } from '../../text/steps.ts';
import type { Bend, Draft, Exact, Found } from './model.ts';
import { isSlip } from './near.ts';

interface Half {
  readonly formula: Formula;
  readonly form: FormulaForm;
  readonly units: string;
  /** Where the half stands in the designation, in units: at its beginning, or where its other half ends. */
  readonly at: number;
}

export interface DesignationIndex {
  readonly directory: Directory<unknown>;
  /** Designations with a slip in a stretch of the draft, by place, and where they stand as they should. */
  scan(draft: Draft, within?: Stretch): Steps<Found>;
}

/** Shorter ones have too many true neighbours. */
const shortest = 5;
const long = 10;

/** Of a designation with a single slip one half stands as it should: from there the other one is looked at. */
export function indexDesignations(formulas: readonly Formula[]): DesignationIndex {
  const halves = new Directory<Half>();
  for (const formula of formulas) {
    if (formula.kind !== 'designation') continue;
    for (const form of formula.forms) {
      const units = keyString(form.text);
      if (units.length < shortest || units.length !== form.text.length) continue;
      const middle = units.length >> 1;
      halves.add(units.slice(0, middle), { formula, form, units, at: 0 });
      halves.add(units.slice(middle), { formula, form, units, at: middle });
    }
  }
  return {
    directory: halves,
    *scan({ key }, within) {
      const bends: Bend[] = [];
      const exact: Exact[] = [];
      const spanOf = (start: number, length: number) => {
        const from = key.offsets[start] as number;
        const to = (key.offsets[start + length - 1] as number) + 1;
        return to - from === length ? { start: from, end: to } : undefined;
      };
      yield* halves.scan(
        key,
        (at, _, { formula, form, units, at: offset }) => {
          const start = at - offset;
          if (start >= 0 && standsAt(key.units, start, units)) {
            const span = spanOf(start, units.length);
            if (span && offset === 0) exact.push({ formula, span });
            return;
          }
          const length =
            offset === 0 ? slipBehind(key.units, at, units) : slipBefore(key.units, at, units, offset);
          const whole = length > 0 && spanOf(offset === 0 ? at : at + units.length - offset - length, length);
          if (!whole) return;
          bends.push({ formula, form, kind: 'near', sure: true, whole, span: whole, expected: form.text });
        },
        within,
      );
      return { bends, exact };
    },
  };
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
