import { withinOwnText } from '../ownText.ts';
import type { Rule } from '../rule.ts';
import { addresseeColon } from './addresseeColon.ts';
import { annexNote } from './annexNote.ts';
import { copyTo } from './copyTo.ts';
import { dateForm } from './dateForm.ts';
import { documentNumber } from './documentNumber.ts';
import { signature } from './signature.ts';

/** Rules on the elements of a 公文. */
export const officialRules: readonly Rule[] = [
  documentNumber,
  addresseeColon,
  annexNote,
  dateForm,
  signature,
  copyTo,
].map(withinOwnText);
