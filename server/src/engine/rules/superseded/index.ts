import type { Rule } from '../rule.ts';
import { supersededWording } from './wording.ts';

/** Rules on wording that a newer source has replaced (旧提法). */
export const supersededRules: readonly Rule[] = [supersededWording];
