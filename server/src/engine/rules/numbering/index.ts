import { withinOwnText } from '../ownText.ts';
import type { Rule } from '../rule.ts';
import { annex } from './annex.ts';
import { article } from './article.ts';
import { backwards } from './backwards.ts';
import { besideSource } from './besideSource.ts';
import { bracketWidth } from './bracketWidth.ts';
import { compositeCharacter } from './compositeCharacter.ts';
import { contents } from './contents.ts';
import { count } from './count.ts';
import { crossReference } from './crossReference.ts';
import { doubledLabel } from './doubledLabel.ts';
import { duplicate } from './duplicate.ts';
import { gap } from './gap.ts';
import { gluedLabel } from './gluedLabel.ts';
import { headingPunctuation } from './headingPunctuation.ts';
import { itemPunctuation } from './itemPunctuation.ts';
import { labelForm } from './labelForm.ts';
import { levelOrder } from './levelOrder.ts';
import { levelSkip } from './levelSkip.ts';
import { loneChild } from './loneChild.ts';
import { lostLabel } from './lostLabel.ts';
import { mixedForms } from './mixedForms.ts';
import { numeral } from './numeral.ts';
import { regime } from './regime.ts';

/** Rules on labels, runs, counts and cross references. */
export const numberingRules: readonly Rule[] = [
  gap,
  duplicate,
  backwards,
  regime,
  lostLabel,
  gluedLabel,
  doubledLabel,
  numeral,
  labelForm,
  bracketWidth,
  compositeCharacter,
  mixedForms,
  levelOrder,
  levelSkip,
  loneChild,
  count,
  crossReference,
  annex,
  contents,
  headingPunctuation,
  itemPunctuation,
  article,
]
  .map(besideSource)
  .map(withinOwnText);
