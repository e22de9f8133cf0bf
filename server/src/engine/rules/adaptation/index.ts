import type { Rule } from '../rule.ts';
import { halfLocalised } from './halfLocalised.ts';

/** Rules on the adaptation of a higher document's wording to a locality. */
export const adaptationRules: readonly Rule[] = [halfLocalised];
