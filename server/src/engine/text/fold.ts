const letterOrNumber = /[\p{L}\p{N}]/u;
/** Signs that carry meaning in official prose although they are no letters. */
const signs = '%‰℃○×+＋±≥≤<>=';
/** Shapes that NFKC leaves alone and that copies of a text confuse with the character itself. */
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
};

function buildTable(): Uint16Array {
  const out = new Uint16Array(0x10000);
  for (let u = 0; u < 0x10000; u++) {
    if (u >= 0xd800 && u <= 0xdfff) {
      out[u] = u; // halves of characters outside the BMP are compared as they are
      continue;
    }
    if ((u >= 0x3400 && u <= 0x4dbf) || (u >= 0x4e00 && u <= 0x9fff)) {
      out[u] = u; // Han: letters that fold to themselves, most of the table
      continue;
    }
    const char = String.fromCharCode(u);
    const mapped = extra[char];
    if (mapped) {
      out[u] = mapped.charCodeAt(0);
      continue;
    }
    if (!letterOrNumber.test(char) && !signs.includes(char) && !isRadical(u)) continue;
    const folded = char.normalize('NFKC').toLowerCase();
    // A composite such as ㈠ or ① or ½ folds to several units: it stays itself, one unit for one unit.
    out[u] =
      folded.length === 1 && (letterOrNumber.test(folded) || signs.includes(folded))
        ? folded.charCodeAt(0)
        : u;
  }
  for (const [from, to] of [
    ['＜', '<'],
    ['＞', '>'],
    ['＝', '='],
  ] as const)
    out[from.charCodeAt(0)] = to.charCodeAt(0);
  return out;
}

const isRadical = (u: number): boolean => u >= 0x2e80 && u <= 0x2fd5;

/**
 * The folding table of the matching key, one entry per UTF-16 unit; 0 means that the unit is not content.
 * Source of the equivalences: Unicode NFKC for full-width forms, Kangxi and CJK radicals and compatibility ideographs;
 * case is folded. 〇, ○ and 0 stay three different units: exchanging them is an error that must be seen.
 */
const table = buildTable();

export const foldUnit = (unit: number): number => table[unit] as number;

/** Whether a UTF-16 unit takes part in matching. */
export const isContent = (unit: number): boolean => table[unit] !== 0;
