import type { Rule } from '../rule.ts';
import { supersededDocument } from './document.ts';
import { supersededWording } from './wording.ts';

/** Rules on wording that a newer source has replaced (旧提法), and on documents that are no longer in force. */
export const supersededRules: readonly Rule[] = [supersededWording, supersededDocument];
