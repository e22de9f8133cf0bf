import { unitSet } from '../../text/characters.ts';
import type { Span } from '../../text/span.ts';
import { clauseBegins, clauseEnds } from '../sides/rims.ts';
import { type Side, unitAfter, unitAt, unitBefore } from '../sides/side.ts';
import { wordBounds } from '../sides/words.ts';

/**
 * The one unit of the source that a clause is short of at its beginning (`step` -1) or at its end, where the cut leaves half a word: 善 of
 * 完善, 水 of 水平. To begin or to end at a word is no slip; of words of three units (劳动|者) it is not certain that they are one.
 * @param at where the source goes on, UTF-16 offset
 */
export function otherHalf(side: Side, at: number, step: -1 | 1): Span | undefined {
  const unit = step < 0 ? unitBefore(side, at) : unitAfter(side, at);
  if (unit < 0 || unit >= side.text.length || unit !== (step < 0 ? at - 1 : at)) return undefined;
  const lost = { start: unit, end: unit + 1 };
  if (step < 0 ? !clauseBegins(side, unit) : !clauseEnds(side, unit + 1)) return undefined;
  const { start, end } = wordBounds(
    side.text,
    step < 0 ? { start: at, end: at + 1 } : { start: at - 1, end: at },
  );
  const isCut = step < 0 ? start === unit : end === unit + 1;
  const size = end - start;
  return isCut && (size === 2 || size === 4) && isPartOfWord(unitAt(side, unit), step) ? lost : undefined;
}

/** What may be a word by itself, which a dictionary takes together with what it stands beside (要|求真务实). */
const leads = unitSet('要为在将把使以对从由并让与和及或向经被给自按就应可须各该其又也还更');
const closes = unitSet('等的了中上下内外后前时里者间');

const isPartOfWord = (unit: number, step: -1 | 1): boolean =>
  unit >= 0x4e00 && unit <= 0x9fff && !(step < 0 ? leads : closes)(unit);
