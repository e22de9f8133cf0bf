import { withinOwnText } from '../ownText.ts';
import type { Rule } from '../rule.ts';
import { commaBeforeEtc } from './commaBeforeEtc.ts';
import { dash } from './dash.ts';
import { doubledMark } from './doubledMark.ts';
import { doubledWord } from './doubledWord.ts';
import { duplicateSentence } from './duplicateSentence.ts';
import { ellipsis } from './ellipsis.ts';
import { enumerationMark } from './enumerationMark.ts';
import { etcWithEllipsis } from './etcWithEllipsis.ts';
import { invisible } from './invisible.ts';
import { leftover } from './leftover.ts';
import { lookAlike } from './lookAlike.ts';
import { mixedWidth } from './mixedWidth.ts';
import { nesting } from './nesting.ts';
import { pairing } from './pairing.ts';
import { placeholder } from './placeholder.ts';
import { quotedEnumeration } from './quotedEnumeration.ts';

/** Rules on single characters and marks. */
export const typographyRules: readonly Rule[] = [
  pairing,
  nesting,
  enumerationMark,
  ellipsis,
  dash,
  etcWithEllipsis,
  commaBeforeEtc,
  doubledMark,
  doubledWord,
  mixedWidth,
  invisible,
  lookAlike,
  placeholder,
  leftover,
  duplicateSentence,
  quotedEnumeration,
].map(withinOwnText);
