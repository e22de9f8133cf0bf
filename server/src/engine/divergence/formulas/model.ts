import type { Formula, FormulaForm } from '../../corpus/derived.ts';
import type { Key } from '../../text/key.ts';
import type { Span } from '../../text/span.ts';

/** A member lost, members out of order, 、 lost or added, a character changed, a numeral changed. */
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

/** A place where a form of a formula stands as it should. */
export interface Exact {
  readonly formula: Formula;
  readonly span: Span;
}

export interface Found {
  readonly bends: readonly Bend[];
  readonly exact: readonly Exact[];
}

/** What was found so far of one draft, in the order of its places. */
export interface Sightings {
  readonly bends: Bend[];
  readonly exact: Exact[];
  /** Where the last quoted term that is surely bent begins; -1 before the first. */
  lastSure: number;
}

/** Looks at what stands around a part of a formula, which begins at a unit of the draft's key. */
export type Look = (at: number, draft: Draft, seen: Sightings) => void;

/** A text with its matching key. */
export interface Draft {
  readonly text: string;
  readonly key: Key;
}
