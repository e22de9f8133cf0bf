import type { Formula, FormulaForm } from '../../corpus/derived.ts';
import { isWhite } from '../../text/characters.ts';
import { type Key, keyString } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';
import { membersOf } from './lists.ts';
import { isNear, isSlip } from './near.ts';
import { Directory } from '../scan.ts';

export type BendKind = 'lost' | 'order' | 'marks' | 'near' | 'numeral';

/** A place of a draft that comes close to a formula and is none of its forms. UTF-16 offsets of the draft. */
export interface Bend {
  readonly formula: Formula;
  readonly form: FormulaForm;
  readonly kind: BendKind;
  /** The whole of the bent formula. */
  readonly whole: Span;
  /** What a person would point at, and what should stand there. */
  readonly span: Span;
  readonly expected: string;
  /** False where only equal words beside it make it certain that this formula was meant. */
  readonly sure: boolean;
}

/** An enumeration's form, its members as folded content. */
interface Pattern {
  readonly formula: Formula;
  readonly form: FormulaForm;
  readonly members: readonly string[];
  readonly written: readonly string[];
  readonly marked: boolean;
  /** Each member is a phrase of its own, so that those left tell that one is lost. */
  readonly firm: boolean;
}

interface Piece {
  /** Index of the member; -1 for something else between two members. */
  readonly member: number;
  /** Units of the key. */
  readonly start: number;
  readonly end: number;
}

interface Draft {
  readonly text: string;
  readonly key: Key;
}

export interface EnumerationIndex {
  /** Bends and true occurrences (no bend), by place. Linear in the draft. */
  scan(
    draft: Draft,
    lenient?: boolean,
  ): { readonly bends: readonly Bend[]; readonly exact: readonly Exact[] };
}

export interface Exact {
  readonly formula: Formula;
  readonly span: Span;
}

export function indexEnumerations(formulas: readonly Formula[]): EnumerationIndex {
  const directory = new Directory<{ readonly pattern: Pattern; readonly member: number }>();
  for (const formula of formulas) {
    if (formula.kind !== 'enumeration') continue;
    for (const form of formula.forms) {
      const pattern = patternOf(formula, form);
      pattern?.members.forEach((m, member) => {
        directory.add(m, { pattern, member });
      });
    }
  }
  return {
    scan(draft, lenient = false) {
      const out = { bends: [] as Bend[], exact: [] as Exact[] };
      const open = new Map<Pattern, Piece[]>();
      const close = (pattern: Pattern, pieces: Piece[]): void => {
        if (pieces.length > 1) judge(pattern, pieces, draft, lenient, out);
      };
      directory.scan(draft.key, (start, length, { pattern, member }) => {
        const pieces = open.get(pattern);
        const piece = { member, start, end: start + length };
        const last = pieces?.[pieces.length - 1];
        if (pieces && last && start < last.end) return;
        const gap = last ? start - last.end : 0;
        const widest = (pattern.members[member] as string).length + 1;
        if (pieces && last && gap <= widest && !pieces.some((p) => p.member === member)) {
          if (gap > 0) pieces.push({ member: -1, start: last.end, end: start });
          pieces.push(piece);
          return;
        }
        if (pieces) close(pattern, pieces);
        open.set(pattern, [piece]);
      });
      for (const [pattern, pieces] of open) close(pattern, pieces);
      return out;
    },
  };
}

function patternOf(formula: Formula, form: FormulaForm): Pattern | undefined {
  const found = membersOf(form.text);
  if (!found) return undefined;
  const members = found.members.map(keyString);
  if (members.some((m) => m.length < 2)) return undefined;
  const firsts = new Set(members.map((m) => m[0]));
  const firm = found.marked && firsts.size === members.length && members.every((m) => m.length >= 4);
  return { formula, form, members, written: found.members, marked: found.marked, firm };
}

type Separator = 'none' | 'mark' | 'other';

/** What stands before unit `at`, white space aside. */
function separatorBefore({ text, key }: Draft, at: number): Separator {
  if (at <= 0 || at >= key.units.length) return 'other';
  let found: Separator = 'none';
  for (let i = (key.offsets[at - 1] as number) + 1; i < (key.offsets[at] as number); i++) {
    if (isWhite(text.charCodeAt(i))) continue;
    if (text[i] !== '、' || found === 'mark') return 'other';
    found = 'mark';
  }
  return found;
}

const unitsOf = ({ key }: Draft, start: number, end: number): string =>
  start < 0 || end > key.units.length ? '' : String.fromCharCode(...key.units.subarray(start, end));

const conjunctions = /^(?:和|与|及|以及|或|或者)$/;
const goesOn = /^(?:和|与|及|或|等|以及|并)/;

function judge(
  pattern: Pattern,
  pieces: readonly Piece[],
  draft: Draft,
  lenient: boolean,
  out: { readonly bends: Bend[]; readonly exact: Exact[] },
): void {
  const { members, marked, firm, formula, form } = pattern;
  const style: Separator = marked ? 'mark' : 'none';
  const known = pieces.filter((p) => p.member >= 0);
  const others = pieces.filter((p) => p.member < 0);
  const first = pieces[0] as Piece;
  const last = pieces[pieces.length - 1] as Piece;
  const separators = pieces.slice(1).map((p) => separatorBefore(draft, p.start));
  const styled = separators.every((s) => s === style);
  const plain = separators.every((s) => s !== 'other');
  const ascending = known.every((p, i) => i === 0 || p.member > (known[i - 1] as Piece).member);
  const spanOf = (start: number, end: number): Span => ({
    start: draft.key.offsets[start] as number,
    end: (draft.key.offsets[end - 1] as number) + 1,
  });
  const whole = spanOf(first.start, last.end);
  const bend = (kind: BendKind, sure: boolean): void => {
    out.bends.push({ formula, form, kind, whole, span: whole, expected: form.text, sure });
  };
  const near = (start: number, end: number, member: number): void => {
    const found = unitsOf(draft, start, end);
    out.bends.push({
      formula,
      form,
      kind: 'near',
      whole: spanOf(Math.min(start, first.start), Math.max(end, last.end)),
      span: spanOf(start, end),
      expected: pattern.written[member] as string,
      sure: firm || isSlip(found, members[member] as string),
    });
  };

  if (known.length === members.length) {
    if (others.length > 0) {
      const isConjunction =
        others.length === 1 && conjunctions.test(unitsOf(draft, others[0]!.start, others[0]!.end));
      if (isConjunction && ascending) out.exact.push({ formula, span: whole });
      return;
    }
    if (!ascending) {
      if (styled && isClean(draft, first.start, last.end)) bend('order', firm);
    } else if (styled) out.exact.push({ formula, span: whole });
    else if (plain) bend('marks', marked);
    return;
  }
  if (known.length !== members.length - 1 || !ascending || !plain) return;
  const missing = members.findIndex((_, i) => !known.some((p) => p.member === i));
  const wanted = members[missing] as string;
  const close = (start: number, end: number): boolean => {
    const found = unitsOf(draft, start, end);
    return found !== '' && isNear(found, wanted);
  };
  const [other] = others;
  if (other) {
    const inPlace = known.filter((p) => p.start < other.start).length === missing;
    if (others.length === 1 && inPlace && (styled || lenient) && close(other.start, other.end))
      near(other.start, other.end, missing);
    return;
  }
  if (!styled) return;
  const size = wanted.length;
  if (missing === 0 && separatorBefore(draft, first.start) === style) {
    for (const n of [size, size - 1])
      if (isJoined(draft, first.start - n, first.start) && close(first.start - n, first.start))
        return near(first.start - n, first.start, missing);
    if (marked) return;
  }
  if (missing === members.length - 1 && separatorBefore(draft, last.end) === style) {
    for (const n of [size, size - 1])
      if (isJoined(draft, last.end, last.end + n) && close(last.end, last.end + n))
        return near(last.end, last.end + n, missing);
    if (marked) return;
  }
  if (known.length >= 2 && isClean(draft, first.start, last.end)) bend('lost', firm);
}

/** Whether no sign stands between the units of a stretch. */
function isJoined(draft: Draft, start: number, end: number): boolean {
  if (start < 0 || end > draft.key.units.length) return false;
  for (let i = start + 1; i < end; i++) if (separatorBefore(draft, i) !== 'none') return false;
  return true;
}

/** Whether the enumeration neither continues one before it nor goes on behind it. */
function isClean(draft: Draft, start: number, end: number): boolean {
  if (separatorBefore(draft, start) === 'mark' || separatorBefore(draft, end) === 'mark') return false;
  const n = draft.key.units.length;
  const before =
    start > 0 && separatorBefore(draft, start) === 'none' ? unitsOf(draft, start - 1, start) : '';
  const after =
    end < n && separatorBefore(draft, end) === 'none' ? unitsOf(draft, end, Math.min(n, end + 2)) : '';
  return !conjunctions.test(before) && !goesOn.test(after);
}
