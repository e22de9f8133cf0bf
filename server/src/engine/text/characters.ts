/** Character classes of Chinese official prose, by UTF-16 unit. */

import { characterSet } from './presence.ts';

/** Whether a UTF-16 unit is one of a set; a look at a bit of a small table, since it is asked of every unit of a text. */
export function unitSet(chars: string): (unit: number) => boolean {
  const bits = new Uint32Array(0x10000 >> 5);
  for (let i = 0; i < chars.length; i++) {
    const unit = chars.charCodeAt(i);
    bits[unit >> 5] = (bits[unit >> 5] as number) | (1 << (unit & 31));
  }
  return (unit) => (((bits[unit >> 5] as number) >>> (unit & 31)) & 1) === 1;
}

/** White space, line breaks and invisible characters (zero width, BOM, soft hyphen). */
export const isWhite = unitSet(
  '\t\n\v\f\r \x85\xa0\xad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
    '\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff',
);

const from = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/**
 * Characters that nobody sees: zero-width marks, direction marks, soft hyphens, control characters, selectors of a variant, fillers, what
 * stands for an object that was not copied.
 */
export const isHidden = unitSet(
  `${from(0, 8)}${from(0x0e, 0x1f)}\x7f${from(0xfe00, 0xfe0f)}\u115f\u1160\u3164\uffa0\ufffc` +
    '\xad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff',
);

/**
 * A table that gives each UTF-16 unit the number, from 1, of the first group it is in, and 0 where it is in none. Ranges in
 * groups are written `①-⑳`.
 */
export function unitGroups(groups: readonly string[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  groups.forEach((group, index) => {
    for (const [from, to] of characterSet(group))
      for (let unit = from; unit <= to; unit++) table[unit] ||= index + 1;
  });
  return table;
}

const has = (set: string): ((char: string) => boolean) => {
  const ofUnit = unitSet(set);
  return (char) => ofUnit(char.charCodeAt(0));
};

/** The plain Han characters, which no mark is among: where a loop looks for marks, it passes these over first. */
export const isPlainHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/** 句末点号. */
export const isSentenceEnd = has('。！？!?｡');

/** Moves `from` forward over white space, not past `end`. */
export function skipWhite(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isWhite(text.charCodeAt(at))) at++;
  return at;
}

/** Moves `from` backward over white space, not before `start`. */
export function trimEnd(text: string, from: number, start: number): number {
  let at = from;
  while (at > start && isWhite(text.charCodeAt(at - 1))) at--;
  return at;
}
