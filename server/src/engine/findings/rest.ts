import type { Finding, Severity } from './model.ts';

/**
 * So many findings of one rule are shown of one document. More help nobody: a document that has them breaks the rule throughout, and
 * editors show no more than a thousand problems of a file.
 */
export const mostOfOneRule = 500;

const key = 'finding.rest';

/** Says how many more findings a rule has from the place of `first` on. It stands for them all: nothing else makes it go but the rule's own silence. */
export const restOf = ({ rule, span }: Finding, severity: Severity, count: number): Finding => ({
  rule,
  severity,
  span,
  message: { key, args: { count } },
  fixes: [],
});

export const isRest = ({ message }: Finding): boolean => message.key === key;
