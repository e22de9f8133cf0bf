import type { Rule } from '../rule.ts';
import { documentNumber } from './documentNumber.ts';

/** Rules on the elements of a 公文. */
export const officialRules: readonly Rule[] = [documentNumber];
