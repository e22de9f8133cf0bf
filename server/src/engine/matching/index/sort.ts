import { sortDepth } from './segment.ts';

const insertionLimit = 10;
/** The next two units of each suffix of the range at hand, so that the text is touched once per level. */
let keys = new Uint32Array(1 << 12);
/** Open ranges: start, end, depth, and 1 where `keys` holds the units at that depth. */
const stack: number[] = [];

/**
 * Orders `suffixes[from..to)` by the units that stand there, `sortDepth` deep, equal ones by position.
 * Multikey quicksort over cached pairs of units (Bentley and Sedgewick 1997; Ng and Kakehi 2007), with its own stack.
 */
export function sortSuffixes(units: Uint16Array, suffixes: Uint32Array, from: number, to: number): void {
  if (to - from <= insertionLimit) {
    insertionSort(units, suffixes, from, to, 0);
    return;
  }
  if (keys.length < to - from) keys = new Uint32Array(2 * (to - from));
  stack.push(from, to, 0, 0);
  while (stack.length > 0) {
    const cached = stack.pop()!;
    const depth = stack.pop()!;
    const hi = stack.pop()!;
    const lo = stack.pop()!;
    if (hi - lo <= insertionLimit) insertionSort(units, suffixes, lo, hi, depth);
    else if (depth >= sortDepth) suffixes.subarray(lo, hi).sort();
    else {
      if (cached === 0) {
        for (let i = lo; i < hi; i++) keys[i - from] = keyAt(units, suffixes[i]! + depth);
      }
      partition(suffixes, lo, hi, from, depth);
    }
  }
}

/** Two units as one number; what follows a separator does not count. */
function keyAt(units: Uint16Array, at: number): number {
  const first = units[at]!;
  return first === 0 ? 0 : first * 0x10000 + units[at + 1]!;
}

/** Parts a range in three by its middle key; `base` is where the keys of the whole bucket begin. */
function partition(suffixes: Uint32Array, lo: number, hi: number, base: number, depth: number): void {
  const pivot = median(keys[lo - base]!, keys[((lo + hi) >> 1) - base]!, keys[hi - 1 - base]!);
  let lt = lo;
  let gt = hi;
  let i = lo;
  while (i < gt) {
    const key = keys[i - base]!;
    if (key === pivot) {
      i++;
      continue;
    }
    const s = suffixes[i]!;
    if (key < pivot) {
      suffixes[i] = suffixes[lt]!;
      keys[i - base] = keys[lt - base]!;
      suffixes[lt] = s;
      keys[lt - base] = key;
      i++;
      lt++;
    } else {
      gt--;
      suffixes[i] = suffixes[gt]!;
      keys[i - base] = keys[gt - base]!;
      suffixes[gt] = s;
      keys[gt - base] = key;
    }
  }
  if (lt - lo > 1) stack.push(lo, lt, depth, 1);
  if (hi - gt > 1) stack.push(gt, hi, depth, 1);
  if (gt - lt > 1) {
    // A key that ends with a separator has nothing behind it to differ in.
    if ((pivot & 0xffff) === 0) suffixes.subarray(lt, gt).sort();
    else stack.push(lt, gt, depth + 2, 0);
  }
}

const median = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

function insertionSort(
  units: Uint16Array,
  suffixes: Uint32Array,
  lo: number,
  hi: number,
  depth: number,
): void {
  for (let i = lo + 1; i < hi; i++) {
    const s = suffixes[i]!;
    let j = i - 1;
    while (j >= lo && isAfter(units, suffixes[j]!, s, depth)) {
      suffixes[j + 1] = suffixes[j]!;
      j--;
    }
    suffixes[j + 1] = s;
  }
}

function isAfter(units: Uint16Array, a: number, b: number, depth: number): boolean {
  for (let d = depth; d < sortDepth; d++) {
    const x = units[a + d]!;
    const y = units[b + d]!;
    if (x !== y) return x > y;
    if (x === 0) break;
  }
  return a > b;
}
