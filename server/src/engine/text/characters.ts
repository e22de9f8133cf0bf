/** Character classes of Chinese official prose, by UTF-16 unit. */

import { characterSet } from './presence.ts';

const whiteUnits = new Set(
  [
    0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
    0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0x00ad,
  ].concat(Array.from({ length: 11 }, (_, i) => 0x2000 + i)),
);

/** White space, line breaks and invisible characters (zero width, BOM, soft hyphen). */
export const isWhite = (unit: number): boolean =>
  unit <= 0x20 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : unit >= 0x85 && whiteUnits.has(unit);

/** Whether a UTF-16 unit is one of a set; a table look-up, since it is asked of every unit of a text. */
export function unitSet(chars: string): (unit: number) => boolean {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = 1;
  return (unit) => table[unit] === 1;
}

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
export const isClosing = has('）)》〉”’」』】〕］]﹚﹞');

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
