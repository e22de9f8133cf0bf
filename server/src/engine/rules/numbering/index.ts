import type { Rule } from '../rule.ts';
import { bracketWidth } from './bracketWidth.ts';
import { compositeCharacter } from './compositeCharacter.ts';
import { crossReference } from './crossReference.ts';
import { doubledLabel } from './doubledLabel.ts';
import { labelForm } from './labelForm.ts';
import { numeral } from './numeral.ts';

/** Rules on labels, runs, counts and cross references. */
export const numberingRules: readonly Rule[] = [
  doubledLabel,
  labelForm,
  bracketWidth,
  numeral,
  compositeCharacter,
  crossReference,
];
