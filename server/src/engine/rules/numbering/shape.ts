import type { Label } from '../../document/model.ts';

/** The one thing to say about a label's shape; a label with several defects is reported for the first of these only. */
export type ShapeDefect = 'doubled' | 'numeral' | 'form' | 'bracket' | 'composite';

/** 廿 is old, 二一 leaves out 十, 一十 says one too much, 二十十 twice, 一百一 is short, 1十 mixes, 03 pads. */
const malformed = ['archaic', 'positional', 'leadingOne', 'repeatedUnit', 'zero', 'mixed', 'padded'];
const forms = ['wrongPunctuation', 'fullWidthDot', 'fullWidthDigit', 'lookAlike', 'space'];
const brackets = ['missingOpening', 'mixedParen', 'halfWidthParen', 'otherParen'];

export function shapeDefectOf({ defects, form }: Label): ShapeDefect | undefined {
  if (form === 'dash' || form === 'markdown' || defects.length === 0) return undefined;
  const any = (names: readonly string[]): boolean => defects.some((d) => names.includes(d));
  if (defects.includes('doubled')) return 'doubled';
  if (any(malformed)) return 'numeral';
  if (any(forms)) return 'form';
  if (any(brackets)) return 'bracket';
  return defects.includes('composite') ? 'composite' : undefined;
}
