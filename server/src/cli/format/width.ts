/**
 * Columns that text takes on a terminal. Wide and full-width characters of Unicode's East Asian Width (UAX #11) take
 * two; ambiguous ones one, as terminals draw them unless told otherwise.
 */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/** Columns of one character (code point). */
export function columnsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (code < 0x7f) return code < 0x20 ? 0 : 1;
  if (code === 0x3000) return 2;
  for (const [from, to] of wide) {
    if (code < from) break;
    if (code <= to) return 2;
  }
  return invisible.test(char) ? 0 : 1;
}

export function widthOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += columnsOf(char);
  return columns;
}

/** As many characters from the beginning as fit into `columns`. */
export function headOf(text: string, columns: number): string {
  let used = 0;
  let end = 0;
  for (const char of text) {
    used += columnsOf(char);
    if (used > columns) break;
    end += char.length;
  }
  return text.slice(0, end);
}

/** As many characters from the end as fit into `columns`. */
export function tailOf(text: string, columns: number): string {
  let used = 0;
  let start = text.length;
  while (start > 0) {
    const size = start > 1 && isPair(text, start - 2) ? 2 : 1;
    used += columnsOf(text.slice(start - size, start));
    if (used > columns) break;
    start -= size;
  }
  return text.slice(start);
}

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

/**
 * A line of marks under a line of text: `under` turns each character of `text` into blanks or marks of the same width,
 * full-width ones under full-width characters, so that they stay in step in any font.
 */
export function markUnder(text: string, mark: 'blank' | 'caret'): string {
  let out = '';
  for (const char of text) {
    const columns = columnsOf(char);
    if (columns === 2) out += mark === 'blank' ? '\u3000' : '＾';
    else if (columns === 1) out += mark === 'blank' ? ' ' : '^';
  }
  return out;
}
