import type { Rule } from '../rule.ts';
import { addressRule } from './address/address.ts';
import { documentNumberRule } from './documentNumber.ts';
import { issueDateRule } from './issueDate.ts';
import { kindRules } from './kinds.ts';
import { libertyRules } from './liberties.ts';
import { paragraphRule } from './paragraphs.ts';
import { reprintRules } from './reprint.ts';
import { titleRule } from './title.ts';
import { typographyRule } from './typography.ts';
import { unfoundedRule } from './unfounded.ts';

/** Rules that rest on the comparison with the sources. */
export const divergenceRules: readonly Rule[] = [
  ...kindRules,
  typographyRule,
  unfoundedRule,
  titleRule,
  documentNumberRule,
  issueDateRule,
  addressRule,
  ...libertyRules,
  ...reprintRules,
  paragraphRule,
];
