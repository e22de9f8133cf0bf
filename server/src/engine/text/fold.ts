const letterOrNumber = /[\p{L}\p{N}]/u;
/** Signs that carry meaning in official prose although they are no letters. */
const signs = '%‰℃○×+＋±≥≤<>=';
/** Shapes that copies of a text confuse with the character itself: radicals that NFKC leaves alone, and full-width signs. */
const extra: Record<string, string> = {
  '⺠': '民',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻅': '见',
  '⻆': '角',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻬': '齐',
  '⻰': '龙',
  '⺟': '母',
  '⻩': '黄',
  '％': '%',
  '﹪': '%',
  '＜': '<',
  '＞': '>',
  '＝': '=',
};

/** Hangul fillers, which are letters by their class and white space to the eye. */
const fillers = '\u115f\u1160\u3164\uffa0';

/** Stands in the table where an entry was not asked for yet: U+FFFF is no character, and few texts need all of them. */
const unasked = 0xffff;

function fold(u: number): number {
  if (u >= 0xd800 && u <= 0xdfff) return u; // halves of characters outside the BMP are compared as they are
  if ((u >= 0x3400 && u <= 0x4dbf) || (u >= 0x4e00 && u <= 0x9fff)) return u; // Han
  const char = String.fromCharCode(u);
  const mapped = extra[char];
  if (mapped) return mapped.charCodeAt(0);
  if (fillers.includes(char)) return 0;
  if (!letterOrNumber.test(char) && !signs.includes(char) && !isRadical(u)) return 0;
  const folded = char.normalize('NFKC').toLowerCase();
  // A composite such as ㈠ or ① or ½ folds to several units: it stays itself, one unit for one unit.
  return folded.length === 1 && (letterOrNumber.test(folded) || signs.includes(folded))
    ? folded.charCodeAt(0)
    : u;
}

const isRadical = (u: number): boolean => u >= 0x2e80 && u <= 0x2fd5;

/**
 * The folding table of the matching key, one entry per UTF-16 unit; 0 means that the unit is not content.
 * Source of the equivalences: Unicode NFKC for full-width forms, Kangxi and CJK radicals and compatibility ideographs;
 * case is folded. 〇, ○ and 0 stay three different units: exchanging them is an error that must be seen.
 */
const table = new Uint16Array(0x10000).fill(unasked);

/** The content unit that a UTF-16 unit is compared as; 0 where it is not content. */
export function foldUnit(unit: number): number {
  // Most of a text; the table is large for a processor's cache.
  if (unit >= 0x4e00 && unit <= 0x9fff) return unit;
  const known = table[unit] as number;
  if (known !== unasked) return known;
  const folded = fold(unit);
  table[unit] = folded;
  return folded;
}

/** Whether a UTF-16 unit takes part in matching. */
export const isContent = (unit: number): boolean => foldUnit(unit) !== 0;
