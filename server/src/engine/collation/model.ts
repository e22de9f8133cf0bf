import type { ApparatusEntry } from '../corpus/model.ts';

/**
 * How one edition is made from its witnesses: a base witness, the typographic rules applied to it, and every decision
 * of its editor, each with its reason. Written by hand (`corpus/apparatus/<id>.json`), executed by `collate`.
 *
 * Places are quoted, never counted: `at` quotes words of the base witness with ⟦…⟧ around the words concerned, or ⟦⟧
 * where something is missing. Quotations are compared by their content (white space, width and quote style do not
 * matter) and must occur exactly once.
 */
export interface Recipe {
  readonly edition: string;
  /** Id of the witness that is followed where nothing else is decided. */
  readonly base: string;
  readonly witnesses: readonly WitnessUse[];
  readonly normalise: readonly NormaliseRule[];
  readonly decisions: readonly Decision[];
}

export interface WitnessUse {
  readonly id: string;
  /** `full` and `partial` copies are collated for variants (a partial one breaks off); an abridgement only for the words it
   * has; a parallel is another document that is called as evidence. */
  readonly standing: 'full' | 'partial' | 'abridged' | 'parallel';
  readonly note: string;
}

/** Typographic rules, applied in the order of `normaliseRules`. */
export const normaliseRules = ['marks', 'lines', 'spaces', 'quotes', 'punctuation'] as const;
export type NormaliseRule = (typeof normaliseRules)[number];

interface Reasoned {
  readonly reason: string;
  /** Words of witnesses that support the decision; each is checked to be there, punctuation included. */
  readonly evidence?: readonly { readonly witness: string; readonly quote: string }[];
}

export type Decision =
  /** Foreign lines: from the line that holds `from` (or the beginning) to the line that holds `to` (or the end). */
  | (Reasoned & { readonly kind: 'exclusion'; readonly from?: string; readonly to?: string })
  /** Foreign words within a line. */
  | (Reasoned & { readonly kind: 'exclusion'; readonly at: string })
  /** Words that the base has lost and `witness` has, in the same context. */
  | (Reasoned & {
      readonly kind: 'restoration';
      readonly at: string;
      readonly text: string;
      readonly witness: string;
    })
  /** Words of the base that are wrong in every witness, or lost in all and certain all the same. */
  | (Reasoned & { readonly kind: 'emendation'; readonly at: string; readonly text: string })
  /** Words that no witness has. */
  | (Reasoned & { readonly kind: 'lacuna'; readonly at: string })
  /** A paragraph begins at the mark, or does not although a line does. */
  | (Reasoned & { readonly kind: 'paragraph' | 'join'; readonly at: string })
  /** A reading of another witness that is not adopted. `at` quotes the edition; ⟦…⟧ is the lemma. */
  | (Reasoned & {
      readonly kind: 'variant';
      readonly at: string;
      readonly witness: string;
      readonly text: string;
    })
  /** An error of the source itself that is kept. `at` quotes the edition; `right` is what should stand there, if known. */
  | (Reasoned & { readonly kind: 'sic'; readonly at: string; readonly right?: string });

export interface CollationProblem {
  readonly kind:
    | 'unknownWitness'
    | 'notFound'
    | 'ambiguous'
    | 'overlap'
    | 'unattested'
    | 'unbalancedQuotes'
    | 'malformed';
  /** The words quoted, or what else names the place. */
  readonly where: string;
}

/** What a recipe makes of its witnesses. */
export interface Collated {
  readonly text: string;
  readonly apparatus: readonly ApparatusEntry[];
  readonly problems: readonly CollationProblem[];
}
