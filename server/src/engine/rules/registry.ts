import { adaptationRules } from './adaptation/index.ts';
import { divergenceRules } from './divergence/index.ts';
import { formulaRules } from './formula/index.ts';
import { numberingRules } from './numbering/index.ts';
import { officialRules } from './official/index.ts';
import type { Rule } from './rule.ts';
import { supersededRules } from './superseded/index.ts';
import { typographyRules } from './typography/index.ts';

/** Every rule of the product, in the order in which equal places are reported. */
export const allRules: readonly Rule[] = [
  ...divergenceRules,
  ...formulaRules,
  ...supersededRules,
  ...adaptationRules,
  ...numberingRules,
  ...officialRules,
  ...typographyRules,
];
