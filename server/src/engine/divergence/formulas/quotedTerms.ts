import type { Formula, FormulaForm } from '../../corpus/derived.ts';
import { type Directory, standsAt } from '../../text/directory.ts';
import { keyString } from '../../text/key.ts';
import { membersOf } from './lists.ts';
import type { Bend, Draft, Look, Sightings } from './model.ts';
import { isSlip, onlyDifference } from './near.ts';
import { hanNumerals } from './numerals.ts';
import { isInMarks } from './terms.ts';

interface Term {
  readonly formula: Formula;
  readonly form: FormulaForm;
  readonly units: string;
}

interface Half {
  readonly term: Term;
  /** Where the half stands in the term. */
  readonly at: number;
  /** True for the whole term with its halves or numerals in the wrong order: 一路一带. */
  readonly swapped?: boolean;
}

/**
 * Adds the quoted and numbered terms to a directory by their halves: of a term with one unit changed one half stands as it should.
 * @param attested folded terms that some source has in quotation marks: none of them is another one bent
 */
export function addTerms(
  directory: Directory<Look>,
  formulas: readonly Formula[],
  attested: ReadonlySet<string>,
): void {
  const known = new Set(attested);
  const add = (units: string, half: Half): void =>
    directory.add(units, (at, draft, seen) => {
      lookAt(half, at, draft, seen, known);
    });
  for (const formula of formulas) {
    if (formula.kind === 'enumeration' || formula.kind === 'designation') continue;
    for (const form of formula.forms) {
      const units = keyString(form.text);
      known.add(units);
      if (units.length < 4 || membersOf(form.text)) continue;
      const term = { formula, form, units };
      const middle = units.length >> 1;
      add(units.slice(0, middle), { term, at: 0 });
      add(units.slice(middle), { term, at: middle });
      if (isPair(units)) for (const other of exchanged(units)) add(other, { term, at: 0, swapped: true });
    }
  }
}

/** 一路一带 and 两函一书 for 一带一路 and 一函两书: a pair with its halves exchanged, or its numerals where they differ. */
function exchanged(pair: string): readonly string[] {
  const [one, noun, two, other] = [...pair] as [string, string, string, string];
  const halves = two + other + one + noun;
  return one === two ? [halves] : [halves, two + noun + one + other];
}

function lookAt(
  { term, at: offset, swapped }: Half,
  at: number,
  { text, key }: Draft,
  seen: Sightings,
  known: ReadonlySet<string>,
): void {
  const { formula, form, units } = term;
  const start = at - offset;
  if (start < 0 || start + units.length > key.units.length) return;
  const from = key.offsets[start] as number;
  const to = (key.offsets[start + units.length - 1] as number) + 1;
  if (to - from !== form.text.length) return;
  const whole = { start: from, end: to };
  if (standsAt(key.units, start, units)) {
    if (offset === 0) seen.exact.push({ formula, span: whole });
    return;
  }
  if (!swapped && !isOneOff(key.units, start, units)) return;
  const found = String.fromCharCode(...key.units.subarray(start, start + units.length));
  if (known.has(found) || from === seen.lastSure) return;
  const inMarks = isInMarks(text, whole);
  const kind = swapped ? ({ kind: 'order', sure: inMarks } as const) : bendOf(found, term, inMarks);
  if (!kind) return;
  if (kind.sure) seen.lastSure = from;
  seen.bends.push({ formula, form, ...kind, whole, span: whole, expected: form.text });
}

/** Whether one unit differs, and no more. */
function isOneOff(units: Uint16Array, at: number, wanted: string): boolean {
  let differences = 0;
  for (let k = 0; k < wanted.length && differences < 2; k++)
    if (units[at + k] !== wanted.charCodeAt(k)) differences++;
  return differences === 1;
}

const longTerm = 6;

/** 三位一体, 五位一体: a pattern that takes any numeral. */
const pattern = /^.位一体$/;

/** 一带一路, 三会一课: two things counted, one after the other; the two nouns tell the term whatever the numerals. */
const isPair = (units: string): boolean =>
  units.length === 4 && hanNumerals.has(units[0] as string) && hanNumerals.has(units[2] as string);

function bendOf(
  found: string,
  { formula, units }: Term,
  inMarks: boolean,
): Pick<Bend, 'kind' | 'sure'> | undefined {
  const at = onlyDifference(found, units);
  if (at < 0) return undefined;
  const numbered = formula.kind === 'numbered';
  const [is, should] = [found[at] as string, units[at] as string];
  if (hanNumerals.has(is) && hanNumerals.has(should))
    return { kind: 'numeral', sure: inMarks && isPair(units) && !pattern.test(units) };
  const isTakenFor = isSlip(found, units);
  if (!inMarks) return numbered || isTakenFor ? { kind: 'near', sure: false } : undefined;
  if (isTakenFor) return { kind: 'near', sure: true };
  // Short terms that count nothing have true neighbours: 情节严重, 情节较重.
  if (!numbered && units.length < longTerm) return undefined;
  return { kind: 'near', sure: !numbered || keepsItsNoun(units, at) };
}

/**
 * Whether the character that was changed is a later one of the noun counted, so that the noun is still to be known:
 * 两个确立 → 两个确定. Behind a numeral or 个 another character may well count another thing: 三会一课, 三会一层.
 */
const keepsItsNoun = (units: string, at: number): boolean => {
  const before = units[at - 1];
  return (
    before !== undefined &&
    before !== '个' &&
    !hanNumerals.has(before) &&
    !hanNumerals.has(units[at] as string)
  );
};
