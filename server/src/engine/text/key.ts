import { commonEnds } from './commonEnds.ts';
import { foldUnit } from './fold.ts';

/**
 * The matching key of a text: its content units (Han, letters, digits, %, signs that carry meaning) folded for comparison.
 * White space, line breaks, zero-width characters and punctuation are not in it; punctuation is compared afterwards,
 * from the text itself, so that it can never break a match.
 */
export interface Key {
  /** One folded UTF-16 unit per content unit of the text. */
  readonly units: Uint16Array;
  /** `offsets[i]` is the UTF-16 offset in the text of unit `i`; one more entry holds the text's length. */
  readonly offsets: Uint32Array;
}

let last: { readonly text: string; readonly key: Key } | undefined;
/** A longer text is not kept for those who ask again. */
const longestKept = 1_000_000;

/**
 * `makeKey` of a whole text; the stages of one analysis share it, so nobody may write into it. Of a text that was edited
 * since it was last asked for only the edit is folded.
 */
export function keyOf(text: string): Key {
  if (last?.text === text) return last.key;
  const key = (last && editedKey(last.text, last.key, text)) ?? makeKey(text);
  if (text.length <= longestKept) last = { text, key };
  return key;
}

/** The key of `text`, made of that of a text with the same ends; undefined where the two have little in common. */
function editedKey(old: string, { units, offsets }: Key, text: string): Key | undefined {
  const { prefix, suffix } = commonEnds(old, text);
  if (2 * (prefix + suffix) < text.length) return undefined;
  const head = firstUnitFrom(offsets, prefix);
  const tail = firstUnitFrom(offsets, old.length - suffix);
  const edit = makeKey(text, prefix, text.length - suffix);
  const by = text.length - old.length;
  const behind = head + edit.units.length;
  const length = behind + units.length - tail;
  const newUnits = new Uint16Array(length);
  newUnits.set(units.subarray(0, head));
  newUnits.set(edit.units, head);
  newUnits.set(units.subarray(tail), behind);
  const newOffsets = new Uint32Array(length + 1);
  newOffsets.set(offsets.subarray(0, head));
  newOffsets.set(edit.offsets, head);
  for (let i = behind, k = tail; i <= length; i++, k++) newOffsets[i] = (offsets[k] as number) + by;
  return { units: newUnits, offsets: newOffsets };
}

/** Of the offsets of a key, of which the last is the text's length: the index of the first unit at or behind `offset`. */
export function firstUnitFrom(offsets: Uint32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((offsets[mid] as number) < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Folds `text` (or its part from `start` to `end`, offsets staying those of the whole text) in one pass. */
export function makeKey(text: string, start = 0, end = text.length): Key {
  const units = new Uint16Array(end - start);
  const offsets = new Uint32Array(end - start + 1);
  let n = 0;
  for (let i = start; i < end; i++) {
    const folded = foldUnit(text.charCodeAt(i));
    if (folded === 0) continue;
    units[n] = folded;
    offsets[n] = i;
    n++;
  }
  offsets[n] = end;
  return { units: units.subarray(0, n), offsets: offsets.subarray(0, n + 1) };
}

/** The folded content of a piece of text, as a string: equal for two pieces that differ in form only. */
export function keyString(text: string): string {
  // Names of documents by the ten thousand are put here before any code is compiled: patterns are quick from the start.
  const bare = text.replace(usualSigns, '');
  if (onlyHan.test(bare)) return bare;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const folded = foldUnit(text.charCodeAt(i));
    if (folded !== 0) out += String.fromCharCode(folded);
  }
  return out;
}

/** Some of what is no content, and some of what is content and folds to itself. */
const usualSigns = /[\s#、，。：；·“”《》〈〉（）〔〕()]+/g;
const onlyHan = /^[\u3400-\u4dbf\u4e00-\u9fff]*$/;
