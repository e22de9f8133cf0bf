import { divergenceRules } from './divergence/index.ts';
import { numberingRules } from './numbering/index.ts';
import { officialRules } from './official/index.ts';
import type { Rule } from './rule.ts';
import { typographyRules } from './typography/index.ts';

/** Every rule of the product, in the order in which equal places are reported. */
export const allRules: readonly Rule[] = [
  ...divergenceRules,
  ...numberingRules,
  ...officialRules,
  ...typographyRules,
];
