import { type Finding, mostOfOneRule } from '../findings/model.ts';

/** What a rule found of one state of a draft, in its order. */
export interface Found {
  /** The first of them, more than are listed: after an edit they are moved, and the rule need not run. */
  readonly kept: readonly Finding[];
  /** How many came behind those, of which nothing else is known. */
  readonly more: number;
}

/** So many findings of one rule are kept. A draft has more only where nearly everything is wrong with it. */
export const mostKept = 20 * mostOfOneRule;

const key = 'finding.rest';

/** What is listed of a rule's findings; where there are more than that, the last says how many. */
export function listed({ kept, more }: Found): readonly Finding[] {
  const first = kept[mostOfOneRule];
  return first ? [...kept.slice(0, mostOfOneRule), restOf(first, kept.length + more - mostOfOneRule)] : kept;
}

/** Says how many more findings a rule has from the place of `first` on. It stands for them all: nothing else makes it go but the rule's own silence. */
const restOf = ({ rule, severity, span }: Finding, count: number): Finding => ({
  rule,
  severity,
  span,
  message: { key, args: { count } },
  fixes: [],
});

export const isRest = ({ message }: Finding): boolean => message.key === key;
