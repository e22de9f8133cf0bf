import type { Rule } from '../rule.ts';
import { bent } from './bent.ts';

/** Rules on set phrases (固定提法). */
export const formulaRules: readonly Rule[] = [bent];
