import type { Finding, Severity } from '../findings/model.ts';

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
